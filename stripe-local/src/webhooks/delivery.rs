//! What became of an event at an endpoint.

use std::time::SystemTime;

use http::StatusCode;

/// What became of an event at an endpoint.
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
    Waiting(SystemTime),
    /// It is being tried.
    UnderWay,
    /// It was answered with a 2xx.
    Delivered,
    /// All attempts failed.
    GivenUp,
}
