use stripe_core::ids::CustomerId;

#[derive(Debug, serde::Deserialize, stripe_core::StripeResource)]
#[stripe_resource(
    object = "tax_id",
    path = "/v1/customers/{customer}/tax_ids",
    parent = CustomerId,
    ops(retrieve, list),
)]
struct TaxId {
    id: String,
}

fn main() {
    let client = stripe_core::Client::new("sk_test_123").unwrap();
    let customer = CustomerId::from("cus_1");
    let tax_id = TaxId { id: "txi_1".to_owned() };
    let request = TaxId::retrieve(&client, &customer, &tax_id).prepare().unwrap();
    assert_eq!(request.uri().path(), "/v1/customers/cus_1/tax_ids/txi_1");
    let request = TaxId::list(&client, "cus_2").prepare().unwrap();
    assert_eq!(request.uri().path(), "/v1/customers/cus_2/tax_ids");
}
