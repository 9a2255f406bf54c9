use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Address {
    city: Option<String>,
    #[stripe_object(rename = "city")]
    town: Option<String>,
}

fn main() {}
