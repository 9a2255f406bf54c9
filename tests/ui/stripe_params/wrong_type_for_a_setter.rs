use stripe_core::{StripeEnum, StripeParams};

#[derive(StripeParams)]
struct Params {
    limit: Option<u64>,
    kind: Option<Kind>,
}

#[derive(StripeEnum)]
enum Kind {
    Unknown(String),
}

fn main() {
    let _params = Params::new().kind(5).limit("5");
}
