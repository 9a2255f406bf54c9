use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Address {
    #[serde(with = "place")]
    city: String,
}

fn main() {}
