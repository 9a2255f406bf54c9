use stripe_core::StripeEnum;

#[derive(StripeEnum)]
struct Status {
    active: bool,
}

fn main() {}
