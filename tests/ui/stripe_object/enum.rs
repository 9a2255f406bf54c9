use stripe_core::StripeObject;

#[derive(StripeObject)]
enum Address {
    Postal,
}

fn main() {}
