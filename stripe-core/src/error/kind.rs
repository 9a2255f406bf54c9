//! Kinds of errors.

/// The kind of an error. The kinds correspond to the error classes of Stripe's SDKs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client cannot be built or cannot send: the key, a URL or the TLS configuration is invalid, or
    /// there is no runtime.
    Configuration,
    /// A param cannot be encoded, or an id would change the path. Nothing was sent.
    Encode,
    /// A file to upload cannot be read, or its length has changed since the request was created.
    /// This attempt uploaded nothing, but an earlier attempt whose response was lost may have: see
    /// [`may_have_been_applied`](super::Error::may_have_been_applied). The message then mentions
    /// it.
    File,
    /// No response: the connection failed or broke, or the server does not speak HTTP.
    Connection,
    /// No complete response within the timeout.
    Timeout,
    /// The request is invalid (400, 404).
    InvalidRequest,
    /// The API key is missing, unknown or expired (401).
    Authentication,
    /// The API key lacks the permission (403).
    Permission,
    /// The card or payment method was declined (402). A failed charge, and an intent that waits for
    /// another payment method, may exist: see
    /// [`may_have_been_applied`](super::Error::may_have_been_applied).
    Card,
    /// There were too many requests, or an object is locked (429, from Stripe or a proxy).
    RateLimit,
    /// The idempotency key was already used with different params, or is still in use.
    Idempotency,
    /// A session token has expired, such as a token of the meter event stream after 15 minutes.
    TemporarySessionExpired,
    /// OAuth refused the request. Connect's token endpoints have their own error format, `{"error":
    /// "invalid_grant"}`. On other hosts, only the known codes are recognized, since many gateways
    /// respond with `{"error": "Forbidden"}`.
    OAuth,
    /// Stripe failed (5xx) or refused the request with a status without its own kind, or the
    /// response comes from a proxy or another server.
    Api,
    /// The response is successful (2xx) but could not be decoded, or is larger than
    /// [`max_response_size`](crate::ClientBuilder::max_response_size). **The operation was carried
    /// out**, unless the message states that the response is not JSON: it may then come from a
    /// proxy. A new call would repeat the operation, whereas a clone of the call, or a call with
    /// the same idempotency key, gets the same response again while Stripe stores the key: at least
    /// 24 hours in v1, 30 days in v2.
    Decode,
    /// A list cannot be continued: a page is repeated, or the next one is on another host.
    Pagination,
}
