use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
}

fn main() {}
