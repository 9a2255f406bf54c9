use std::collections::HashMap;

use stripe_core::StripeResource;

#[derive(Debug, Clone, serde::Deserialize, StripeResource)]
#[stripe_resource(object = "billing.meter_event", path = "/v1/billing/meter_events", ops(create))]
pub struct MeterEvent { pub event_name: String, pub identifier: String, pub created: i64, pub livemode: bool, pub timestamp: i64, pub payload: HashMap<String, String> }

fn main() {
    assert_eq!(MeterEvent::OBJECT_NAME, "billing.meter_event");
    assert_eq!(MeterEvent::object_name(), "billing.meter_event");
    let client = stripe_core::Client::new("sk_test_123").unwrap();
    let params = HashMap::from([("event_name", "requests")]);
    let request = MeterEvent::create(&client, params).idempotency_key("order-1234").prepare().unwrap();
    assert_eq!(request.uri(), "https://api.stripe.com/v1/billing/meter_events");
    assert_eq!(request.body().as_bytes().unwrap(), "event_name=requests");
}
