//! The audit, and the deletion of old hours.

use std::time::Duration;

use super::requests::{GIVEN_UP, READINGS_IN_FLIGHT};
use super::{UsageWorker, damaged};
use crate::amount::Amount;
use crate::clock::DateReading;
use crate::discrepancy::Discrepancy;
use crate::inbox::WorkerMessage;
use crate::reporter::time::{DAY, HOUR, StripeTime};
use crate::reporter::{Folded, HourKey, MeterNumber, Seq, SummaryReading};
use crate::store_error::StoreError;
use crate::stripe::ReadFailure;
use crate::telemetry;

/// Number of days after which hours may be deleted.
const FORGOTTEN_AFTER: i64 = 40 * DAY;
/// Interval between searches for hours to delete.
const FORGET_EVERY: Duration = Duration::from_secs(6 * 3600);
/// Maximum number of hours to check in one step.
const FORGOTTEN_AT_ONCE: usize = 256;

/// Position at which the next search for hours to delete starts.
#[derive(Debug, Default)]
pub(super) struct Forgetting {
    after: Option<HourKey>,
    not_before: Duration,
}

impl UsageWorker {
    /// Starts reading the summary of an hour. Returns `false` if no hour is due.
    pub(super) fn begin_audit(&mut self) -> bool {
        let Some(now) = self.now().filter(|_| self.draining.is_none()) else { return false };
        let Some(hour) = self.reporter.audits(now, 1).pop() else { return false };
        self.reading_pace.sent(1);
        self.readings_in_flight += 1;
        let (start, end) = (hour.start(), self.reporter.end_of(&hour));
        let reading = SummaryReading { seq: Seq(0), hour: hour.clone(), start, end };
        let stripe = std::sync::Arc::clone(&self.stripe);
        self.request(async move { stripe.read(&reading).await }, move |read| {
            let (sum, date) = read.unwrap_or_else(|| (Err(ReadFailure::passing(GIVEN_UP)), None));
            WorkerMessage::Audited(hour, sum, date)
        });
        true
    }

    /// Processes the summary of an hour.
    pub(super) async fn audited(
        &mut self,
        hour: HourKey,
        sum: Result<Amount, ReadFailure>,
        date: Option<DateReading>,
    ) -> Result<(), StoreError> {
        self.readings_in_flight = self.readings_in_flight.saturating_sub(1);
        self.observe(date);
        match sum {
            Ok(sum) => {
                self.load_hour(&hour).await?;
                let now = self.clock().at_least();
                self.reporter.audited(&hour, sum, now).map_err(damaged)
            }
            Err(ReadFailure { is_refused, failure }) => {
                telemetry::not_read(&failure);
                self.last_failure = Some(failure);
                if is_refused {
                    self.reporter.unauditable(&hour, self.clock().at_least());
                }
                Ok(())
            }
        }
    }

    /// Returns the time until the next audit may start, or `None` if no audit is due before other
    /// work.
    pub(super) fn audit_wait(&mut self) -> Option<Duration> {
        let now = self.now().filter(|_| self.draining.is_none())?;
        let due = self.reporter.audit_due()?.since(now.lo);
        let due = Duration::from_secs(u64::try_from(due).unwrap_or_default());
        let elapsed = self.clock().elapsed();
        let pause = self.reading_pace.wait(elapsed, self.readings_in_flight)?;
        (self.readings_in_flight < READINGS_IN_FLIGHT).then_some(due.max(pause))
    }

    /// Schedules hours to be audited first that an error report may concern without naming them.
    pub(super) fn suspect(
        &mut self,
        meters: &[MeterNumber],
        from: Option<StripeTime>,
        unnamed: u64,
    ) {
        self.unnamed = self.unnamed.saturating_add(unnamed);
        if unnamed == 0 {
            return;
        }
        let all = 0..self.stripe.names.len();
        let all = all.filter_map(|number| MeterNumber::try_from(number).ok());
        let meters: Vec<MeterNumber> =
            if meters.is_empty() { all.collect() } else { meters.to_vec() };
        // Stripe checks a report some time after it was sent.
        let from = from.map_or(StripeTime(i64::MIN), |from| from.minus(HOUR));
        for meter in meters {
            self.reporter.suspect(meter, from);
        }
    }

    /// Returns the number of suspected hours or, with the audit disabled, of errors that named no
    /// meter event.
    pub(super) fn suspected(&self) -> u64 {
        if self.audits {
            u64::try_from(self.reporter.suspected()).unwrap_or(u64::MAX)
        } else {
            self.unnamed
        }
    }

    pub(super) fn discrepancies(&self) -> Vec<Discrepancy> {
        let meters = &self.stripe.names;
        let differences = self.reporter.differences();
        differences.map(|(hour, it)| Discrepancy::of(hour, it, meters)).collect()
    }

    /// Adopts Stripe's sum of an hour. Returns `false` if no such discrepancy is listed.
    pub(super) async fn settle_discrepancy(
        &mut self,
        discrepancy: &Discrepancy,
    ) -> Result<bool, StoreError> {
        let meters = &self.stripe.names;
        let mut differences = self.reporter.differences();
        let found =
            differences.find(|(hour, it)| Discrepancy::of(hour, it, meters) == *discrepancy);
        let Some(hour) = found.map(|(hour, _)| hour.clone()) else { return Ok(false) };
        drop(differences);
        self.load_hour(&hour).await?;
        self.reporter.take_over(&hour).map_err(damaged)
    }

    /// Logs a difference when it is added to the list.
    pub(super) fn tell_difference(&mut self, hour: &HourKey, folded: Option<Folded>) {
        let difference = folded.and_then(|folded| folded.difference);
        let Some(difference) = difference else {
            self.told.remove(hour);
            return;
        };
        if self.told.insert(hour.clone()) {
            let meters = &self.stripe.names;
            telemetry::differs(&Discrepancy::of(hour, &difference, meters));
        }
    }

    /// Deletes hours that are too old to be reported or audited.
    pub(super) async fn forget_hours(&mut self) -> Result<(), StoreError> {
        let elapsed = self.clock().elapsed();
        let Some(now) = self.now().filter(|_| elapsed >= self.forgetting.not_before) else {
            return Ok(());
        };
        let before = now.lo.minus(FORGOTTEN_AFTER).0.div_euclid(HOUR);
        let before = u32::try_from(before).unwrap_or_default();
        let after = self.forgetting.after.take();
        let hours = self.shared.committer.walk(after, before, FORGOTTEN_AT_ONCE).await?;
        if let [.., last] = &hours[..]
            && hours.len() >= FORGOTTEN_AT_ONCE
        {
            self.forgetting.after = Some(last.key.clone());
            self.shared.inbox.wake();
        } else {
            self.forgetting.not_before = elapsed.saturating_add(FORGET_EVERY);
        }
        for hour in &hours {
            self.reporter.forget(hour, now);
        }
        Ok(())
    }
}
