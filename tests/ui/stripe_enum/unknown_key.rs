use stripe_core::StripeEnum;

#[derive(StripeEnum)]
#[stripe_enum(close)]
enum Locale {
    Auto,
    #[stripe_enum(renam = "en-GB")]
    EnGb,
    Unknown(String),
}

fn main() {}
