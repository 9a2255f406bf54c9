use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    #[serde(rename = "type")]
    kind: Option<String>,
}

fn main() {}
