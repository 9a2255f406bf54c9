use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    #[stripe_params(new = true)]
    name: Option<String>,
}

fn main() {
    let _params = Params::new("a");
}
