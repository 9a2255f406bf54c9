//! The logs and metrics that are documented on the main page of the crate.

use tracing::{Span, debug, debug_span, error, info, warn};

use crate::discrepancy::Discrepancy;
use crate::fact::Recorded;
use crate::health::ReportCounts;
use crate::open::Open;
use crate::reporter::{Blocked, Identifier, ReportAttempt, SendOutcome};
use crate::store_error::StoreError;

#[cfg_attr(not(feature = "metrics"), expect(unused_variables, reason = "a metric of its own"))]
pub(crate) fn recorded(recorded: Recorded) {
    #[cfg(feature = "metrics")]
    {
        let result = match recorded {
            Recorded::Added => "added",
            Recorded::Duplicate => "duplicate",
        };
        metrics::counter!("stripe_usage_facts_total", "result" => result).increment(1);
    }
}

/// The span of an attempt, around that of its request.
pub(crate) fn span(attempt: &ReportAttempt) -> Span {
    let (identifier, round) = (attempt.identifier, attempt.round);
    debug_span!("stripe_usage_report", %identifier, round)
}

pub(crate) fn sent(identifier: Identifier, outcome: &SendOutcome, failure: Option<&str>) {
    let outcome = name(outcome);
    debug!(%identifier, outcome, failure, "a report was sent");
    #[cfg(feature = "metrics")]
    metrics::counter!("stripe_usage_attempts_total", "outcome" => outcome).increment(1);
}

/// Logs that this instance has become the reporter.
pub(crate) fn leads() {
    info!("this instance reports the usage of its database from now on");
}

/// Logs that this instance is no longer the reporter.
pub(crate) fn stands_by(why: &StoreError) {
    warn!(error = %why, "this instance stopped reporting and waits for the database");
}

pub(crate) fn not_read(failure: &str) {
    warn!(error = failure, "a summary was not read");
}

pub(crate) fn not_billed(open: &Open) {
    let (state, code) = (open.state, open.code());
    warn!(
        identifier = open.identifier,
        meter = open.meter,
        customer = open.customer,
        minute = %open.minute,
        amount = %open.amount,
        %state,
        code,
        "usage is not billed"
    );
    #[cfg(feature = "metrics")]
    metrics::counter!("stripe_usage_not_billed_total", "state" => state.to_string()).increment(1);
}

pub(crate) fn differs(discrepancy: &Discrepancy) {
    let Discrepancy { meter, customer, hour, ours, stripe, .. } = discrepancy;
    warn!(meter, customer, %hour, %ours, %stripe, "Stripe's sum of an hour differs");
}

pub(crate) fn blocked(blocked: Option<Blocked>) {
    if let Some(reason) = blocked {
        error!(%reason, "reporting is blocked");
    } else {
        info!("reporting resumed");
    }
    #[cfg(feature = "metrics")]
    metrics::gauge!("stripe_usage_blocked").set(if blocked.is_some() { 1.0 } else { 0.0 });
}

pub(crate) fn broken(error: &StoreError) {
    error!(%error, "the store of the usage failed; nothing is recorded or reported any more");
}

#[cfg_attr(not(feature = "metrics"), expect(unused_variables, reason = "metrics alone"))]
pub(crate) fn gauges(oldest_unreported: i64, counts: ReportCounts, in_flight: u64) {
    #[cfg(feature = "metrics")]
    {
        // Far below 2⁵².
        #[expect(clippy::cast_precision_loss, reason = "see above")]
        let number = |count: u64| count as f64;
        // Usage of a current window counts as unreported from a time that is ahead.
        let oldest_unreported = u64::try_from(oldest_unreported).unwrap_or_default();
        metrics::gauge!("stripe_usage_oldest_unreported_seconds").set(number(oldest_unreported));
        metrics::gauge!("stripe_usage_in_flight").set(number(in_flight));
        for (state, count) in [
            ("ambiguous", counts.ambiguous),
            ("refused", counts.refused),
            ("rejected", counts.rejected),
            ("held", counts.held),
            ("expired", counts.expired),
        ] {
            metrics::gauge!("stripe_usage_reports", "state" => state).set(number(count));
        }
    }
}

/// Resets the gauges of the reporter, on an instance that does not report.
pub(crate) fn reset_gauges() {
    gauges(0, ReportCounts::default(), 0);
    audit_gauges(0, 0);
    #[cfg(feature = "metrics")]
    metrics::gauge!("stripe_usage_blocked").set(0.0);
}

#[cfg_attr(not(feature = "metrics"), expect(unused_variables, reason = "metrics alone"))]
pub(crate) fn audit_gauges(suspected: u64, discrepancies: u64) {
    #[cfg(feature = "metrics")]
    {
        // Far below 2⁵².
        #[expect(clippy::cast_precision_loss, reason = "see above")]
        let number = |count: u64| count as f64;
        metrics::gauge!("stripe_usage_suspected_hours").set(number(suspected));
        metrics::gauge!("stripe_usage_discrepancies").set(number(discrepancies));
    }
}

#[cfg_attr(not(feature = "metrics"), expect(unused_variables, reason = "a metric of its own"))]
pub(crate) fn recording(is_recording: bool) {
    #[cfg(feature = "metrics")]
    metrics::gauge!("stripe_usage_recording").set(if is_recording { 1.0 } else { 0.0 });
}

fn name(outcome: &SendOutcome) -> &'static str {
    match outcome {
        SendOutcome::Accepted => "accepted",
        SendOutcome::Duplicate => "duplicate",
        SendOutcome::Refused(_) => "refused",
        SendOutcome::NotSent => "not_sent",
        SendOutcome::Denied(_) => "denied",
        SendOutcome::Unknown => "unknown",
        SendOutcome::KeyReused => "key_reused",
        SendOutcome::Failed => "failed",
    }
}
