//! Errors of `send`, with the outcome of each event.

use std::fmt;
use std::sync::Arc;

use stripe_core::{Error, ErrorKind};

use crate::v2::MeterEventStreamEventParams;

/// An error of [`MeterEventSender::send`](super::MeterEventSender::send), with the outcome of each
/// event.
///
/// Events that can be sent again are still in the `Vec` that was passed to `send`.
#[derive(Debug)]
pub struct SendError(Box<SendOutcome>);

#[derive(Debug)]
struct SendOutcome {
    error: Arc<Error>,
    /// Whether events remain unsent because of the error.
    is_stopped: bool,
    accepted: Vec<String>,
    refused: Vec<RefusedEvent>,
    unknown: Vec<String>,
    unsent: usize,
}

impl SendError {
    /// Returns the identifiers of the accepted events if all were accepted.
    pub(super) fn unless_all_accepted(
        accepted: Vec<String>,
        refused: Vec<RefusedEvent>,
        unknown: Vec<String>,
        unsent: usize,
        stopped: Option<Arc<Error>>,
    ) -> Result<Vec<String>, Self> {
        let is_stopped = stopped.is_some();
        let refusal = || refused.first().map(|refused| Arc::clone(&refused.error));
        match stopped.or_else(refusal) {
            None => Ok(accepted),
            Some(error) => {
                let outcome = SendOutcome { error, is_stopped, accepted, refused, unknown, unsent };
                Err(Self(Box::new(outcome)))
            }
        }
    }

    /// Returns the error that stopped `send`, or else the error of the first refused event.
    #[must_use]
    pub fn error(&self) -> &Error {
        &self.0.error
    }

    /// Returns whether the events that remain in the `Vec` can succeed if they are sent again
    /// unchanged. `false` if a problem, such as an invalid API key, must be fixed first, or if no
    /// events remain.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        let error = &self.0.error;
        self.0.is_stopped
            && (error.is_retryable() || error.kind() == ErrorKind::TemporarySessionExpired)
    }

    /// Returns the identifiers of the accepted events. They are no longer in the `Vec`.
    #[must_use]
    pub fn accepted(&self) -> &[String] {
        &self.0.accepted
    }

    /// Returns the refused events. They are no longer in the `Vec`, since Stripe would refuse them
    /// again.
    #[must_use]
    pub fn refused(&self) -> &[RefusedEvent] {
        &self.0.refused
    }

    /// Returns the refused events by value. See [`refused`](Self::refused).
    #[must_use]
    pub fn into_refused(self) -> Vec<RefusedEvent> {
        self.0.refused
    }

    /// Returns the identifiers of events with an unknown outcome, whose response was lost or could
    /// not be read. They are still in the `Vec`, and count only once if they are sent again within
    /// 24 hours.
    #[must_use]
    pub fn unknown(&self) -> &[String] {
        &self.0.unknown
    }

    /// Returns the number of events that this `send` did not deliver. They are still in the `Vec`.
    /// An earlier `send` of the same events may have delivered them, if it was dropped or reported
    /// them as [`unknown`](Self::unknown).
    #[must_use]
    pub fn unsent(&self) -> usize {
        self.0.unsent
    }
}

impl fmt::Display for SendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let SendOutcome { error, accepted, refused, unknown, unsent, .. } = &*self.0;
        write!(
            f,
            "{} meter events were accepted, {} refused, {unsent} not sent, {} perhaps accepted: \
             {error}",
            accepted.len(),
            refused.len(),
            unknown.len(),
        )
    }
}

impl std::error::Error for SendError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        // Its own words are part of ours.
        self.0.error.source()
    }
}

/// An event that Stripe refused.
#[derive(Debug)]
pub struct RefusedEvent {
    pub(super) index: usize,
    pub(super) event: MeterEventStreamEventParams,
    pub(super) error: Arc<Error>,
    pub(super) may_have_been_accepted: bool,
}

impl RefusedEvent {
    /// Returns the index of the event in the `Vec` that was passed to `send`.
    #[must_use]
    pub fn index(&self) -> usize {
        self.index
    }

    /// Returns the event as it was sent.
    #[must_use]
    pub fn event(&self) -> &MeterEventStreamEventParams {
        &self.event
    }

    /// Returns the event by value. See [`event`](Self::event).
    #[must_use]
    pub fn into_event(self) -> MeterEventStreamEventParams {
        self.event
    }

    /// Returns the error with which Stripe refused the event.
    #[must_use]
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// Returns whether Stripe may have accepted the event after all: an earlier request with it in
    /// the same `send` got no response. With a new identifier, the event could then count twice.
    #[must_use]
    pub fn may_have_been_accepted(&self) -> bool {
        self.may_have_been_accepted
    }
}
