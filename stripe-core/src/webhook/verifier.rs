//! Verification of webhook signatures: secrets, tolerance, clock.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::error::{WebhookError, WebhookErrorKind as Kind};
use super::payload;
use super::secret::SigningKey;
use super::signature_header::SignatureHeader;
use super::signed::{self, ParsedSignature};
use crate::event::{Event, EventNotification};
use crate::types::Timestamp;

type Now = dyn Fn() -> SystemTime + Send + Sync;

/// A verifier of webhooks, with custom secrets, tolerance and clock.
///
/// ```
/// use std::time::{Duration, UNIX_EPOCH};
/// use stripe_core::webhook::WebhookVerifier;
///
/// let verifier = WebhookVerifier::new("whsec_new")
///     .or_secret("whsec_old")
///     .tolerance(Duration::from_secs(60))
///     .at(UNIX_EPOCH + Duration::from_secs(1_700_000_000));
///
/// let body = r#"{"id": "evt_1", "object": "event", "type": "invoice.paid"}"#;
/// let signature = WebhookVerifier::new("whsec_old")
///     .at(UNIX_EPOCH + Duration::from_secs(1_699_999_990))
///     .generate_test_header(body);
/// assert_eq!(verifier.construct_event(body, &signature)?.id, "evt_1");
/// # Ok::<(), stripe_core::webhook::WebhookError>(())
/// ```
#[derive(Clone)]
pub struct WebhookVerifier {
    secrets: Vec<SigningKey>,
    /// Maximum age, or `None` if any age is accepted.
    tolerance: Option<Duration>,
    now: Option<Arc<Now>>,
}

impl WebhookVerifier {
    /// Default maximum age of a signature: 5 minutes.
    pub const DEFAULT_TOLERANCE: Duration = Duration::from_secs(300);

    /// Creates a verifier with the signing secret of an endpoint, `whsec_…`.
    pub fn new(secret: impl AsRef<str>) -> Self {
        Self {
            secrets: vec![SigningKey::new(secret.as_ref())],
            tolerance: Some(Self::DEFAULT_TOLERANCE),
            now: None,
        }
    }

    /// Adds another secret, for rotating a secret, or for several endpoints with the same URL.
    pub fn or_secret(mut self, secret: impl AsRef<str>) -> Self {
        self.secrets.push(SigningKey::new(secret.as_ref()));
        self
    }

    /// Sets the maximum age of a signature. Default: 5 minutes.
    ///
    /// Signatures have a precision of one second, so a fraction of a second is rounded up: 999 ms
    /// count as 1 s. Zero accepts only signatures of the current second. A time in the future is
    /// never refused.
    pub fn tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = Some(tolerance);
        self
    }

    /// Accepts signatures of any age, for recorded requests and for events from your own queue.
    /// Anyone who obtains such a request can then replay it at any time.
    pub fn any_age(mut self) -> Self {
        self.tolerance = None;
        self
    }

    /// Sets the current time, for tests with a recorded request.
    pub fn at(self, now: SystemTime) -> Self {
        self.clock(move || now)
    }

    /// Sets the clock by which the age of a signature is measured.
    pub fn clock(mut self, now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.now = Some(Arc::new(now));
        self
    }

    /// Verifies that Stripe sent this body recently, without decoding it.
    ///
    /// # Errors
    ///
    /// Returns an error if the header is missing or malformed, if no `v1` signature matches, or if
    /// the matching one is too old. See [`WebhookErrorKind`](super::WebhookErrorKind).
    pub fn verify(
        &self,
        payload: impl AsRef<[u8]>,
        signature_header: impl SignatureHeader,
    ) -> Result<(), WebhookError> {
        self.check(payload.as_ref(), &signature_header.text()?)
    }

    /// Verifies and decodes a snapshot event.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`verify`](Self::verify), and an error if the body is not JSON, not an
    /// event, or a thin event.
    pub fn construct_event(
        &self,
        payload: impl AsRef<[u8]>,
        signature_header: impl SignatureHeader,
    ) -> Result<Event, WebhookError> {
        self.verify(&payload, signature_header)?;
        payload::parse(payload.as_ref())
    }

    /// Verifies and decodes a thin event.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`verify`](Self::verify), and an error if the body is not JSON, not an
    /// event, or a snapshot event.
    pub fn parse_event_notification(
        &self,
        payload: impl AsRef<[u8]>,
        signature_header: impl SignatureHeader,
    ) -> Result<EventNotification, WebhookError> {
        self.verify(&payload, signature_header)?;
        payload::parse(payload.as_ref())
    }

    /// Returns the header that Stripe would send with this body, with a signature for each secret
    /// at this verifier's time. For tests of your own handler.
    pub fn generate_test_header(&self, payload: impl AsRef<[u8]>) -> String {
        let now = self.now();
        let time = now.to_string();
        let payload = payload.as_ref();
        signed::render(now, self.secrets.iter().filter_map(|secret| secret.sign(&time, payload)))
    }

    /// Returns the current time in seconds since 1970.
    fn now(&self) -> i64 {
        let now = self.now.as_ref().map_or_else(SystemTime::now, |now| now());
        Timestamp::from(now).unix()
    }

    /// Verifies a body. Not generic, so that it is compiled only once.
    fn check(&self, body: &[u8], header: &str) -> Result<(), WebhookError> {
        if self.secrets.iter().any(SigningKey::is_empty) {
            return Err(WebhookError::new(
                Kind::Secret,
                "the webhook secret is empty; it begins with `whsec_` and is shown next to the \
                 endpoint in the dashboard",
            ));
        }
        let signed = ParsedSignature::parse(header)?;
        if !self.secrets.iter().any(|secret| secret.matches(signed.time, body, signed.signatures()))
        {
            return Err(self.no_match(body));
        }
        let age = self.now().saturating_sub(signed.unix);
        let Some(tolerance) = self.tolerance.map(whole_seconds).filter(|limit| age > *limit) else {
            return Ok(());
        };
        Err(WebhookError::new(
            Kind::TooOld,
            format!(
                "the signature is {age} seconds old, but only {tolerance} are tolerated; is the \
                 clock right?"
            ),
        ))
    }

    #[cold]
    fn no_match(&self, body: &[u8]) -> WebhookError {
        let mut message = "no signature in the `Stripe-Signature` header matches the body; pass \
            the raw body as it was received, since a body that was parsed and serialized again \
            does not match, and the secret of this endpoint"
            .to_owned();
        if body.is_empty() {
            message.push_str("; the body is empty: was it read before?");
        }
        for oddity in self.secrets.iter().filter_map(SigningKey::oddity) {
            message.push_str("; ");
            message.push_str(oddity);
        }
        WebhookError::new(Kind::NoMatch, message)
    }
}

/// Returns the seconds of a duration, rounded up.
fn whole_seconds(duration: Duration) -> i64 {
    let seconds = duration.as_secs().saturating_add(u64::from(duration.subsec_nanos() > 0));
    i64::try_from(seconds).unwrap_or(i64::MAX)
}

/// Creates a verifier with this secret and the default tolerance.
impl From<&str> for WebhookVerifier {
    fn from(secret: &str) -> Self {
        Self::new(secret)
    }
}

/// Creates a verifier with this secret and the default tolerance.
impl From<String> for WebhookVerifier {
    fn from(secret: String) -> Self {
        Self::new(secret)
    }
}

impl fmt::Debug for WebhookVerifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebhookVerifier")
            .field("secrets", &self.secrets.len())
            .field("tolerance", &self.tolerance)
            .finish_non_exhaustive()
    }
}
