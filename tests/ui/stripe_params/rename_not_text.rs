use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    #[stripe_params(rename = r#type)]
    kind: Option<String>,
}

fn main() {}
