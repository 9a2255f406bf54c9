//! Meter event adjustments, which cancel events.

use serde_json::Value;
use stripe_billing::{MeterEventAdjustment, v2};
use stripe_core::descriptor::ApiMode;

use super::ledger::Ledger;
use crate::builder::LocalStripeBuilder;
use crate::json::JsonObject;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;

pub(super) fn serve(builder: LocalStripeBuilder) -> LocalStripeBuilder {
    builder
        .on::<MeterEventAdjustment>("create", |cx| {
            let object = cancel(cx)?;
            cx.build::<MeterEventAdjustment>(object).map(Into::into)
        })
        .on::<v2::MeterEventAdjustment>("create", |cx| {
            let object = cancel(cx)?;
            cx.build::<v2::MeterEventAdjustment>(object).map(Into::into)
        })
}

/// Cancels the event, and returns the fields of the adjustment.
fn cancel(cx: &mut OperationContext<'_>) -> Result<JsonObject, Refusal> {
    let kind = cx.text("type").unwrap_or_default();
    if kind != "cancel" {
        return Err(
            Refusal::invalid(format!("`type` must be `cancel`, not `{kind}`")).param("type")
        );
    }
    let identifier = cx.params().get("cancel").and_then(|cancel| cancel.get("identifier"));
    let Some(identifier) = identifier.and_then(Value::as_str).map(str::to_owned) else {
        return Err(Refusal::invalid("`cancel[identifier]` is required to cancel an event")
            .code("parameter_missing")
            .param("cancel[identifier]"));
    };
    let mut object = cx.params().clone();
    let event_name = cx.text("event_name").unwrap_or_default().to_owned();
    let (now, mode) = (cx.now(), cx.operation().api_mode());
    if cx.memory::<Ledger>().cancel(&event_name, &identifier, now).is_err() {
        let refusal = Refusal::invalid(format!(
            "no event of `{event_name}` with the identifier `{identifier}` was received within the \
             last 24 hours"
        ));
        return Err(match mode {
            ApiMode::V1 => refusal.code("resource_missing").param("cancel[identifier]"),
            ApiMode::V2 => refusal.code("invalid_cancel_configuration"),
        });
    }
    object.insert("status".to_owned(), "complete".into());
    Ok(object)
}
