use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Address(String);

fn main() {}
