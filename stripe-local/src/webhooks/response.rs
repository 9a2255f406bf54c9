//! Responses of webhook handlers.

use std::fmt;

use http::StatusCode;

/// The response of a webhook handler: a status, `()` for 200, or a `Result`, whose error is
/// recorded and results in a 500.
///
/// Without a 2xx status, the event is delivered again.
#[derive(Debug, Clone)]
pub struct WebhookResponse {
    pub(crate) status: Option<StatusCode>,
    pub(crate) error: Option<String>,
}

impl WebhookResponse {
    /// Returns the outcome of an attempt that could not be made.
    pub(super) fn removed() -> Self {
        Self { status: None, error: Some("the webhook was removed".to_owned()) }
    }

    #[cfg(feature = "server")]
    pub(super) fn none(error: &dyn fmt::Display) -> Self {
        Self { status: None, error: Some(error.to_string()) }
    }
}

impl From<StatusCode> for WebhookResponse {
    fn from(status: StatusCode) -> Self {
        Self { status: Some(status), error: None }
    }
}

impl From<()> for WebhookResponse {
    fn from((): ()) -> Self {
        StatusCode::OK.into()
    }
}

impl<E: fmt::Display> From<Result<(), E>> for WebhookResponse {
    fn from(result: Result<(), E>) -> Self {
        match result {
            Ok(()) => StatusCode::OK.into(),
            Err(error) => Self {
                status: Some(StatusCode::INTERNAL_SERVER_ERROR),
                error: Some(error.to_string()),
            },
        }
    }
}
