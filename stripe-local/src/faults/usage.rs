//! Faults in the processing of usage, independent of individual requests.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::accounts::is_among;
use crate::clock::whole_seconds;

/// Faults in the processing of usage.
#[derive(Debug, Default)]
pub(crate) struct UsageFaults(Mutex<UsageFaultQueues>);

#[derive(Debug, Default)]
struct UsageFaultQueues {
    /// Seconds by account.
    summary_lags: Vec<(Affected, i64)>,
    rejections: VecDeque<(Affected, u32, RejectionCode)>,
    error_reports: VecDeque<(Affected, u32, ErrorReportFault)>,
}

/// An account that a fault is limited to; `None` for all accounts.
type Affected = Option<Arc<str>>;

/// A fault to inject into an error report, `v1.billing.meter.error_report_triggered` or
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
    /// The meter is inactive: `archived_meter`.
    ArchivedMeter,
    /// The customer does not exist: `meter_event_customer_not_found`.
    MeterEventCustomerNotFound,
    /// The payload has too many dimensions: `meter_event_dimension_count_too_high`.
    MeterEventDimensionCountTooHigh,
    /// The value is not a number that the meter accepts: `meter_event_invalid_value`.
    MeterEventInvalidValue,
    /// The payload contains no customer: `meter_event_no_customer_defined`.
    MeterEventNoCustomerDefined,
    /// The payload contains no value: `meter_event_value_not_found`.
    MeterEventValueNotFound,
    /// The value has more than 15 digits: `meter_event_value_too_many_digits`.
    MeterEventValueTooManyDigits,
    /// The payload lacks a dimension of the meter: `missing_dimension_payload_keys`.
    MissingDimensionPayloadKeys,
    /// No meter has this event name: `no_meter`, reported in `v1.billing.meter.no_meter_found`.
    NoMeter,
    /// The timestamp is too far in the future: `timestamp_in_future`.
    TimestampInFuture,
    /// The timestamp is too far in the past: `timestamp_too_far_in_past`.
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
    SummaryLag(Affected, i64),
    Rejection(Affected, u32, RejectionCode),
    ErrorReport(Affected, u32, ErrorReportFault),
}

impl UsageFaults {
    pub(super) fn set_summary_lag(&self, account: Affected, lag: Duration) {
        let lags = &mut self.lock().summary_lags;
        lags.retain(|(known, _)| *known != account);
        lags.push((account, whole_seconds(lag)));
    }

    pub(super) fn reject_next_events(&self, account: Affected, events: u32, code: RejectionCode) {
        if events > 0 {
            self.lock().rejections.push_back((account, events, code));
        }
    }

    pub(super) fn next_error_reports(
        &self,
        account: Affected,
        reports: u32,
        fault: ErrorReportFault,
    ) {
        if reports > 0 {
            self.lock().error_reports.push_back((account, reports, fault));
        }
    }

    /// Clears the faults of an account; `None` for all faults.
    pub(super) fn clear(&self, account: Option<&str>) {
        let mut queues = self.lock();
        let stays = |known: &Affected| !is_among(account, known.as_deref());
        queues.summary_lags.retain(|(known, _)| stays(known));
        queues.rejections.retain(|(known, ..)| stays(known));
        queues.error_reports.retain(|(known, ..)| stays(known));
    }

    /// Returns the pending faults.
    #[cfg(feature = "page")]
    pub(crate) fn pending(&self) -> Vec<PendingUsageFault> {
        let queues = self.lock();
        let lags = queues.summary_lags.iter().filter(|(_, lag)| *lag > 0);
        let lags = lags.map(|(account, lag)| PendingUsageFault::SummaryLag(account.clone(), *lag));
        let rejections = queues.rejections.iter().map(|(account, left, code)| {
            PendingUsageFault::Rejection(account.clone(), *left, *code)
        });
        let reports = queues.error_reports.iter().map(|(account, left, fault)| {
            PendingUsageFault::ErrorReport(account.clone(), *left, fault.clone())
        });
        lags.chain(rejections).chain(reports).collect()
    }

    /// Returns the summary lag of an account, in seconds.
    pub(crate) fn summary_lag(&self, account: &str) -> i64 {
        let queues = self.lock();
        let of = |wanted: Option<&str>| {
            let found = queues.summary_lags.iter().find(|(known, _)| known.as_deref() == wanted);
            found.map(|(_, lag)| *lag)
        };
        of(Some(account)).or_else(|| of(None)).unwrap_or_default()
    }

    /// Takes the code to reject the next event of an account with, if it is to be rejected.
    pub(crate) fn take_rejection(&self, account: &str) -> Option<RejectionCode> {
        take(&mut self.lock().rejections, account)
    }

    /// Takes the fault for the next error report of an account, if there is one.
    pub(crate) fn take_error_report_fault(&self, account: &str) -> Option<ErrorReportFault> {
        take(&mut self.lock().error_reports, account)
    }

    fn lock(&self) -> MutexGuard<'_, UsageFaultQueues> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn take<T: Clone>(queue: &mut VecDeque<(Affected, u32, T)>, account: &str) -> Option<T> {
    let is_for = |known: &Affected| known.as_ref().is_none_or(|only| **only == *account);
    let at = queue.iter().position(|(known, ..)| is_for(known))?;
    let (_, left, fault) = queue.get_mut(at)?;
    *left -= 1;
    if *left == 0 {
        return queue.remove(at).map(|(.., fault)| fault);
    }
    Some(fault.clone())
}
