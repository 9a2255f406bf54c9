//! Errors of webhooks.

use std::error::Error as StdError;
use std::fmt;

use http::StatusCode;

/// An error of a webhook that cannot be verified or decoded.
///
/// The message explains how to fix it. It never contains the secret, the signature or the body.
#[derive(Debug)]
pub struct WebhookError {
    kind: WebhookErrorKind,
    message: String,
    source: Option<serde_json::Error>,
}

/// The kinds of [`WebhookError`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WebhookErrorKind {
    /// The request has no `Stripe-Signature` header: it is not from Stripe, or a proxy removed the
    /// header.
    NoHeader,
    /// The `Stripe-Signature` header cannot be read.
    MalformedHeader,
    /// The `Stripe-Signature` header has no signature of the scheme `v1`.
    NoSignature,
    /// No signature matches: the body was modified, the secret belongs to another endpoint, or the
    /// request is not from Stripe.
    NoMatch,
    /// The signature matches, but is older than the tolerance: the request may be a replay, or a
    /// clock is wrong.
    TooOld,
    /// The body is not UTF-8.
    Utf8,
    /// The body is not JSON, or not an event.
    Json,
    /// The body is an event of the other kind, snapshot or thin. The message names the method for
    /// it.
    OtherKind,
    /// The secret is empty: the program is not configured. The request is not the cause.
    Secret,
}

impl WebhookError {
    #[cold]
    pub(super) fn new(kind: WebhookErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), source: None }
    }

    #[cold]
    pub(super) fn json(message: impl Into<String>, source: serde_json::Error) -> Self {
        Self { source: Some(source), ..Self::new(WebhookErrorKind::Json, message) }
    }

    /// Returns the kind of the error.
    pub fn kind(&self) -> WebhookErrorKind {
        self.kind
    }

    /// Whether the signature is the cause, so that the request cannot be trusted.
    pub fn is_signature_error(&self) -> bool {
        use WebhookErrorKind as Kind;
        matches!(
            self.kind,
            Kind::NoHeader
                | Kind::MalformedHeader
                | Kind::NoSignature
                | Kind::NoMatch
                | Kind::TooOld
        )
    }

    /// Returns the status of the response to Stripe: 400, or 500 if the request is not the cause.
    ///
    /// Without a 2xx response, Stripe delivers the event again. The dashboard shows the response.
    pub fn status(&self) -> StatusCode {
        match self.kind {
            WebhookErrorKind::Secret => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::BAD_REQUEST,
        }
    }
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl StdError for WebhookError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_ref().map(|source| source as &(dyn StdError + 'static))
    }
}
