//! The audit, which compares the settled sum of each hour with Stripe's summary. Differences are listed, and
//! nothing is corrected.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::{HourKey, MeterNumber};
use super::due_hours::DueHours;
use super::error_report::SETTLED;
use super::hour::{Damage, HourDifference};
use super::reading::some_sum;
use super::report::UsageReport;
use super::rules::{ASK_AUDIT_AGAIN, AUDIT_EVERY, BETWEEN_READINGS, Rule};
use super::state::State;
use super::time::StripeTime;
use super::work::Work;
use crate::amount::Amount;

/// The result of comparing an hour with a summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HourComparison {
    /// The sums are the same.
    Agrees,
    /// Reports with an unknown outcome explain the difference.
    Explained,
    /// Stripe has counted usage that was lost with the store that a backup replaced.
    Regained,
    /// The sums differ, and nothing explains the difference.
    Differs,
}

impl Work<'_> {
    /// Returns the time at which the hour is to be audited; `None` if that is done, or if nothing was counted in it.
    pub(super) fn audit_at(&self) -> Option<StripeTime> {
        if !self.settings.audit || !self.holds(Rule::Audit) || self.hour.folded.audited.is_some() {
            return None;
        }
        let counted = |it: &&UsageReport| {
            // The summary can contain an earlier total for as long as a later one.
            let is_open_total = it.total.is_some() && it.state.is_open();
            matches!(it.state, State::Accepted | State::Absent) || is_open_total
        };
        let last = self.hour.reports.values().filter(counted).map(|it| it.last_attempt).max();
        let difference = self.hour.folded.difference;
        if last.is_none() && self.hour.folded.minutes == 0 && difference.is_none() {
            return None;
        }
        let settle = if self.holds(Rule::AuditSettle) { self.settings.settle } else { 0 };
        // The store that the backup replaced may have sent reports later.
        let last = last.max(self.rebuilt_after());
        let settled = last.map_or(self.hour.key.start(), |last| last.plus(settle));
        let again = difference.map(|it| it.read.plus(AUDIT_EVERY));
        Some(again.map_or(settled, |again| settled.max(again)))
    }

    /// Returns the time at which the store was rebuilt, if that was after the hour had begun.
    fn rebuilt_after(&self) -> Option<StripeTime> {
        self.rebuilt.filter(|rebuilt| self.hour.key.start() < *rebuilt)
    }

    /// Schedules another audit of the hour, since its settled sum changes.
    pub(super) fn audit_anew(&mut self) {
        if self.holds(Rule::AuditAgain) && self.hour.folded.audited.take().is_some() {
            self.pending.folded(&self.hour.key);
        }
    }

    /// Compares a summary of the hour with its settled sum.
    pub(super) fn compare(
        &self,
        HourDifference { ours, stripe, .. }: HourDifference,
    ) -> HourComparison {
        if ours.agrees_with(stripe) {
            return HourComparison::Agrees;
        }
        let doubtful = |it: &&UsageReport| match it.state {
            State::Held | State::Ambiguous => true,
            State::Planned | State::Sending => it.maybe > 0,
            _ => false,
        };
        let reports = self.hour.reports.values().filter(doubtful);
        let values: Vec<Amount> = reports.map(|report| report.value).collect();
        let explains =
            |sum: Amount| ours.checked_add(sum).is_some_and(|sum| sum.agrees_with(stripe));
        if self.holds(Rule::AuditDoubt) && !values.is_empty() && some_sum(&values, explains) {
            return HourComparison::Explained;
        }
        if self.rebuilt_after().is_some() && stripe > ours && values.is_empty() {
            return HourComparison::Regained;
        }
        HourComparison::Differs
    }

    /// Removes a difference from the list that reports with an unknown outcome explain.
    pub(super) fn explain_difference(&mut self) {
        if self.hour.folded.difference.take().is_some() {
            self.pending.folded(&self.hour.key);
        }
    }

    /// Records that the sums of an hour agree.
    pub(super) fn audited(&mut self, now: StripeTime) {
        self.hour.folded.audited = Some(now);
        if self.holds(Rule::AuditClears) {
            self.hour.folded.difference = None;
        }
        self.pending.folded(&self.hour.key);
    }

    /// Lists a difference.
    pub(super) fn list_difference(&mut self, difference: HourDifference) {
        self.hour.folded.difference = Some(difference);
        self.pending.folded(&self.hour.key);
    }

    /// Settles the usage that Stripe has counted in addition to the settled sum.
    pub(super) fn take_over_hour(&mut self, more: HourDifference) -> Result<(), Damage> {
        let beyond = || self.beyond(0);
        let sum = more.stripe.checked_sub(more.ours).ok_or_else(beyond)?;
        let settled = self.hour.folded.settled.checked_add(sum).ok_or_else(beyond)?;
        self.hour.folded.settled = settled;
        self.hour.folded.difference = None;
        self.hour.folded.audited = Some(more.read);
        self.pending.folded(&self.hour.key);
        self.rebase_open()
    }

    /// Ignores error reports about accepted reports from now on, since a person has settled the difference.
    pub(super) fn ignore_error_reports(&mut self) {
        let accepted = self.hour.reports.iter().filter(|(_, it)| it.state == State::Accepted);
        for seq in accepted.map(|(seq, _)| *seq).collect::<Vec<_>>() {
            if let Some(report) = self.change(seq) {
                report.code.get_or_insert_with(|| SETTLED.into());
            }
        }
    }

    /// Returns the sum of all accepted usage in the hour.
    pub(super) fn settled_in_hour(&self) -> Result<Amount, Damage> {
        let mut cells = self.hour.cells.values();
        let sum = cells.try_fold(self.hour.folded.settled, |sum, it| sum.checked_add(it.settled));
        sum.ok_or_else(|| self.beyond(0))
    }
}

