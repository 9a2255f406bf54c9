use stripe_core::StripeEnum;

#[derive(StripeEnum)]
#[stripe_enum(closed)]
enum Status {
    Active,
    Unknown(String),
}

fn main() {}
