use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Address {
    #[serde(default)]
    city: String,
}

fn main() {}
