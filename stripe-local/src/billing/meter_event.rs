//! Meter events and their checks.

use serde_json::Value;

use super::decimal::{DecimalValue, NoValue};
use super::ledger::{Counted, Ledger};
use super::series::Formula;
use crate::json::JsonObject;

/// Maximum age of an event, in seconds.
const OLDEST: i64 = 35 * 24 * 3600;
/// Maximum time by which an event may lie in the future, in seconds.
const NEWEST: i64 = 5 * 60;

/// A reported event.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reported<'a> {
    pub(super) event_name: &'a str,
    pub(super) payload: Option<&'a JsonObject>,
    /// Timestamp, in unix milliseconds.
    pub(super) at: i64,
}

/// Reason why an event is not counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CountingError {
    pub(super) kind: CountingErrorKind,
    pub(super) message: String,
    /// Meter for which the error is reported, if there is one.
    pub(super) meter: Option<Box<str>>,
}

/// Reason why an event is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum CountingErrorKind {
    NoMeter,
    ArchivedMeter,
    TimestampTooFarInPast,
    TimestampInFuture,
    NoCustomer,
    UnknownCustomer,
    NoValue,
    InvalidValue,
    TooManyDigits,
}

impl CountingErrorKind {
    /// Returns the code for error reports.
    pub(super) fn report_code(self) -> &'static str {
        match self {
            Self::NoMeter => "no_meter",
            Self::ArchivedMeter => "archived_meter",
            Self::TimestampTooFarInPast => "timestamp_too_far_in_past",
            Self::TimestampInFuture => "timestamp_in_future",
            Self::NoCustomer => "meter_event_no_customer_defined",
            Self::UnknownCustomer => "meter_event_customer_not_found",
            Self::NoValue => "meter_event_value_not_found",
            Self::InvalidValue => "meter_event_invalid_value",
            Self::TooManyDigits => "meter_event_value_too_many_digits",
        }
    }

    /// Returns the error code in v2, which validates events before it responds.
    pub(super) fn v2_code(self) -> &'static str {
        match self {
            Self::NoCustomer => "payload_no_customer_defined",
            Self::NoValue => "payload_no_value_defined",
            Self::InvalidValue | Self::TooManyDigits => "payload_invalid_value",
            _ => self.report_code(),
        }
    }

    /// Returns the param that v1 names in its response, or `None` for an error that v1 does not
    /// check before it responds.
    pub(super) fn v1_param(self) -> Option<&'static str> {
        match self {
            Self::NoMeter | Self::ArchivedMeter => Some("event_name"),
            Self::TimestampTooFarInPast | Self::TimestampInFuture => Some("timestamp"),
            Self::TooManyDigits => Some("payload"),
            Self::NoCustomer | Self::UnknownCustomer | Self::NoValue | Self::InvalidValue => None,
        }
    }
}

impl<'a> Reported<'a> {
    /// Checks an event against its meter. `now` is in unix seconds.
    pub(super) fn check(
        &self,
        ledger: &Ledger,
        now: i64,
        knows_customer: impl FnOnce(&str) -> bool,
    ) -> Result<Counted<'a>, CountingError> {
        let Some((number, meter)) = ledger.meter_of(self.event_name) else {
            let message = no_active_meter(self.event_name);
            return Err(CountingError { kind: CountingErrorKind::NoMeter, message, meter: None });
        };
        let fault = |kind, message| CountingError { kind, message, meter: Some(meter.id.clone()) };
        if !meter.is_active {
            let message = no_active_meter(self.event_name);
            return Err(fault(CountingErrorKind::ArchivedMeter, message));
        }
        let (oldest, newest) = (now.saturating_sub(OLDEST), now.saturating_add(NEWEST));
        if self.at < oldest.saturating_mul(1000) {
            let message = "the event is more than 35 days old".to_owned();
            return Err(fault(CountingErrorKind::TimestampTooFarInPast, message));
        }
        if self.at > newest.saturating_mul(1000) {
            let message = "the event is more than 5 minutes ahead".to_owned();
            return Err(fault(CountingErrorKind::TimestampInFuture, message));
        }
        let text = |key: &str| self.payload?.get(key).and_then(Value::as_str);
        let Some(customer) = text(&meter.customer_key).filter(|customer| !customer.is_empty())
        else {
            let message = format!("the payload has no `{}`", meter.customer_key);
            return Err(fault(CountingErrorKind::NoCustomer, message));
        };
        if !knows_customer(customer) {
            let message = format!("there is no customer `{}`", shortened(customer));
            return Err(fault(CountingErrorKind::UnknownCustomer, message));
        }
        let value = match (meter.counting.formula, text(&meter.value_key)) {
            // `count` counts events, whatever their values.
            (Formula::Count, _) => DecimalValue::ZERO,
            (_, Some(text)) => DecimalValue::parse(text).map_err(|error| match error {
                NoValue::Invalid => fault(
                    CountingErrorKind::InvalidValue,
                    format!("the value `{}` is not a decimal number", shortened(text)),
                ),
                NoValue::TooManyDigits => fault(
                    CountingErrorKind::TooManyDigits,
                    format!("the value `{}` has more than 15 digits", shortened(text)),
                ),
            })?,
            (_, None) => {
                let message = format!("the payload has no `{}`", meter.value_key);
                return Err(fault(CountingErrorKind::NoValue, message));
            }
        };
        Ok(Counted { meter: number, customer, value, at: self.at })
    }
}

/// Returns Stripe's message, which clients may compare.
fn no_active_meter(event_name: &str) -> String {
    format!("No active meter found for event name \"{}\".", shortened(event_name))
}

fn shortened(text: &str) -> String {
    text.chars().take(60).collect()
}
