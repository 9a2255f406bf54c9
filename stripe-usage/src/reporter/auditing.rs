//! The part of the reporter that audits hours.

use super::Reporter;
use super::audit::HourComparison;
use super::cell::{HourKey, MeterNumber};
use super::hour::{Damage, HourDifference};
use super::rules::{AUDIT_EVERY, Rule};
use super::time::{StripeTime, TimeBounds};
use crate::amount::Amount;

impl Reporter {
    /// Records that Stripe refuses to return the summary of an hour. It is requested again a day later.
    pub fn unauditable(&mut self, key: &HourKey, now: StripeTime) {
        self.audits.pause(key, now.plus(AUDIT_EVERY));
        self.audits.schedule(key, Some(now));
    }

    /// Takes up to `most` hours whose summaries are to be read, suspected ones first. The result of each must
    /// be passed to [`audited`](Self::audited); otherwise it is requested again later.
    pub fn audits(&mut self, now: TimeBounds, most: usize) -> Vec<HourKey> {
        self.audits.take(now.lo, most)
    }

    /// Returns the time at which [`audits`](Self::audits) is due.
    #[must_use]
    pub fn audit_due(&self) -> Option<StripeTime> {
        self.audits.next_due()
    }

    /// Processes the sum of a summary of a whole hour. The hour must be in memory.
    ///
    /// # Errors
    ///
    /// Fails if a sum overflows.
    pub fn audited(&mut self, key: &HourKey, sum: Amount, now: StripeTime) -> Result<(), Damage> {
        let twice = self.settings.rules.hold(Rule::AuditTwice);
        let Some(work) = self.work(key) else { return Ok(()) };
        // The hour may have changed while the summary was read.
        let Some(due) = work.audit_at().filter(|at| *at <= now) else {
            self.schedule(key);
            return Ok(());
        };
        let difference = HourDifference { ours: work.settled_in_hour()?, stripe: sum, read: now };
        let comparison = work.compare(difference);
        let lists = comparison == HourComparison::Differs
            && self.audits.differs(key, sum, (due, now), twice);
        if comparison == HourComparison::Explained {
            self.audits.pause(key, now.plus(AUDIT_EVERY));
        }
        let Some(mut work) = self.work(key) else { return Ok(()) };
        match comparison {
            HourComparison::Agrees => work.audited(now),
            HourComparison::Regained => work.take_over_hour(difference)?,
            HourComparison::Explained => work.explain_difference(),
            HourComparison::Differs if lists => work.list_difference(difference),
            HourComparison::Differs => {}
        }
        let listed = work.hour.folded.difference;
        self.audits.note(key, listed);
        self.schedule(key);
        Ok(())
    }

    /// Schedules the hours of a meter to be audited first in which reports were sent at this time or later,
    /// because Stripe reported more errors than it named reports.
    pub fn suspect(&mut self, meter: MeterNumber, from: StripeTime) {
        self.audits.suspect(meter, from.plus(self.settings.settle));
    }

    /// Returns the number of suspected hours that were not audited yet.
    #[must_use]
    pub fn suspected(&self) -> usize {
        self.audits.suspected()
    }

    /// Returns the hours with a difference in the last audit, and the difference.
    pub fn differences(&self) -> impl Iterator<Item = (&HourKey, &HourDifference)> {
        self.audits.differences()
    }

    /// Resolves a difference by adopting Stripe's sum as the settled sum. Returns `false` if none is listed.
    /// Nothing is sent to Stripe. The hour must be in memory.
    ///
    /// # Errors
    ///
    /// Fails if a sum overflows.
    pub fn take_over(&mut self, key: &HourKey) -> Result<bool, Damage> {
        let Some(mut work) = self.work(key) else { return Ok(false) };
        let Some(difference) = work.hour.folded.difference else { return Ok(false) };
        if work.settled_in_hour()? != difference.ours {
            // Something was accepted or taken back since, and the hour is read again.
            return Ok(false);
        }
        work.take_over_hour(difference)?;
        work.ignore_error_reports();
        self.audits.note(key, None);
        self.schedule(key);
        Ok(true)
    }
}
