use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Address {
    #[stripe_object(crate = stripe_core)]
    city: Option<String>,
}

fn main() {}
