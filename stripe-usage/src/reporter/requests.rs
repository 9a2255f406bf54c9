//! Requests to Stripe that the reporter asks for.

use super::cell::{CellKey, HourKey};
use super::report::{Identifier, Seq};
use super::time::StripeTime;
use crate::amount::Amount;

/// Requests to make when the changes are durable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DueRequests {
    /// Requests to make. The outcome of each must be passed to [`Reporter::outcome`](super::Reporter::outcome).
    pub attempts: Vec<ReportAttempt>,
    /// Summaries to read. The result of each must be passed to [`Reporter::reading`](super::Reporter::reading),
    /// unless reading failed.
    pub readings: Vec<SummaryReading>,
}

/// A request that sends a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportAttempt {
    /// The identifier of the meter event.
    pub identifier: Identifier,
    /// The round of attempts, for the idempotency key.
    pub round: u32,
    /// The cell: meter and customer.
    pub cell: CellKey,
    /// The timestamp of the meter event.
    pub at: StripeTime,
    /// The value of the meter event. For a meter with a window, this is the total.
    pub value: Amount,
}

/// A summary to read, to determine whether it contains a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryReading {
    /// The number of the report.
    pub seq: Seq,
    /// Meter, customer and hour.
    pub hour: HourKey,
    /// First second of the period.
    pub start: StripeTime,
    /// End of the period, exclusive.
    pub end: StripeTime,
}
