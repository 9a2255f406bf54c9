use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    name: String,
}

fn main() {
    let _params = Params::default();
}
