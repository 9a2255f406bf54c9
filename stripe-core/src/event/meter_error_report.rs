//! What was wrong with meter events that were accepted and then not counted.

use serde::{Deserialize, Serialize};

use super::ThinEventData;
use crate::StripeEnum;
use crate::types::v2::DateTime;

/// The data of `v1.billing.meter.error_report_triggered` and `v1.billing.meter.no_meter_found`:
/// how many meter events of a short time could not be counted, and why, with samples.
///
/// The meter itself is the event's related object; where no meter was found there is none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MeterErrorReport {
    /// A summary for people.
    #[serde(default)]
    pub developer_message_summary: String,
    /// What was wrong.
    pub reason: MeterErrorReportReason,
    /// The end of the time that the report covers.
    pub validation_end: DateTime,
    /// The beginning of the time that the report covers.
    pub validation_start: DateTime,
}

impl ThinEventData for MeterErrorReport {
    const TYPES: &'static [&'static str] =
        &["v1.billing.meter.error_report_triggered", "v1.billing.meter.no_meter_found"];
}

/// What was wrong, counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MeterErrorReportReason {
    /// How many errors there were in all.
    pub error_count: i64,
    /// The errors, one entry for each code.
    #[serde(default)]
    pub error_types: Vec<MeterErrorType>,
}

/// The errors of one code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MeterErrorType {
    /// What was wrong.
    pub code: MeterErrorCode,
    /// How many errors of this code there were.
    pub error_count: i64,
    /// Some of them.
    #[serde(default)]
    pub sample_errors: Vec<MeterSampleError>,
}

/// One meter event that was not counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MeterSampleError {
    /// What was wrong, for people.
    pub error_message: String,
    /// Which meter event it was.
    pub request: MeterErrorRequest,
}

/// Which meter event it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MeterErrorRequest {
    /// The `identifier` of the meter event.
    pub identifier: String,
}

/// Why a meter event was not counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[stripe_enum(crate = crate)]
#[non_exhaustive]
pub enum MeterErrorCode {
    /// The meter is deactivated.
    ArchivedMeter,
    /// There is no such customer.
    MeterEventCustomerNotFound,
    /// The payload has more dimensions than the meter takes.
    MeterEventDimensionCountTooHigh,
    /// The value is no number that the meter takes.
    MeterEventInvalidValue,
    /// The payload names no customer under the meter's key.
    MeterEventNoCustomerDefined,
    /// The value has more than 15 digits.
    MeterEventValueTooManyDigits,
    /// The payload lacks a dimension of the meter.
    MissingDimensionPayloadKeys,
    /// No meter has this `event_name`.
    NoMeter,
    /// The timestamp lies too far ahead.
    TimestampInFuture,
    /// The timestamp lies too far back.
    TimestampTooFarInPast,
    /// A code that this crate does not know.
    Unknown(String),
}
