//! Errors.

mod api_error;
mod call_summary;
mod constructors;
mod display;
mod hide_credentials;
mod http_response;
mod kind;

use std::error::Error as StdError;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

pub use api_error::ApiError;
pub(crate) use api_error::may_have_been_applied;
pub(crate) use call_summary::CallSummary;
pub(crate) use hide_credentials::{Credentials, Secrets};
pub(crate) use http_response::HttpResponse;
pub use kind::ErrorKind;

use crate::header::REQUEST_ID;
use crate::retry::Advice;

/// An error of any type.
pub(crate) type BoxError = Box<dyn StdError + Send + Sync>;

/// An error returned by a failed call.
///
/// [`Display`](std::fmt::Display) shows the method and path, the status, Stripe's type, code, param
/// and message, and the request id. The cause, if any, is returned by [`source`](StdError::source).
/// An error never contains an API key or the body of a request. Stripe's message can quote ids and
/// params, and a response that is not from Stripe is quoted with its first 200 characters.
///
/// ```no_run
/// # async fn f(client: stripe_core::Client) -> Result<(), stripe_core::Error> {
/// use stripe_core::ErrorKind;
///
/// match client.request(http::Method::GET, "/v1/customers/{}", &["cus_1"]).await {
///     Ok(customer) => println!("{customer}"),
///     Err(error) if error.is_not_found() => {
///         println!("no such customer");
///     }
///     Err(error) if error.is_retryable() => println!("later: {error}"),
///     Err(error) => return Err(error),
/// }
/// # Ok(())
/// # }
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    message: String,
    call: CallSummary,
    response: Option<HttpResponse>,
    api: Option<ApiError>,
    source: Option<BoxError>,
}

