//! Error reports: events about meter events that could not be counted.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::meter_event::{CountingError, CountingErrorKind};
use super::meters;
use crate::account::AccountState;
use crate::clock::rfc3339;
use crate::events::LocalEvent;

/// Time in which errors are collected before they are reported, in seconds.
const WINDOW: i64 = 10;
/// Maximum number of errors of a kind that are reported in full.
const SAMPLES: usize = 10;

/// Errors that were not reported yet, by the start of their window in unix seconds, and their
/// meter.
#[derive(Debug, Default)]
struct Reports(BTreeMap<(i64, Option<Box<str>>), Report>);

#[derive(Debug, Default)]
struct Report(BTreeMap<CountingErrorKind, CountingErrors>);

#[derive(Debug, Default)]
struct CountingErrors {
    count: u64,
    /// Message and identifier.
    samples: Vec<(String, String)>,
}

/// Records an error. It is reported when its window is over.
pub(super) fn add(account: &mut AccountState<'_>, identifier: &str, fault: CountingError) {
    let start = account.now().div_euclid(WINDOW) * WINDOW;
    let key = (start, fault.meter);
    let reports = &mut account.memory::<Reports>().0;
    let is_new = !reports.contains_key(&key);
    let faults = reports.entry(key.clone()).or_default().0.entry(fault.kind).or_default();
    faults.count += 1;
    if faults.samples.len() < SAMPLES {
        faults.samples.push((fault.message, identifier.to_owned()));
    }
    if is_new {
        account.schedule(start.saturating_add(WINDOW), move |account| {
            if let Some(report) = account.memory::<Reports>().0.remove(&key) {
                account.emit(event(key.1.as_deref(), key.0, &report));
            }
        });
    }
}

fn event(meter: Option<&str>, start: i64, report: &Report) -> LocalEvent {
    let count: u64 = report.0.values().map(|faults| faults.count).sum();
    let kinds: Vec<Value> = report
        .0
        .iter()
        .map(|(kind, faults)| {
            let samples: Vec<Value> = faults
                .samples
                .iter()
                .map(|(message, identifier)| {
                    json!({ "error_message": message, "request": { "identifier": identifier } })
                })
                .collect();
            json!({
                "code": kind.report_code(),
                "error_count": faults.count,
                "sample_errors": samples,
            })
        })
        .collect();
    let summary = match count {
        1 => "1 event could not be counted".to_owned(),
        _ => format!("{count} events could not be counted"),
    };
    let data = json!({
        "developer_message_summary": summary,
        "reason": { "error_count": count, "error_types": kinds },
        "validation_start": rfc3339(start),
        "validation_end": rfc3339(start.saturating_add(WINDOW)),
    });
    match meter {
        Some(id) => LocalEvent::thin("v1.billing.meter.error_report_triggered")
            .related_object(meters::OBJECT, id, &format!("/v1/billing/meters/{id}"))
            .data(data),
        None => LocalEvent::thin("v1.billing.meter.no_meter_found").data(data),
    }
}
