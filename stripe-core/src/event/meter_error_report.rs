//! Reports of meter events that were accepted but not counted.

use serde::Serialize;

use super::ThinEventData;
use super::lenient::{self, LenientFields};
use crate::StripeEnum;
use crate::types::v2::DateTime;

/// The data of `v1.billing.meter.error_report_triggered` and `v1.billing.meter.no_meter_found`: the
/// number of meter events in a period that could not be counted, with reasons and samples.
///
/// The meter is the related object of the event. If no meter was found, there is none.
///
/// Since it is the only report of lost usage, it is decoded leniently: an absent string or list is
/// empty, an absent count is 0, and numbers can be strings.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct MeterErrorReport {
    /// Human-readable summary.
    pub developer_message_summary: String,
    /// Errors, counted by code.
    pub reason: MeterErrorReportReason,
    /// End of the reported period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub validation_end: Option<DateTime>,
    /// Start of the reported period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub validation_start: Option<DateTime>,
}

impl ThinEventData for MeterErrorReport {
    const TYPES: &'static [&'static str] =
        &["v1.billing.meter.error_report_triggered", "v1.billing.meter.no_meter_found"];
}

/// Errors of a report, counted by code.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct MeterErrorReportReason {
    /// Number of errors.
    pub error_count: i64,
    /// Errors, one entry for each code.
    pub error_types: Vec<MeterErrorType>,
}

/// Errors with the same code.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct MeterErrorType {
    /// Machine-readable error code.
    pub code: MeterErrorCode,
    /// Number of errors with this code.
    pub error_count: i64,
    /// Samples of the errors.
    pub sample_errors: Vec<MeterSampleError>,
}

/// A meter event that was not counted.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct MeterSampleError {
    /// Human-readable message.
    pub error_message: String,
    /// Reference to the meter event.
    pub request: MeterErrorRequest,
}

/// A reference to a meter event: its identifier, or the idempotency key of its request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct MeterErrorRequest {
    /// The `identifier` of the meter event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    /// Idempotency key of the request that reported the meter event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
}

lenient::deserialize!(
    MeterErrorReport,
    MeterErrorReportReason,
    MeterErrorType,
    MeterSampleError,
    MeterErrorRequest
);

impl MeterErrorReport {
    fn read(mut fields: LenientFields) -> Self {
        Self {
            developer_message_summary: fields.text("developer_message_summary"),
            reason: MeterErrorReportReason::read(LenientFields::of(fields.json("reason"))),
            validation_end: fields.date_time("validation_end"),
            validation_start: fields.date_time("validation_start"),
        }
    }
}

impl MeterErrorReportReason {
    fn read(mut fields: LenientFields) -> Self {
        Self {
            error_count: fields.integer("error_count"),
            error_types: fields.list("error_types", MeterErrorType::read),
        }
    }
}

impl MeterErrorType {
    fn read(mut fields: LenientFields) -> Self {
        Self {
            code: fields.text("code"),
            error_count: fields.integer("error_count"),
            sample_errors: fields.list("sample_errors", MeterSampleError::read),
        }
    }
}

impl MeterSampleError {
    fn read(mut fields: LenientFields) -> Self {
        Self {
            error_message: fields.text("error_message"),
            request: MeterErrorRequest::read(LenientFields::of(fields.json("request"))),
        }
    }
}

impl MeterErrorRequest {
    fn read(mut fields: LenientFields) -> Self {
        Self {
            identifier: fields.optional_text("identifier"),
            idempotency_key: fields.optional_text("idempotency_key"),
        }
    }
}

/// Code of an error of a meter event.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[stripe_enum(crate = crate)]
#[non_exhaustive]
pub enum MeterErrorCode {
    /// The meter is inactive.
    ArchivedMeter,
    /// The customer does not exist.
    MeterEventCustomerNotFound,
    /// The payload has more dimensions than the meter accepts.
    MeterEventDimensionCountTooHigh,
    /// The value is not a number that the meter accepts.
    MeterEventInvalidValue,
    /// The payload contains no customer under the meter's key.
    MeterEventNoCustomerDefined,
    /// The payload contains no value under the meter's key.
    MeterEventValueNotFound,
    /// The value has more than 15 digits.
    MeterEventValueTooManyDigits,
    /// The payload lacks a dimension of the meter.
    MissingDimensionPayloadKeys,
    /// No meter has this `event_name`.
    NoMeter,
    /// The timestamp is too far in the future.
    TimestampInFuture,
    /// The timestamp is too far in the past.
    TimestampTooFarInPast,
    /// A code that this crate does not know.
    Unknown(String),
}
