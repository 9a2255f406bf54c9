use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    #[stripe_params(rename = "")]
    kind: Option<String>,
}

fn main() {}
