//! The error of a call, and what can be asked of it.

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

type BoxError = Box<dyn StdError + Send + Sync>;

/// Everything that is known of a call that failed.
///
/// Its [`Display`](std::fmt::Display) alone is enough to act on: verb and path, status, Stripe's type,
/// code, param and message, the request id. The cause, where there is one, is in
/// [`source`](StdError::source). No key and no body of a request is ever in it.
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
    /// What kind of error this is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The HTTP status, where there was an answer.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.response.as_ref().map(|response| response.status)
    }

    /// The headers of the answer, where there was one.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.response.as_ref().map(|response| &response.headers)
    }

    /// The body of the response, where there was one, as it came: it may hold what no log should.
    /// Only where it repeats the API key of the request, `[redacted]` stands in its place. It is empty
    /// if it was larger than [`max_response_size`](crate::ClientBuilder::max_response_size).
    #[must_use]
    pub fn body(&self) -> Option<&Bytes> {
        self.0.response.as_ref().map(|response| &response.body)
    }

    /// What Stripe said, where the answer is a Stripe error.
    #[must_use]
    pub fn api_error(&self) -> Option<&ApiError> {
        self.0.api.as_ref()
    }

    /// Stripe's `type`, such as `invalid_request_error`.
    #[must_use]
    pub fn error_type(&self) -> Option<&str> {
        self.0.api.as_ref().and_then(ApiError::error_type)
    }

    /// Stripe's `code`, such as `parameter_missing`. Always text: a new code is nothing special.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.api.as_ref().and_then(ApiError::code)
    }

    /// Why the card was declined, such as `insufficient_funds`.
    #[must_use]
    pub fn decline_code(&self) -> Option<&str> {
        self.0.api.as_ref().and_then(ApiError::decline_code)
    }

    /// The parameter that is at fault.
    #[must_use]
    pub fn param(&self) -> Option<&str> {
        self.0.api.as_ref().and_then(ApiError::param)
    }

    /// What went wrong, without the rest that [`Display`](std::fmt::Display) says. For an error of the
    /// API it is Stripe's own message.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Stripe's page about this code.
    #[must_use]
    pub fn doc_url(&self) -> Option<&str> {
        self.0.api.as_ref().and_then(ApiError::doc_url)
    }

    /// This request in the dashboard's log.
    #[must_use]
    pub fn request_log_url(&self) -> Option<&str> {
        self.0.api.as_ref().and_then(ApiError::request_log_url)
    }

    /// Stripe's id of the request, to quote to support.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.response.as_ref()?.header(&REQUEST_ID)
    }

    /// How long Stripe asked to wait, where it did so in seconds.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        let seconds = self.headers()?.get(http::header::RETRY_AFTER)?.to_str().ok()?.trim();
        seconds.parse().ok().map(Duration::from_secs)
    }

    /// The idempotency key that the request carried. Sending the same request with it again is safe.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&str> {
        self.0.call.idempotency_key()
    }

    /// Returns the number of attempts, those that found no connection included; 0 if there was none.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.call.attempts
    }

    /// The HTTP verb.
    #[must_use]
    pub fn method(&self) -> Option<&http::Method> {
        self.0.call.method.as_ref()
    }

    /// The path with placeholders for ids, such as `/v1/billing/meters/{}`: fit for metrics.
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

    /// Whether the object does not exist, or not for this key: a 404 of Stripe's own.
    ///
    /// After a retry of a DELETE ([`attempts`](Self::attempts) is over 1) it may mean that an earlier
    /// attempt, whose response was lost, has deleted the object:
    /// [`may_have_been_applied`](Self::may_have_been_applied) is `true` then.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(StatusCode::NOT_FOUND)
            && self.0.api.as_ref().is_some_and(ApiError::has_type)
    }

    /// Whether the same request may succeed later as it is. Send it with the same
    /// [`idempotency_key`](Self::idempotency_key) then.
    ///
    /// `Stripe-Should-Retry` decides where it is there. Otherwise it is `true` without a complete
    /// response, for a rate limit, for a status of 409 or from 500 up, and for an idempotency key
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

    /// Whether there may be something at Stripe now that was not there before, in spite of the
    /// error.
    ///
    /// `false` is a promise about the attempts of this error: each either did not reach Stripe as a
    /// complete request, or was refused by Stripe before it did anything. It says nothing of other
    /// sends: of a clone of the call, or of an earlier process that used the same idempotency key. A
    /// GET changes nothing, so it is `false` as well.
    ///
    /// It is `true` if, at any of the attempts,
    /// - the response was lost, came too late, or could not be decoded;
    /// - Stripe failed (5xx), or the response is not Stripe's, but a proxy's: it is an error of
    ///   Stripe's only if it has a `type`, or one of OAuth's codes;
    /// - whoever responded did not wait for the end (408, 499), or was failed by somebody else
    ///   (424);
    /// - a payment failed: 402, or an error that names a `charge`, a `payment_intent` or a
    ///   `setup_intent`. A declined card leaves a failed charge, and the intent or the invoice that
    ///   it was to pay stays as well, to be paid another way. [`ApiError::charge`] and
    ///   [`ApiError::json`] name what there is;
    /// - another request with the same idempotency key is under way (409,
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
