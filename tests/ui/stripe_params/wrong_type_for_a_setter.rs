use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    limit: Option<u64>,
    name: Option<String>,
}

fn main() {
    let _params = Params::new().name(5).limit("5");
}
