//! Usage as a page shows it.

use serde_json::{Value, json};

use super::decimal::Amount;
use super::ledger::{Ledger, Meter};
use super::meters;
use super::series::{Formula, HOUR, MINUTE, Series};
use crate::memory::Memory;
use crate::store::Store;

/// How much is shown at most.
const METERS: usize = 50;
const CUSTOMERS: usize = 20;
const POINTS: i64 = 168;
/// How many customers of a meter are looked at to find those.
const LOOKED_AT: usize = 2_000;

/// The meters of an account with what their customers used: those who used most, by the minute or
/// by the hour. Quantities are text, since JSON numbers would be rounded.
#[allow(dead_code, reason = "the page of the server shows it")]
pub(crate) fn usage(store: &Store, memory: &Memory) -> Value {
    let Some(ledger) = memory.get::<Ledger>() else { return json!({ "meters": [] }) };
    let meters = ledger.meters().iter().rev().take(METERS);
    let meters: Vec<Value> = meters.map(|meter| of_meter(store, ledger, meter)).collect();
    json!({ "meters": meters })
}

fn of_meter(store: &Store, ledger: &Ledger, meter: &Meter) -> Value {
    let mut customers: Vec<(&str, &Series, Amount)> = ledger
        .customers(meter)
        .take(LOOKED_AT)
        .filter_map(|(customer, series)| {
            let (first, last) = series.span()?;
            let total =
                series.total(meter.counting, floor(first, MINUTE), floor(last, MINUTE) + MINUTE);
            Some((customer, series, total?))
        })
        .collect();
    customers.sort_by(|one, other| other.2.cmp(&one.2).then(one.0.cmp(other.0)));
    let customers: Vec<Value> = customers
        .iter()
        .take(CUSTOMERS)
        .map(|(customer, series, total)| {
            json!({
                "customer": customer,
                "total": total.to_string(),
                "points": points(meter, series),
            })
        })
        .collect();
    let display_name = store.parsed(meters::OBJECT, &meter.id);
    let display_name = display_name.and_then(|meter| meter.get("display_name").cloned());
    json!({
        "id": &*meter.id,
        "display_name": display_name,
        "event_name": &*meter.event_name,
        "formula": match meter.counting.formula {
            Formula::Sum => "sum",
            Formula::Count => "count",
            Formula::Last => "last",
        },
        "status": if meter.is_active { "active" } else { "inactive" },
        "customer_count": meter.customer_count(),
        "customers": customers,
    })
}

/// The newest points, by the minute if that is enough for all of them.
fn points(meter: &Meter, series: &Series) -> Vec<Value> {
    let Some((first, last)) = series.span() else { return Vec::new() };
    let step = if last - first < POINTS * MINUTE { MINUTE } else { HOUR };
    let until = floor(last, step).saturating_add(step);
    let windows = series.windows(meter.counting, until.saturating_sub(POINTS * step), until, step);
    let point = |(begin, amount): (i64, Amount)| json!([begin / 1000, amount.to_string()]);
    windows.into_iter().map(point).collect()
}

fn floor(millis: i64, step: i64) -> i64 {
    millis.div_euclid(step).saturating_mul(step)
}
