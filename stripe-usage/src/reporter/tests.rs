//! The calls of a reporter that people make, and what stops it.

use std::slice;
use std::sync::Arc;

use super::time::{DAY, HOUR, MINUTE, StripeTime, TimeBounds};
use super::*;
use crate::store::{CellChange, Committed, StoreHead};

const NOW: i64 = 20_000 * DAY;

/// A reporter without a store: each hour is in memory from the beginning.
struct ReporterDriver {
    reporter: Reporter,
    now: i64,
}

impl ReporterDriver {
    fn new() -> Self {
        let head = StoreHead { store_id: 1, next_seq: Seq(1), keys_from: 0, rebuilt: None };
        Self { reporter: Reporter::new(ReporterSettings::default(), head), now: NOW }
    }

    /// Makes the total of a minute that has just begun, and begins to report before the end of cells.
    fn hastened(mut self) -> Vec<ReportAttempt> {
        let cell = CellKey::at(0, Arc::from("cus_1"), StripeTime(NOW), 1).unwrap();
        self.reporter.load(Hour::new(cell.hour.clone()));
        let totals = vec![(cell, "5".parse().unwrap())];
        self.reporter.committed(&Committed { facts: Vec::new(), totals });
        assert_eq!(self.tick(), []);
        self.reporter.hasten(TimeBounds::exactly(StripeTime(self.now)));
        self.tick()
    }

