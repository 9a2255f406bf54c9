use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Address<'a> {
    city: std::borrow::Cow<'a, str>,
}

fn main() {}
