//! Errors of handling an event.

use std::error::Error as StdError;
use std::fmt;

use http::StatusCode;

use super::sealed::Sealed;
use crate::webhook::WebhookError;

/// An error of any type, returned by a handler.
pub type BoxError = Box<dyn StdError + Send + Sync>;

/// An error from handling an event.
#[derive(Debug)]
#[non_exhaustive]
pub enum HandleError {
    /// The request cannot be verified or contains no event. No handler was called.
    Webhook(WebhookError),
    /// A handler returned an error.
    #[non_exhaustive]
    Callback {
        /// Id of the event.
        event_id: String,
        /// Type of the event.
        event_type: String,
        /// Error returned by the handler.
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

    /// Returns the status of the response to Stripe: 400 for a request that cannot be trusted, and
    /// 500 if a handler or its setup failed, so that Stripe delivers the event again.
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
