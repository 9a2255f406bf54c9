//! Outcome of an attempt, and its consequences for the call.

use crate::error::{self, ApiError, HttpResponse};
use crate::transport::{TransportError, TransportErrorKind};

/// Outcome of an attempt.
pub(super) enum AttemptOutcome {
    /// A response, with the error that Stripe reports in it, if any.
    Response(HttpResponse, Option<ApiError>),
    Failed(TransportError),
}

impl AttemptOutcome {
    /// Whether Stripe may still be processing the request: it was sent and got no response.
    pub(super) fn may_be_in_progress(&self) -> bool {
        match self {
            Self::Response(..) => false,
            Self::Failed(error) => !matches!(
                error.kind(),
                TransportErrorKind::Connect | TransportErrorKind::Unsendable
            ),
        }
    }

    /// Whether the connection is broken, or leads to a failing server.
    pub(super) fn needs_fresh_connection(&self) -> bool {
        match self {
            Self::Response(response, _) => response.status.is_server_error(),
            Self::Failed(error) => error.kind() != TransportErrorKind::Connect,
        }
    }

    /// Whether the request may have had an effect: it reached Stripe and was not refused.
    pub(super) fn may_have_been_applied(&self) -> bool {
        match self {
            Self::Response(response, api_error) => {
                error::may_have_been_applied(response.status, api_error.as_ref())
            }
            Self::Failed(_) => self.may_be_in_progress(),
        }
    }
}
