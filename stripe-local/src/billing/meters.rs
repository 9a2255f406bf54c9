//! Meters.

use serde_json::{Value, json};
use stripe_billing::Meter;

use super::ledger::Ledger;
use super::life_cycle::tell;
use crate::builder::LocalStripeBuilder;
use crate::json::JsonObject;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;

pub(super) const OBJECT: &str = "billing.meter";

pub(super) fn serve(builder: LocalStripeBuilder) -> LocalStripeBuilder {
    builder
        .on::<Meter>("create", create)
        .on::<Meter>("update", update)
        .on::<Meter>("deactivate", deactivate)
        .on::<Meter>("reactivate", reactivate)
}

fn create(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let event_name = cx.text("event_name").unwrap_or_default().to_owned();
    refuse_if_taken(cx, &event_name)?;
    if !cx.params().contains_key("customer_mapping") {
        let mapping = json!({ "event_payload_key": "stripe_customer_id", "type": "by_id" });
        cx.set("customer_mapping", mapping);
    }
    if !cx.params().contains_key("value_settings") {
        cx.set("value_settings", json!({ "event_payload_key": "value" }));
    }
    cx.set("status", "active");
    let now = cx.timestamp();
    cx.set("updated", now);
    let response = cx.proceed()?;
    if let Value::Object(meter) = response.json() {
        cx.memory::<Ledger>().set_meter(&meter);
        tell(&mut cx.account(), "created", &meter, None);
    }
    Ok(response)
}

fn update(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let before = cx.object()?;
    let response = cx.proceed()?;
    if let Value::Object(meter) = response.json() {
        tell(&mut cx.account(), "updated", &meter, Some(&before));
    }
    Ok(response)
}

fn deactivate(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let meter = cx.object()?;
    if !is_active(&meter) {
        return Err(Refusal::invalid("the meter is inactive already"));
    }
    let now = cx.timestamp();
    set_status(cx, &meter, "inactive", &now)
}

fn reactivate(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let meter = cx.object()?;
    if is_active(&meter) {
        return Err(Refusal::invalid("the meter is active already"));
    }
    let event_name = meter.get("event_name").and_then(Value::as_str).unwrap_or_default();
    refuse_if_taken(cx, event_name)?;
    set_status(cx, &meter, "active", &Value::Null)
}

fn set_status(
    cx: &mut OperationContext<'_>,
    before: &JsonObject,
    status: &str,
    deactivated_at: &Value,
) -> Result<Response, Refusal> {
    let mut meter = before.clone();
    meter.insert("status".to_owned(), status.into());
    meter.insert("status_transitions".to_owned(), json!({ "deactivated_at": deactivated_at }));
    meter.insert("updated".to_owned(), cx.timestamp());
    cx.memory::<Ledger>().set_meter(&meter);
    let what = if status == "active" { "reactivated" } else { "deactivated" };
    tell(&mut cx.account(), what, &meter, Some(before));
    cx.put(&meter)
}

/// Refuses an event name that another active meter has.
fn refuse_if_taken(cx: &mut OperationContext<'_>, event_name: &str) -> Result<(), Refusal> {
    match cx.memory::<Ledger>().meter_of(event_name) {
        Some((_, meter)) if meter.is_active => Err(Refusal::invalid(format!(
            "the active meter `{}` has the event name `{event_name}` already; deactivate it, or \
             use another name",
            meter.id
        ))
        .code("resource_already_exists")
        .param("event_name")),
        _ => Ok(()),
    }
}

fn is_active(meter: &JsonObject) -> bool {
    meter.get("status").and_then(Value::as_str) == Some("active")
}
