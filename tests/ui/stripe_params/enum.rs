use stripe_core::StripeParams;

#[derive(StripeParams)]
enum Params {
    Name(String),
}

fn main() {}
