//! Requests that send reports or read summaries, and their outcomes.

use std::future::Future;
use std::sync::Arc;

use tracing::Instrument as _;

use super::{UsageWorker, damaged};
use crate::amount::Amount;
use crate::clock::{DateReading, LocalSeconds};
use crate::inbox::{WorkerInbox, WorkerMessage};
use crate::reporter::{HourKey, Identifier, ReportAttempt, Seq, SummaryReading};
use crate::store_error::StoreError;
use crate::stripe::{ReadFailure, SentReport};
use crate::telemetry;

/// Maximum number of summaries to read concurrently.
pub(super) const READINGS_IN_FLIGHT: usize = 4;
/// Error message of a request that was dropped or panicked.
pub(super) const GIVEN_UP: &str = "the request was given up";

impl UsageWorker {
    pub(super) fn send(&mut self, attempt: ReportAttempt) {
        self.in_flight += 1;
        let (hour, seq) = (attempt.cell.hour.clone(), attempt.identifier.seq);
        let stripe = Arc::clone(&self.stripe);
        let span = telemetry::span(&attempt);
        let request = async move { stripe.send(&attempt).await };
        self.request(request.instrument(span), move |sent| {
            let sent = sent.unwrap_or_else(|| SentReport::unknown(GIVEN_UP));
            WorkerMessage::Sent(hour, seq, Box::new(sent))
        });
    }

    pub(super) fn sent(
        &mut self,
        hour: &HourKey,
        seq: Seq,
        sent: SentReport,
    ) -> Result<(), StoreError> {
        self.in_flight = self.in_flight.saturating_sub(1);
        self.observe(sent.date);
        let SentReport { outcome, attempts, signal, failure, .. } = sent;
        self.pace.signal(signal, self.clock().elapsed());
        telemetry::sent(
            Identifier { store: self.shared.store_id, seq },
            &outcome,
            failure.as_deref(),
        );
        self.last_failure = failure;
        let now = self.clock().at_least();
        self.reporter.outcome(hour, seq, outcome, attempts, now).map_err(damaged)
    }

    /// Reads summaries, beginning with those that settle reports.
    pub(super) fn read_summaries(&mut self) {
        loop {
            let now = self.clock().elapsed();
            if self.readings_in_flight >= READINGS_IN_FLIGHT
                || self.reading_pace.room(now, self.readings_in_flight) == 0
            {
                return;
            }
            let Some(reading) = self.readings.pop_front() else {
                if self.begin_audit() {
                    continue;
                }
                return;
            };
            self.reading_pace.sent(1);
            self.readings_in_flight += 1;
            let (stripe, of) = (Arc::clone(&self.stripe), reading.clone());
            self.request(async move { stripe.read(&of).await }, move |read| {
                let (sum, date) =
                    read.unwrap_or_else(|| (Err(ReadFailure::passing(GIVEN_UP)), None));
                WorkerMessage::Read(reading, sum, date)
            });
        }
    }

    pub(super) fn was_read(
        &mut self,
        reading: &SummaryReading,
        sum: Result<Amount, ReadFailure>,
    ) -> Result<(), StoreError> {
        match sum {
            Ok(sum) => {
                let now = self.clock().at_least();
                self.reporter.reading(reading, sum, now).map_err(damaged)
            }
            Err(ReadFailure { is_refused, failure }) => {
                telemetry::not_read(&failure);
                self.last_failure = Some(failure);
                if is_refused {
                    self.reporter.unreadable(reading, self.clock().at_least());
                }
                Ok(())
            }
        }
    }

    /// Starts a request in a separate task. The worker always receives a message when it ends.
    pub(super) fn request<T: Send + 'static>(
        &mut self,
        request: impl Future<Output = T> + Send + 'static,
        message: impl FnOnce(Option<T>) -> WorkerMessage + Send + 'static,
    ) {
        let inbox = Arc::clone(&self.shared.inbox);
        let generation = self.generation;
        let under_way = RequestUnderWay { inbox, generation, message: Some(message), result: None };
        self.requests.spawn(async move { under_way.end(request.await) });
    }

    pub(super) fn observe(&mut self, date: Option<DateReading>) {
        if let Some(reading) = date {
            let LocalSeconds { monotonic, wall } = reading.local;
            self.reporter.observe(reading.date, monotonic, wall);
            self.clock().observe(reading);
        }
    }
}

/// A request that sends a message when it ends, even if it is dropped or panics.
struct RequestUnderWay<T, F: FnOnce(Option<T>) -> WorkerMessage> {
    inbox: Arc<WorkerInbox>,
    generation: u64,
    message: Option<F>,
    result: Option<T>,
}

impl<T, F: FnOnce(Option<T>) -> WorkerMessage> RequestUnderWay<T, F> {
    fn end(mut self, result: T) {
        self.result = Some(result);
    }
}

impl<T, F: FnOnce(Option<T>) -> WorkerMessage> Drop for RequestUnderWay<T, F> {
    fn drop(&mut self) {
        if let Some(message) = self.message.take() {
            self.inbox.push_from(self.generation, message(self.result.take()));
        }
    }
}
