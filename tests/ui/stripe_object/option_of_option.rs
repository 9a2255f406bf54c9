use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Address {
    city: Option<Option<String>>,
}

fn main() {}
