//! Readings of Stripe's summary of a minute or an hour, which show whether Stripe has a report.

use std::collections::BTreeSet;

use super::error_report::UNEXPLAINED;
use super::hour::Damage;
use super::rebuilding::REBUILT;
use super::report::{Seq, UsageReport};
use super::rules::{BETWEEN_READINGS, Rule};
use super::state::State;
use super::time::{HOUR, MINUTE, StripeTime, TimeBounds};
use super::work::Work;
use crate::amount::Amount;

/// The result of a reading for a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// Stripe has it.
    With,
    /// Stripe does not have it.
    Without,
    /// The reading is inconclusive: the amount that Stripe counted in addition to the settled sum.
    Other(Amount),
    /// The reading can never be conclusive.
    Unclear,
    /// The reading is not conclusive yet.
    Later,
}

impl Work<'_> {
    /// Returns the period that a summary must cover for a report.
    pub(super) fn span(&self, report: &UsageReport) -> (StripeTime, StripeTime) {
        let start = self.hour.key.start();
        if let Some(window) = self.settings.windows.get(&self.hour.key.meter) {
            (start, start.plus(window.seconds()))
        } else if self.by_hour(report) {
            (start, start.plus(HOUR))
        } else {
            let start = report.cell.start();
            (start, start.plus(i64::from(self.settings.width) * MINUTE))
        }
    }

    fn by_hour(&self, report: &UsageReport) -> bool {
        let is_folded = self.hour.folded.has(report.cell.minute) && self.holds(Rule::ReadHour);
        // In a window, no part is settled separately.
        is_folded || report.total.is_some()
    }

    /// Returns the time at which the next reading tells something of an ambiguous report.
    pub(super) fn read_at(&self, seq: Seq, report: &UsageReport) -> StripeTime {
        let settle = if self.holds(Rule::Settle) { self.settings.settle } else { 0 };
        let settled = report.last_attempt.plus(settle);
        let again = report.absent_since.map_or(settled, |since| since.plus(BETWEEN_READINGS));
        let paused = self.pauses.get(&seq).map_or(settled, |pause| pause.until);
        settled.max(again).max(paused)
    }

    /// Processes a reading of the period that [`span`](Self::span) returns.
    pub(super) fn reading(
        &mut self,
        seq: Seq,
        reading: Amount,
        now: StripeTime,
    ) -> Result<(), Damage> {
        let Some(report) = self.report(seq).filter(|it| it.state == State::Ambiguous) else {
            return Ok(());
        };
        let (absent_since, is_total) = (report.absent_since, report.total.is_some());
        let is_rebuilt =
            report.code.as_deref() == Some(REBUILT) && self.holds(Rule::RebuildSettles);
        let before = self.pauses.get(&seq).and_then(|pause| pause.unclear);
        match self.verdict(report, seq, reading, now)? {
            Verdict::With => self.accept(seq)?,
            Verdict::Without => match absent_since {
                Some(since) if now.since(since) >= BETWEEN_READINGS => self.absent(seq),
                Some(_) => {}
                None if !self.holds(Rule::ReadTwice) => self.absent(seq),
                None => {
                    if let Some(report) = self.change(seq) {
                        report.absent_since = Some(now);
                    }
                }
            },
            // One reading may lag behind the others.
            Verdict::Unclear | Verdict::Other(_)
                if !is_rebuilt && !is_total && before.is_some() =>
            {
                self.list(seq, State::Held, UNEXPLAINED);
            }
            Verdict::Other(counted) if before == Some(reading) && is_total => {
                self.take_reading(seq, counted, is_rebuilt)?;
            }
            Verdict::Other(counted) if before == Some(reading) => {
                self.take_over(seq, counted, TimeBounds::exactly(now))?;
            }
            Verdict::Unclear if before == Some(reading) => {
                let code = if is_rebuilt { REBUILT } else { UNEXPLAINED };
                self.list(seq, State::Held, code);
            }
            verdict @ (Verdict::Unclear | Verdict::Other(_) | Verdict::Later) => {
                if let Some(report) = self.change(seq) {
                    report.absent_since = None;
                }
                let pause = self.pauses.entry(seq).or_default();
                pause.unclear = (verdict != Verdict::Later).then_some(reading);
                pause.until = now.plus(BETWEEN_READINGS);
            }
        }
        Ok(())
    }

    /// Records that Stripe refuses to return the summary for a report. The second time, the report is held.
    pub(super) fn unreadable(&mut self, seq: Seq, now: StripeTime) {
        let Some(report) = self.report(seq).filter(|it| it.state == State::Ambiguous) else {
            return;
        };
        let code = report.code.clone().unwrap_or_else(|| UNEXPLAINED.into());
        let pause = self.pauses.entry(seq).or_default();
        if std::mem::replace(&mut pause.refused, true) {
            self.list(seq, State::Held, &code);
        } else {
            pause.until = now.plus(BETWEEN_READINGS);
        }
    }

    fn absent(&mut self, seq: Seq) {
        self.set_state(seq, State::Absent);
    }

    fn verdict(
        &self,
        report: &UsageReport,
        seq: Seq,
        reading: Amount,
        now: StripeTime,
    ) -> Result<Verdict, Damage> {
        let minute = report.cell.minute;
        let by_hour = self.by_hour(report);
        let others = || {
            let all = self.hour.reports.iter().filter(|(other, _)| **other != seq);
            all.map(|(_, it)| it).filter(|it| by_hour || it.cell.minute == minute)
        };
        if by_hour && self.holds(Rule::OthersOfHour) {
            // Two reports that wait for a reading of the same hour would wait for each other.
            let ambiguous = |it: &UsageReport| it.state == State::Ambiguous && self.by_hour(it);
            if others().any(ambiguous) {
                return Ok(Verdict::Unclear);
            }
            if others().any(|it| it.state.is_open()) {
                return Ok(Verdict::Later);
            }
        }
        let settled = |it: &UsageReport| now.since(it.last_attempt) >= self.settings.settle;
        let counts = |it: &&UsageReport| it.state == State::Accepted;
        if self.holds(Rule::Settle) && !(settled(report) && others().filter(counts).all(settled)) {
            return Ok(Verdict::Later);
        }
        if others().any(|it| it.state == State::Held) && self.holds(Rule::HeldHides) {
            return Ok(Verdict::Unclear);
        }

        let mut cells = self.hour.cells.iter().filter(|(of, _)| by_hour || **of == minute);
        let folded = if by_hour { self.hour.folded.settled } else { Amount::ZERO };
        let sum = cells.try_fold(folded, |sum, (_, cell)| sum.checked_add(cell.settled));
        let without = sum.ok_or_else(|| self.beyond(minute))?;
        let with = without.checked_add(report.value).ok_or_else(|| self.beyond(minute))?;
        if report.total.is_some() {
            // A summary shows one total, regardless of the outcome of earlier totals.
            let total = reading.rounded();
            return Ok(match total.checked_sub(without) {
                _ if total == with => Verdict::With,
                _ if total == without => Verdict::Without,
                Some(counted) => Verdict::Other(counted),
                None => return Err(self.beyond(minute)),
            });
        }
        // A report that Stripe dropped without an error report so far would reverse the result.
        let others: Vec<Amount> = others().filter(counts).map(|it| it.value).collect();
        let opposite = report.value.checked_neg().ok_or_else(|| self.beyond(minute))?;
        let verdict = match (with.agrees_with(reading), without.agrees_with(reading)) {
            (true, false) if self.holds(Rule::SumsToOpposite) && sum_to(&others, opposite) => {
                Verdict::Unclear
            }
            (true, false) => Verdict::With,
            (false, true) if self.holds(Rule::SumsToValue) && sum_to(&others, report.value) => {
                Verdict::Unclear
            }
            (false, true) => Verdict::Without,
            (false, false) if !self.holds(Rule::ReadingMustAgree) => Verdict::With,
            (false, false) => {
                Verdict::Other(reading.checked_sub(without).ok_or_else(|| self.beyond(minute))?)
            }
            (true, true) => Verdict::Unclear,
        };
        Ok(verdict)
    }
}

