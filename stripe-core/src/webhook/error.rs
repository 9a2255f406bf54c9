//! Why a request is no event.

use std::error::Error as StdError;
use std::fmt;

use http::StatusCode;

/// Why a request is no event, or could not be verified.
///
/// Its message says what to do about it. It never holds the secret, the signature or the body.
#[derive(Debug)]
pub struct WebhookError {
    kind: WebhookErrorKind,
    message: String,
    source: Option<serde_json::Error>,
}

/// What kind of [`WebhookError`] it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WebhookErrorKind {
    /// The request has no `Stripe-Signature` header: it is not from Stripe, or something on the way
    /// took the header off.
    NoHeader,
    /// The `Stripe-Signature` header cannot be read.
    MalformedHeader,
    /// The `Stripe-Signature` header has no signature of the scheme `v1`.
    NoSignature,
    /// No signature matches: the body was changed on the way, the secret is another endpoint's, or
    /// the request is not from Stripe.
    NoMatch,
    /// The signature matches, and is older than is tolerated: the request may have been recorded
    /// and sent again by somebody else, or a clock is wrong.
    TooOld,
    /// The body is no UTF-8.
    Utf8,
    /// The body is no JSON, or not that of an event.
    Json,
    /// The body is an event of the other kind, snapshot or thin. The message names the call for it.
    OtherKind,
    /// The secret is empty: the program is not set up. No request is to blame.
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

    /// What kind of error this is.
    pub fn kind(&self) -> WebhookErrorKind {
        self.kind
    }

    /// Whether the signature is at fault, so that the request cannot be trusted.
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

    /// What to answer: 400, or 500 where no request is to blame.
    ///
    /// Stripe sends an event again that is not answered with a 2xx, and shows the answer in the
    /// dashboard.
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
