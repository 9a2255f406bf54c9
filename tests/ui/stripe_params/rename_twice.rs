use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    #[stripe_params(rename = "type", rename = "kind")]
    kind: Option<String>,
}

fn main() {}
