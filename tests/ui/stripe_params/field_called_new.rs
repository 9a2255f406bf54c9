use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    new: Option<bool>,
    name: Option<String>,
}

fn main() {
    let _params = Params::new().name("a");
}
