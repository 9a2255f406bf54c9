use stripe_core::StripeObject;

#[derive(StripeObject)]
#[serde(rename_all = "camelCase")]
struct Address {
    city: Option<String>,
}

fn main() {}
