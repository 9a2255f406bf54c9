//! Error reports of Stripe about meter events that were accepted but not counted.

use super::hour::Damage;
use super::rebuilding::REBUILT;
use super::report::{Seq, UsageReport};
use super::rules::Rule;
use super::sending::UNEXPECTED_DUPLICATE;
use super::state::State;
use super::time::{StripeTime, TimeBounds};
use super::work::Work;

/// Stripe's code for a meter event whose identifier was used before.
const DUPLICATE: &str = "duplicate_meter_event";
/// Code of an accepted report of an hour whose difference a person has settled.
pub(super) const SETTLED: &str = "settled";
/// Code of a report for which it cannot be determined whether Stripe has it.
pub(super) const UNEXPLAINED: &str = "unexplained";

impl Work<'_> {
    /// Processes an error report that names the report and was created at this time or later. Returns `true` if
    /// an unexpected duplicate stops the reporter.
    pub(super) fn error_report(
        &mut self,
        seq: Seq,
        code: &str,
        made: Option<StripeTime>,
    ) -> Result<bool, Damage> {
        let Some(report) = self.report(seq) else { return Ok(false) };
        let (minute, last) = (report.cell.minute, report.last_attempt);
        if report.state == State::Accepted && report.code.as_deref() == Some(SETTLED) {
            // A person has already settled the difference.
            return Ok(false);
        }
        if let Some(rebuilt) = self.rebuilt.filter(|rebuilt| last < *rebuilt)
            && self.holds(Rule::RebuildIgnores)
        {
            if self.was_taken_over(minute) {
                // Usage was settled according to a summary. The audit shows whether any is missing.
                self.audit_anew();
                return Ok(false);
            }
            if made.is_none_or(|made| made < rebuilt) {
                self.doubt_rebuilt(seq, rebuilt)?;
                return Ok(false);
            }
        }
        let Some(report) = self.report(seq) else { return Ok(false) };
        // Another attempt may have been counted.
        match report.maybe {
            1 if code == DUPLICATE => self.meet_duplicate(seq),
            1 => self.reject(seq, code).map(|()| false),
            _ => self.doubt(seq, code).map(|()| false),
        }
    }

    /// Marks an accepted report from before the rebuild as possibly reported under another number: the store
    /// that was replaced may also have processed the error report and planned the value again.
    fn doubt_rebuilt(&mut self, seq: Seq, rebuilt: StripeTime) -> Result<(), Damage> {
        let Some(report) = self.report(seq).filter(|it| it.state == State::Accepted) else {
            return Ok(());
        };
        let (cell, value) = (report.cell.clone(), report.value);
        if let Some(later) = self.later_total(seq) {
            return self.pass_on(seq, later, false);
        }
        let beside_open = self.hour.cell(cell.minute).open.is_some();
        self.unsettle(seq)?;
        self.forget(seq);
        // As for all usage that was not settled when the store was rebuilt.
        let report = UsageReport {
            state: if beside_open { State::Held } else { State::Ambiguous },
            maybe: 2,
            code: Some(REBUILT.into()),
            ..UsageReport::planned(cell, value, TimeBounds::exactly(rebuilt))
        };
        let report = self.with_total(report)?;
        self.add_report(report);
        Ok(())
    }

    /// Treats the only attempt of a report as a duplicate: Stripe already has a meter event with its
    /// identifier.
    fn meet_duplicate(&mut self, seq: Seq) -> Result<bool, Damage> {
        let state = self.report(seq).map(|report| report.state);
        match state {
            Some(State::Accepted) => self.unsettle(seq)?,
            Some(State::Planned | State::Sending | State::Ambiguous) => {}
            _ => return Ok(false),
        }
        self.list(seq, State::Held, UNEXPECTED_DUPLICATE);
        Ok(true)
    }

    fn reject(&mut self, seq: Seq, code: &str) -> Result<(), Damage> {
        let Some(report) = self.report(seq) else { return Ok(()) };
        let state = report.state;
        let rule = match state {
            State::Planned | State::Sending => Rule::RejectSending,
            State::Accepted => Rule::RejectAccepted,
            State::Ambiguous => Rule::RejectAmbiguous,
            // It contains the information that a person would otherwise have to find out.
            State::Held if report.code.as_deref() != Some(UNEXPECTED_DUPLICATE) => {
                Rule::RejectAmbiguous
            }
            _ => return Ok(()),
        };
        if self.holds(rule) {
            if state == State::Accepted {
                if let Some(later) = self.replacement(seq) {
                    return self.pass_on(seq, later, true);
                }
                self.unsettle(seq)?;
            }
            self.list(seq, State::Rejected, code);
        }
        Ok(())
    }

    /// The total that includes the value of an accepted one.
    fn replacement(&self, seq: Seq) -> Option<Seq> {
        self.later_total(seq).filter(|_| self.holds(Rule::TotalReplaces))
    }

    fn doubt(&mut self, seq: Seq, code: &str) -> Result<(), Damage> {
        let Some(report) = self.report(seq) else { return Ok(()) };
        let minute = report.cell.minute;
        match report.state {
            State::Planned | State::Sending => {
                if !self.holds(Rule::Suspect) {
                    self.list(seq, State::Rejected, code);
                } else if let Some(report) = self.change(seq) {
                    report.suspect = true;
                }
            }
            State::Accepted => {
                if let Some(later) = self.replacement(seq) {
                    return self.pass_on(seq, later, false);
                }
                let beside_open = self.hour.cell(minute).open.is_some();
                self.unsettle(seq)?;
                if !self.holds(Rule::DoubtAccepted) {
                    self.list(seq, State::Rejected, code);
                } else if beside_open && self.holds(Rule::HoldBesideOpen) {
                    self.list(seq, State::Held, UNEXPLAINED);
                } else {
                    self.set_state(seq, State::Ambiguous);
                }
            }
            _ => {}
        }
        Ok(())
    }
}
