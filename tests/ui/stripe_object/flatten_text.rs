use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Address {
    city: String,
    #[stripe_object(flatten)]
    others: String,
}

fn main() {}
