//! Alerts on usage thresholds.

use serde_json::{Value, json};
use stripe_billing::Alert;

use super::decimal::DecimalSum;
use super::ledger::Ledger;
use super::meters;
use super::watch::{AlertWatch, Triggered};
use crate::account::AccountState;
use crate::builder::LocalStripeBuilder;
use crate::events::LocalEvent;
use crate::json::JsonObject;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;

const OBJECT: &str = "billing.alert";

/// Maximum number of alerts for a meter and a customer.
const MOST: usize = 25;

pub(super) fn serve(builder: LocalStripeBuilder) -> LocalStripeBuilder {
    builder
        .on::<Alert>("create", create)
        .on::<Alert>("list", list)
        .on::<Alert>("activate", |cx| set_status(cx, "active"))
        .on::<Alert>("deactivate", |cx| set_status(cx, "inactive"))
        .on::<Alert>("archive", |cx| set_status(cx, "archived"))
}

fn create(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let Some(threshold) = cx.params().get("usage_threshold").cloned() else {
        return Err(Refusal::invalid("`usage_threshold` is required of an alert of usage")
            .code("parameter_missing")
            .param("usage_threshold"));
    };
    let meter = text(&threshold, "meter").to_owned();
    if cx.get(meters::OBJECT, &meter).is_none() {
        return Err(Refusal::no_such(meters::OBJECT, &meter, "usage_threshold[meter]"));
    }
    let filters = threshold.get("filters").and_then(Value::as_array).map_or(&[][..], |all| all);
    if filters.len() > 1 {
        return Err(
            Refusal::invalid("an alert takes one filter at most").param("usage_threshold[filters]")
        );
    }
    let customer = filters.first().and_then(|filter| filter.get("customer")?.as_str());
    let customer: Option<Box<str>> = customer.map(Into::into);
    let gte = threshold.get("gte").and_then(Value::as_i64).unwrap_or_default();

    let ledger = cx.memory::<Ledger>();
    let first = ledger.next_event();
    let watches = ledger.meter(&meter).map_or(&[][..], |meter| &meter.watches);
    if watches.iter().filter(|watch| watch.customer == customer).count() >= MOST {
        return Err(Refusal::invalid(format!(
            "there are {MOST} alerts for this meter and customer already; archive one"
        ))
        .param("usage_threshold"));
    }
    cx.set("status", "active");
    cx.allow_unknown_ids();
    let response = cx.proceed()?;
    if let Some(meter) = cx.memory::<Ledger>().meter_mut(&meter) {
        let alert = response.json();
        let (alert, threshold) = (text(&alert, "id").into(), DecimalSum::from_integer(gte));
        meter.watches.push(AlertWatch::new(alert, threshold, customer, first));
    }
    Ok(response)
}

/// Lists alerts that are not archived, optionally of a single meter.
fn list(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let (alert_type, meter) = (cx.text("alert_type"), cx.text("meter"));
    let mut alerts: Vec<JsonObject> = cx
        .all(OBJECT)
        .filter(|alert| {
            let is = |field: &str, wanted| alert.get(field).and_then(Value::as_str) == Some(wanted);
            let watched = alert.get("usage_threshold").map(|threshold| text(threshold, "meter"));
            !is("status", "archived")
                && alert_type.is_none_or(|wanted| is("alert_type", wanted))
                && (meter.is_none() || watched == meter)
        })
        .collect();
    alerts.reverse();
    cx.page(&alerts)
}

fn set_status(cx: &mut OperationContext<'_>, status: &str) -> Result<Response, Refusal> {
    let mut alert = cx.object()?;
    if alert.get("status").and_then(Value::as_str) == Some("archived") {
        return Err(Refusal::invalid("the alert is archived, which cannot be undone"));
    }
    alert.insert("status".to_owned(), status.into());
    let (id, threshold) = (alert.get("id"), alert.get("usage_threshold"));
    let id = id.and_then(Value::as_str).unwrap_or_default();
    let meter = threshold.map(|threshold| text(threshold, "meter")).unwrap_or_default();
    if let Some(meter) = cx.memory::<Ledger>().meter_mut(meter) {
        if status == "archived" {
            meter.watches.retain(|watch| &*watch.alert != id);
        }
        for watch in meter.watches.iter_mut().filter(|watch| &*watch.alert == id) {
            watch.is_active = status == "active";
        }
    }
    cx.put(&alert)
}

/// Emits the events of triggered alerts.
pub(super) fn tell(account: &mut AccountState<'_>, triggered: Vec<Triggered>) {
    for Triggered { alert: id, customer, usage } in triggered {
        let Some(alert) = account.get(OBJECT, &id) else { continue };
        let object = json!({
            "object": "billing.alert_triggered",
            "alert": alert,
            "created": account.now(),
            "customer": &*customer,
            "livemode": account.livemode(),
            "value": usage.floor(),
        });
        account.emit(LocalEvent::snapshot("billing.alert.triggered", object));
        let path = format!("/v1/billing/alerts/{id}");
        let thin = LocalEvent::thin("v1.billing.alert.triggered");
        account.emit(thin.related_object(OBJECT, &id, &path));
    }
}

fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value.get(field).and_then(Value::as_str).unwrap_or_default()
}
