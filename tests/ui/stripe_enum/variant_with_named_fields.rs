use stripe_core::StripeEnum;

#[derive(StripeEnum)]
enum Status {
    Active { since: u8 },
    Unknown(String),
}

fn main() {}
