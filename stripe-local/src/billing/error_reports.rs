//! Error reports: events about meter events that could not be counted.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::meters;
use crate::account::AccountState;
use crate::clock::{rfc3339, whole_seconds};
use crate::events::LocalEvent;
use crate::faults::{ErrorReportFault, Faults};

/// Time in which errors are collected before they are reported, in seconds.
const WINDOW: i64 = 10;
/// Maximum number of errors of a kind that are reported in full.
const SAMPLES: usize = 10;

/// Errors that have not been reported yet, by the start of their window in unix seconds, and by
/// their meter.
#[derive(Debug, Clone, Default)]
struct Reports(BTreeMap<(i64, Option<Box<str>>), MeterReport>);

#[derive(Debug, Clone, Default)]
struct MeterReport(BTreeMap<String, CountingErrors>);

#[derive(Debug, Clone, Default)]
struct CountingErrors {
    count: u64,
    samples: Vec<Sample>,
}

#[derive(Debug, Clone)]
struct Sample {
    message: String,
    identifier: String,
    /// Idempotency key of the request.
    idempotency_key: Option<String>,
}

/// An uncounted event, in the form for reports.
#[derive(Debug, Clone)]
pub(super) struct Uncounted<'a> {
    pub(super) identifier: &'a str,
    pub(super) code: &'a str,
    pub(super) message: String,
    /// Meter for which the error is reported, if there is one.
    pub(super) meter: Option<Box<str>>,
}

/// Records an error. It is reported when its window is over.
pub(super) fn add(account: &mut AccountState<'_>, faults: &Faults, event: Uncounted<'_>) {
    let start = account.now().div_euclid(WINDOW) * WINDOW;
    let idempotency_key = account.effects.cause.and_then(|cause| cause.idempotency_key);
    let idempotency_key = idempotency_key.map(str::to_owned);
    let key = (start, event.meter);
    let reports = &mut account.memory::<Reports>().0;
    let is_new = !reports.contains_key(&key);
    let report = reports.entry(key.clone()).or_default();
    let errors = report.0.entry(event.code.to_owned()).or_default();
    errors.count += 1;
    if errors.samples.len() < SAMPLES {
        let (message, identifier) = (event.message, event.identifier.to_owned());
        errors.samples.push(Sample { message, identifier, idempotency_key });
    }
    if is_new {
        let faults = faults.clone();
        let left = start.saturating_add(WINDOW).saturating_sub(account.now());
        account.schedule_after(left, move |account| {
            if let Some(report) = account.memory::<Reports>().0.remove(&key) {
                let fault = faults.usage().take_error_report_fault(account.effects.account);
                let fault = fault.unwrap_or_default();
                send(account, report_event(key.1.as_deref(), key.0, &report, &fault), &fault);
            }
        });
    }
}

/// Emits a report, now or later, unless it is lost.
fn send(account: &mut AccountState<'_>, report: LocalEvent, fault: &ErrorReportFault) {
    if fault.is_lost {
        return;
    }
    match whole_seconds(fault.delay.unwrap_or_default()) {
        0 => {
            account.emit(report);
        }
        delay => account.schedule_after(delay, move |account| {
            account.emit(report);
        }),
    }
}

fn report_event(
    meter: Option<&str>,
    start: i64,
    report: &MeterReport,
    fault: &ErrorReportFault,
) -> LocalEvent {
    let count: u64 = report.0.values().map(|errors| errors.count).sum();
    let kinds: Vec<Value> = report
        .0
        .iter()
        .map(|(code, errors)| {
            let samples: Vec<Value> = errors
                .samples
                .iter()
                .take(fault.max_samples.unwrap_or(SAMPLES))
                .map(|sample| {
                    let request = if fault.has_idempotency_keys_only {
                        json!({ "idempotency_key": sample.idempotency_key })
                    } else {
                        json!({ "identifier": sample.identifier })
                    };
                    json!({ "error_message": sample.message, "request": request })
                })
                .collect();
            json!({
                "code": code,
                "error_count": errors.count,
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
