//! The usage of each meter, for the panel that draws it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::view::Asked;
use crate::engine::Engine;
use crate::store;

/// Usage by meter and customer over time.
pub(super) fn usage(engine: &Engine, asked: &Asked) -> Value {
    let accounts = engine.accounts();
    let Some(account) = accounts.get(asked.text("account").unwrap_or_default()) else {
        return json!({ "meters": [] });
    };
    let all = |object: &str| {
        let kept = account.store.collection(object).into_iter().flat_map(|kept| kept.all());
        kept.filter_map(|json| store::parse(json).map(Value::Object)).collect::<Vec<_>>()
    };
    let events = all("billing.meter_event");
    let meters = all("billing.meter").into_iter().map(|meter| {
        let key = |settings: &str, default: &str| {
            let key = meter[settings]["event_payload_key"].as_str();
            key.filter(|key| !key.is_empty()).unwrap_or(default).to_owned()
        };
        let customer_key = key("customer_mapping", "stripe_customer_id");
        let value_key = key("value_settings", "value");
        let counts = meter["default_aggregation"]["formula"] == "count";
        let mut customers: BTreeMap<String, BTreeMap<i64, i64>> = BTreeMap::new();
        for event in events.iter().filter(|event| event["event_name"] == meter["event_name"]) {
            let payload = &event["payload"];
            let customer = payload[&customer_key].as_str().unwrap_or("(none)");
            let value = payload[&value_key].as_str().and_then(|value| value.parse().ok());
            let hour = event["timestamp"].as_i64().unwrap_or_default() / 3_600 * 3_600;
            let points = customers.entry(customer.to_owned()).or_default();
            *points.entry(hour).or_default() += if counts { 1 } else { value.unwrap_or(0) };
        }
        let customers: Vec<_> = customers
            .into_iter()
            .map(|(customer, points)| {
                let total: i64 = points.values().sum();
                let points: Vec<_> =
                    points.into_iter().map(|(at, value)| json!([at, value.to_string()])).collect();
                json!({ "customer": customer, "total": total.to_string(), "points": points })
            })
            .collect();
        json!({
            "id": meter["id"],
            "display_name": meter["display_name"],
            "event_name": meter["event_name"],
            "formula": meter["default_aggregation"]["formula"],
            "status": meter["status"],
            "customers": customers,
        })
    });
    json!({ "meters": meters.collect::<Vec<_>>() })
}
