use stripe_core::StripeObject;

#[derive(StripeObject)]
#[stripe_object(param)]
struct Address {
    city: Option<String>,
}

fn main() {}
