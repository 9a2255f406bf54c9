use stripe_core::StripeEnum;

#[derive(StripeEnum)]
enum Locale {
    #[stripe_enum(rename = "other")]
    Unknown(String),
}

fn main() {}
