//! What became of an event at an endpoint.

use std::fmt;
use std::time::SystemTime;

use http::StatusCode;

/// What became of an event at an endpoint. Its [`Display`](fmt::Display) is one line, on the last
/// attempt.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Delivery {
    /// The event.
    pub event_id: String,
    /// Its type.
    pub event_type: String,
    /// The endpoint's URL without its query, or `handler`.
    pub endpoint: String,
    /// What was tried so far, first one first.
    pub attempts: Vec<DeliveryAttempt>,
    /// Where it stands.
    pub state: DeliveryState,
}

impl Delivery {
    /// The statuses that the attempts so far were answered with; `None` for no answer.
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

/// One attempt to deliver an event.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeliveryAttempt {
    /// When it was made, by the local clock.
    pub at: SystemTime,
    /// What was answered; `None` for no answer.
    pub status: Option<StatusCode>,
    /// What a handler said, or why there is no answer.
    pub error: Option<String>,
}

/// Where a delivery stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeliveryState {
    /// It is tried at that time of the local clock, for the first time or again.
    Scheduled(SystemTime),
    /// It is being tried.
    InProgress,
    /// It was answered with a 2xx.
    Delivered,
    /// All attempts failed.
    Failed,
}
