use stripe_core::StripeEnum;

#[derive(StripeEnum)]
#[serde(rename_all = "UPPERCASE")]
enum Locale {
    #[serde(rename = "en-GB")]
    EnGb,
    Unknown(String),
}

fn main() {}
