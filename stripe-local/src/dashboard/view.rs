//! State of the dashboard, as JSON.
//!
//! Objects and responses are passed on as text, so that the page shows the order of their fields
//! and all digits of their numbers.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::SystemTime;

use http::StatusCode;
use serde_json::{Value, json};
use stripe_core::__private::header::{IDEMPOTENCY_KEY, STRIPE_ACCOUNT, STRIPE_CONTEXT};

use super::denial::Denial;
use super::journal::{Ending, Journal, JournalEntry};
use super::objects;
use super::query::PageQuery;
use super::redact::without_keys;
use super::time::millis;
use crate::clock::whole_seconds;
use crate::engine::Engine;
use crate::events;
#[cfg(feature = "billing")]
use crate::faults::PendingUsageFault;
use crate::faults::{Cut, FailurePoint, FaultEffect, PendingFault};
use crate::requests::account_of;

/// Maximum number of requests in a response.
const MOST_ROWS: usize = 100;

/// Returns the state that the page always shows, and the requests that have changed since the
/// version `known`.
pub(super) fn state(
    engine: &Engine,
    journal: &Journal,
    run: &str,
    version: u64,
    known: u64,
) -> String {
    let (requests, fresh, total) = {
        let entries = journal.entries();
        let changed = || entries.iter().rev().filter(|entry| entry.changed > known);
        // There are more than a response can contain: the page starts again, and requests older
        // ones if needed.
        let fresh = known == 0 || entries.cleared > known || changed().nth(MOST_ROWS).is_some();
        let rows: Vec<_> = if fresh {
            entries.iter().rev().take(MOST_ROWS).map(row).collect()
        } else {
            changed().map(row).collect()
        };
        (rows, fresh, entries.total)
    };
    let waiting = faults(engine, None);
    json!({
        "program": concat!("stripe-local ", env!("CARGO_PKG_VERSION")),
        "run": run,
        "version": version,
        "fresh": fresh,
        "requests": requests,
        "total_requests": total,
        "clock": { "now": now(engine), "paused": engine.clock.is_paused() },
        "faults": waiting,
        "accounts": objects::accounts(engine),
        "usage": cfg!(feature = "billing"),
    })
    .to_string()
}

/// Returns a digest that changes when the clock is set, or when faults or objects change.
pub(super) fn glance(engine: &Engine) -> u64 {
    let mut hasher = DefaultHasher::new();
    let paused = engine.clock.is_paused();
    // A running clock is read at slightly different times.
    let ahead = if paused { now(engine) } else { now(engine) - millis(SystemTime::now()) };
    (paused, (ahead / 1_000.0).round().to_bits()).hash(&mut hasher);
    engine.faults.pending().hash(&mut hasher);
    #[cfg(feature = "billing")]
    engine.faults.usage().pending().hash(&mut hasher);
    objects::glance(engine, &mut hasher);
    hasher.finish()
}

/// Returns the pending faults: all, or those for an account.
pub(super) fn faults(engine: &Engine, account: Option<&str>) -> Vec<Value> {
    let waiting = engine.faults.pending_faults().iter().map(fault).collect::<Vec<_>>();
    #[cfg(feature = "billing")]
    let waiting = {
        let of_usage = engine.faults.usage().pending();
        waiting.into_iter().chain(of_usage.iter().map(usage_fault)).collect::<Vec<_>>()
    };
    let is_wanted = |fault: &Value| {
        account.is_none_or(|account| fault.get("account").is_some_and(|known| known == account))
    };
    waiting.into_iter().filter(is_wanted).collect()
}

/// Returns the requests that a query asks for, newest first.
pub(super) fn requests(journal: &Journal, asked: &PageQuery) -> String {
    let before = asked.number("before").unwrap_or(u64::MAX);
    let limit = asked.number("limit").and_then(|limit| usize::try_from(limit).ok());
    let is_full = asked.text("full") == Some("true");
    let entries = journal.entries();
    let wanted = entries
        .iter()
        .rev()
        .filter(|entry| entry.number < before && is_asked_for(entry, asked))
        .take(limit.unwrap_or(MOST_ROWS));
    let shown = wanted.map(|entry| if is_full { full(entry) } else { row(entry) });
    json!({ "requests": shown.collect::<Vec<_>>() }).to_string()
}

fn is_asked_for(entry: &JournalEntry, asked: &PageQuery) -> bool {
    let request = &entry.request;
    let (status, body) = match &entry.ending {
        Ending::Completed { status, body, .. } => {
            (Some(u64::from(status.as_u16())), String::from_utf8_lossy(body))
        }
        _ => (None, "".into()),
    };
    let contains = |text: &str| {
        body.contains(text)
            || request
                .params()
                .iter()
                .any(|(name, value)| name.contains(text) || value.contains(text))
    };
    asked.text("account").is_none_or(|account| account_of(&request.headers) == account)
        && asked.text("method").is_none_or(|method| request.method == *method)
        && asked.text("path").is_none_or(|path| events::fits(path, &request.path))
        && asked.number("status").is_none_or(|wanted| status == Some(wanted))
        && asked.text("text").is_none_or(contains)
}

