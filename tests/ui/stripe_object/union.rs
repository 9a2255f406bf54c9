use stripe_core::StripeObject;

#[derive(StripeObject)]
union Address {
    city: u8,
}

fn main() {}
