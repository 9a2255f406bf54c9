use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    r#type: Option<String>,
    #[stripe_params(rename = "type")]
    kind: Option<String>,
}

fn main() {}
