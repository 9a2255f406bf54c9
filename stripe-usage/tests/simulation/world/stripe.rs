//! A model of Stripe: what it does with meter events, and what it says of that.

use std::collections::{BTreeMap, BTreeSet};

use stripe_usage::Amount;
use stripe_usage::reporter::time::{DAY, HOUR, MINUTE, StripeTime};
use stripe_usage::reporter::{CellKey, HourKey, Identifier, ReportAttempt, SendOutcome};

use super::random::Random;
use super::scenario::{Scenario, WindowedMeter};
use super::verdict::{Findings, Violation};

/// A span of time, and what is the matter meanwhile.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window<T> {
    pub(crate) from: i64,
    pub(crate) to: i64,
    pub(crate) what: T,
}

pub(crate) fn during<T: Copy>(windows: &[Window<T>], now: i64) -> Option<T> {
    windows.iter().find(|it| it.from <= now && now < it.to).map(|it| it.what)
}

/// Kind of an outage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outage {
    /// No connection.
    Unreachable,
    /// Requests have their effect, responses are lost.
    Silent,
    /// Requests are lost.
    Deaf,
    /// 503.
    Unavailable,
}

#[derive(Clone, Debug)]
struct Counted {
    identifier: Option<Identifier>,
    at: i64,
    visible: i64,
    /// The timestamp of the meter event.
    timestamp: StripeTime,
    value: Amount,
}

/// Response to a request, and what follows it.
#[derive(Clone, Debug)]
pub(crate) struct Received {
    pub(crate) outcome: SendOutcome,
    /// The error report that will follow: code and delay.
    pub(crate) error_report: Option<(&'static str, i64)>,
}

#[derive(Debug, Default)]
pub(crate) struct Stripe {
    identifiers: BTreeMap<Identifier, (i64, CellKey, Amount)>,
    responses: BTreeMap<(Identifier, u32), (i64, ReportAttempt, SendOutcome)>,
    counted: BTreeMap<CellKey, Vec<Counted>>,
    /// The times of which the last reading lagged behind.
    stale: BTreeSet<(HourKey, StripeTime)>,
    pub(crate) outages: Vec<Window<Outage>>,
    pub(crate) denials: Vec<Window<u16>>,
    pub(crate) archivals: Vec<Window<()>>,
    /// When each customer is created.
    pub(crate) customers: BTreeMap<String, i64>,
    /// The meter, if it has a window.
    pub(crate) meter: Option<WindowedMeter>,
}

impl Stripe {
    /// Takes a request that reached it.
    pub(crate) fn receive(
        &mut self,
        attempt: &ReportAttempt,
        now: i64,
        calm: bool,
        scenario: &Scenario,
        random: &mut Random,
        findings: &mut Findings,
    ) -> Received {
        let only = |outcome| Received { outcome, error_report: None };
        if let Some(status) = during(&self.denials, now) {
            return only(SendOutcome::Denied(status));
        }
        if !calm && random.percent(scenario.rate_limited) {
            return only(SendOutcome::NotSent);
        }
        if !calm && random.percent(scenario.conflict) {
            return only(SendOutcome::Unknown);
        }
        let key = (attempt.identifier, attempt.round);
        if scenario.keeps_responses
            && let Some((until, first, outcome)) = self.responses.get(&key)
            && now < *until
        {
            let outcome = if first == attempt { outcome.clone() } else { SendOutcome::KeyReused };
            return only(outcome);
        }
        let failed = !calm && random.percent(scenario.failed);
        let received = if failed && random.percent(50) {
            only(SendOutcome::Failed)
        } else {
            let received = self.execute(attempt, now, calm, scenario, random, findings);
            // It fails after it has had its effect.
            let outcome = if failed { SendOutcome::Failed } else { received.outcome };
            Received { outcome, ..received }
        };
        self.responses.insert(key, (now + DAY, attempt.clone(), received.outcome.clone()));
        received
    }

    fn execute(
        &mut self,
        attempt: &ReportAttempt,
        now: i64,
        calm: bool,
        scenario: &Scenario,
        random: &mut Random,
        findings: &mut Findings,
    ) -> Received {
        let refused = |code: &str| Received {
            outcome: SendOutcome::Refused(code.into()),
            error_report: None,
        };
        if attempt.value != attempt.value.first_part() {
            findings.add(Violation::TooManyDigits);
            return refused("meter_event_value_too_many_digits");
        }
        let age = StripeTime(now).since(attempt.at);
        if !(-5 * MINUTE..=35 * DAY).contains(&age) {
            return refused("timestamp_too_far_in_past");
        }
        let later = |random: &mut Random, code| Received {
            outcome: SendOutcome::Accepted,
            error_report: Some((code, random.between(1, scenario.error_report_delay))),
        };
        let unknown = self.customers.get(&*attempt.cell.hour.customer).is_none_or(|at| now < *at);
        let passing = if unknown {
            Some("meter_event_customer_not_found")
        } else {
            during(&self.archivals, now).map(|()| "archived_meter")
        };
        if let Some((until, ..)) = self.identifiers.get(&attempt.identifier)
            && now < *until
        {
            // The request is checked before its identifier is compared, and all it says of that is
            // about this request alone.
            return if random.percent(scenario.told_later) {
                later(random, passing.unwrap_or("duplicate_meter_event"))
            } else {
                Received { outcome: SendOutcome::Duplicate, error_report: None }
            };
        }
        if let Some(code) = passing
            && !random.percent(scenario.told_later)
        {
            return refused(code);
        }
        if !calm && random.percent(scenario.refused) {
            return refused("invalid_request");
        }
        let (shortest, longest) = scenario.identifier_kept;
        let until = now + random.between(shortest, longest);
        let remembered = (until, attempt.cell.clone(), attempt.value);
        self.identifiers.insert(attempt.identifier, remembered);
        if let Some(code) = passing {
            return later(random, code);
        }
        if !calm && random.percent(scenario.dropped) {
            return later(random, "meter_event_invalid_value");
        }
        let lag = if calm { MINUTE } else { scenario.lag };
        let visible = now + random.between(0, lag);
        let (identifier, value) = (Some(attempt.identifier), attempt.value);
        self.count(&attempt.cell, identifier, attempt.at, value, now, visible);
        Received { outcome: SendOutcome::Accepted, error_report: None }
    }

