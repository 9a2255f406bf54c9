use stripe_core::StripeEnum;

#[derive(StripeEnum)]
enum Locale {
    Auto,
    Unknown(u8),
}

fn main() {}
