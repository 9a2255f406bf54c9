use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    #[stripe_params(new)]
    name: String,
}

fn main() {
    let _params = Params::new("a");
}
