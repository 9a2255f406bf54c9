use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    #[stripe_params(renam = "type")]
    kind: Option<String>,
}

fn main() {
    let _params = Params::new().kind("a");
}
