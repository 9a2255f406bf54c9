use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    expand: Option<Vec<String>>,
}

fn main() {
    let _params = Params::new().expand(Some("customer"));
}
