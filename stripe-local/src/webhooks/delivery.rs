//! Deliveries of events.

use std::fmt;
use std::time::SystemTime;

use http::StatusCode;

/// The delivery of an event to an endpoint. Its [`Display`](fmt::Display) is a single line about
/// the last attempt.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Delivery {
    /// Id of the event.
    pub event_id: String,
    /// Type of the event.
    pub event_type: String,
    /// Account of the event. Empty for the default account, which is used by requests without
    /// `Stripe-Account` and `Stripe-Context`.
    pub account: String,
    /// URL of the endpoint without its query, or `handler`.
    pub endpoint: String,
    /// Attempts so far, oldest first.
    pub attempts: Vec<DeliveryAttempt>,
    /// Status of the delivery.
    pub state: DeliveryState,
}

impl Delivery {
    /// Returns the status of each attempt so far, or `None` for an attempt without a response.
    #[must_use]
    pub fn statuses(&self) -> Vec<Option<u16>> {
        let status = |attempt: &DeliveryAttempt| attempt.status.map(|status| status.as_u16());
        self.attempts.iter().map(status).collect()
    }
}

impl fmt::Display for Delivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last = self.attempts.last();
        match last.and_then(|attempt| attempt.status) {
            Some(status) => write!(f, "{}", status.as_u16())?,
            None => f.write_str("---")?,
        }
        // Types come from outside: no control character reaches a terminal.
        let r#type = self.event_type.escape_debug();
        write!(f, " webhook {} {} {}", self.endpoint.escape_debug(), self.event_id, r#type)?;
        match last.and_then(|attempt| attempt.error.as_ref()) {
            Some(error) => write!(f, ": {}", error.escape_debug()),
            None => Ok(()),
        }
    }
}

/// An attempt to deliver an event.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeliveryAttempt {
    /// Time of the attempt on the local clock.
    pub at: SystemTime,
    /// Status of the response, or `None` without a response.
    pub status: Option<StatusCode>,
    /// Error that the handler returned, or the reason for a missing response.
    pub error: Option<String>,
}

/// Status of a delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeliveryState {
    /// The first or next attempt is due at a time of the local clock.
    Scheduled(SystemTime),
    /// An attempt is in progress.
    InProgress,
    /// The endpoint responded with a 2xx.
    Delivered,
    /// All attempts failed.
    Failed,
}
