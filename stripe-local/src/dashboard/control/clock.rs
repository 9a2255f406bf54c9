//! The clock.

use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use serde_json::{Value, json};

use crate::dashboard::denial::Denial;
use crate::dashboard::fields::{ACCOUNT, ControlField, Fields, Kind};
use crate::engine::Engine;

/// The end of the year 9999: timestamps have four digits for the year.
const LATEST: u64 = 253_402_300_799;

/// Maximum number of accounts with a separate clock.
const MOST_CLOCKS: usize = 1_000;

pub(super) const FIELDS: &[ControlField] = &[
    ACCOUNT,
    ControlField::new(
        "set",
        Kind::Whole,
        "time to set, in seconds since 1970; the clock is paused then",
    ),
    ControlField::new(
        "advance",
        Kind::Whole,
        "seconds to move the clock forward, whether it is paused or not",
    ),
    ControlField::new("resume", Kind::Flag, "`true` to follow the system clock again"),
];

/// `{"set": seconds}`, `{"advance": seconds}` or `{"resume": true}`.
pub(super) fn change(engine: &Arc<Engine>, fields: &Fields) -> Result<Value, Denial> {
    let account = fields.text("account");
    let timeline = engine.timeline(account);
    let within = |seconds: Option<u64>| {
        seconds
            .filter(|seconds| *seconds <= LATEST)
            .ok_or_else(|| Denial::invalid("the clock must be between the years 1970 and 9999"))
    };
    // All fields are checked before a separate clock is created.
    let time = match (fields.value("set"), fields.value("advance"), fields.value("resume")) {
        (Some(seconds), None, None) => Some(within(seconds.as_u64())?),
        (None, Some(seconds), None) => {
            let by = seconds
                .as_u64()
                .ok_or_else(|| Denial::invalid("`advance` must be whole seconds, 0 or more"))?;
            let now = u64::try_from(timeline.clock.unix_seconds()).unwrap_or_default();
            within(now.checked_add(by))?;
            None
        }
        (None, None, Some(Value::Bool(true))) => None,
        _ => {
            return Err(Denial::invalid("send exactly one of `set`, `advance` and `resume: true`"));
        }
    };
    if let Some(account) = account {
        let own = engine.timelines.own();
        if own.len() >= MOST_CLOCKS && !own.contains_key(account) {
            return Err(Denial::invalid(format!(
                "{MOST_CLOCKS} accounts have a clock of their own, which is the most there can be"
            )));
        }
    }
    engine.check_kept()?;
    let timeline = match account {
        Some(account) => engine.steer(None, "clock/part", account.as_bytes(), |_| {
            Ok::<_, Denial>(engine.part(account))
        })?,
        None => timeline,
    };
    let clock = &timeline.clock;
    let back = match (time, fields.number("advance")) {
        (Some(time), _) => clock.set_to(UNIX_EPOCH + Duration::from_secs(time)),
        (None, Some(by)) => {
            clock.advance(Duration::from_secs(by));
            0
        }
        (None, None) => clock.follow_system(),
    };
    engine.keep_clock(account, back)?;
    Ok(json!({ "now": clock.unix_seconds(), "paused": clock.is_paused() }))
}
