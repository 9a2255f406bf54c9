//! The calls of a reporter that people make, and what stops it.

use std::sync::Arc;

use super::time::{DAY, HOUR, MINUTE, StripeTime, TimeBounds};
use super::*;
use crate::store::{Committed, StoreHead};

const NOW: i64 = 20_000 * DAY;

/// A reporter without a store: each hour is in memory from the beginning.
struct ReporterDriver {
    reporter: Reporter,
    now: i64,
}

impl ReporterDriver {
    fn new() -> Self {
        let head = StoreHead { store_id: 1, next_seq: Seq(1), keys_from: 0 };
        Self { reporter: Reporter::new(ReporterSettings::default(), head), now: NOW }
    }

    /// Makes the total of a cell that is over.
    fn total(&mut self, customer: &str, total: &str) -> HourKey {
        let at = StripeTime(self.now - 2 * HOUR);
        let cell = CellKey::at(0, Arc::from(customer), at, 1).unwrap();
        self.reporter.load(Hour::new(cell.hour.clone()));
        let totals = vec![(cell.clone(), total.parse().unwrap())];
        self.reporter.committed(&Committed { facts: Vec::new(), totals });
        cell.hour
    }

    fn tick(&mut self) -> Vec<ReportAttempt> {
        let now = TimeBounds::exactly(StripeTime(self.now));
        assert_eq!(self.reporter.missing(now, 10), []);
        let step = self.reporter.tick(now, 10).unwrap();
        for hour in self.reporter.hours() {
            assert_eq!(hour.check(), Ok(()));
        }
        step.attempts
    }

    fn outcome(&mut self, attempt: &ReportAttempt, outcome: SendOutcome) {
        let (key, seq) = (&attempt.cell.hour, attempt.identifier.seq);
        self.reporter.outcome(key, seq, outcome, 1, StripeTime(self.now)).unwrap();
    }

    fn state(&self, key: &HourKey, seq: u64) -> Option<State> {
        let mut hours = self.reporter.hours();
        let hour = hours.find(|hour| hour.key == *key)?;
        hour.reports.get(&Seq(seq)).map(|report| report.state)
    }
}

#[test]
fn a_key_that_is_refused_blocks_and_is_tried_with_one_report_at_a_time() {
    let mut driver = ReporterDriver::new();
    for customer in ["cus_1", "cus_2", "cus_3"] {
        driver.total(customer, "5");
    }
    let attempts = driver.tick();
    assert_eq!(attempts.len(), 3);
    for attempt in &attempts {
        driver.outcome(attempt, SendOutcome::Denied(401));
    }
    assert_eq!(driver.reporter.blocked(), Some(Blocked::Denied(401)));
    driver.now += 29;
    assert_eq!(driver.tick(), []);
    driver.now += 1;
    let probe = driver.tick();
    assert_eq!(probe.len(), 1);
    driver.outcome(&probe[0], SendOutcome::Denied(403));
    assert_eq!(driver.reporter.blocked(), Some(Blocked::Denied(403)));
    driver.now += 59;
    assert_eq!(driver.tick(), []);
    driver.now += 1;
    let probe = driver.tick();
    assert_eq!(probe.len(), 1);
    driver.outcome(&probe[0], SendOutcome::Accepted);
    assert_eq!(driver.reporter.blocked(), None);
    assert_eq!(driver.tick().len(), 2);
}

#[test]
fn an_unexpected_duplicate_stops_until_a_person_decides() {
    let mut driver = ReporterDriver::new();
    let key = driver.total("cus_1", "5");
    let attempt = driver.tick().remove(0);
    driver.outcome(&attempt, SendOutcome::Duplicate);
    assert_eq!(driver.reporter.blocked(), Some(Blocked::UnexpectedDuplicate));
    assert_eq!(driver.state(&key, 1), Some(State::Held));
    driver.total("cus_2", "1");
    assert_eq!(driver.tick(), []);

    // A restart changes nothing.
    let head = StoreHead { store_id: 1, next_seq: Seq(3), keys_from: 0 };
    let mut restarted =
        ReporterDriver { reporter: Reporter::new(ReporterSettings::default(), head), ..driver };
    for hour in driver.reporter.hours() {
        restarted.reporter.restore(hour.clone());
    }
    assert_eq!(restarted.reporter.blocked(), Some(Blocked::UnexpectedDuplicate));
    assert_eq!(restarted.tick(), []);

    assert_eq!(restarted.reporter.resolve(&key, Seq(7), false), Ok(false));
    assert_eq!(restarted.reporter.resolve(&key, Seq(1), false), Ok(true));
    assert_eq!(restarted.reporter.blocked(), None);
    let values: Vec<String> = restarted.tick().iter().map(|it| it.value.to_string()).collect();
    assert_eq!(values, ["5", "1"]);
    assert_eq!(restarted.state(&key, 1), None);
}

#[test]
fn a_refused_report_is_planned_anew_on_request_and_an_accepted_one_is_not() {
    let mut driver = ReporterDriver::new();
    let key = driver.total("cus_1", "5");
    let attempt = driver.tick().remove(0);
    driver.outcome(&attempt, SendOutcome::Refused("no_meter".into()));
    assert_eq!(driver.state(&key, 1), Some(State::Refused));
    driver.now += 10 * HOUR;
    assert_eq!(driver.tick(), []);
    assert!(driver.reporter.retry(&key, Seq(1)));
    let again = driver.tick().remove(0);
    assert_eq!((again.identifier.seq, again.value), (Seq(2), attempt.value));
    driver.outcome(&again, SendOutcome::Accepted);
    assert!(!driver.reporter.retry(&key, Seq(2)));
    assert_eq!(driver.reporter.resolve(&key, Seq(2), true), Ok(false));
}

#[test]
fn an_unknown_customer_is_tried_again_every_hour() {
    let mut driver = ReporterDriver::new();
    driver.total("cus_1", "5");
    let attempt = driver.tick().remove(0);
    driver.outcome(&attempt, SendOutcome::Refused("meter_event_customer_not_found".into()));
    driver.now += HOUR - 1;
    assert_eq!(driver.tick(), []);
    driver.now += 1;
    assert_eq!(driver.tick().remove(0).identifier.seq, Seq(2));
}

#[test]
fn a_total_of_many_digits_is_sent_in_parts_one_after_the_other() {
    let mut driver = ReporterDriver::new();
    driver.total("cus_1", "-1234567890123456.5");
    let mut values = Vec::new();
    while let Some(attempt) = driver.tick().pop() {
        values.push(attempt.value.to_string());
        driver.outcome(&attempt, SendOutcome::Accepted);
        driver.now += MINUTE;
    }
    assert_eq!(values, ["-999999999999999", "-234567890123457", "-0.5"]);
}
