//! Faults in the processing of usage, independent of individual requests.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::clock::whole_seconds;

/// Faults in the processing of usage.
#[derive(Debug, Default)]
pub(crate) struct UsageFaults(Mutex<UsageFaultQueues>);

#[derive(Debug, Default)]
struct UsageFaultQueues {
    /// Lag in seconds.
    summary_lag: i64,
    rejections: VecDeque<(u32, RejectionCode)>,
    error_reports: VecDeque<(u32, ErrorReportFault)>,
}

/// A fault of an error report, `v1.billing.meter.error_report_triggered` or
/// `v1.billing.meter.no_meter_found`: the report is lost, late or incomplete.
///
/// ```
/// # use std::time::Duration;
/// # fn f(stripe: &stripe_local::LocalTransport) {
/// use stripe_local::ErrorReportFault;
///
/// stripe.faults().next_error_reports(1, ErrorReportFault::lost());
/// let late = ErrorReportFault::default().delay(Duration::from_secs(3600)).max_samples(1);
/// stripe.faults().next_error_reports(2, late);
/// # }
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct ErrorReportFault {
    pub(crate) is_lost: bool,
    pub(crate) delay: Option<Duration>,
    pub(crate) max_samples: Option<usize>,
    pub(crate) has_idempotency_keys_only: bool,
}

impl ErrorReportFault {
    /// Returns the fault of a report that is never sent.
    #[must_use]
    pub fn lost() -> Self {
        Self { is_lost: true, ..Self::default() }
    }

    /// Delays the report by a time of the local clock, rounded up to whole seconds.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = Some(delay);
        self
    }

    /// Limits the number of samples of each code. The report still counts all errors. Default: 10,
    /// which is also the maximum.
    #[must_use]
    pub fn max_samples(mut self, samples: usize) -> Self {
        self.max_samples = Some(samples);
        self
    }

    /// Includes the idempotency key of each sample's request instead of the identifier of the meter
    /// event.
    #[must_use]
    pub fn idempotency_keys_only(mut self) -> Self {
        self.has_idempotency_keys_only = true;
        self
    }
}

/// Error code of meter events that are rejected after the response, as in error reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RejectionCode {
    /// Code `archived_meter`.
    ArchivedMeter,
    /// Code `meter_event_customer_not_found`.
    MeterEventCustomerNotFound,
    /// Code `meter_event_dimension_count_too_high`.
    MeterEventDimensionCountTooHigh,
    /// Code `meter_event_invalid_value`.
    MeterEventInvalidValue,
    /// Code `meter_event_no_customer_defined`.
    MeterEventNoCustomerDefined,
    /// Code `meter_event_value_not_found`.
    MeterEventValueNotFound,
    /// Code `meter_event_value_too_many_digits`.
    MeterEventValueTooManyDigits,
    /// Code `missing_dimension_payload_keys`.
    MissingDimensionPayloadKeys,
    /// Code `no_meter`, in `v1.billing.meter.no_meter_found`.
    NoMeter,
    /// Code `timestamp_in_future`.
    TimestampInFuture,
    /// Code `timestamp_too_far_in_past`.
    TimestampTooFarInPast,
}

impl RejectionCode {
    /// All codes.
    pub const ALL: [Self; 11] = [
        Self::ArchivedMeter,
        Self::MeterEventCustomerNotFound,
        Self::MeterEventDimensionCountTooHigh,
        Self::MeterEventInvalidValue,
        Self::MeterEventNoCustomerDefined,
        Self::MeterEventValueNotFound,
        Self::MeterEventValueTooManyDigits,
        Self::MissingDimensionPayloadKeys,
        Self::NoMeter,
        Self::TimestampInFuture,
        Self::TimestampTooFarInPast,
    ];

    /// Returns the code for error reports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ArchivedMeter => "archived_meter",
            Self::MeterEventCustomerNotFound => "meter_event_customer_not_found",
            Self::MeterEventDimensionCountTooHigh => "meter_event_dimension_count_too_high",
            Self::MeterEventInvalidValue => "meter_event_invalid_value",
            Self::MeterEventNoCustomerDefined => "meter_event_no_customer_defined",
            Self::MeterEventValueNotFound => "meter_event_value_not_found",
            Self::MeterEventValueTooManyDigits => "meter_event_value_too_many_digits",
            Self::MissingDimensionPayloadKeys => "missing_dimension_payload_keys",
            Self::NoMeter => "no_meter",
            Self::TimestampInFuture => "timestamp_in_future",
            Self::TimestampTooFarInPast => "timestamp_too_far_in_past",
        }
    }
}

/// A pending fault in the processing of usage.
#[cfg(feature = "page")]
#[derive(Debug, Hash)]
pub(crate) enum PendingUsageFault {
    /// Lag in seconds.
    SummaryLag(i64),
    Rejection(u32, RejectionCode),
    ErrorReport(u32, ErrorReportFault),
}

impl UsageFaults {
    pub(super) fn set_summary_lag(&self, lag: Duration) {
        self.lock().summary_lag = whole_seconds(lag);
    }

    pub(super) fn reject_next_events(&self, events: u32, code: RejectionCode) {
        if events > 0 {
            self.lock().rejections.push_back((events, code));
        }
    }

    pub(super) fn next_error_reports(&self, reports: u32, fault: ErrorReportFault) {
        if reports > 0 {
            self.lock().error_reports.push_back((reports, fault));
        }
    }

    pub(super) fn clear(&self) {
        *self.lock() = UsageFaultQueues::default();
    }

    /// Returns the pending faults.
    #[cfg(feature = "page")]
    pub(crate) fn pending(&self) -> Vec<PendingUsageFault> {
        let queues = self.lock();
        let lag = queues.summary_lag;
        let lag = (lag > 0).then_some(PendingUsageFault::SummaryLag(lag));
        let rejections =
            queues.rejections.iter().map(|(left, code)| PendingUsageFault::Rejection(*left, *code));
        let reports = queues
            .error_reports
            .iter()
            .map(|(left, fault)| PendingUsageFault::ErrorReport(*left, fault.clone()));
        lag.into_iter().chain(rejections).chain(reports).collect()
    }

    /// Returns the summary lag, in seconds.
    pub(crate) fn summary_lag(&self) -> i64 {
        self.lock().summary_lag
    }

    /// Takes the code with which to reject the next event, if any.
    pub(crate) fn take_rejection(&self) -> Option<RejectionCode> {
        take(&mut self.lock().rejections)
    }

    /// Takes the fault for the next error report, if there is one.
    pub(crate) fn take_error_report_fault(&self) -> Option<ErrorReportFault> {
        take(&mut self.lock().error_reports)
    }

    fn lock(&self) -> MutexGuard<'_, UsageFaultQueues> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn take<T: Clone>(queue: &mut VecDeque<(u32, T)>) -> Option<T> {
    let (left, first) = queue.front_mut()?;
    *left -= 1;
    if *left == 0 {
        return queue.pop_front().map(|(_, fault)| fault);
    }
    Some(first.clone())
}
