use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Address {
    #[stripe_object(rename = town)]
    city: Option<String>,
}

fn main() {}
