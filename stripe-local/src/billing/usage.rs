//! Usage for the dashboard.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::decimal::DecimalSum;
use super::ledger::{Ledger, LedgerMeter};
use super::meters;
use super::series::{Formula, HOUR, MINUTE, Series};
use crate::memory::Memory;
use crate::store::Store;

/// Maximum number of meters, customers and points.
const METERS: usize = 50;
const CUSTOMERS: usize = 20;
const POINTS: i64 = 168;
/// Maximum number of customers of a meter among which these are searched.
const LOOKED_AT: usize = 2_000;

/// Returns the meters of an account with their usage: the customers with the highest usage, by
/// minute or by hour, and the others together. Quantities are text, since JSON numbers would be
/// rounded.
pub(crate) fn usage(store: &Store, memory: &Memory) -> Value {
    let Some(ledger) = memory.get::<Ledger>() else { return json!({ "meters": [] }) };
    let meters = ledger.meters().iter().rev().take(METERS);
    let meters: Vec<Value> = meters.map(|meter| of_meter(store, ledger, meter)).collect();
    json!({ "meters": meters })
}

/// A customer, the reported usage, and its sum.
type Used<'a> = (&'a str, &'a Series, DecimalSum);

fn of_meter(store: &Store, ledger: &Ledger, meter: &LedgerMeter) -> Value {
    let mut customers: Vec<Used<'_>> = ledger
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
    let (shown, rest) = customers.split_at(customers.len().min(CUSTOMERS));
    let sum = |customers: &[Used<'_>]| {
        customers
            .iter()
            .fold(DecimalSum::default(), |sum, (_, _, total)| sum.plus(*total))
            .to_string()
    };
    let shown: Vec<Value> = shown
        .iter()
        .map(|customer| {
            json!({
                "customer": customer.0,
                "total": customer.2.to_string(),
                "points": points(meter, &[*customer]),
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
        "total": sum(&customers),
        "rest": {
            "customers": meter.customer_count().saturating_sub(shown.len()),
            "total": sum(rest),
            "points": points(meter, rest),
        },
        "customers": shown,
    })
}

/// Returns the latest points of all customers together, by minute if that is sufficient for all of
/// them.
fn points(meter: &LedgerMeter, customers: &[Used<'_>]) -> Vec<Value> {
    let spans = customers.iter().filter_map(|(_, series, _)| series.span());
    let span = spans.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)));
    let Some((first, last)) = span else { return Vec::new() };
    let step = if last - first < POINTS * MINUTE { MINUTE } else { HOUR };
    let until = floor(last, step).saturating_add(step);
    let from = until.saturating_sub(POINTS * step);
    let mut sums: BTreeMap<i64, DecimalSum> = BTreeMap::new();
    for (_, series, _) in customers {
        let mut held = DecimalSum::default();
        for (begin, amount) in series.windows(meter.counting, from, until, step) {
            let sum = sums.entry(begin).or_default();
            *sum = sum.plus(amount);
            if meter.counting.formula == Formula::Last {
                // It takes the place of what the customer had before.
                *sum = sum.minus(held);
                held = amount;
            }
        }
    }
    let mut together = DecimalSum::default();
    let point = |(begin, amount): (i64, DecimalSum)| {
        together = match meter.counting.formula {
            Formula::Last => together.plus(amount),
            Formula::Sum | Formula::Count => amount,
        };
        json!([begin / 1000, together.to_string()])
    };
    sums.into_iter().map(point).collect()
}

fn floor(millis: i64, step: i64) -> i64 {
    millis.div_euclid(step).saturating_mul(step)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::billing::decimal::DecimalValue;
    use crate::billing::ledger::Counted;
    use crate::json::serialize;

    fn count(ledger: &mut Ledger, number: usize, customer: &str, value: &str, at: i64) {
        let value = DecimalValue::parse(value).unwrap();
        let event = Counted { meter: 0, customer, value, at };
        ledger.count(&number.to_string(), at / 1000, event);
    }

    #[test]
    fn usage_is_shown_by_customer_and_time() {
        let (mut store, mut memory) = (Store::default(), Memory::default());
        assert_eq!(usage(&store, &memory), json!({ "meters": [] }));
        let meter = json!({
            "id": "mtr_1", "object": "billing.meter", "display_name": "Tokens",
            "event_name": "tokens", "status": "active",
            "default_aggregation": { "formula": "sum" },
        });
        let meter = meter.as_object().unwrap();
        store.add("billing.meter", Some("mtr_1"), None, serialize(meter));
        memory.of::<Ledger>().set_meter(meter);
        for (number, (customer, value, at)) in [
            ("cus_1", "0.1", 0),
            ("cus_1", "0.2", 59_999),
            ("cus_1", "4", MINUTE),
            ("cus_2", "5", 2 * MINUTE),
            ("cus_2", "999999999999999", 400 * HOUR),
        ]
        .into_iter()
        .enumerate()
        {
            count(memory.of(), number, customer, value, at);
        }
        assert_eq!(
            usage(&store, &memory),
            json!({ "meters": [{
                "id": "mtr_1",
                "display_name": "Tokens",
                "event_name": "tokens",
                "formula": "sum",
                "status": "active",
                "customer_count": 2,
                "total": "1000000000000008.3",
                "rest": { "customers": 0, "total": "0", "points": [] },
                "customers": [
                    {
                        "customer": "cus_2",
                        "total": "1000000000000004",
                        "points": [[400 * 3600, "999999999999999"]],
                    },
                    {
                        "customer": "cus_1",
                        "total": "4.3",
                        "points": [[0, "0.3"], [60, "4"]],
                    },
                ],
            }] })
        );
    }

    #[test]
    fn no_more_is_shown_than_fits_on_a_page() {
        let (store, mut memory) = (Store::default(), Memory::default());
        let meter = json!({ "id": "mtr_1", "event_name": "tokens", "status": "active" });
        memory.of::<Ledger>().set_meter(meter.as_object().unwrap());
        for number in 0..500 {
            count(memory.of(), number, &format!("cus_{}", number % 30), "1", 0);
            count(
                memory.of(),
                1_000 + number,
                "cus_0",
                "1",
                MINUTE * i64::try_from(number).unwrap(),
            );
        }
        let shown = usage(&store, &memory);
        let customers = shown["meters"][0]["customers"].as_array().unwrap();
        assert_eq!(customers.len(), CUSTOMERS);
        assert_eq!(
            (&customers[0]["customer"], &customers[0]["total"]),
            (&json!("cus_0"), &json!("517"))
        );
        let rest = &shown["meters"][0]["rest"];
        assert_eq!((&rest["customers"], &rest["total"]), (&json!(10), &json!("160")));
        // 500 minutes are shown by the hour.
        assert_eq!(customers[0]["points"].as_array().unwrap().len(), 9);
    }
}
