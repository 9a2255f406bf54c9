use stripe_core::StripeEnum;

struct Text;

#[derive(StripeEnum)]
enum Locale {
    Auto,
    Unknown(Text),
}

fn main() {}
