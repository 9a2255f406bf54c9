use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Address {
    #[serde(skip_serializing_if = "Option::is_none")]
    city: Option<String>,
}

fn main() {}
