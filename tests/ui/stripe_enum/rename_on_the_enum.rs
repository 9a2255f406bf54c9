use stripe_core::StripeEnum;

#[derive(StripeEnum)]
#[stripe_enum(rename = "locale")]
enum Locale {
    Unknown(String),
}

fn main() {}
