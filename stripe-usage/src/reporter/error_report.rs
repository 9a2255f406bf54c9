//! Reports of Stripe that something it had accepted was not counted.

use super::hour::Damage;
use super::report::Seq;
use super::rules::Rule;
use super::sending::UNEXPECTED_DUPLICATE;
use super::state::State;
use super::work::Work;

/// The code of a report of which it cannot be known whether Stripe has it.
pub(super) const UNEXPLAINED: &str = "unexplained";

impl Work<'_> {
    /// Takes an error report that names the report.
    pub(super) fn error_report(&mut self, seq: Seq, code: &str) -> Result<(), Damage> {
        let Some(report) = self.report(seq) else { return Ok(()) };
        let (minute, last) = (report.cell.minute, report.last_attempt);
        let was_before = self.rebuilt.is_some_and(|rebuilt| last < rebuilt);
        if was_before && self.was_taken_over(minute) && self.holds(Rule::RebuildIgnores) {
            // What a summary showed was settled without it. The audit tells whether something is missing.
            self.audit_anew();
            return Ok(());
        }
        let Some(report) = self.report(seq) else { return Ok(()) };
        // Of several attempts, another one may have been counted.
        if report.maybe == 1 { self.reject(seq, code) } else { self.doubt(seq, code) }
    }

    fn reject(&mut self, seq: Seq, code: &str) -> Result<(), Damage> {
        let Some(report) = self.report(seq) else { return Ok(()) };
        let state = report.state;
        let rule = match state {
            State::Planned | State::Sending => Rule::RejectSending,
            State::Accepted => Rule::RejectAccepted,
            State::Ambiguous => Rule::RejectAmbiguous,
            // It tells what a person would have to find out.
            State::Held if report.code.as_deref() != Some(UNEXPECTED_DUPLICATE) => {
                Rule::RejectAmbiguous
            }
            _ => return Ok(()),
        };
        if self.holds(rule) {
            if state == State::Accepted {
                self.unsettle(seq)?;
            }
            self.list(seq, State::Rejected, code);
        }
        Ok(())
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
