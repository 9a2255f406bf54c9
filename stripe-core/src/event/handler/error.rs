//! Why an event was not handled.

use std::error::Error as StdError;
use std::fmt;

use http::StatusCode;

use super::sealed::Sealed;
use crate::webhook::WebhookError;

/// Any error of your code.
pub type BoxError = Box<dyn StdError + Send + Sync>;

/// Why an event was not handled.
#[derive(Debug)]
#[non_exhaustive]
pub enum HandleError {
    /// The request cannot be verified, or holds no event: your code was not called.
    Webhook(WebhookError),
    /// Your code failed.
    #[non_exhaustive]
    Callback {
        /// The id of the event.
        event_id: String,
        /// Its type.
        event_type: String,
        /// The error that your code returned.
        source: BoxError,
    },
}

impl HandleError {
    pub(super) fn callback<E: Sealed>(event: &E, source: BoxError) -> Self {
        Self::Callback {
            event_id: event.id().to_owned(),
            event_type: event.type_name().to_owned(),
            source,
        }
    }

    /// Returns the status of the response to Stripe: 400 for a request that is not to be trusted, 500 where your code or its
    /// set-up failed, so that Stripe sends the event again.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Webhook(error) => error.status(),
            Self::Callback { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<WebhookError> for HandleError {
    fn from(error: WebhookError) -> Self {
        Self::Webhook(error)
    }
}

impl fmt::Display for HandleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Webhook(error) => error.fmt(f),
            Self::Callback { event_id, event_type, .. } => {
                write!(f, "cannot handle the event `{event_id}` (`{event_type}`)")
            }
        }
    }
}

impl StdError for HandleError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            // Its message is this one's.
            Self::Webhook(error) => error.source(),
            Self::Callback { source, .. } => Some(&**source),
        }
    }
}
