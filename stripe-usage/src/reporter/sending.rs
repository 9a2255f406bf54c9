//! Attempts and their outcomes.

use super::hour::Damage;
use super::report::Seq;
use super::rules::{MAX_AGE, RESEND_FOR, Rule};
use super::state::{SendOutcome, State};
use super::time::{StripeTime, TimeBounds};
use super::work::Work;

/// Code of a report whose identifier was used although no attempt was made.
pub(super) const UNEXPECTED_DUPLICATE: &str = "unexpected_duplicate";

impl Work<'_> {
    /// Counts an attempt to send a planned report, unless it may no longer be sent. Returns whether the
    /// attempt is to be made when the change is durable.
    pub(super) fn begin_attempt(&mut self, seq: Seq, now: TimeBounds) -> bool {
        let Some(report) = self.report(seq) else { return false };
        let in_doubt = report.maybe > 0;
        let too_late = now.hi.since(report.first_attempt) > RESEND_FOR && report.total.is_none();
        if in_doubt && too_late && self.holds(Rule::ResendWindow) {
            self.set_state(seq, State::Ambiguous);
            return false;
        }
        if now.lo.since(report.cell.start()) > MAX_AGE && self.holds(Rule::Expire) {
            let ambiguous = in_doubt && self.holds(Rule::ExpireUnlessSent);
            self.set_state(seq, if ambiguous { State::Ambiguous } else { State::Expired });
            return false;
        }
        let counted = self.holds(Rule::CountAttempts);
        let Some(report) = self.change(seq) else { return false };
        if !in_doubt {
            report.first_attempt = now.lo;
        }
        report.maybe = if counted { report.maybe.saturating_add(1) } else { 1 };
        report.last_attempt = now.hi;
        self.set_state(seq, State::Sending);
        true
    }

    /// Handles the end of a process: the outcome of requests in progress is unknown.
    pub(super) fn restart(&mut self) {
        let sending = self.hour.reports.iter().filter(|(_, it)| it.state == State::Sending);
        for seq in sending.map(|(seq, _)| *seq).collect::<Vec<_>>() {
            if !self.holds(Rule::RestartInDoubt) {
                self.uncount(seq);
            }
            self.set_state(seq, State::Planned);
        }
    }

    /// Processes the outcome of a request. Returns `true` if an unexpected duplicate stops the
    /// reporter.
    pub(super) fn outcome(
        &mut self,
        seq: Seq,
        outcome: SendOutcome,
        attempts: u32,
        now: StripeTime,
    ) -> Result<bool, Damage> {
        // An error report may have arrived before the response.
        let Some(report) = self.report(seq).filter(|it| it.state == State::Sending) else {
            return Ok(false);
        };
        let by_transport =
            if self.holds(Rule::CountTransportAttempts) { attempts.saturating_sub(1) } else { 0 };
        let maybe = report.maybe.saturating_add(by_transport);
        if let Some(report) = self.change(seq) {
            report.maybe = maybe;
        }
        let first = maybe <= 1;
        match outcome {
            SendOutcome::Duplicate | SendOutcome::KeyReused
                if first && self.holds(Rule::UnexpectedDuplicate) =>
            {
                self.list(seq, State::Held, UNEXPECTED_DUPLICATE);
                return Ok(true);
            }
            SendOutcome::Duplicate if !self.holds(Rule::Duplicate) => {
                self.list(seq, State::Refused, "duplicate");
            }
            SendOutcome::Accepted | SendOutcome::Duplicate => self.accept_unless_suspect(seq)?,
            SendOutcome::Refused(code) => {
                if first || !self.holds(Rule::RefusalInDoubt) {
                    self.list(seq, State::Refused, &code);
                } else {
                    self.set_state(seq, State::Ambiguous);
                }
            }
            SendOutcome::NotSent | SendOutcome::Denied(_) => {
                if self.holds(Rule::NotSent) {
                    self.uncount(seq);
                }
                self.again(seq, now);
            }
            SendOutcome::Unknown | SendOutcome::Failed | SendOutcome::KeyReused
                if !self.holds(Rule::SameIdentifier) =>
            {
                self.forget(seq);
            }
            SendOutcome::Unknown => self.again(seq, now),
            SendOutcome::Failed | SendOutcome::KeyReused => {
                if self.holds(Rule::NewRound)
                    && let Some(report) = self.change(seq)
                {
                    report.round = report.round.saturating_add(1);
                }
                self.again(seq, now);
            }
        }
        Ok(false)
    }

    fn accept_unless_suspect(&mut self, seq: Seq) -> Result<(), Damage> {
        match self.change(seq) {
            Some(report) if report.suspect => {
                report.suspect = false;
                self.set_state(seq, State::Ambiguous);
                Ok(())
            }
            _ => self.accept(seq),
        }
    }

    fn uncount(&mut self, seq: Seq) {
        if let Some(report) = self.change(seq) {
            report.maybe = report.maybe.saturating_sub(1);
        }
    }

    fn again(&mut self, seq: Seq, now: StripeTime) {
        self.set_state(seq, State::Planned);
        if self.holds(Rule::Pause) {
            self.pause(seq, now);
        }
    }
}
