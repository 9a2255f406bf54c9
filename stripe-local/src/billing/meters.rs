//! Meters: what is counted, and how.

use serde_json::{Value, json};
use stripe_billing::Meter;

use super::ledger::Ledger;
use super::life_cycle::tell;
use crate::builder::LocalStripeBuilder;
use crate::call::Call;
use crate::json::Object;
use crate::refusal::Refusal;
use crate::response::Answer;

pub(super) const OBJECT: &str = "billing.meter";

pub(super) fn serve(builder: LocalStripeBuilder) -> LocalStripeBuilder {
    builder
        .on::<Meter>("create", create)
        .on::<Meter>("update", update)
        .on::<Meter>("deactivate", deactivate)
        .on::<Meter>("reactivate", reactivate)
}

fn create(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let event_name = call.text("event_name").unwrap_or_default().to_owned();
    refuse_if_taken(call, &event_name)?;
    if !call.params().contains_key("customer_mapping") {
        let mapping = json!({ "event_payload_key": "stripe_customer_id", "type": "by_id" });
        call.set("customer_mapping", mapping);
    }
    if !call.params().contains_key("value_settings") {
        call.set("value_settings", json!({ "event_payload_key": "value" }));
    }
    call.set("status", "active");
    let now = call.timestamp();
    call.set("updated", now);
    let answer = call.proceed()?;
    if let Value::Object(meter) = answer.json() {
        call.memory::<Ledger>().set_meter(&meter);
        tell(&mut call.account(), "created", &meter, None);
    }
    Ok(answer)
}

fn update(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let before = call.object()?;
    let answer = call.proceed()?;
    if let Value::Object(meter) = answer.json() {
        tell(&mut call.account(), "updated", &meter, Some(&before));
    }
    Ok(answer)
}

fn deactivate(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let meter = call.object()?;
    if !is_active(&meter) {
        return Err(Refusal::invalid("the meter is inactive already"));
    }
    let now = call.timestamp();
    set_status(call, &meter, "inactive", &now)
}

fn reactivate(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let meter = call.object()?;
    if is_active(&meter) {
        return Err(Refusal::invalid("the meter is active already"));
    }
    let event_name = meter.get("event_name").and_then(Value::as_str).unwrap_or_default();
    refuse_if_taken(call, event_name)?;
    set_status(call, &meter, "active", &Value::Null)
}

fn set_status(
    call: &mut Call<'_>,
    before: &Object,
    status: &str,
    deactivated_at: &Value,
) -> Result<Answer, Refusal> {
    let mut meter = before.clone();
    meter.insert("status".to_owned(), status.into());
    meter.insert("status_transitions".to_owned(), json!({ "deactivated_at": deactivated_at }));
    meter.insert("updated".to_owned(), call.timestamp());
    call.memory::<Ledger>().set_meter(&meter);
    let what = if status == "active" { "reactivated" } else { "deactivated" };
    tell(&mut call.account(), what, &meter, Some(before));
    call.put(&meter)
}

/// Active meters do not share an event name.
fn refuse_if_taken(call: &mut Call<'_>, event_name: &str) -> Result<(), Refusal> {
    match call.memory::<Ledger>().meter_of(event_name) {
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

fn is_active(meter: &Object) -> bool {
    meter.get("status").and_then(Value::as_str) == Some("active")
}
