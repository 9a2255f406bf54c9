use stripe_core::StripeParams;

#[derive(StripeParams)]
union Params {
    name: u8,
}

fn main() {}
