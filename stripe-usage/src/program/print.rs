//! Text and JSON output.

use std::time::Duration;

use serde_json::{Value, json};
use stripe_core::Timestamp;
use stripe_usage::stored_usage::{
    HourSums, StoredHealth, StoredReport, discrepancy_text, open_text,
};
use stripe_usage::{Discrepancy, Open, ResolveError};

/// The state of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StoredStatus {
    /// No usage waits to be reported.
    Idle,
    /// Usage waits for a reporter, and none of it is late.
    Waiting,
    /// Usage has waited for too long.
    Behind,
    /// A reporter would not send anything.
    Blocked,
}

/// The health of a file at a certain time.
pub(crate) struct HealthReport {
    health: StoredHealth,
    status: StoredStatus,
    age: Option<Duration>,
}

impl HealthReport {
    pub(crate) fn new(health: StoredHealth, now: Timestamp, late_after: Option<Duration>) -> Self {
        let late_after = late_after.unwrap_or(health.late_after);
        let age = health.oldest_unreported.map(|oldest| {
            let seconds = now.unix().saturating_sub(oldest.unix());
            Duration::from_secs(u64::try_from(seconds).unwrap_or_default())
        });
        let status = match age {
            _ if health.blocked.is_some() => StoredStatus::Blocked,
            Some(age) if age > late_after => StoredStatus::Behind,
            Some(_) => StoredStatus::Waiting,
            None => StoredStatus::Idle,
        };
        Self { health, status, age }
    }

    /// Whether a person must act.
    pub(crate) fn requires_person(&self) -> bool {
        let StoredHealth { refused, rejected, held, expired, discrepancies, .. } = self.health;
        matches!(self.status, StoredStatus::Behind | StoredStatus::Blocked)
            || [refused, rejected, held, expired, discrepancies].iter().any(|count| *count > 0)
    }

    fn name(&self) -> &'static str {
        match self.status {
            StoredStatus::Idle => "idle",
            StoredStatus::Waiting => "waiting",
            StoredStatus::Behind => "behind",
            StoredStatus::Blocked => "blocked",
        }
    }

    fn message(&self) -> String {
        match (self.status, self.health.blocked) {
            (StoredStatus::Idle, _) => "nothing waits to be reported".to_owned(),
            (StoredStatus::Waiting, _) if self.health.reporter.is_some() => {
                "usage is about to be reported".to_owned()
            }
            (StoredStatus::Waiting, _) => "usage is reported after the next start".to_owned(),
            (StoredStatus::Behind, _) if self.health.reporter.is_some() => {
                "usage is late, and may miss its invoice: see the health and the logs of the reporter"
                    .to_owned()
            }
            (StoredStatus::Behind, _) => {
                "usage is late, and may miss its invoice: start the reporter".to_owned()
            }
            (StoredStatus::Blocked, Some(blocked)) => blocked.to_string(),
            (StoredStatus::Blocked, None) => "nothing will be sent".to_owned(),
        }
    }

    pub(crate) fn json(&self) -> Value {
        let health = &self.health;
        json!({
            "status": self.name(),
            "message": self.message(),
            "requires_person": self.requires_person(),
            "oldest_unreported": health.oldest_unreported.map(|at| at.to_string()),
            "oldest_unreported_seconds": self.age.map(|age| age.as_secs()),
            "ambiguous": health.ambiguous,
            "refused": health.refused,
            "rejected": health.rejected,
            "held": health.held,
            "expired": health.expired,
            "discrepancies": health.discrepancies,
            "store_id": health.store_id,
            "oldest_meter": health.oldest_meter,
            "livemode": health.livemode,
            "meters": health.meters,
            "rebuilt": health.rebuilt.map(|at| at.to_string()),
            "reporter": health.reporter,
        })
    }

    pub(crate) fn text(&self) -> String {
        let health = &self.health;
        let oldest = match (health.oldest_unreported, self.age) {
            // The end of a window may be ahead.
            (Some(at), Some(Duration::ZERO)) => at.to_string(),
            (Some(at), Some(age)) => format!("{at}, {} ago", age_text(age)),
            _ => "none".to_owned(),
        };
        let mode = if health.livemode { "live" } else { "test" };
        let rows = [
            ("status", format!("{}: {}", self.name(), self.message())),
            ("oldest unreported", oldest),
            ("ambiguous", with_note(health.ambiguous, "Stripe's summary tells, a day later")),
            ("refused", with_note(health.refused, "`stripe-usage open` lists them")),
            ("rejected", with_note(health.rejected, "`stripe-usage open` lists them")),
            ("held", with_note(health.held, "`stripe-usage open` lists them")),
            ("expired", with_note(health.expired, "`stripe-usage open` lists them")),
            (
                "discrepancies",
                with_note(health.discrepancies, "`stripe-usage discrepancies` lists them"),
            ),
            ("meters", health.meters.join(", ")),
            ("mode", mode.to_owned()),
            ("oldest meter", health.oldest_meter.clone()),
            ("store id", health.store_id.clone()),
            ("rebuilt", health.rebuilt.map_or("never".to_owned(), |at| at.to_string())),
            ("reporter", health.reporter.clone().unwrap_or_else(|| "none".to_owned())),
        ];
        let lines = rows.iter().map(|(name, value)| format!("{name:18} {value}"));
        lines.collect::<Vec<_>>().join("\n")
    }
}