/// The hours to audit, and the results of first readings.
#[derive(Clone, Debug, Default)]
pub(super) struct AuditQueue {
    due: DueHours,
    /// Hours that are audited first.
    suspected: BTreeSet<HourKey>,
    pauses: BTreeMap<HourKey, AuditPause>,
    /// Listed discrepancies.
    differences: BTreeMap<HourKey, HourDifference>,
}

/// State of an audit that is not stored.
#[derive(Clone, Copy, Debug)]
struct AuditPause {
    /// Time before which no reading is requested.
    until: StripeTime,
    /// A reading that differed, with its time.
    differed: Option<(Amount, StripeTime)>,
}

impl AuditQueue {
    /// Schedules the audit of an hour.
    pub(super) fn schedule(&mut self, key: &HourKey, at: Option<StripeTime>) {
        let paused = self.pauses.get(key).map(|pause| pause.until);
        let at = at.map(|at| paused.map_or(at, |until| at.max(until)));
        if at.is_none() && self.due.get(key).is_some() {
            self.pauses.remove(key);
            self.suspected.remove(key);
        }
        self.due.set(key, at);
    }

    /// Records the stored difference of an hour.
    pub(super) fn note(&mut self, key: &HourKey, difference: Option<HourDifference>) {
        match difference {
            Some(difference) => {
                self.differences.insert(key.clone(), difference);
            }
            None => {
                self.differences.remove(key);
            }
        }
    }

    pub(super) fn differences(&self) -> impl Iterator<Item = (&HourKey, &HourDifference)> {
        self.differences.iter()
    }

    /// Returns the time at which the next audit is due.
    pub(super) fn next_due(&self) -> Option<StripeTime> {
        self.due.first()
    }

    /// Takes up to `most` due hours, suspected ones first. An hour is due again after some time unless it is
    /// read.
    pub(super) fn take(&mut self, now: StripeTime, most: usize) -> Vec<HourKey> {
        let is_due = |key: &&HourKey| self.due.get(key).is_some_and(|at| at <= now);
        let mut keys: Vec<HourKey> =
            self.suspected.iter().filter(is_due).take(most).cloned().collect();
        let others = self.due.until(now).filter(|key| !self.suspected.contains(*key));
        keys.extend(others.take(most - keys.len()).cloned());
        for key in &keys {
            let until = now.plus(ASK_AUDIT_AGAIN);
            let pause = self.pauses.entry(key.clone());
            pause.and_modify(|it| it.until = until).or_insert(AuditPause { until, differed: None });
            self.schedule(key, Some(until));
        }
        keys
    }

    /// Schedules hours of a meter to be audited first, if a report was sent in them at this time or later.
    pub(super) fn suspect(&mut self, meter: MeterNumber, settled: StripeTime) {
        let hours = self.due.iter().filter(|(key, at)| key.meter == meter && *at >= settled);
        self.suspected.extend(hours.map(|(key, _)| key.clone()));
    }

    pub(super) fn suspected(&self) -> usize {
        self.suspected.len()
    }

    /// Postpones the next reading of an hour.
    pub(super) fn pause(&mut self, key: &HourKey, until: StripeTime) {
        self.pauses.insert(key.clone(), AuditPause { until, differed: None });
    }

    /// Records a reading that differs. Returns `true` if an earlier reading of the same sum also differed,
    /// long enough ago, but not before the audit was `due`: the hour may have changed since such a reading.
    pub(super) fn differs(
        &mut self,
        key: &HourKey,
        stripe: Amount,
        (due, now): (StripeTime, StripeTime),
        twice: bool,
    ) -> bool {
        let before = self.pauses.get(key).and_then(|pause| pause.differed);
        let first = before.filter(|(sum, at)| *sum == stripe && *at >= due).map(|(_, at)| at);
        if !twice || first.is_some_and(|at| now.since(at) >= BETWEEN_READINGS) {
            self.pauses.remove(key);
            return true;
        }
        let until = now.plus(BETWEEN_READINGS);
        let differed = Some((stripe, first.unwrap_or(now)));
        self.pauses.insert(key.clone(), AuditPause { until, differed });
        false
    }
}
