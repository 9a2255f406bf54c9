//! Totals of windows. Stripe counts only the last total of a window.
//!
//! A total is never permanently ambiguous: sending it again does no harm, regardless of the outcome of earlier
//! attempts, as long as no later total was sent. Therefore, a cell has one total at a time, which is sent until
//! there is a response, and the next total waits until no attempt with the first one can still be in progress.
//!
//! The settled amount of a window is the total that Stripe counts. The value of a report is the difference
//! between its total and the settled amount.

use super::hour::Damage;
use super::report::{Seq, UsageReport, WindowTotal};
use super::rules::{Rule, STRAGGLES_FOR, TOTALS_SKIPPED_BY_REBUILD};
use super::state::State;
use super::time::StripeTime;
use super::work::Work;
use crate::amount::Amount;

impl Work<'_> {
    /// Whether the meter has a window.
    pub(super) fn is_of_totals(&self) -> bool {
        self.settings.windows.contains_key(&self.hour.key.meter) && self.holds(Rule::Totals)
    }

    /// Returns the next total of the window.
    pub(super) fn next_total(&mut self, sum: Amount) -> WindowTotal {
        if !self.holds(Rule::TotalsAscend) {
            return WindowTotal { sum, number: 0 };
        }
        // The store that was replaced by a backup may have sent further totals.
        let is_rebuilt = self.rebuilt.is_some_and(|rebuilt| self.hour.key.start() < rebuilt);
        let folded = &mut self.hour.folded;
        if is_rebuilt && folded.totals < TOTALS_SKIPPED_BY_REBUILD {
            folded.totals += TOTALS_SKIPPED_BY_REBUILD;
        }
        let number = folded.totals;
        folded.totals = number.saturating_add(1);
        self.pending.folded(&self.hour.key);
        WindowTotal { sum, number }
    }

    /// Returns the time until which an attempt with an earlier total may be in progress. Such an attempt could
    /// replace a later total.
    pub(super) fn stragglers_until(&self) -> Option<StripeTime> {
        if !self.holds(Rule::TotalAwaitsStragglers) {
            return None;
        }
        let several = self.hour.reports.values().filter(|it| it.total.is_some() && it.maybe > 1);
        several.map(|it| it.last_attempt.plus(STRAGGLES_FOR)).max()
    }

    /// Returns the next total of the window that Stripe may have counted instead of a given one.
    pub(super) fn later_total(&self, seq: Seq) -> Option<Seq> {
        let report = self.report(seq).filter(|it| it.total.is_some())?;
        let minute = report.cell.minute;
        let after = Seq(seq.0.saturating_add(1));
        let mut later = self.hour.reports.range(after..).filter(|(_, it)| {
            let may_count = matches!(it.state, State::Accepted | State::Held);
            it.cell.minute == minute && it.total.is_some() && (may_count || it.state.is_open())
        });
        later.next().map(|(seq, _)| *seq)
    }

    /// Records that an accepted total was not counted, or may not have been counted, although a later total
    /// includes its value.
    pub(super) fn pass_on(&mut self, seq: Seq, later: Seq, is_certain: bool) -> Result<(), Damage> {
        let Some(report) = self.report(seq) else { return Ok(()) };
        let (minute, value) = (report.cell.minute, report.value);
        self.unsettle(seq)?;
        self.set_state(seq, State::Absent);
        let Some(report) = self.change(later) else { return Ok(()) };
        if !is_certain {
            // If the later total is withdrawn, it is unknown which one counts.
            report.maybe = report.maybe.saturating_add(1);
        }
        if report.state != State::Accepted {
            return Ok(());
        }
        // The later total settles it.
        let (more, folded) = (report.value.checked_add(value), report.folded);
        let more = more.ok_or_else(|| self.beyond(minute))?;
        if let Some(report) = self.change(later) {
            report.value = more;
        }
        if folded {
            let sum = self.hour.folded.settled.checked_add(value);
            self.hour.folded.settled = sum.ok_or_else(|| self.beyond(minute))?;
            self.pending.folded(&self.hour.key);
            self.add_to_total(minute, value.checked_neg().ok_or_else(|| self.beyond(minute))?)?;
        } else {
            let settled = self.change_cell(minute).settled.checked_add(value);
            self.change_cell(minute).settled = settled.ok_or_else(|| self.beyond(minute))?;
        }
        self.rebase_open()
    }

    /// Updates the value of a total if the settled amount has changed since it was planned.
    pub(super) fn rebase(&mut self, seq: Seq) -> Result<(), Damage> {
        let Some(total) = self.report(seq).and_then(|report| report.total) else { return Ok(()) };
        let value = total.sum.checked_sub(self.settled_in_hour()?).ok_or_else(|| self.beyond(0))?;
        if let Some(report) = self.change(seq) {
            report.value = value;
        }
        Ok(())
    }

    /// Like [`rebase`](Self::rebase), for the total that waits for a response or a summary.
    pub(super) fn rebase_open(&mut self) -> Result<(), Damage> {
        match self.hour.cell(0).open {
            Some(open) => self.rebase(open),
            None => Ok(()),
        }
    }

    /// Adopts the amount in a summary as the settled amount, if it is the amount neither with nor without a
    /// total. The next total contains the rest.
    pub(super) fn take_reading(
        &mut self,
        seq: Seq,
        counted: Amount,
        is_rebuilt: bool,
    ) -> Result<(), Damage> {
        let Some(report) = self.report(seq) else { return Ok(()) };
        let (minute, value) = (report.cell.minute, report.value);
        // Error reports about earlier totals add nothing to the summary.
        self.fold_cell(minute)?;
        let accepted = self.hour.reports.iter().filter(|(_, it)| it.state == State::Accepted);
        for earlier in accepted.map(|(seq, _)| *seq).collect::<Vec<_>>() {
            self.set_state(earlier, State::Absent);
        }
        let beyond = || self.beyond(minute);
        let settled = self.hour.folded.settled.checked_add(counted).ok_or_else(beyond)?;
        let rest = value.checked_sub(counted).ok_or_else(beyond)?;
        // Stripe counted facts that the rebuilt store does not contain.
        let is_more = is_rebuilt && (rest < Amount::ZERO) != (value < Amount::ZERO);
        let less = if is_more { value } else { counted };
        let less = less.checked_neg().ok_or_else(beyond)?;
        self.audit_anew();
        self.hour.folded.settled = settled;
        self.pending.folded(&self.hour.key);
        self.add_to_total(minute, less)?;
        self.set_state(seq, State::Absent);
        Ok(())
    }

    /// Sets the total of a report of a window according to its value.
    pub(super) fn with_total(&mut self, report: UsageReport) -> Result<UsageReport, Damage> {
        if !self.is_of_totals() {
            return Ok(report);
        }
        let sum = self.settled_in_hour()?.checked_add(report.value);
        let total = Some(self.next_total(sum.ok_or_else(|| self.beyond(0))?));
        Ok(UsageReport { total, ..report })
    }

    /// Whether only a summary shows the counted amount of the window: the store was rebuilt, and the replaced
    /// store may have sent a larger total.
    pub(super) fn is_to_be_read(&self) -> bool {
        let Some(rebuilt) = self.rebuilt.filter(|rebuilt| self.hour.key.start() < *rebuilt) else {
            return false;
        };
        let is_read = |report: &UsageReport| {
            let is_known = matches!(report.state, State::Accepted | State::Absent);
            report.total.is_some() && is_known && report.last_attempt >= rebuilt
        };
        self.holds(Rule::RebuildReadsTotals) && !self.hour.reports.values().any(is_read)
    }
}
