use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    #[stripe_params(crate = ::stripe_core)]
    kind: Option<String>,
}

fn main() {}
