//! Webhooks: verification of requests, and typed events.
//!
//! ```
//! use stripe_core::webhook::{Webhook, WebhookError};
//!
//! /// Handles a request with its raw body and `Stripe-Signature` header.
//! fn handle(body: &[u8], signature: Option<&str>, secret: &str) -> http::StatusCode {
//!     match Webhook::construct_event(body, signature, secret) {
//!         Ok(event) => {
//!             println!("{} {}", event.id, event.r#type);
//!             http::StatusCode::OK
//!         }
//!         Err(error) => {
//!             eprintln!("{error}");
//!             error.status()
//!         }
//!     }
//! }
//!
//! # let secret = "whsec_test_secret";
//! let body = r#"{"id": "evt_1", "object": "event", "type": "invoice.paid"}"#;
//! let signature = Webhook::generate_test_header(body, secret);
//! assert_eq!(handle(body.as_bytes(), Some(&signature), secret), 200);
//! assert_eq!(handle(body.as_bytes(), Some(&signature), "whsec_other"), 400);
//! assert_eq!(handle(body.as_bytes(), None, secret), 400);
//! ```
//!
//! # Raw body
//!
//! The signature covers the bytes of the body. A body that was parsed as JSON and serialized again
//! differs and does not match. Read the body as bytes before it is parsed.
//!
//! # Queueing
//!
//! [`Webhook::verify`] checks only the signature. Store the body in a database or a durable queue,
//! respond to Stripe once it is stored, and decode the event later with
//! [`Webhook::construct_event_without_verification`]. After a successful response, Stripe does not
//! deliver the event again: one that is only in memory is lost if the process is killed.
//!
//! ```no_run
//! use stripe_core::webhook::Webhook;
//!
//! # async fn store(body: &[u8]) -> std::io::Result<()> { Ok(()) }
//! async fn receive(body: &[u8], headers: &http::HeaderMap) -> http::StatusCode {
//!     if let Err(error) = Webhook::verify(body, headers, "whsec_123") {
//!         return error.status();
//!     }
//!     // `store` inserts the body into a table, and returns after the commit.
//!     match store(body).await {
//!         Ok(()) => http::StatusCode::OK,
//!         Err(_) => http::StatusCode::INTERNAL_SERVER_ERROR, // Stripe delivers it again.
//!     }
//! }
//! ```

mod envelope;
mod error;
pub(crate) mod payload;
mod secret;
mod signature_header;
mod signed;
mod verifier;

pub use error::{WebhookError, WebhookErrorKind};
pub use signature_header::SignatureHeader;
pub use verifier::WebhookVerifier;

use crate::event::{Event, EventNotification};

/// Verification and decoding of webhooks, with the function names of Stripe's SDKs.
///
/// The functions take a single secret and apply the default tolerance. For several secrets, a
/// different tolerance or a different clock, use [`WebhookVerifier`], which has the same methods.
#[derive(Debug)]
#[non_exhaustive]
pub struct Webhook;

impl Webhook {
    /// Verifies and decodes a snapshot event.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`WebhookVerifier::construct_event`].
    pub fn construct_event(
        payload: impl AsRef<[u8]>,
        signature_header: impl SignatureHeader,
        secret: impl AsRef<str>,
    ) -> Result<Event, WebhookError> {
        WebhookVerifier::new(secret).construct_event(payload, signature_header)
    }

    /// Verifies and decodes a thin event.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`WebhookVerifier::parse_event_notification`].
    pub fn parse_event_notification(
        payload: impl AsRef<[u8]>,
        signature_header: impl SignatureHeader,
        secret: impl AsRef<str>,
    ) -> Result<EventNotification, WebhookError> {
        WebhookVerifier::new(secret).parse_event_notification(payload, signature_header)
    }

    /// Verifies that Stripe sent this body recently, without decoding it.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`WebhookVerifier::verify`].
    #[doc(alias = "verify_header")]
    pub fn verify(
        payload: impl AsRef<[u8]>,
        signature_header: impl SignatureHeader,
        secret: impl AsRef<str>,
    ) -> Result<(), WebhookError> {
        WebhookVerifier::new(secret).verify(payload, signature_header)
    }

    /// Decodes a snapshot event **without verification**: for an event that was verified before, or
    /// that arrived over a trusted channel, such as AWS `EventBridge` and Azure Event Grid, whose
    /// envelopes are removed.
    ///
    /// ```
    /// use stripe_core::webhook::Webhook;
    ///
    /// let from_eventbridge = r#"{
    ///     "version": "0",
    ///     "detail-type": "invoice.paid",
    ///     "source": "aws.partner/stripe.com/ed_1",
    ///     "detail": { "id": "evt_1", "object": "event", "type": "invoice.paid" }
    /// }"#;
    /// let event = Webhook::construct_event_without_verification(from_eventbridge)?;
    /// assert_eq!(event.id, "evt_1");
    /// # Ok::<(), stripe_core::webhook::WebhookError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the body is not JSON, not an event, or a thin event.
    pub fn construct_event_without_verification(
        payload: impl AsRef<[u8]>,
    ) -> Result<Event, WebhookError> {
        payload::parse_maybe_enveloped(payload.as_ref())
    }

    /// Decodes a thin event **without verification**. See
    /// [`construct_event_without_verification`](Self::construct_event_without_verification) for
    /// snapshot events.
    ///
    /// # Errors
    ///
    /// Returns an error if the body is not JSON, not an event, or a snapshot event.
    pub fn parse_event_notification_without_verification(
        payload: impl AsRef<[u8]>,
    ) -> Result<EventNotification, WebhookError> {
        payload::parse_maybe_enveloped(payload.as_ref())
    }

    /// Returns the `Stripe-Signature` header that Stripe would send with this body now, for tests
    /// of your own handler.
    ///
    /// For a different time or several secrets, use [`WebhookVerifier::generate_test_header`].
    pub fn generate_test_header(payload: impl AsRef<[u8]>, secret: impl AsRef<str>) -> String {
        WebhookVerifier::new(secret).generate_test_header(payload)
    }
}
