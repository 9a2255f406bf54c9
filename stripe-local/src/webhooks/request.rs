//! Requests to webhook handlers.

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, header};
use stripe_core::__private::header::STRIPE_SIGNATURE;
use stripe_core::webhook::WebhookVerifier;

/// A request to a webhook handler: the raw body and the headers.
#[derive(Debug, Clone)]
pub struct WebhookRequest {
    pub(super) body: Bytes,
    pub(super) headers: HeaderMap,
}

impl WebhookRequest {
    pub(super) fn new(body: Bytes, signer: &WebhookVerifier) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/json; charset=utf-8"),
        );
        headers.insert(
            header::USER_AGENT,
            HeaderValue::from_static(concat!("stripe-local/", env!("CARGO_PKG_VERSION"))),
        );
        if let Ok(signature) = HeaderValue::try_from(signer.generate_test_header(&body)) {
            headers.insert(STRIPE_SIGNATURE, signature);
        }
        Self { body, headers }
    }

    /// Returns the raw body, which the signature covers.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Returns the headers, including `Stripe-Signature`. Functions in `stripe_core::webhook`
    /// accept them directly.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the value of `Stripe-Signature`.
    #[must_use]
    pub fn signature(&self) -> &str {
        self.headers.get(STRIPE_SIGNATURE).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}
