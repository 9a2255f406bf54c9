//! Changes made by the dashboard.

use std::time::{Duration, UNIX_EPOCH};

use http::StatusCode;
use serde_json::{Map, Value};

use super::denial::Denial;
use super::query::ROOT;
use crate::engine::Engine;

/// End of the year 9999, since timestamps have four-digit years.
const LATEST: i64 = 253_402_300_799;
/// Maximum delay. Clients time out long before.
const LONGEST_DELAY: u64 = 3_600;
/// Maximum duration of a fault on the local clock: 30 days.
const LONGEST_WAIT: u64 = 30 * 86_400;
const EFFECTS: &str = if cfg!(feature = "billing") {
    "`timeout`, `reset`, `drop_response`, `truncate_response`, `stall_response`, `rate_limited`, \
     `delay`, `status`, `straggle`, `fail_before_effect`, `fail_after_effect`, `summary_lag`, \
     `reject_events` or `error_reports`"
} else {
    "`timeout`, `reset`, `drop_response`, `truncate_response`, `stall_response`, `rate_limited`, \
     `delay`, `status`, `straggle`, `fail_before_effect` or `fail_after_effect`"
};

/// Makes the change that a path represents.
pub(super) fn apply(engine: &Engine, path: &str, body: &[u8]) -> Result<(), Denial> {
    let asked: Map<String, Value> = serde_json::from_slice(body)
        .map_err(|_| Denial::invalid("the body is not a JSON object; send at least `{}`"))?;
    match path.strip_prefix(ROOT) {
        Some("clock") => clock(engine, &asked),
        Some("faults") => fault(engine, &asked),
        Some("faults/clear") => {
            engine.faults.clear();
            Ok(())
        }
        Some("reset") => {
            engine.reset();
            Ok(())
        }
        _ => {
            let message = format!("nothing can be changed at `{}`", path.escape_debug());
            Err(Denial::new(StatusCode::NOT_FOUND, message))
        }
    }
}

/// Changes the clock: `{"set": seconds}`, `{"advance": seconds}` or `{"resume": true}`.
fn clock(engine: &Engine, asked: &Map<String, Value>) -> Result<(), Denial> {
    let clock = &engine.clock;
    let within = |seconds: Option<i64>| {
        let seconds = seconds.filter(|seconds| (0..=LATEST).contains(seconds));
        seconds
            .and_then(|seconds| u64::try_from(seconds).ok())
            .ok_or_else(|| Denial::invalid("the clock must be between the years 1970 and 9999"))
    };
    match (asked.get("set"), asked.get("advance"), asked.get("resume")) {
        (Some(seconds), None, None) => {
            clock.set(UNIX_EPOCH + Duration::from_secs(within(seconds.as_i64())?));
        }
        (None, Some(seconds), None) => {
            let by = seconds
                .as_u64()
                .ok_or_else(|| Denial::invalid("`advance` must be whole seconds, 0 or more"))?;
            let then = i64::try_from(by).ok().and_then(|by| clock.unix_seconds().checked_add(by));
            within(then)?;
            clock.advance(Duration::from_secs(by));
        }
        (None, None, Some(Value::Bool(true))) => clock.resume(),
        _ => {
            return Err(Denial::invalid("send exactly one of `set`, `advance` and `resume: true`"));
        }
    }
    Ok(())
}

/// Adds the fault with the name `effect`.
fn fault(engine: &Engine, asked: &Map<String, Value>) -> Result<(), Denial> {
    let effect = asked.get("effect").and_then(Value::as_str).unwrap_or_default();
    #[cfg(feature = "billing")]
    if usage_fault(engine, effect, asked)? {
        return Ok(());
    }
    request_fault(engine, effect, asked)
}

/// Adds a fault for requests: `{"effect": …, "requests": 2}`, optionally with `"resource"` and
/// `"operation"`.
fn request_fault(engine: &Engine, effect: &str, asked: &Map<String, Value>) -> Result<(), Denial> {
    let own = match effect {
        "rate_limited" | "delay" | "straggle" => "seconds",
        "status" => "status",
        "timeout" | "reset" | "drop_response" | "truncate_response" | "stall_response"
        | "fail_before_effect" | "fail_after_effect" => "effect",
        _ => return Err(Denial::invalid(format!("`effect` must be {EFFECTS}"))),
    };
    only(asked, &["effect", "requests", "resource", "operation", own])?;
    let number = |name: &str| asked.get(name).and_then(Value::as_u64);
    let mut fault = engine.faults.next(count(asked, "requests")?);
    match (asked.get("resource"), asked.get("operation")) {
        (None, None) => {}
        (Some(Value::String(resource)), Some(Value::String(operation))) => {
            let route = engine
                .routes
                .all()
                .find(|route| route.resource.path == resource && route.operation.name == operation);
            let route = route.ok_or_else(|| {
                Denial::invalid("there is no operation with this `resource` and `operation`")
            })?;
            fault = fault.of_operation(route.resource.path, operation);
        }
        _ => {
            let message = "send `resource` and `operation` together, as text, or neither of them";
            return Err(Denial::invalid(message));
        }
    }
    match effect {
        "timeout" => fault.timeout(),
        "reset" => fault.reset(),
        "drop_response" => fault.drop_response(),
        "truncate_response" => fault.truncate_response(),
        "stall_response" => fault.stall_response(),
        "fail_before_effect" => fault.fail_before_effect(),
        "fail_after_effect" => fault.fail_after_effect(),
        "rate_limited" => fault.rate_limited(number("seconds").map(Duration::from_secs)),
        "delay" => match number("seconds") {
            Some(seconds @ 1..=LONGEST_DELAY) => fault.delay(Duration::from_secs(seconds)),
            _ => return Err(Denial::invalid("`seconds` of a delay must be from 1 to 3600")),
        },
        "straggle" => fault.straggle(Duration::from_secs(seconds(asked, 1)?)),
        _ => match number("status").map(u16::try_from) {
            Some(Ok(status @ 400..=599)) => fault.status(status),
            _ => return Err(Denial::invalid("`status` must be from 400 to 599")),
        },
    }
    Ok(())
}

