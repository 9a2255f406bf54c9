use stripe_core::ids::{CustomerId, PriceId};
use stripe_core::{Client, StripeResource};

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "customer", path = "/v1/customers", ops(retrieve))]
struct Customer {
    id: CustomerId,
}

fn main() {
    let client = Client::new("sk_test_123").unwrap();
    let _ = Customer::retrieve(&client, PriceId::from("price_1"));
}
