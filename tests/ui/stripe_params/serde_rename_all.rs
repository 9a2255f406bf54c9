use stripe_core::StripeParams;

#[derive(StripeParams)]
#[serde(rename_all = "camelCase")]
struct Params {
    event_name: Option<String>,
}

fn main() {}
