use stripe_core::{StripeObject, StripeParams};

#[derive(StripeObject, StripeParams)]
struct Address {
    #[stripe_params(rename = "town")]
    city: Option<String>,
}

fn main() {}
