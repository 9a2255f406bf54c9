use stripe_core::StripeObject;

#[derive(StripeObject)]
enum Address {
    Postal,
}

#[derive(StripeObject)]
struct Customer {
    address: Address,
}

fn main() {
    let _: Customer = serde_json::from_str("{}").unwrap();
}
