use stripe_core::StripeEnum;

#[derive(StripeEnum)]
#[stripe_enum(closed = true)]
enum Status {
    Active,
}

fn main() {}
