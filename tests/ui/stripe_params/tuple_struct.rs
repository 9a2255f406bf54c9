use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params(String);

fn main() {}