    pub(crate) fn count(
        &mut self,
        cell: &CellKey,
        identifier: Option<Identifier>,
        timestamp: StripeTime,
        value: Amount,
        at: i64,
        visible: i64,
    ) {
        let counted = Counted { identifier, at, visible, timestamp, value };
        self.counted.entry(cell.clone()).or_default().push(counted);
    }

    /// The meter events of a cell, received by then and visible at that time, that count.
    fn counting<'a>(
        &self,
        all: impl IntoIterator<Item = &'a Counted>,
        visible: i64,
    ) -> Vec<&'a Counted> {
        let seen = all.into_iter().filter(|it| it.visible <= visible);
        match self.meter {
            None => seen.collect(),
            Some(WindowedMeter { by_timestamp: false, .. }) => seen.last().into_iter().collect(),
            Some(_) => {
                let later = |last: &'a Counted, next: &'a Counted| {
                    if next.timestamp > last.timestamp { next } else { last }
                };
                seen.reduce(later).into_iter().collect()
            }
        }
    }

    /// The sum of a summary, as binary floating point has it.
    pub(crate) fn summary(
        &mut self,
        hour: &HourKey,
        from: StripeTime,
        to: StripeTime,
        now: i64,
        stale: i64,
        random: &mut Random,
    ) -> Amount {
        // One reading lags behind, but the next one of the same time does not.
        let span = (hour.clone(), from);
        let mut seen = now;
        if !self.stale.remove(&span) && random.percent(stale) {
            self.stale.insert(span);
            seen = now - random.between(HOUR, 60 * HOUR);
        }
        let within =
            |cell: &CellKey| cell.hour == *hour && from <= cell.start() && cell.start() < to;
        let counted = self.counted.iter().filter(|(cell, _)| within(cell));
        let visible = counted.flat_map(|(_, all)| self.counting(all, seen));
        let units = visible.map(|it| it.value.units()).sum::<i128>();
        if self.meter.is_some() {
            // One value, as binary floating point has it.
            let value: f64 = Amount::from_units(units).to_string().parse().expect("a number");
            return format!("{value:.12}").parse().expect("an amount");
        }
        Amount::from_units(units + units / 1_000_000_000_000_000)
    }

    /// Sums that Stripe has counted in a cell: of ours, and of everybody.
    pub(crate) fn counted(&self, cell: &CellKey) -> (i128, i128) {
        let all = self.counting(self.counted.get(cell).into_iter().flatten(), i64::MAX);
        let ours = all.iter().filter(|it| it.identifier.is_some());
        (ours.map(|it| it.value.units()).sum(), all.iter().map(|it| it.value.units()).sum())
    }

    /// The sum that Stripe has counted in an hour, of everybody.
    pub(crate) fn counted_in(&self, hour: &HourKey) -> i128 {
        let first = CellKey { hour: hour.clone(), minute: 0 };
        let last = CellKey { hour: hour.clone(), minute: 59 };
        let cells = self.counted.range(first..=last);
        let all = cells.flat_map(|(_, all)| self.counting(all, i64::MAX));
        all.map(|it| it.value.units()).sum()
    }

    /// Whether Stripe has counted a report by now.
    pub(crate) fn has(&self, identifier: Identifier, cell: &CellKey, now: i64) -> bool {
        let received = self.counted.get(cell).into_iter().flatten().filter(|it| it.at <= now);
        let counting = self.counting(received, i64::MAX);
        counting.iter().any(|it| it.identifier == Some(identifier))
    }

    /// Whether the identifier was used for something else.
    pub(crate) fn is_mistaken(
        &self,
        identifier: Identifier,
        cell: &CellKey,
        value: Amount,
    ) -> bool {
        let known = self.identifiers.get(&identifier);
        known.is_some_and(|(_, of, counted)| of != cell || *counted != value)
    }

    pub(crate) fn cells(&self) -> impl Iterator<Item = &CellKey> {
        self.counted.keys()
    }
}
