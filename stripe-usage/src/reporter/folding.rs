//! Folding of finished cells into their hour.

use super::hour::Damage;
use super::report::{Seq, UsageReport};
use super::rules::{FORGET_HOURS, Rule};
use super::state::State;
use super::time::{StripeTime, TimeBounds};
use super::work::Work;
use crate::amount::Amount;

impl Work<'_> {
    /// Folds every finished cell.
    pub(super) fn fold(&mut self, now: TimeBounds) -> Result<(), Damage> {
        for minute in self.hour.minutes() {
            if self.fold_at(minute).is_some_and(|at| at <= now.lo) {
                self.fold_cell(minute)?;
            }
        }
        for (seq, at) in self.forgettable() {
            if at <= now.lo {
                self.hour.reports.remove(&seq);
                self.pending.report(&self.hour.key, seq);
            }
        }
        Ok(())
    }

    /// Returns the time from which on a cell may be folded; `None` while a report is open, or if there is nothing to fold.
    pub(super) fn fold_at(&self, minute: u8) -> Option<StripeTime> {
        if self.hour.cell(minute).open.is_some() {
            return None;
        }
        let last = self.accepted(minute).map(|(_, report)| report.last_attempt).max()?;
        Some(last.plus(self.settings.fold_after))
    }

    /// Returns the reports that need no longer be stored, and since when.
    pub(super) fn forgettable(&self) -> Vec<(Seq, StripeTime)> {
        let done = |it: &UsageReport| {
            it.state == State::Absent || it.state == State::Accepted && it.folded
        };
        let remember = if self.holds(Rule::Remember) { self.settings.remember } else { 0 };
        // Without them, the audit of the hour would be forgotten after a restart.
        let audit = self.audit_at().is_some() && self.holds(Rule::AuditBeforeForgetting);
        let listed = self.hour.folded.difference.is_some();
        let until = |report: &UsageReport| {
            let remembered = report.last_attempt.plus(remember);
            match report.state {
                State::Accepted if listed => None,
                State::Accepted if audit => Some(report.last_attempt.plus(FORGET_HOURS)),
                _ => Some(remembered),
            }
        };
        let reports = self.hour.reports.iter().filter(|(_, report)| done(report));
        reports.filter_map(|(seq, report)| Some((*seq, until(report)?))).collect()
    }

    fn accepted(&self, minute: u8) -> impl Iterator<Item = (Seq, &UsageReport)> {
        let reports = self.hour.reports.iter().map(|(seq, report)| (*seq, report));
        reports.filter(move |(_, report)| {
            report.cell.minute == minute && report.state == State::Accepted && !report.folded
        })
    }

    pub(super) fn fold_cell(&mut self, minute: u8) -> Result<(), Damage> {
        let settled = self.hour.cell(minute).settled;
        for seq in self.accepted(minute).map(|(seq, _)| seq).collect::<Vec<_>>() {
            if let Some(report) = self.change(seq) {
                report.folded = true;
            }
        }
        let sum = self.hour.folded.settled.checked_add(settled);
        self.hour.folded.settled = sum.ok_or_else(|| self.beyond(minute))?;
        self.hour.folded.minutes |= 1 << (minute % 64);
        self.pending.folded(&self.hour.key);
        self.add_to_total(minute, settled.checked_neg().ok_or_else(|| self.beyond(minute))?)?;
        self.change_cell(minute).settled = Amount::ZERO;
        if self.hour.cell(minute).total.is_zero() {
            self.hour.cells.remove(&minute);
        }
        Ok(())
    }
}