/// Returns the full details of a request.
pub(super) fn request(journal: &Journal, number: u64) -> Result<String, Denial> {
    let entries = journal.entries();
    let entry = entries
        .get(number)
        .ok_or_else(|| Denial::new(StatusCode::NOT_FOUND, "this request is no longer kept"))?;
    Ok(full(entry).to_string())
}

fn full(entry: &JournalEntry) -> Value {
    let headers: Vec<_> = entry
        .request
        .headers
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "cookie" | "proxy-authorization"))
        .map(|(name, value)| (name.as_str(), without_keys(value.to_str().unwrap_or("(not text)"))))
        .collect();
    let params: Vec<_> = entry
        .request
        .params()
        .iter()
        .map(|(name, value)| [without_keys(name).into_owned(), without_keys(value).into_owned()])
        .collect();
    let mut request = row(entry);
    request["clock"] = entry.clock.into();
    request["query"] = without_keys(&entry.request.query).into();
    request["idempotency_key"] =
        entry.request.header(IDEMPOTENCY_KEY.as_str()).map(without_keys).into();
    request["headers"] = json!(headers);
    request["params"] = json!(params);
    if let Ending::Completed { body, request_id, replayed, .. } = &entry.ending {
        request["request_id"] = request_id.as_deref().into();
        request["replayed"] = (*replayed).into();
        match std::str::from_utf8(body) {
            Ok(text) => request["response"] = without_keys(text).into(),
            Err(_) => request["response_bytes"] = body.len().into(),
        }
    }
    request
}

fn row(entry: &JournalEntry) -> Value {
    let (outcome, status) = match &entry.ending {
        Ending::Pending => ("pending", None),
        Ending::Completed { status, .. } => ("completed", Some(status.as_u16())),
        Ending::Withheld => ("withheld", None),
        Ending::Disconnected => ("disconnected", None),
    };
    json!({
        "number": entry.number,
        "at": millis(entry.at),
        "method": entry.request.method.as_str(),
        "path": without_keys(&entry.request.path),
        "account": entry.request.header(STRIPE_CONTEXT.as_str()).filter(|context| !context.is_empty())
            .or(entry.request.header(STRIPE_ACCOUNT.as_str())),
        "outcome": outcome,
        "status": status,
        "took": entry.took.map(|took| took.as_secs_f64() * 1_000.0),
    })
}

/// Returns the operations that a fault can be limited to.
pub(super) fn operations(engine: &Engine) -> String {
    let operations = engine.routes.all().map(|route| {
        json!({
            "resource": route.resource.path,
            "object": route.resource.object,
            "operation": route.operation.name,
            "method": route.operation.method.as_str(),
            "path": route.operation.path,
        })
    });
    json!({ "operations": operations.collect::<Vec<_>>() }).to_string()
}

fn fault(waiting: &PendingFault) -> Value {
    let (effect, detail) = match &waiting.effect {
        FaultEffect::Timeout => ("timeout", Value::Null),
        FaultEffect::Reset => ("reset", Value::Null),
        FaultEffect::DropResponse => ("drop_response", Value::Null),
        FaultEffect::Delay(delay) => ("delay", delay.as_secs_f64().into()),
        FaultEffect::Truncate(Cut::Reset) => ("truncate_response", Value::Null),
        FaultEffect::Truncate(Cut::Stall) => ("stall_response", Value::Null),
        FaultEffect::Fail(FailurePoint::BeforeEffect) => ("fail_before_effect", Value::Null),
        FaultEffect::Fail(FailurePoint::AfterEffect) => ("fail_after_effect", Value::Null),
        FaultEffect::Straggle(delay) => ("straggle", whole_seconds(*delay).into()),
        FaultEffect::Refuse(refusal) => ("status", refusal.status().as_u16().into()),
        FaultEffect::RespondWith(response) => ("status", response.status().as_u16().into()),
    };
    let (resource, operation) = waiting.only.clone().unzip();
    json!({
        "left": waiting.left,
        "account": waiting.account.as_deref(),
        "effect": effect,
        "detail": detail,
        "resource": resource,
        "operation": operation,
    })
}

#[cfg(feature = "billing")]
fn usage_fault(waiting: &PendingUsageFault) -> Value {
    match waiting {
        PendingUsageFault::SummaryLag(account, seconds) => {
            json!({ "left": null, "account": account.as_deref(), "effect": "summary_lag", "detail": seconds })
        }
        PendingUsageFault::Rejection(account, left, code) => {
            json!({ "left": left, "account": account.as_deref(), "effect": "reject_events", "detail": code.as_str() })
        }
        PendingUsageFault::ErrorReport(account, left, fault) => json!({
            "left": left,
            "account": account.as_deref(),
            "effect": "error_reports",
            "detail": {
                "lost": fault.is_lost,
                "seconds": fault.delay.map(whole_seconds),
                "samples": fault.max_samples,
                "idempotency_keys_only": fault.has_idempotency_keys_only,
            },
        }),
    }
}

/// Returns the local time, in milliseconds since 1970.
fn now(engine: &Engine) -> f64 {
    millis(engine.clock.now())
}
