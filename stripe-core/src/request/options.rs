//! Options of a single request.

use std::time::Duration;

use http::HeaderMap;

use crate::api_key::ApiKey;
use crate::idempotency_key::IdempotencyKey;
use crate::transport::MaxResponseSize;

/// Options of a single request, which take precedence over the client's settings.
#[derive(Debug, Clone, Default)]
pub(crate) struct RequestOptions {
    pub(crate) idempotency_key: IdempotencyKey,
    pub(crate) api_key: Option<ApiKey>,
    pub(crate) headers: HeaderMap,
    pub(crate) timeout: Option<Duration>,
    pub(crate) deadline: Option<Duration>,
    pub(crate) attempts: Option<RetryLimit>,
    pub(crate) max_response_size: Option<MaxResponseSize>,
}

/// A limit on the number of attempts.
#[derive(Debug, Clone, Copy)]
pub(crate) enum RetryLimit {
    /// Maximum number of retries, as decided by the retry policy.
    Retries(u32),
    /// A single attempt.
    Single,
}
