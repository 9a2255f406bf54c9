//! Changes that the dashboard makes.

use std::time::{Duration, UNIX_EPOCH};

use http::StatusCode;
use serde_json::{Map, Value};

use super::denial::Denial;
use super::query::ROOT;
use crate::engine::Engine;

/// The end of the year 9999: timestamps have four digits for the year.
const LATEST: i64 = 253_402_300_799;
/// Maximum delay; clients time out long before.
const LONGEST_DELAY: u64 = 3_600;

/// Makes the change that a path stands for.
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

/// `{"set": seconds}`, `{"advance": seconds}` or `{"resume": true}`.
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

/// `{"effect": …, "requests": 2}`, for one operation with `"resource"` and `"operation"`.
fn fault(engine: &Engine, asked: &Map<String, Value>) -> Result<(), Denial> {
    let text = |name: &str| asked.get(name).and_then(Value::as_str);
    let number = |name: &str| asked.get(name).and_then(Value::as_u64);
    let requests = number("requests")
        .and_then(|requests| u32::try_from(requests).ok())
        .filter(|requests| (1..=1_000_000).contains(requests))
        .ok_or_else(|| Denial::invalid("`requests` must be a number from 1 to 1000000"))?;
    let mut fault = engine.faults.next(requests);
    if let (Some(resource), Some(operation)) = (text("resource"), text("operation")) {
        let route = engine
            .routes
            .all()
            .find(|route| route.resource.path == resource && route.operation.name == operation);
        let route = route.ok_or_else(|| {
            Denial::invalid("there is no operation with this `resource` and `operation`")
        })?;
        fault = fault.of_operation(route.resource.path, operation);
    }
    match text("effect") {
        Some("timeout") => fault.timeout(),
        Some("reset") => fault.reset(),
        Some("drop_response") => fault.drop_response(),
        Some("truncate_response") => fault.truncate_response(),
        Some("stall_response") => fault.stall_response(),
        Some("rate_limited") => fault.rate_limited(number("seconds").map(Duration::from_secs)),
        Some("delay") => match number("seconds") {
            Some(seconds @ 1..=LONGEST_DELAY) => fault.delay(Duration::from_secs(seconds)),
            _ => return Err(Denial::invalid("`seconds` of a delay must be from 1 to 3600")),
        },
        Some("status") => match number("status").map(u16::try_from) {
            Some(Ok(status @ 400..=599)) => fault.status(status),
            _ => return Err(Denial::invalid("`status` must be from 400 to 599")),
        },
        _ => {
            return Err(Denial::invalid(
                "`effect` must be `timeout`, `reset`, `drop_response`, `truncate_response`, \
                 `stall_response`, `rate_limited`, `delay` or `status`",
            ));
        }
    }
    Ok(())
}
