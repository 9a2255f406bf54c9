use stripe_core::StripeParams;

#[derive(StripeParams)]
#[stripe_params(rename = "type")]
struct Params {
    kind: Option<String>,
}

fn main() {}
