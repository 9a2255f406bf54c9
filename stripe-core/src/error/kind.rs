//! The kinds of error.

/// The kinds of error, told apart as Stripe's SDKs tell them apart by class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client cannot be built or cannot send: the key, a URL or the TLS set-up is wrong, or there
    /// is no runtime to run on.
    Configuration,
    /// The request cannot be sent as it is: a param cannot be encoded, or an id would change the
    /// path. Nothing was sent.
    Encode,
    /// A file that is to be uploaded cannot be read, or its length has changed since the request was
    /// made. This attempt uploaded nothing. An earlier attempt, whose response was lost, may have: see
    /// [`may_have_been_applied`](super::Error::may_have_been_applied). The message says so then.
    File,
    /// No answer: the connection could not be made, or broke, or what answered speaks no HTTP.
    Connection,
    /// No complete answer in time.
    Timeout,
    /// Stripe found something wrong with the request (400, 404).
    InvalidRequest,
    /// The key is missing, unknown or expired (401).
    Authentication,
    /// The key may not do this (403).
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
    /// OAuth refused: Connect's token endpoints have an error shape of their own,
    /// `{"error": "invalid_grant"}`. On other hosts than Connect's only the known codes count, for
    /// many a gateway says `{"error": "Forbidden"}`.
    OAuth,
    /// Stripe failed (5xx), refused with a status that has no kind of its own, or the response is
    /// not Stripe's: a proxy or another server sent it, with whatever status.
    Api,
    /// The response is a success (2xx), and could not be decoded, or is larger than
    /// [`max_response_size`](crate::ClientBuilder::max_response_size). **What was asked for has been
    /// done**, unless the response is not JSON, which the message says: then a proxy may have sent
    /// it. A new call would do it again; a clone of the call, or one with the same idempotency key,
    /// gets the same response again.
    Decode,
    /// A list cannot go on: its next page is the same again, or on another host.
    Pagination,
}