fn with_note(count: u64, note: &str) -> String {
    if count == 0 { "0".to_owned() } else { format!("{count}; {note}") }
}

/// Formats a duration in its two largest units.
fn age_text(age: Duration) -> String {
    let minutes = age.as_secs() / 60;
    let (days, hours, minutes) = (minutes / 1_440, minutes / 60 % 24, minutes % 60);
    match (days, hours) {
        (0, 0) => format!("{minutes} min"),
        (0, _) => format!("{hours} h {minutes} min"),
        _ => format!("{days} d {hours} h"),
    }
}

pub(crate) fn open_json(open: &Open) -> Value {
    json!({
        "identifier": open.identifier,
        "meter": open.meter,
        "customer": open.customer,
        "minute": open.minute.to_string(),
        "amount": open.amount.to_string(),
        "state": open.state.to_string(),
        "code": open.code(),
        "message": open_text(open),
    })
}

pub(crate) fn discrepancy_json(discrepancy: &Discrepancy) -> Value {
    json!({
        "meter": discrepancy.meter,
        "customer": discrepancy.customer,
        "hour": discrepancy.hour.to_string(),
        "ours": discrepancy.ours.to_string(),
        "stripe": discrepancy.stripe.to_string(),
        "read": discrepancy.read.to_string(),
        "message": discrepancy_text(discrepancy),
    })
}

/// Returns the text of an error of `resolve` and `retry`, with the commands of the program.
pub(crate) fn resolve_error(error: &ResolveError) -> String {
    match error {
        ResolveError::Unknown { identifier, .. } => {
            format!("`{identifier}` is not listed; `stripe-usage open` prints identifiers")
        }
        ResolveError::NotHeld { identifier, state, .. } => format!(
            "`{identifier}` is {state}, and only what is held can be counted or not; `stripe-usage retry \
             {identifier}` reports refused and rejected usage again, and `stripe-usage resolve {identifier} \
             --as given-up` takes it off the list"
        ),
        error => error.to_string(),
    }
}

pub(crate) const HOURS_HEADER: &str =
    "hour,meter,customer,recorded,accepted,not_billed,ambiguous,waiting,stripe";

pub(crate) fn hour_row(sums: &HourSums) -> String {
    row(&[
        &sums.hour.to_string(),
        &sums.meter,
        &sums.customer,
        &sums.recorded.to_string(),
        &sums.accepted.to_string(),
        &sums.not_billed.to_string(),
        &sums.ambiguous.to_string(),
        &sums.waiting.to_string(),
        &sums.stripe.map_or(String::new(), |sum| sum.to_string()),
    ])
}

pub(crate) fn hour_json(sums: &HourSums) -> Value {
    json!({
        "hour": sums.hour.to_string(),
        "meter": sums.meter,
        "customer": sums.customer,
        "recorded": sums.recorded.to_string(),
        "accepted": sums.accepted.to_string(),
        "not_billed": sums.not_billed.to_string(),
        "ambiguous": sums.ambiguous.to_string(),
        "waiting": sums.waiting.to_string(),
        "stripe": sums.stripe.map(|sum| sum.to_string()),
    })
}

pub(crate) const REPORTS_HEADER: &str =
    "identifier,meter,customer,minute,amount,state,code,attempts,last_attempt";

pub(crate) fn report_row(report: &StoredReport) -> String {
    row(&[
        &report.identifier,
        &report.meter,
        &report.customer,
        &report.minute.to_string(),
        &report.amount.to_string(),
        report.state,
        report.code.as_deref().unwrap_or_default(),
        &report.attempts.to_string(),
        &report.last_attempt.to_string(),
    ])
}

pub(crate) fn report_json(report: &StoredReport) -> Value {
    json!({
        "identifier": report.identifier,
        "meter": report.meter,
        "customer": report.customer,
        "minute": report.minute.to_string(),
        "amount": report.amount.to_string(),
        "state": report.state,
        "code": report.code,
        "attempts": report.attempts,
        "last_attempt": report.last_attempt.to_string(),
    })
}

/// Formats a row of comma-separated values (RFC 4180). A value that a spreadsheet would interpret as a
/// formula is preceded by an apostrophe.
fn row(cells: &[&str]) -> String {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    cells.join(",")
}

fn cell(text: &str) -> String {
    let is_number = text.parse::<f64>().is_ok();
    let is_formula = !is_number && text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_read_as_it_was_written() {
        assert_eq!(row(&["a", "b, c", "say \"d\"", "-5"]), "a,\"b, c\",\"say \"\"d\"\"\",-5");
        assert_eq!(row(&["=1+1", "-x"]), "'=1+1,'-x");
    }

    #[test]
    fn ages_are_short() {
        let text = |seconds| age_text(Duration::from_secs(seconds));
        assert_eq!([text(59), text(3_700), text(90_000)], ["0 min", "1 h 1 min", "1 d 1 h"]);
    }
}
