use stripe_core::ids::{CustomerId, PriceId};
use stripe_core::{Client, StripeResource};

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "customer", path = "/v1/customers", ops(retrieve))]
struct Customer {
    id: CustomerId,
}

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "price", path = "/v1/prices")]
struct Price {
    id: PriceId,
}

fn main() {
    let client = Client::new("sk_test_123").unwrap();
    let price = Price { id: "price_1".into() };
    let _ = Customer::retrieve(&client, &price);
}
