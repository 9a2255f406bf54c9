//! Work on one hour. All changes of cells and reports are made by this module, so that none is missed
//! in a commit.

use std::collections::BTreeMap;

use super::cell::Cell;
use super::hour::{Damage, Hour};
use super::pending::PendingChanges;
use super::report::{Seq, UsageReport};
use super::rules::{PAUSES, Rule, RuleSet};
use super::state::State;
use super::time::StripeTime;
use super::{Pause, ReporterSettings};
use crate::amount::Amount;

/// An hour, with the data that is needed for decisions.
pub(super) struct Work<'a> {
    pub(super) hour: &'a mut Hour,
    pub(super) pauses: &'a mut BTreeMap<Seq, Pause>,
    pub(super) pending: &'a mut PendingChanges,
    pub(super) next_seq: &'a mut Seq,
    pub(super) settings: &'a ReporterSettings,
    pub(super) rules: RuleSet,
    /// The latest known time.
    pub(super) latest: StripeTime,
    /// Time at which the store was rebuilt.
    pub(super) rebuilt: Option<StripeTime>,
}

impl Work<'_> {
    pub(super) fn holds(&self, rule: Rule) -> bool {
        self.rules.hold(rule)
    }

    pub(super) fn report(&self, seq: Seq) -> Option<&UsageReport> {
        self.hour.reports.get(&seq)
    }

    /// Returns a report, for changes of anything except its state.
    pub(super) fn change(&mut self, seq: Seq) -> Option<&mut UsageReport> {
        let report = self.hour.reports.get_mut(&seq)?;
        self.pending.report(&self.hour.key, seq);
        Some(report)
    }

    /// Returns a cell, for changes of anything except its total.
    pub(super) fn change_cell(&mut self, minute: u8) -> &mut Cell {
        self.pending.cell(self.hour.cell_key(minute));
        self.hour.cells.entry(minute).or_default()
    }

    /// Adds a report under the next number.
    pub(super) fn add_report(&mut self, report: UsageReport) -> Seq {
        let (seq, state) = (*self.next_seq, report.state);
        *self.next_seq = Seq(seq.0.saturating_add(1));
        self.pending.next_seq = true;
        self.hour.reports.insert(seq, report);
        self.set_state(seq, state);
        seq
    }

    /// Sets the state of a report, and updates the open report of its cell.
    pub(super) fn set_state(&mut self, seq: Seq, state: State) {
        let Some(report) = self.change(seq) else { return };
        report.state = state;
        let minute = report.cell.minute;
        let open = self.hour.cell(minute).open;
        if state.is_open() && open != Some(seq) {
            self.change_cell(minute).open = Some(seq);
        } else if !state.is_open() && open == Some(seq) {
            self.change_cell(minute).open = None;
        }
    }

    /// Lists the report with a reason.
    pub(super) fn list(&mut self, seq: Seq, state: State, code: &str) {
        if state != State::Held && self.report(seq).is_some_and(|it| it.value.is_zero()) {
            // The total equals the amount that has been settled in the meantime.
            return self.forget(seq);
        }
        self.set_state(seq, state);
        if let Some(report) = self.change(seq) {
            report.code = Some(code.into());
        }
    }

    /// Counts the report's value as settled.
    pub(super) fn accept(&mut self, seq: Seq) -> Result<(), Damage> {
        self.rebase(seq)?;
        let Some(report) = self.change(seq) else { return Ok(()) };
        report.absent_since = None;
        report.code = None;
        let (minute, value) = (report.cell.minute, report.value);
        self.set_state(seq, State::Accepted);
        self.audit_anew();
        let settled = self.change_cell(minute).settled.checked_add(value);
        self.change_cell(minute).settled = settled.ok_or_else(|| self.beyond(minute))?;
        self.rebase_open()
    }

    /// Subtracts the value of an accepted report from the settled sum, before its state changes.
    pub(super) fn unsettle(&mut self, seq: Seq) -> Result<(), Damage> {
        let Some(report) = self.report(seq) else { return Ok(()) };
        let (minute, value, folded) = (report.cell.minute, report.value, report.folded);
        self.audit_anew();
        if folded {
            // A folded value is moved back to its cell as recorded and not settled.
            let rest = self.hour.folded.settled.checked_sub(value);
            self.hour.folded.settled = rest.ok_or_else(|| self.beyond(minute))?;
            self.pending.folded(&self.hour.key);
            self.add_to_total(minute, value)?;
            if let Some(report) = self.change(seq) {
                report.folded = false;
            }
        } else {
            let settled = self.change_cell(minute).settled.checked_sub(value);
            self.change_cell(minute).settled = settled.ok_or_else(|| self.beyond(minute))?;
        }
        self.rebase_open()
    }

    /// Changes the total of a cell, apart from facts.
    pub(super) fn add_to_total(&mut self, minute: u8, value: Amount) -> Result<(), Damage> {
        let key = self.hour.cell_key(minute);
        let added = self.pending.added(&key).checked_add(value);
        let total = self.change_cell(minute).total.checked_add(value);
        let (Some(added), Some(total)) = (added, total) else { return Err(self.beyond(minute)) };
        self.pending.set_added(key, added);
        self.change_cell(minute).total = total;
        Ok(())
    }

    /// Deletes a report, whose value was either planned again or folded.
    pub(super) fn forget(&mut self, seq: Seq) {
        self.set_state(seq, State::Absent);
        self.hour.reports.remove(&seq);
        self.pauses.remove(&seq);
    }

    /// Postpones the next attempt or reading: first by half a minute, then by twice as long each time.
    pub(super) fn pause(&mut self, seq: Seq, now: StripeTime) {
        let pause = self.pauses.entry(seq).or_default();
        let (first, longest) = PAUSES;
        pause.seconds = if pause.seconds == 0 { first } else { (pause.seconds * 2).min(longest) };
        pause.until = now.plus(pause.seconds);
    }

    /// Error for a sum that no facts can result in.
    pub(super) fn beyond(&self, minute: u8) -> Damage {
        Damage { cell: self.hour.cell_key(minute), what: "a sum is beyond all bounds" }
    }
}
