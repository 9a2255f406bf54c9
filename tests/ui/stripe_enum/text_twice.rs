use stripe_core::StripeEnum;

#[derive(StripeEnum)]
enum Locale {
    Auto,
    #[stripe_enum(rename = "auto")]
    Automatic,
    Unknown(String),
}

fn main() {}