/// Whether some of the values may add up to the given sum. `true` if checking would take too long.
fn sum_to(values: &[Amount], wanted: Amount) -> bool {
    some_sum(values, |sum| sum == wanted)
}

/// Whether some of the values may have an accepted sum. `true` if checking would take too long.
pub(super) fn some_sum(values: &[Amount], is_wanted: impl Fn(Amount) -> bool) -> bool {
    const MOST: usize = 4096;
    let mut sums = BTreeSet::from([Amount::ZERO]);
    for value in values {
        let more: Vec<Amount> = sums.iter().filter_map(|sum| sum.checked_add(*value)).collect();
        if more.iter().any(|sum| is_wanted(*sum)) {
            return true;
        }
        sums.extend(more);
        if sums.len() > MOST {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_found_and_too_many_count_as_found() {
        let values = |list: &[i64]| list.iter().map(|it| Amount::from(*it)).collect::<Vec<_>>();
        assert!(sum_to(&values(&[1, 2, 4]), Amount::from(6)));
        assert!(sum_to(&values(&[5, -2]), Amount::from(-2)));
        assert!(!sum_to(&values(&[1, 2, 4]), Amount::from(8)));
        assert!(!sum_to(&[], Amount::from(1)));
        let powers: Vec<Amount> = (0..20).map(|it| Amount::from(2_i64.pow(it))).collect();
        assert!(sum_to(&powers, Amount::from(-1)));
        // Equal values have few different sums, regardless of their number.
        assert!(!sum_to(&values(&[2; 2_000]), Amount::from(3)));
    }
}
