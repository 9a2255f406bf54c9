use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Address {
    city: &'static str,
    lines: Option<Vec<&'static str>>,
}

fn main() {}
