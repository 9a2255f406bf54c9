//! Logs and metrics, under the names that the documentation has.
//!
//! A program of their own, in which one test runs at a time: tracing keeps for each event whether anybody wants it,
//! and work that runs beside these tests, and that nobody listens to, would tell it that nobody does.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

#[allow(dead_code, reason = "other tests need the rest")]
#[path = "../usage/bed.rs"]
mod bed;
#[path = "../support/mod.rs"]
mod support;

use std::fmt::{self, Write as _};
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::bed::{Bed, MINUTE, START, fact, quiet, record, until_idle};

static ONE_AT_A_TIME: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// A log of the events and spans of this crate, or of all.
#[derive(Clone, Default)]
struct Log {
    lines: Arc<Mutex<Vec<String>>>,
    has_all: bool,
}

impl Log {
    fn lines(&self, beginning: &str) -> Vec<String> {
        let lines = self.lines.lock().unwrap();
        lines.iter().filter(|line| line.starts_with(beginning)).cloned().collect()
    }

    fn push(&self, line: Line) {
        self.lines.lock().unwrap().push(line.0);
    }
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        write!(self.0, " {field}={value:?}").unwrap();
    }
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        self.has_all || metadata.target().starts_with("stripe_usage")
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let metadata = attributes.metadata();
        let mut line = Line(format!("span {} {}", metadata.level(), metadata.name()));
        attributes.record(&mut line);
        self.push(line);
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut line = Line(event.metadata().level().to_string());
        event.record(&mut line);
        self.push(line);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// Reports something, is blocked, goes on, and has something refused.
async fn live() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    record(&usage, fact(5)).await;
    bed.stripe.faults().next(1).status(401);
    bed.advance(MINUTE);
    quiet(&usage).await;
    bed.pass(&usage, 2 * MINUTE, 10).await;
    until_idle(&usage).await;
    let reports = bed.stripe.faults().next(1).of::<stripe_billing::v2::MeterEvent>("create");
    reports.refuse(stripe_local::Refusal::invalid("no").code("no_meter"));
    record(&usage, fact(7)).await;
    let keyed = || fact(1).at(START).key("job-17");
    record(&usage, keyed()).await;
    usage.record(keyed()).await.unwrap();
    bed.pass(&usage, 2 * MINUTE, 10).await;
    until_idle(&usage).await;
}

#[tokio::test]
async fn events_have_the_documented_names() {
    let _alone = ONE_AT_A_TIME.lock().await;
    let log = Log::default();
    let _guard = tracing::subscriber::set_default(log.clone());
    live().await;
    let spans = log.lines("span");
    assert!(spans.len() >= 3, "{spans:?}");
    assert!(spans[0].starts_with("span DEBUG stripe_usage_report identifier="), "{spans:?}");
    assert!(spans[0].ends_with("-1 round=0"), "{spans:?}");
    let blocked = log.lines("ERROR");
    assert_eq!(blocked.len(), 1, "{blocked:?}");
    assert!(blocked[0].contains("message=reporting is blocked"), "{blocked:?}");
    assert!(blocked[0].contains("does not accept the API key (401)"), "{blocked:?}");
    assert_eq!(log.lines("INFO"), ["INFO message=reporting resumed"]);
    let listed = log.lines("WARN");
    assert_eq!(listed.len(), 1, "{listed:?}");
    for part in [
        "message=usage is not billed",
        "meter=\"requests\" customer=\"cus_1\" minute=2023-11-15T00:1",
        "state=refused code=\"no_meter\"",
    ] {
        assert!(listed[0].contains(part), "{listed:?}");
    }
    let sent = log.lines("DEBUG message=a report was sent");
    let outcomes: Vec<bool> = ["denied", "accepted", "refused"]
        .map(|outcome| sent.iter().any(|line| line.contains(&format!("outcome=\"{outcome}\""))))
        .to_vec();
    assert_eq!(outcomes, [true; 3], "{sent:?}");
    let all = log.lines("");
    assert!(!all.iter().any(|line| line.contains("sk_test_local")), "{all:?}");
}

/// Whoever looks for a fault has all crates log at TRACE, and passes the log on.
#[tokio::test]
async fn no_log_of_any_crate_shows_the_key() {
    let _alone = ONE_AT_A_TIME.lock().await;
    let log = Log { has_all: true, ..Log::default() };
    let _guard = tracing::subscriber::set_default(log.clone());
    live().await;
    let all = log.lines("");
    assert!(all.iter().any(|line| line.contains("stripe_request")), "{all:?}");
    for line in all {
        let shown = line.to_lowercase();
        assert!(!shown.contains("sk_test") && !shown.contains("bearer"), "{line}");
    }
}

#[cfg(feature = "metrics")]
mod metrics {
    use std::time::Duration;

    use stripe_billing::billing::meter::{DefaultAggregationParams, EventTimeWindow};
    use stripe_billing::{Meter, MeterCreateParams};

    use crate::support::metric_values::MetricValues;

    #[tokio::test]
    async fn metrics_have_the_documented_names() {
        let _alone = super::ONE_AT_A_TIME.lock().await;
        let recorded = MetricValues::default();
        let _guard = metrics::set_default_local_recorder(&recorded);
        super::live().await;
        let values = recorded.now();
        let at_least_one = |name: &str| values.get(name).is_some_and(|value| *value >= 1.0);
        for name in [
            "stripe_usage_facts_total result=added",
            "stripe_usage_facts_total result=duplicate",
            "stripe_usage_attempts_total outcome=accepted",
            "stripe_usage_attempts_total outcome=denied",
            "stripe_usage_attempts_total outcome=refused",
            "stripe_usage_not_billed_total state=refused",
            "stripe_usage_reports state=refused",
            "stripe_usage_recording",
        ] {
            assert!(at_least_one(name), "{name}: {values:?}");
        }
        for name in [
            "stripe_usage_oldest_unreported_seconds",
            "stripe_usage_in_flight",
            "stripe_usage_blocked",
            "stripe_usage_discrepancies",
            "stripe_usage_suspected_hours",
            "stripe_usage_reports state=ambiguous",
            "stripe_usage_reports state=held",
        ] {
            assert_eq!(values.get(name), Some(&0.0), "{name}: {values:?}");
        }

        let usage = super::Bed::new().await.start().await;
        assert!(usage.health().status.can_record());
        let health = usage.drain(Duration::ZERO).await;
        assert!(!health.status.can_record());
        assert_eq!(recorded.now().get("stripe_usage_recording"), Some(&0.0));
    }

    /// Usage of a window is unreported only from a minute before its end.
    #[tokio::test]
    async fn the_age_of_usage_of_a_current_window_is_zero() {
        let _alone = super::ONE_AT_A_TIME.lock().await;
        let recorded = MetricValues::default();
        let _guard = metrics::set_default_local_recorder(&recorded);
        let bed = super::Bed::new().await;
        let params = MeterCreateParams::new(DefaultAggregationParams::new("sum"), "Daily", "daily");
        Meter::create(&bed.client, params.event_time_window(EventTimeWindow::Day)).await.unwrap();
        let usage = bed.start_as(bed.builder().meter("daily")).await;
        super::record(&usage, stripe_usage::Fact::new("daily", "cus_1", 5)).await;
        super::quiet(&usage).await;
        let health = usage.health();
        assert_eq!(health.oldest_unreported, Some(Duration::ZERO), "{health:?}");
        let values = recorded.now();
        let age = values.get("stripe_usage_oldest_unreported_seconds");
        assert_eq!(age, Some(&0.0), "{values:?}");
    }
}
