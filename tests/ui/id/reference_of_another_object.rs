use stripe_core::ids::{CustomerId, PriceId};
use stripe_core::{Client, Expandable, StripeResource};

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "customer", path = "/v1/customers", ops(retrieve))]
struct Customer {
    id: CustomerId,
}

fn main() {
    let client = Client::new("sk_test_123").unwrap();
    let price = Expandable::from(PriceId::from("price_1"));
    let _ = Customer::retrieve(&client, &price);
}
