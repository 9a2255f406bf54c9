//! Planning of reports from cells.

use super::cell::Cell;
use super::hour::Damage;
use super::rebuilding::REBUILT;
use super::report::{Seq, UsageReport};
use super::rules::{
    MAX_AGE, MOST_AHEAD, PASSING_CODES, RETRY_EVERY, RETRY_FOR, Rule, TIMESTAMP_IN_FUTURE,
    TOTAL_TOO_LONG,
};
use super::state::State;
use super::time::{StripeTime, TimeBounds};
use super::work::Work;
use crate::amount::Amount;

impl Work<'_> {
    /// Plans reports for unreported usage, in every cell that has ended.
    pub(super) fn plan(&mut self, now: TimeBounds) -> Result<(), Damage> {
        for minute in self.hour.minutes() {
            let ahead = self.is_ahead(minute, now.lo);
            if self.plan_at(minute) > now.lo && !ahead {
                continue;
            }
            loop {
                let unreported = self.unreported(minute)?;
                if unreported.is_zero() {
                    break;
                }
                if ahead {
                    self.list_ahead(minute, unreported, now);
                    break;
                }
                if self.is_of_totals() {
                    self.plan_total(unreported, now)?;
                } else {
                    self.plan_one(minute, unreported, now);
                }
                if self.hour.cell(minute).open.is_some() {
                    break;
                }
            }
        }
        Ok(())
    }

    /// Whether a cell is further in the future than any fact may be, because it was recorded with a wrong
    /// clock before Stripe's time was known.
    fn is_ahead(&self, minute: u8, now: StripeTime) -> bool {
        self.hour.cell_key(minute).start().since(now) > MOST_AHEAD
    }

    /// Lists usage that would otherwise wait for a time that may be years ahead.
    fn list_ahead(&mut self, minute: u8, value: Amount, now: TimeBounds) {
        let report = UsageReport::planned(self.hour.cell_key(minute), value, now);
        let code = Some(TIMESTAMP_IN_FUTURE.into());
        self.add_report(UsageReport { state: State::Refused, code, ..report });
    }

    /// Returns the time after which a report of a cell is to be planned.
    pub(super) fn plan_at(&self, minute: u8) -> StripeTime {
        if self.is_ahead(minute, self.latest) {
            return self.latest;
        }
        let over = self.settings.time_over(&self.hour.cell_key(minute));
        self.stragglers_until().map_or(over, |until| over.max(until))
    }

    /// Returns the part of a cell's total that is not in a report, or zero while a report is open.
    pub(super) fn unreported(&self, minute: u8) -> Result<Amount, Damage> {
        let cell = self.hour.cell(minute);
        if cell.open.is_some() && self.holds(Rule::OneOpenReport) {
            return Ok(Amount::ZERO);
        }
        let mut rest = cell.total.checked_sub(cell.settled);
        let reports = self.hour.reports.iter().filter(|(_, it)| it.cell.minute == minute);
        for (_, report) in reports {
            if report.state.is_listed() || report.state.is_open() {
                rest = rest.and_then(|rest| rest.checked_sub(report.value));
            }
        }
        rest.ok_or_else(|| self.beyond(minute))
    }

    fn plan_one(&mut self, minute: u8, unreported: Amount, now: TimeBounds) {
        let cell = self.hour.cell_key(minute);
        let value = if self.holds(Rule::Split) { unreported.first_part() } else { unreported };
        let expired = now.lo.since(cell.start()) > MAX_AGE && self.holds(Rule::Expire);
        let state = if expired { State::Expired } else { State::Planned };
        self.add_report(UsageReport { state, ..UsageReport::planned(cell, value, now) });
    }

    /// Plans a report with the total of a window.
    fn plan_total(&mut self, unreported: Amount, now: TimeBounds) -> Result<(), Damage> {
        let cell = self.hour.cell_key(0);
        let before = self.settled_in_hour()?;
        let beyond = || self.beyond(0);
        let all = before.checked_add(unreported).ok_or_else(beyond)?;
        let sum = if self.holds(Rule::Split) { all.first_part() } else { all };
        let value = sum.checked_sub(before).ok_or_else(beyond)?;
        if value.is_zero() {
            let report = UsageReport::planned(cell, unreported, now);
            let code = Some(TOTAL_TOO_LONG.into());
            self.add_report(UsageReport { state: State::Refused, code, ..report });
            return Ok(());
        }
        let total = Some(self.next_total(sum));
        let report = UsageReport { total, ..UsageReport::planned(cell, value, now) };
        let report = if self.is_to_be_read() {
            let code = Some(REBUILT.into());
            UsageReport { state: State::Ambiguous, maybe: 2, code, ..report }
        } else if now.lo.since(report.cell.start()) > MAX_AGE && self.holds(Rule::Expire) {
            UsageReport { state: State::Expired, ..report }
        } else {
            report
        };
        self.add_report(report);
        Ok(())
    }

    /// Plans reports again whose refusal may have been transient.
    pub(super) fn retry_hourly(&mut self, now: TimeBounds) {
        if !self.holds(Rule::RetryHourly) {
            return;
        }
        for (seq, at) in self.passing() {
            if at <= now.lo {
                self.retry(seq);
            }
        }
    }

    /// Returns the reports that are planned again automatically, with the time.
    pub(super) fn passing(&self) -> Vec<(Seq, StripeTime)> {
        let refused = |report: &&UsageReport| {
            matches!(report.state, State::Refused | State::Rejected)
                && report.code.as_deref().is_some_and(|code| PASSING_CODES.contains(&code))
        };
        let reports = self.hour.reports.iter().filter(|(_, it)| refused(it));
        let times = reports.map(|(seq, it)| (*seq, it.last_attempt.plus(RETRY_EVERY)));
        times.filter(|(_, at)| at.since(self.hour.key.start()) <= RETRY_FOR).collect()
    }

    /// Plans a report again that Stripe certainly does not have. Returns `false` if this does not apply.
    pub(super) fn retry(&mut self, seq: Seq) -> bool {
        let Some(report) = self.report(seq) else { return false };
        if !matches!(report.state, State::Refused | State::Rejected) {
            return false;
        }
        let minute = report.cell.minute;
        let open = self.hour.cell(minute).open;
        if self.holds(Rule::RetryAnew) || open.is_some() {
            // Usage that is not in a report is planned under the next number.
            self.change_cell(minute);
            self.forget(seq);
        } else {
            self.set_state(seq, State::Planned);
        }
        true
    }

    /// Resolves a held report. Returns `false` if it is not held.
    pub(super) fn resolve(&mut self, seq: Seq, counted: bool) -> Result<bool, Damage> {
        let Some(report) = self.report(seq).filter(|it| it.state == State::Held) else {
            return Ok(false);
        };
        let minute = report.cell.minute;
        if counted && self.later_total(seq).is_none() {
            self.accept(seq)?;
        } else {
            self.change_cell(minute);
            self.forget(seq);
        }
        Ok(true)
    }

    /// Gives up the value of a listed report. Returns `false` if it is not listed.
    pub(super) fn give_up(&mut self, seq: Seq) -> Result<bool, Damage> {
        let Some(report) = self.report(seq).filter(|it| it.state.is_listed()) else {
            return Ok(false);
        };
        let (minute, value) = (report.cell.minute, report.value);
        self.change_cell(minute);
        self.forget(seq);
        if self.holds(Rule::GiveUp) {
            self.add_to_total(minute, value.checked_neg().ok_or_else(|| self.beyond(minute))?)?;
        }
        if self.hour.cell(minute) == Cell::default() {
            self.hour.cells.remove(&minute);
        }
        Ok(true)
    }
}
