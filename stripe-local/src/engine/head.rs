//! What is known of a request whatever becomes of it.

use std::borrow::Cow;

use bytes::Bytes;
use http::{HeaderName, Request};
use stripe_core::descriptor::ApiMode;

use super::authentication;

pub(super) const REQUEST_ID: HeaderName = HeaderName::from_static("request-id");
pub(super) const STRIPE_VERSION: HeaderName = HeaderName::from_static("stripe-version");
pub(super) const STRIPE_ACCOUNT: HeaderName = HeaderName::from_static("stripe-account");
pub(super) const STRIPE_CONTEXT: HeaderName = HeaderName::from_static("stripe-context");
pub(super) const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
pub(super) const ORIGINAL_REQUEST: HeaderName = HeaderName::from_static("original-request");
pub(super) const IDEMPOTENT_REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");

/// What is known of a request whatever becomes of it.
pub(super) struct Head {
    pub(super) number: u64,
    pub(super) mode: ApiMode,
    pub(super) account: String,
    pub(super) request: Request<Bytes>,
}

impl Head {
    pub(super) fn idempotency_key(&self) -> Option<&str> {
        self.request.headers().get(IDEMPOTENCY_KEY)?.to_str().ok()
    }

    pub(super) fn path(&self) -> &str {
        self.request.uri().path()
    }

    /// The API key or session token.
    pub(super) fn key(&self) -> Option<Cow<'_, str>> {
        authentication::key(self.request.headers())
    }
}
