use stripe_core::StripeEnum;

#[derive(StripeEnum)]
enum Locale {
    #[stripe_enum(rename = "")]
    None,
    Unknown(String),
}

fn main() {}
