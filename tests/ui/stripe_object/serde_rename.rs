use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Address {
    #[serde(rename = "town")]
    city: Option<String>,
}

fn main() {}
