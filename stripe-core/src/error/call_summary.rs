//! Summary of the call that an error or a response belongs to.

use std::borrow::Cow;

use http::HeaderValue;

/// Summary of a call: the request and its attempts, as far as known.
#[derive(Debug, Clone, Default)]
pub(crate) struct CallSummary {
    pub(crate) method: Option<http::Method>,
    pub(crate) path_template: Option<Cow<'static, str>>,
    pub(crate) idempotency_key: Option<HeaderValue>,
    pub(crate) attempts: u32,
    /// Whether one of the attempts may have had an effect.
    pub(crate) may_have_been_applied: bool,
}

impl CallSummary {
    pub(crate) fn idempotency_key(&self) -> Option<&str> {
        self.idempotency_key.as_ref().and_then(|key| key.to_str().ok())
    }
}
