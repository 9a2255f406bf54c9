use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    #[stripe_params]
    kind: Option<String>,
}

fn main() {}
