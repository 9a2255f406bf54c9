use stripe_core::StripeObject;

#[derive(StripeObject)]
#[stripe_object]
struct Address {
    city: Option<String>,
}

fn main() {}
