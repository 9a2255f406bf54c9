//! The meter event that calls create, and Stripe's response.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use stripe_core::StripeResource;

pub(crate) const KEY: &str = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";

/// The body of the response.
pub(crate) const METER_EVENT: &str = r#"{
  "object": "billing.meter_event",
  "created": 1800000001,
  "event_name": "api_requests",
  "identifier": "order-1234",
  "livemode": false,
  "payload": {
    "value": "25",
    "stripe_customer_id": "cus_NciAYcXfLnqBoz"
  },
  "timestamp": 1800000000
}"#;

#[derive(Serialize)]
pub(crate) struct EventParams {
    event_name: &'static str,
    payload: EventPayload,
    identifier: &'static str,
    timestamp: i64,
}

#[derive(Serialize)]
pub(crate) struct EventPayload {
    stripe_customer_id: &'static str,
    value: &'static str,
}

/// The params of the event.
pub(crate) const PARAMS: EventParams = EventParams {
    event_name: "api_requests",
    payload: EventPayload { stripe_customer_id: "cus_NciAYcXfLnqBoz", value: "25" },
    identifier: "order-1234",
    timestamp: 1_800_000_000,
};

#[derive(Deserialize, StripeResource)]
#[stripe_resource(object = "billing.meter_event", path = "/v1/billing/meter_events", ops(create))]
#[expect(dead_code, reason = "decoded as a user's program would")]
pub(crate) struct MeterEvent {
    object: String,
    created: i64,
    event_name: String,
    identifier: String,
    livemode: bool,
    payload: HashMap<String, String>,
    timestamp: i64,
}
