use stripe_core::{StripeObject, StripeParams};

#[derive(StripeObject, StripeParams)]
#[stripe_object(params = true)]
struct Address {
    city: Option<String>,
}

fn main() {}
