use stripe_core::{Client, StripeObject, StripeResource};

#[derive(StripeObject, StripeResource)]
#[stripe_resource(object = "charge", path = "/v1/charges", ops(list(())))]
struct Charge {
    id: String,
}

fn main() {
    let client = Client::new("sk_test_123").unwrap();
    let _ = Charge::list(&client).params(serde_json::json!({ "limit": 3 }));
}
