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
        // Of several attempts, another one may have been counted.
        let only = report.maybe == 1;
        match report.state {
            State::Planned | State::Sending if only => {
                if self.holds(Rule::RejectSending) {
                    self.list(seq, State::Rejected, code);
                }
            }
            State::Planned | State::Sending => {
                if !self.holds(Rule::Suspect) {
                    self.list(seq, State::Rejected, code);
                } else if let Some(report) = self.change(seq) {
                    report.suspect = true;
                }
            }
            State::Accepted if only => {
                if self.holds(Rule::RejectAccepted) {
                    self.unsettle(seq)?;
                    self.list(seq, State::Rejected, code);
                }
            }
            State::Accepted => {
                let open = self.hour.cell(report.cell.minute).open;
                self.unsettle(seq)?;
                if !self.holds(Rule::DoubtAccepted) {
                    self.list(seq, State::Rejected, code);
                } else if open.is_some() && self.holds(Rule::HoldBesideOpen) {
                    self.list(seq, State::Held, UNEXPLAINED);
                } else {
                    self.set_state(seq, State::Ambiguous);
                }
            }
            State::Ambiguous if only => {
                if self.holds(Rule::RejectAmbiguous) {
                    self.list(seq, State::Rejected, code);
                }
            }
            // It answers what a person would have to.
            State::Held if only && report.code.as_deref() != Some(UNEXPECTED_DUPLICATE) => {
                self.list(seq, State::Rejected, code);
            }
            _ => {}
        }
        Ok(())
    }
}
