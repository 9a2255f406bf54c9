//! Data of a request for its response.

use std::borrow::Cow;

use bytes::Bytes;
use http::Request;
use stripe_core::__private::header::IDEMPOTENCY_KEY;
use stripe_core::descriptor::ApiMode;

use super::authentication;

/// Details of a request that every response requires.
#[cfg_attr(feature = "page", derive(Clone))]
pub(super) struct Head {
    pub(super) number: u64,
    pub(super) mode: ApiMode,
    /// The key of the account.
    pub(super) account: String,
    pub(super) request: Request<Bytes>,
    pub(super) arrival: Arrival,
}

/// The way in which a request arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arrival {
    InTime,
    /// The request was delayed by a fault. No further fault applies to it.
    Late,
    /// Replay from an earlier run, whose state is being restored.
    #[cfg_attr(not(feature = "page"), allow(dead_code))]
    Replayed,
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
