//! Data of a request for its response.

use std::borrow::Cow;

use bytes::Bytes;
use http::Request;
use stripe_core::__private::header::IDEMPOTENCY_KEY;
use stripe_core::descriptor::ApiMode;

use super::authentication;

/// Details of a request that every response requires.
pub(super) struct Head {
    pub(super) number: u64,
    pub(super) mode: ApiMode,
    /// The key of the account.
    pub(super) account: String,
    pub(super) request: Request<Bytes>,
    /// Whether a fault delayed the request, which is then not affected by other faults.
    pub(super) has_straggled: bool,
}

impl Head {
    pub(super) fn idempotency_key(&self) -> Option<&str> {
        self.request.headers().get(IDEMPOTENCY_KEY)?.to_str().ok()
    }

    pub(super) fn path(&self) -> &str {
        self.request.uri().path()
    }

    /// API key or session token.
    pub(super) fn key(&self) -> Option<Cow<'_, str>> {
        authentication::key(self.request.headers())
    }
}
