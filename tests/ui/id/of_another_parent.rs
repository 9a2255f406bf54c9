use stripe_core::ids::{CustomerId, PriceId, TaxIdId};
use stripe_core::{Client, StripeResource};

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "tax_id", path = "/v1/customers/{}/tax_ids", parent = CustomerId, ops(list))]
struct TaxId {
    id: TaxIdId,
}

fn main() {
    let client = Client::new("sk_test_123").unwrap();
    let _ = TaxId::list(&client, PriceId::from("price_1"));
}
