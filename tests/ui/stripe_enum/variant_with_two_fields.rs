use stripe_core::StripeEnum;

#[derive(StripeEnum)]
enum Status {
    Active(u8, u8),
    Unknown(String),
}

fn main() {}
