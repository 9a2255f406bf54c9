use stripe_core::StripeEnum;

#[derive(StripeEnum)]
#[stripe_enum(rename_all = "Train-Case")]
enum Locale {
    Auto,
    Unknown(String),
}

fn main() {}
