use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Address {
    #[stripe_object(renamed = "town")]
    city: Option<String>,
}

fn main() {}
