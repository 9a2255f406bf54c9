use stripe_core::{Clearable, StripeParams};

#[derive(StripeParams)]
struct Params {
    usage: Option<Clearable<String>>,
    clear_usage: Option<bool>,
}

fn main() {
    let _params = Params::new().usage("a").clear_usage();
}