impl Error {
    /// Returns the kind of the error.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Returns the HTTP status, if there was a response.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.response.as_ref().map(|response| response.status)
    }

    /// Returns the headers of the response, if there was one.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.response.as_ref().map(|response| &response.headers)
    }

    /// Returns the raw body of the response, if there was one. It can contain personal data and
    /// should not be logged. An API key of the request is replaced with `[redacted]`. It is empty
    /// if it was larger than [`max_response_size`](crate::ClientBuilder::max_response_size).
    #[must_use]
    pub fn body(&self) -> Option<&Bytes> {
        self.0.response.as_ref().map(|response| &response.body)
    }

    /// Returns the error object of the response, if it is a Stripe error.
    #[must_use]
    pub fn api_error(&self) -> Option<&ApiError> {
        self.0.api.as_ref()
    }

    /// Returns Stripe's `type`, such as `invalid_request_error`.
    #[must_use]
    pub fn error_type(&self) -> Option<&str> {
        self.0.api.as_ref().and_then(ApiError::error_type)
    }

    /// Returns Stripe's `code`, such as `parameter_missing`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.api.as_ref().and_then(ApiError::code)
    }

    /// Returns the decline code of a card, such as `insufficient_funds`.
    #[must_use]
    pub fn decline_code(&self) -> Option<&str> {
        self.0.api.as_ref().and_then(ApiError::decline_code)
    }

    /// Returns the name of the invalid parameter.
    #[must_use]
    pub fn param(&self) -> Option<&str> {
        self.0.api.as_ref().and_then(ApiError::param)
    }

    /// Returns only the message, without the other parts of [`Display`](std::fmt::Display). For an
    /// API error, it is Stripe's message.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Returns the URL of Stripe's documentation for the code.
    #[must_use]
    pub fn doc_url(&self) -> Option<&str> {
        self.0.api.as_ref().and_then(ApiError::doc_url)
    }

    /// Returns the URL of this request in the dashboard.
    #[must_use]
    pub fn request_log_url(&self) -> Option<&str> {
        self.0.api.as_ref().and_then(ApiError::request_log_url)
    }

    /// Returns the request id, for Stripe's support.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.response.as_ref()?.header(&REQUEST_ID)
    }

    /// Returns the value of `Retry-After`, if the response specifies it in seconds.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        let seconds = self.headers()?.get(http::header::RETRY_AFTER)?.to_str().ok()?.trim();
        seconds.parse().ok().map(Duration::from_secs)
    }

    /// Returns the idempotency key of the request. Sent again with this key, the same request has
    /// its effect at most once while Stripe stores the key: at least 24 hours in v1, 30 days in v2.
    /// After that, it is a new request.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&str> {
        self.0.call.idempotency_key()
    }

    /// Returns the number of attempts, including those without a connection, or 0 if there was
    /// none.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.call.attempts
    }

    /// Returns the HTTP method.
    #[must_use]
    pub fn method(&self) -> Option<&http::Method> {
        self.0.call.method.as_ref()
    }

    /// Returns the path with placeholders for ids, such as `/v1/billing/meters/{}`, for metrics.
    #[must_use]
    pub fn path_template(&self) -> Option<&str> {
        self.0.call.path_template.as_deref()
    }

    /// Whether this is a rate limit (429, or v1's 400 with code `rate_limit`).
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.0.kind == ErrorKind::RateLimit
    }

    /// Whether a card or payment method was declined.
    #[must_use]
    pub fn is_card_error(&self) -> bool {
        self.0.kind == ErrorKind::Card
    }

    /// Whether the object does not exist, or is not accessible with this key: a 404 from Stripe.
    ///
    /// After a retry of a DELETE, when [`attempts`](Self::attempts) is more than 1, an earlier
    /// attempt whose response was lost may have deleted the object:
    /// [`may_have_been_applied`](Self::may_have_been_applied) is then `true`.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(StatusCode::NOT_FOUND)
            && self.0.api.as_ref().is_some_and(ApiError::has_type)
    }

    /// Whether the same request can succeed later. Retry it with the same
    /// [`idempotency_key`](Self::idempotency_key), and only while Stripe stores the key: at least 24
    /// hours in v1, 30 days in v2. After that, a retry is a new request.
    ///
    /// It is also `true` for a status of 500 that v1 has stored for the key and returns for each
    /// retry, with the header `Idempotent-Replayed`: check at Stripe whether the first request had
    /// an effect.
    ///
    /// The header `Stripe-Should-Retry` takes precedence. Otherwise it is `true` without a complete
    /// response, for a rate limit, for a status of 409 or at least 500, and for an idempotency key
    /// that is in use by another request.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match &self.0.response {
            None => matches!(self.0.kind, ErrorKind::Connection | ErrorKind::Timeout),
            // It took place, and what it returned is of no use.
            Some(response) if response.status.is_success() => false,
            Some(response) => {
                let (status, headers) = (response.status, &response.headers);
                let advice = Advice::of(status, headers, self.error_type(), self.code());
                advice != Advice::Never
            }
        }
    }

    /// Whether the call may have had an effect at Stripe despite the error.
    ///
    /// `false` is a guarantee for the attempts of this call: each of them either did not reach
    /// Stripe as a complete request, or was refused before it had an effect. It does not cover
    /// clones of the call, or an earlier process that used the same idempotency key. It is also
    /// `false` for a GET, which changes nothing.
    ///
    /// It is `true` if, during any of the attempts,
    /// - the response was lost, arrived too late, or could not be decoded;
    /// - Stripe failed (5xx), or the response came from a proxy: errors of Stripe have a `type`, or
    ///   one of OAuth's codes;
    /// - the server did not wait for the result (408, 499), or depended on another server that failed
    ///   (424);
    /// - a payment failed: 402, or an error that refers to a `charge`, a `payment_intent` or a
    ///   `setup_intent`. After a decline, the failed charge exists, and so does the intent or the
    ///   invoice, which can be paid in another way. [`ApiError::charge`] and [`ApiError::json`]
    ///   identify the objects;
    /// - another request with the same idempotency key is in progress (409,
    ///   `idempotency_key_in_use`).
    #[must_use]
    pub fn may_have_been_applied(&self) -> bool {
        self.0.call.may_have_been_applied
            && self.method().is_some_and(|method| method != http::Method::GET)
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}
