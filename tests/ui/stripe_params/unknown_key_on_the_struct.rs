use stripe_core::StripeParams;

#[derive(StripeParams)]
#[stripe_params(krate = ::stripe_core)]
struct Params {
    kind: Option<String>,
}

fn main() {}
