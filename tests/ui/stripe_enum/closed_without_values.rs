use stripe_core::StripeEnum;

#[derive(StripeEnum)]
#[stripe_enum(closed)]
enum Status {}

fn main() {}
