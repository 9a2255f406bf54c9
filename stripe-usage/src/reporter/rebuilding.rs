//! Handling of a store that was restored from a backup, whose reports are settled by Stripe's
//! summaries.

use super::hour::Damage;
use super::report::{Seq, UsageReport};
use super::rules::Rule;
use super::state::State;
use super::time::TimeBounds;
use super::work::Work;
use crate::amount::Amount;

/// Code of a report whose value may have been reported from the store that the backup replaced.
pub(super) const REBUILT: &str = "rebuilt";

impl Work<'_> {
    /// Marks all unsettled usage as possibly reported, with one ambiguous report for each cell. Returns
    /// their number.
    pub(super) fn rebuild(&mut self, now: TimeBounds) -> Result<u64, Damage> {
        let mut reports = 0;
        for minute in self.hour.minutes() {
            let cell = self.hour.cell(minute);
            let rest = cell.total.checked_sub(cell.settled).ok_or_else(|| self.beyond(minute))?;
            // Usage that Stripe refused before the backup may have been sent again and accepted since
            // then.
            let doubtful = |it: &UsageReport| match it.state {
                State::Refused | State::Rejected => self.holds(Rule::RebuildListed),
                state => state.is_open() || state.is_listed(),
            };
            let all = self.hour.reports.iter().filter(|(_, it)| it.cell.minute == minute);
            let doubtful: Vec<Seq> =
                all.filter(|(_, it)| doubtful(it)).map(|(seq, _)| *seq).collect();
            let unreported = self.unreported(minute)?;
            if doubtful.is_empty() && unreported.is_zero() {
                continue;
            }
            let mut kept = Amount::ZERO;
            for (_, report) in self.hour.reports.iter().filter(|(seq, it)| {
                it.cell.minute == minute && it.state.is_listed() && !doubtful.contains(seq)
            }) {
                kept = kept.checked_add(report.value).ok_or_else(|| self.beyond(minute))?;
            }
            let value = rest.checked_sub(kept).ok_or_else(|| self.beyond(minute))?;
            for seq in doubtful {
                self.change_cell(minute);
                self.forget(seq);
            }
            if value.is_zero() || !self.holds(Rule::RebuildInDoubt) {
                continue;
            }
            let report = UsageReport {
                maybe: 2,
                code: Some(REBUILT.into()),
                ..UsageReport::planned(self.hour.cell_key(minute), value, now)
            };
            let report = self.with_total(UsageReport { state: State::Ambiguous, ..report })?;
            self.add_report(report);
            reports += 1;
        }
        Ok(reports)
    }

    /// Whether usage of a minute or its hour was settled according to a summary.
    pub(super) fn was_taken_over(&self, minute: u8) -> bool {
        let by_hour = self.hour.folded.has(minute);
        self.hour.reports.values().any(|it| {
            it.state == State::Accepted
                && it.code.as_deref() == Some(REBUILT)
                && (by_hour || it.folded || it.cell.minute == minute)
        })
    }

    /// Settles the part of a report that a reading shows as counted, and lists the rest.
    pub(super) fn take_over(
        &mut self,
        seq: Seq,
        counted: Amount,
        now: TimeBounds,
    ) -> Result<(), Damage> {
        let Some(report) = self.change(seq) else { return Ok(()) };
        let (cell, value) = (report.cell.clone(), report.value);
        let minute = cell.minute;
        report.value = counted;
        self.accept(seq)?;
        if let Some(report) = self.change(seq) {
            report.code = Some(REBUILT.into());
        }
        let rest = value.checked_sub(counted).ok_or_else(|| self.beyond(minute))?;
        if (rest < Amount::ZERO) == (value < Amount::ZERO) {
            let report = UsageReport {
                maybe: 2,
                code: Some(REBUILT.into()),
                ..UsageReport::planned(cell, rest, now)
            };
            self.add_report(UsageReport { state: State::Held, ..report });
        } else {
            // Facts that this store does not have were also counted.
            self.add_to_total(minute, rest.checked_neg().ok_or_else(|| self.beyond(minute))?)?;
        }
        Ok(())
    }
}
