use stripe_core::{StripeObject, StripeParams};

#[derive(StripeObject, StripeParams)]
#[stripe_object(params)]
struct Address {
    #[stripe_object(rename = "line1")]
    first: Option<String>,
    city: Option<String>,
}

fn main() {}
