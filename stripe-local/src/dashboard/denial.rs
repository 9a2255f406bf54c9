//! Errors of the dashboard's endpoints.

use http::StatusCode;

/// Errors of the dashboard's endpoints.
#[derive(Debug)]
pub(super) struct Denial(pub(super) StatusCode, pub(super) String);

impl Denial {
    pub(super) fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self(status, message.into())
    }

    pub(super) fn invalid(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }
}

/// Error for a change that cannot be stored.
impl From<String> for Denial {
    fn from(message: String) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, message)
    }
}