/// Adds a fault in the processing of usage, and returns whether `effect` is such a fault.
#[cfg(feature = "billing")]
fn usage_fault(engine: &Engine, effect: &str, asked: &Map<String, Value>) -> Result<bool, Denial> {
    use crate::faults::RejectionCode;

    let fields: &[&str] = match effect {
        "summary_lag" => &["effect", "seconds"],
        "reject_events" => &["effect", "events", "code"],
        "error_reports" => {
            &["effect", "reports", "lost", "seconds", "samples", "idempotency_keys_only"]
        }
        _ => return Ok(false),
    };
    only(asked, fields)?;
    if !crate::billing::counts_usage(&engine.routes) {
        return Err(Denial::invalid(format!("`{effect}` needs a local Stripe that counts usage")));
    }
    let faults = &engine.faults;
    match effect {
        "summary_lag" => faults.set_summary_lag(Duration::from_secs(seconds(asked, 0)?)),
        "reject_events" => {
            let sent = asked.get("code").and_then(Value::as_str);
            let code = RejectionCode::ALL.into_iter().find(|code| Some(code.as_str()) == sent);
            let code = code.ok_or_else(|| {
                Denial::invalid(
                    "`code` must be that of an error of a meter event, such as \
                     `meter_event_customer_not_found`",
                )
            })?;
            faults.reject_next_events(count(asked, "events")?, code);
        }
        _ => faults.next_error_reports(count(asked, "reports")?, error_report_fault(asked)?),
    }
    Ok(true)
}

#[cfg(feature = "billing")]
fn error_report_fault(
    asked: &Map<String, Value>,
) -> Result<crate::faults::ErrorReportFault, Denial> {
    use crate::faults::ErrorReportFault;

    for name in ["lost", "idempotency_keys_only"] {
        if asked.get(name).is_some_and(|value| *value != Value::Bool(true)) {
            return Err(Denial::invalid(format!("`{name}` is `true`, or left out")));
        }
    }
    let others = ["seconds", "samples", "idempotency_keys_only"];
    let has_others = others.iter().any(|name| asked.contains_key(*name));
    if asked.contains_key("lost") == has_others {
        return Err(Denial::invalid(
            "send either `lost`, or one or more of `seconds`, `samples` and \
             `idempotency_keys_only`",
        ));
    }
    if asked.contains_key("lost") {
        return Ok(ErrorReportFault::lost());
    }
    let mut fault = ErrorReportFault::default();
    if asked.contains_key("seconds") {
        fault = fault.delay(Duration::from_secs(seconds(asked, 1)?));
    }
    if let Some(samples) = asked.get("samples") {
        let samples = samples.as_u64().and_then(|samples| usize::try_from(samples).ok());
        let samples = samples.filter(|samples| *samples < 10);
        fault = fault.max_samples(
            samples.ok_or_else(|| Denial::invalid("`samples` must be a number from 0 to 9"))?,
        );
    }
    if asked.contains_key("idempotency_keys_only") {
        fault = fault.idempotency_keys_only();
    }
    Ok(fault)
}

/// Refuses fields that a fault does not have.
fn only(asked: &Map<String, Value>, fields: &[&str]) -> Result<(), Denial> {
    match asked.keys().find(|name| !fields.contains(&name.as_str())) {
        Some(unknown) => {
            let unknown = unknown.escape_debug();
            Err(Denial::invalid(format!("this `effect` takes no `{unknown}`")))
        }
        None => Ok(()),
    }
}

/// Returns a number of requests, events or error reports.
fn count(asked: &Map<String, Value>, name: &str) -> Result<u32, Denial> {
    let count = asked.get(name).and_then(Value::as_u64).and_then(|count| u32::try_from(count).ok());
    count
        .filter(|count| (1..=1_000_000).contains(count))
        .ok_or_else(|| Denial::invalid(format!("`{name}` must be a number from 1 to 1000000")))
}

/// Returns a duration of the local clock.
fn seconds(asked: &Map<String, Value>, least: u64) -> Result<u64, Denial> {
    let seconds = asked.get("seconds").and_then(Value::as_u64);
    seconds.filter(|seconds| (least..=LONGEST_WAIT).contains(seconds)).ok_or_else(|| {
        Denial::invalid(format!("`seconds` must be a number from {least} to {LONGEST_WAIT}"))
    })
}
