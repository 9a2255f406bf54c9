//! The kinds of error.

/// The kinds of error. They correspond to the error classes of Stripe's SDKs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client cannot be built or cannot send: the key, a URL or the TLS configuration is invalid, or
    /// there is no runtime.
    Configuration,
    /// The request is invalid: a param cannot be encoded, or an id would change the path. Nothing was
    /// sent.
    Encode,
    /// A file to upload cannot be read, or its length has changed since the request was made. This
    /// attempt uploaded nothing. An earlier attempt, whose response was lost, may have: see
    /// [`may_have_been_applied`](super::Error::may_have_been_applied). The message says so then.
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
    /// The card or payment method was declined (402). There may be a failed charge, and an intent
    /// that waits for another payment method: see
    /// [`may_have_been_applied`](super::Error::may_have_been_applied).
    Card,
    /// Too many requests, or an object that is locked (429, from Stripe or a proxy).
    RateLimit,
    /// The idempotency key was used before with other params, or is still in use.
    Idempotency,
    /// A session token has expired, as the meter event stream's does after 15 minutes.
    TemporarySessionExpired,
    /// OAuth refused the request. Connect's token endpoints have an error format of their own,
    /// `{"error": "invalid_grant"}`. On other hosts only the known codes count, since many gateways
    /// respond with `{"error": "Forbidden"}`.
    OAuth,
    /// Stripe failed (5xx) or refused the request with a status that has no kind of its own, or the
    /// response is not from Stripe but from a proxy or another server.
    Api,
    /// The response is a success (2xx), but could not be decoded, or is larger than
    /// [`max_response_size`](crate::ClientBuilder::max_response_size). **The operation has been carried
    /// out**, unless the message says that the response is not JSON: then a proxy may have sent it. A new
    /// call would repeat the operation; a clone of the call, or one with the same idempotency key, gets
    /// the same response again.
    Decode,
    /// A list cannot be continued: a page is repeated, or the next one is on another host.
    Pagination,
}
