use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    name: Option<Option<String>>,
}

fn main() {}
