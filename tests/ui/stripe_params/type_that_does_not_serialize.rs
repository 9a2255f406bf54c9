use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    inner: Option<Inner>,
}

struct Inner;

fn main() {}
