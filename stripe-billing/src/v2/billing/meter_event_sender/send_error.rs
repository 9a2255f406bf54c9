//! The error of a `send`, with the outcome of each event.

use std::fmt;
use std::sync::Arc;

use stripe_core::{Error, ErrorKind};

use crate::v2::MeterEventStreamEventParams;

/// Why [`MeterEventSender::send`](super::MeterEventSender::send) did not get everything accepted,
/// and what became of the events.
///
/// What can be sent again is in the `Vec` that was given to `send`.
#[derive(Debug)]
pub struct SendError(Box<SendOutcome>);

#[derive(Debug)]
struct SendOutcome {
    error: Arc<Error>,
    /// Whether there are events left that were not sent because of the error.
    is_stopped: bool,
    accepted: Vec<String>,
    refused: Vec<RefusedEvent>,
    unknown: Vec<String>,
    unsent: usize,
}

impl SendError {
    /// The identifiers of the accepted events, if nothing went wrong.
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

    /// Returns what stopped the sending; if nothing did, why the first event was refused.
    #[must_use]
    pub fn error(&self) -> &Error {
        &self.0.error
    }

    /// Returns whether what is left in the `Vec` may be accepted when it is sent again as it is.
    /// `false` if something must be mended first, such as the API key, or if nothing is left.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        let error = &self.0.error;
        self.0.is_stopped
            && (error.is_retryable() || error.kind() == ErrorKind::TemporarySessionExpired)
    }

    /// Returns the identifiers of the events that Stripe accepted. They are no longer in the `Vec`.
    #[must_use]
    pub fn accepted(&self) -> &[String] {
        &self.0.accepted
    }

    /// Returns the events that Stripe refused, each for itself. They are no longer in the `Vec`:
    /// sent again as they are, they would be refused again.
    #[must_use]
    pub fn refused(&self) -> &[RefusedEvent] {
        &self.0.refused
    }

    /// As [`refused`](Self::refused), by value.
    #[must_use]
    pub fn into_refused(self) -> Vec<RefusedEvent> {
        self.0.refused
    }

    /// Returns the identifiers of the events that this `send` sent, with a response that was lost or
    /// could not be read: Stripe may have them. They are still in the `Vec`, and sent again within
    /// 24 hours they count once.
    #[must_use]
    pub fn unknown(&self) -> &[String] {
        &self.0.unknown
    }

    /// Returns how many events Stripe does not have by this `send`. They are still in the `Vec`.
    /// An earlier `send` of the same events that was dropped, or that told them as
    /// [`unknown`](Self::unknown), may have delivered them.
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
    /// Returns where the event was in the `Vec` that was given to `send`.
    #[must_use]
    pub fn index(&self) -> usize {
        self.index
    }

    /// Returns the event as it was sent.
    #[must_use]
    pub fn event(&self) -> &MeterEventStreamEventParams {
        &self.event
    }

    /// As [`event`](Self::event), by value.
    #[must_use]
    pub fn into_event(self) -> MeterEventStreamEventParams {
        self.event
    }

    /// Returns why Stripe refused it.
    #[must_use]
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// Returns whether Stripe may have it nevertheless: an earlier request of the same `send` that
    /// held it got no response. Under a new identifier it might then count twice.
    #[must_use]
    pub fn may_have_been_accepted(&self) -> bool {
        self.may_have_been_accepted
    }
}
