use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    name: String,
    kind: Option<String>,
}

fn main() {
    let _params = Params::new();
}
