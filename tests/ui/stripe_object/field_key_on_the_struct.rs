use stripe_core::StripeObject;

#[derive(StripeObject)]
#[stripe_object(rename = "address")]
struct Address {
    city: Option<String>,
}

fn main() {}