    /// Makes the total of a cell that is over.
    fn total(&mut self, customer: &str, total: &str) -> HourKey {
        let at = StripeTime(NOW - 2 * HOUR);
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
fn an_end_of_the_process_hastens_cells_and_not_windows() {
    assert_eq!(ReporterDriver::new().hastened().len(), 1);
    let mut windowed = ReporterDriver::new();
    let window = TotalWindow::of_hours(24).unwrap();
    windowed.reporter.settings.windows = [(0, window)].into_iter().collect();
    assert_eq!(windowed.hastened(), []);
}

#[test]
fn an_end_of_the_process_sends_paused_reports_once_more() {
    let mut driver = ReporterDriver::new();
    driver.total("cus_1", "5");
    let first = driver.tick();
    driver.outcome(&first[0], SendOutcome::Unknown);
    assert_eq!(driver.tick(), []);
    let now = TimeBounds::exactly(StripeTime(driver.now));
    driver.reporter.hasten(now);
    let second = driver.tick();
    assert_eq!(second, first);
    driver.outcome(&second[0], SendOutcome::Unknown);
    driver.reporter.hasten(now);
    assert_eq!(driver.tick(), []);
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
    let head = StoreHead { store_id: 1, next_seq: Seq(3), keys_from: 0, rebuilt: None };
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

#[test]
fn given_up_usage_is_no_longer_billed() {
    let mut driver = ReporterDriver::new();
    let key = driver.total("cus_1", "5");
    let attempt = driver.tick().remove(0);
    assert_eq!(driver.reporter.give_up(&key, Seq(1)), Ok(false), "it is being sent");
    driver.outcome(&attempt, SendOutcome::Refused("no_meter".into()));
    driver.reporter.take_changes();
    assert_eq!(driver.reporter.give_up(&key, Seq(1)), Ok(true));
    let changes = driver.reporter.take_changes();
    let less = CellChange { add_to_total: Amount::from(-5), ..CellChange::default() };
    assert_eq!(changes.cells.into_values().collect::<Vec<_>>(), [less]);
    assert_eq!(changes.reports, BTreeMap::from([((key.clone(), Seq(1)), None)]));
    assert_eq!(driver.reporter.give_up(&key, Seq(1)), Ok(false));
    assert_eq!(driver.tick(), []);

    // The reporter goes on as if a person had decided in another way.
    driver.total("cus_1", "7");
    let attempt = driver.tick().remove(0);
    driver.outcome(&attempt, SendOutcome::Duplicate);
    assert_eq!(driver.reporter.blocked(), Some(Blocked::UnexpectedDuplicate));
    assert_eq!(driver.reporter.give_up(&key, Seq(2)), Ok(true));
    assert_eq!(driver.reporter.blocked(), None);
}

impl ReporterDriver {
    /// Has a cell accepted, and returns its hour.
    fn accepted(&mut self, customer: &str, total: &str) -> HourKey {
        let key = self.total(customer, total);
        for attempt in self.tick() {
            self.outcome(&attempt, SendOutcome::Accepted);
        }
        key
    }

    /// The hours whose audit is due.
    fn audits(&mut self, most: usize) -> Vec<HourKey> {
        self.reporter.audits(TimeBounds::exactly(StripeTime(self.now)), most)
    }

    /// Audits an hour with a sum of Stripe's.
    fn audited(&mut self, key: &HourKey, sum: &str) -> Option<HourDifference> {
        self.reporter.audited(key, sum.parse().unwrap(), StripeTime(self.now)).unwrap();
        let mut listed = self.reporter.differences().filter(|(of, _)| *of == key);
        listed.next().map(|(_, difference)| *difference)
    }
}

#[test]
fn an_hour_is_audited_a_day_after_its_last_attempt() {
    let mut driver = ReporterDriver::new();
    let key = driver.accepted("cus_1", "5");
    assert_eq!(driver.reporter.audit_due(), Some(StripeTime(NOW + DAY)));
    driver.now += DAY - 1;
    assert_eq!(driver.audits(9), []);
    assert_eq!(driver.audited(&key, "4"), None, "nobody asked for it");
    driver.now += 1;
    assert_eq!(driver.audits(9), slice::from_ref(&key));
    assert_eq!(driver.audits(9), [], "it is being read");
    driver.now += HOUR;
    assert_eq!(driver.audits(9), slice::from_ref(&key), "the reading failed");
    assert_eq!(driver.audited(&key, "5"), None);
    assert_eq!(driver.reporter.audit_due(), None);

    // More comes late.
    driver.total("cus_1", "6");
    let attempt = driver.tick().remove(0);
    driver.outcome(&attempt, SendOutcome::Accepted);
    assert_eq!(driver.reporter.audit_due(), Some(StripeTime(driver.now + DAY)));
}

#[test]
fn a_difference_is_listed_after_two_readings_until_one_agrees() {
    let mut driver = ReporterDriver::new();
    let key = driver.accepted("cus_1", "5");
    driver.now += DAY;
    driver.audits(1);
    assert_eq!(driver.audited(&key, "4"), None);
    driver.now += HOUR;
    assert_eq!(driver.audits(1), slice::from_ref(&key));
    assert_eq!(driver.audited(&key, "3"), None, "the readings differ from each other");
    driver.now += HOUR;
    driver.audits(1);
    let found = driver.audited(&key, "3").unwrap();
    assert_eq!((found.ours, found.stripe), (Amount::from(5), Amount::from(3)));
    let hour = driver.reporter.hours().find(|hour| hour.key == key).unwrap().clone();
    assert_eq!(hour.folded.difference, Some(found));

    // A restart changes nothing.
    let head = StoreHead { store_id: 1, next_seq: Seq(3), keys_from: 0, rebuilt: None };
    let mut restarted = Reporter::new(ReporterSettings::default(), head);
    restarted.restore(hour);
    assert_eq!(restarted.differences().count(), 1);

    driver.now += DAY;
    assert_eq!(driver.audits(1), slice::from_ref(&key), "it is read again every day");
    assert_eq!(driver.audited(&key, "5"), None);
    assert_eq!(driver.reporter.audit_due(), None);
}

#[test]
fn a_person_takes_over_what_stripe_has_counted() {
    let mut driver = ReporterDriver::new();
    let key = driver.accepted("cus_1", "5");
    driver.now += DAY;
    assert_eq!(driver.reporter.take_over(&key), Ok(false));
    driver.audited(&key, "3");
    driver.now += HOUR;
    assert!(driver.audited(&key, "3").is_some());
    assert_eq!(driver.reporter.take_over(&key), Ok(true));
    assert_eq!(driver.reporter.differences().count(), 0);
    assert_eq!(driver.reporter.audit_due(), None);
    assert_eq!(driver.tick(), [], "nothing is sent for it");
    // The next audit compares with what was taken over.
    driver.total("cus_1", "7");
    let attempt = driver.tick().remove(0);
    assert_eq!(attempt.value, Amount::from(2));
    driver.outcome(&attempt, SendOutcome::Accepted);
    driver.now += DAY;
    driver.audits(1);
    assert_eq!(driver.audited(&key, "5"), None);
    assert_eq!(driver.reporter.audit_due(), None);
}

#[test]
fn a_report_in_doubt_explains_a_difference() {
    let mut driver = ReporterDriver::new();
    let key = driver.accepted("cus_1", "5");
    driver.total("cus_1", "8");
    let attempt = driver.tick().remove(0);
    driver.outcome(&attempt, SendOutcome::Duplicate);
    for (sum, listed) in [("8", false), ("5", false), ("4", true)] {
        let mut driver = ReporterDriver { reporter: driver.reporter.clone(), now: driver.now };
        driver.now += DAY;
        driver.audits(1);
        driver.audited(&key, sum);
        driver.now += DAY;
        assert_eq!(driver.audited(&key, sum).is_some(), listed, "{sum}");
    }
}

#[test]
fn suspected_hours_are_audited_first() {
    let mut driver = ReporterDriver::new();
    let first = driver.accepted("cus_1", "5");
    driver.now += HOUR;
    let second = driver.accepted("cus_2", "5");
    driver.reporter.suspect(1, StripeTime(NOW));
    assert_eq!(driver.reporter.suspected(), 0, "another meter");
    driver.reporter.suspect(0, StripeTime(NOW + MINUTE));
    assert_eq!(driver.reporter.suspected(), 1);
    driver.now += DAY - 1;
    assert_eq!(driver.audits(2), slice::from_ref(&first), "not before it is due");
    driver.now += HOUR + 1;
    assert_eq!(driver.audits(2), [second.clone(), first]);
    driver.audited(&second, "5");
    assert_eq!(driver.reporter.suspected(), 0);
}

#[test]
fn an_old_hour_is_forgotten_unless_something_is_left_of_it() {
    let mut driver = ReporterDriver::new();
    let at = |driver: &ReporterDriver| TimeBounds::exactly(StripeTime(driver.now));
    let cell = CellKey::at(0, Arc::from("cus_1"), StripeTime(NOW), 1).unwrap();
    let mut hour = Hour::new(cell.hour.clone());
    hour.folded = Folded { settled: Amount::from(5), minutes: 1, ..Folded::default() };
    driver.now += 40 * DAY - 1;
    assert!(!driver.reporter.forget(&hour, at(&driver)));
    driver.now += 1;
    let difference =
        HourDifference { ours: Amount::from(5), stripe: Amount::ZERO, read: StripeTime(NOW) };
    let mut listed = hour.clone();
    listed.folded.difference = Some(difference);
    assert!(!driver.reporter.forget(&listed, at(&driver)));
    let mut late = hour.clone();
    late.cells.insert(0, Cell { total: Amount::from(1), ..Cell::default() });
    assert!(!driver.reporter.forget(&late, at(&driver)));
    assert!(driver.reporter.take_changes().is_empty());
    assert!(driver.reporter.forget(&hour, at(&driver)));
    let changes = driver.reporter.take_changes();
    assert_eq!(changes.hours, BTreeMap::from([(cell.hour, None)]));
}

/// A report of a rebuilt store whose minute has 8 recorded and 3 settled, after readings of the minute.
fn rebuilt(readings: &[&str]) -> (ReporterDriver, HourKey, Vec<(State, String)>) {
    let mut before = ReporterDriver::new();
    let key = before.accepted("cus_1", "3");
    before.total("cus_1", "8");
    let attempt = before.tick().remove(0);
    before.outcome(&attempt, SendOutcome::Refused("no_meter".into()));
    let hours = before.reporter.hours().cloned().collect();
    let head = StoreHead { store_id: 1, next_seq: Seq(3), keys_from: 0, rebuilt: None };
    let mut driver =
        ReporterDriver { reporter: Reporter::new(ReporterSettings::default(), head), ..before };
    let now = TimeBounds::exactly(StripeTime(driver.now));
    assert_eq!(driver.reporter.rebuild(hours, now), Ok(1));
    let changes = driver.reporter.take_changes();
    assert_eq!(changes.rebuilt, Some(StripeTime(driver.now)));
    assert_eq!(changes.next_seq, Some(Seq((1 << 40) + 4)));
    assert_eq!(
        changes.reports.keys().map(|(_, Seq(seq))| *seq).collect::<Vec<_>>(),
        [2, (1 << 40) + 3]
    );
    // As it is after a restart.
    let hour = driver.reporter.hours().next().unwrap().clone();
    let head = StoreHead { next_seq: Seq((1 << 40) + 4), rebuilt: changes.rebuilt, ..head };
    driver.reporter = Reporter::new(ReporterSettings::default(), head);
    driver.reporter.restore(hour);
    assert_eq!(driver.tick(), [], "nothing is sent before a summary is read");
    driver.now += DAY - HOUR;
    for sum in readings {
        driver.now += HOUR;
        let now = TimeBounds::exactly(StripeTime(driver.now));
        assert_eq!(driver.reporter.missing(now, 10), []);
        let step = driver.reporter.tick(now, 10).unwrap();
        assert_eq!(step.attempts, []);
        let sum = sum.parse().unwrap();
        driver.reporter.reading(&step.readings[0], sum, StripeTime(driver.now)).unwrap();
    }
    let hour = driver.reporter.hours().find(|hour| hour.key == key);
    let reports = hour.into_iter().flat_map(|hour| hour.reports.values());
    let states = reports.map(|report| (report.state, report.value.to_string())).collect();
    (driver, key, states)
}

#[test]
fn a_rebuilt_store_settles_what_a_summary_shows() {
    let of = |list: &[(State, &str)]| -> Vec<(State, String)> {
        list.iter().map(|(state, value)| (*state, (*value).to_owned())).collect()
    };
    // All of it was counted, from the store that is gone.
    let (mut driver, _, found) = rebuilt(&["8"]);
    let (settled, rest) = (State::Accepted, State::Held);
    assert_eq!(found, of(&[(settled, "3"), (settled, "5")]));
    assert_eq!(driver.tick(), []);
    // None of it was.
    let (mut driver, ..) = rebuilt(&["3", "3"]);
    let attempt = driver.tick().remove(0);
    assert_eq!((attempt.identifier.seq, attempt.value), (Seq((1 << 40) + 4), Amount::from(5)));
    // A part of it.
    let (mut driver, key, found) = rebuilt(&["5", "5"]);
    assert_eq!(found, of(&[(settled, "3"), (settled, "2"), (rest, "3")]));
    assert_eq!(driver.tick(), []);
    assert_eq!(driver.reporter.resolve(&key, Seq((1 << 40) + 4), false), Ok(true));
    assert_eq!(driver.tick().remove(0).value, Amount::from(3));
    // More than this store knows of.
    let (mut driver, ..) = rebuilt(&["9", "9"]);
    assert_eq!(driver.tick(), []);
    // A reading that lags behind.
    let (_, _, found) = rebuilt(&["5", "6"]);
    assert_eq!(found, of(&[(settled, "3"), (State::Ambiguous, "5")]));
}
