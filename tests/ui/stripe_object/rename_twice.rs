use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Address {
    #[stripe_object(rename = "town", rename = "place")]
    city: Option<String>,
}

fn main() {}
