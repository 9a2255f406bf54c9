//! Meter event summaries: usage of a meter by a customer, in total, by hour or by day.

use std::sync::Arc;

use serde_json::Value;
use stripe_billing::Meter;

use super::customers::Customers;
use super::ledger::Ledger;
use super::meters;
use super::series::{ALL, DAY, HOUR, MINUTE};
use crate::builder::LocalStripeBuilder;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;

pub(super) fn serve(builder: LocalStripeBuilder, customers: &Customers) -> LocalStripeBuilder {
    let customers = customers.clone();
    builder.on::<Meter>("list_event_summaries", move |cx| list(cx, &customers))
}

fn list(cx: &mut OperationContext<'_>, customers: &Customers) -> Result<Response, Refusal> {
    let id = cx.ids().first().cloned().unwrap_or_default();
    if cx.get(meters::OBJECT, &id).is_none() {
        return Err(Refusal::missing(meters::OBJECT, &id));
    }
    let customer = cx.text("customer").unwrap_or_default().to_owned();
    customers.check_param(cx.store(), &customer)?;
    let width = match cx.text("value_grouping_window") {
        None => ALL,
        Some("hour") => HOUR,
        Some("day") => DAY,
        Some(other) => {
            return Err(Refusal::invalid(format!(
                "`value_grouping_window` must be `hour` or `day`, not `{other}`"
            ))
            .param("value_grouping_window"));
        }
    };
    let from = boundary(cx, "start_time", width)?;
    let until = boundary(cx, "end_time", width)?;
    if until <= from {
        return Err(Refusal::invalid("`end_time` must be after `start_time`").param("end_time"));
    }
    let is_live = cx.livemode();
    let summaries = summaries(cx.memory::<Ledger>(), &id, &customer, from, until, width, is_live);
    cx.cut(&summaries, |(id, _)| Some(id), |(_, json)| Arc::clone(json))
}

/// Returns a time param in unix milliseconds. It must be the start of a minute, and the start of a
/// window if windows are requested.
fn boundary(cx: &OperationContext<'_>, param: &str, width: i64) -> Result<i64, Refusal> {
    let seconds = cx.params().get(param).and_then(Value::as_i64).unwrap_or_default();
    let (step, name) = match width {
        HOUR => (HOUR, "hour"),
        DAY => (DAY, "day (UTC)"),
        _ => (MINUTE, "minute"),
    };
    let millis = seconds.checked_mul(1000).filter(|millis| millis.rem_euclid(step) == 0);
    millis.ok_or_else(|| {
        Refusal::invalid(format!("`{param}` must be where a {name} begins; {seconds} is not"))
            .param(param)
    })
}

/// Returns the summaries with their ids, newest first.
fn summaries(
    ledger: &Ledger,
    id: &str,
    customer: &str,
    from: i64,
    until: i64,
    width: i64,
    is_live: bool,
) -> Vec<(String, Arc<str>)> {
    let Some(meter) = ledger.meter(id) else { return Vec::new() };
    let Some((number, series)) = ledger.series(meter, customer) else { return Vec::new() };
    let windows = match width {
        ALL => series
            .total(meter.counting, from, until)
            .map(|total| (from, total))
            .into_iter()
            .collect(),
        _ => series.windows(meter.counting, from, until, width),
    };
    let summary = |(begin, amount)| {
        let end = if width == ALL { until } else { begin + width };
        let (start, end) = (begin / 1000, end / 1000);
        // The same summary has the same id, so that a page can begin after it.
        let summary = format!("mtrusg_{number:06x}{start:010x}{:08x}", end - start);
        // Written by hand: as a JSON number it would be rounded to 53 bits.
        let json = format!(
            r#"{{"id":"{summary}","object":"billing.meter_event_summary","aggregated_value":{amount},"end_time":{end},"livemode":{is_live},"meter":{},"start_time":{start}}}"#,
            Value::from(id),
        );
        (summary, json.into())
    };
    windows.into_iter().rev().map(summary).collect()
}
