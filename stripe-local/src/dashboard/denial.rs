//! Why the page is not given what it asked for.

use http::StatusCode;

/// Why the page is not given what it asked for.
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
