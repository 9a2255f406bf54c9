//! The options of one request.

use std::time::Duration;

use http::HeaderMap;

use crate::api_key::ApiKey;
use crate::idempotency_key::IdempotencyKey;
use crate::transport::MaxResponseSize;

/// What is set for one request and stands in for the client's settings.
#[derive(Debug, Clone, Default)]
pub(crate) struct RequestOptions {
    pub(crate) idempotency_key: IdempotencyKey,
    pub(crate) api_key: Option<ApiKey>,
    pub(crate) headers: HeaderMap,
    pub(crate) timeout: Option<Duration>,
    pub(crate) deadline: Option<Duration>,
    pub(crate) attempts: Option<Attempts>,
    pub(crate) max_response_size: Option<MaxResponseSize>,
}

/// How often a request may be sent.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Attempts {
    /// Again at most this often, as the retry policy says.
    Retries(u32),
    /// Once, whatever happens.
    Single,
}
