//! What can go wrong, said so that it can be acted on.

mod api_error;
mod credentials;

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode};

pub use api_error::ApiError;
pub(crate) use api_error::may_have_been_applied;
pub(crate) use credentials::{Credentials, Secrets};

use crate::header::REQUEST_ID;
use crate::retry::Advice;
use crate::transport::{TransportError, TransportErrorKind, causes};

type BoxError = Box<dyn StdError + Send + Sync>;

/// Everything that is known of a call that failed.
///
/// Its [`Display`](fmt::Display) alone is enough to act on: verb and path, status, Stripe's type,
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
    call: Call,
    answer: Option<Answer>,
    api: Option<ApiError>,
    source: Option<BoxError>,
}

/// What was being done, as far as it is known.
#[derive(Debug, Clone, Default)]
pub(crate) struct Call {
    pub(crate) method: Option<http::Method>,
    pub(crate) path_template: Option<std::borrow::Cow<'static, str>>,
    pub(crate) idempotency_key: Option<HeaderValue>,
    pub(crate) attempts: u32,
    /// Whether one of the tries may have had its effect.
    pub(crate) may_have_been_applied: bool,
}

impl Call {
    pub(crate) fn idempotency_key(&self) -> Option<&str> {
        self.idempotency_key.as_ref().and_then(|key| key.to_str().ok())
    }
}

/// What came back.
#[derive(Clone)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl fmt::Debug for Answer {
    /// Says how long the body is: what it holds may be secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("status", &self.status)
            .field("headers", &self.headers)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}

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
    /// [`may_have_been_applied`](Error::may_have_been_applied). The message says so then.
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
    /// [`may_have_been_applied`](Error::may_have_been_applied).
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

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            message: message.into(),
            call: Call::default(),
            answer: None,
            api: None,
            source: None,
        }))
    }

    /// Adds the cause, and its root to the message.
    pub(crate) fn because(mut self, source: impl Into<BoxError>) -> Self {
        let source = source.into();
        if let Some(root) = causes(&*source).last() {
            self.0.message.push_str(&format!(": {root}"));
        }
        self.with_source(source)
    }

    /// Adds the cause. The message says already what matters of it.
    pub(crate) fn with_source(mut self, source: impl Into<BoxError>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn with_call(mut self, call: Call) -> Self {
        if self.0.kind == ErrorKind::File && call.may_have_been_applied {
            self.0.message.push_str("; an earlier attempt may have uploaded it");
        }
        self.0.call = call;
        self
    }

    pub(crate) fn with_answer(mut self, answer: Answer) -> Self {
        self.0.answer = Some(answer);
        self
    }

    /// An attempt that got no response.
    pub(crate) fn from_transport(mut error: TransportError, credentials: &Credentials<'_>) -> Self {
        let head = error.take_head();
        let error = Self::without_response(error, credentials);
        let Some((status, mut headers)) = head else { return error };
        credentials.hide_in_headers(&mut headers);
        error.with_answer(Answer { status, headers, body: Bytes::new() })
    }

    fn without_response(error: TransportError, credentials: &Credentials<'_>) -> Self {
        let kind = match error.kind() {
            TransportErrorKind::Timeout => ErrorKind::Timeout,
            TransportErrorKind::Unsendable => ErrorKind::Configuration,
            TransportErrorKind::TooLarge => ErrorKind::Decode,
            _ => ErrorKind::Connection,
        };
        // The wrapper's own words become the message; the chain goes on behind it.
        let mut message = error.to_string();
        if let Some(reason) = error.reason() {
            message.push_str(": ");
            message.push_str(&reason);
        }
        if let Some(clean) = credentials.hidden_in_text(&message) {
            message = clean;
        }
        let source = error.into_source();
        #[cfg(feature = "multipart")]
        let source = match source.downcast::<crate::multipart::FileError>() {
            Ok(file) => return Self::new(ErrorKind::File, file.to_string()).with_source(file),
            Err(source) => source,
        };
        match credentials.hidden_in_text(&format!("{source:?} {}", chain(&*source))) {
            // A transport of the user's own may quote what it was given.
            Some(_) => Self::new(kind, message),
            None => Self::new(kind, message).with_source(source),
        }
    }

    /// Hides what the request authenticated with, where a success repeats it. Only a call that fails
    /// although its response is a success pays for that.
    pub(crate) fn hiding(mut self, secrets: &Secrets) -> Self {
        let credentials = secrets.credentials();
        let inner = &mut *self.0;
        if let Some(clean) = credentials.hidden_in_text(&inner.message) {
            inner.message = clean;
        }
        if let Some(answer) = &mut inner.answer {
            if let Some(clean) = credentials.hidden_in(&answer.body) {
                answer.body = clean.into();
            }
        }
        let tells = |source: &BoxError| {
            credentials.hidden_in_text(&format!("{source:?} {}", chain(&**source))).is_some()
        };
        if inner.source.as_ref().is_some_and(tells) {
            inner.source = None;
        }
        self
    }

    /// A response that is no success.
    pub(crate) fn from_answer(answer: Answer, api: Option<ApiError>) -> Self {
        let kind = api_error::classify(answer.status, api.as_ref());
        let message = match &api {
            Some(api) => api.message().unwrap_or("no message").to_owned(),
            None => format!(
                "the response is not Stripe's, a proxy or another server may have sent it: {}",
                excerpt(&answer.body)
            ),
        };
        let mut error = Self::new(kind, message).with_answer(answer);
        error.0.api = api;
        error
    }

    /// Tells `tracing` of a call that finally failed. Described in `hooks`.
    #[cold]
    pub(crate) fn tell(&self) {
        tracing::warn!(
            kind = ?self.kind(),
            may_have_been_applied = self.may_have_been_applied(),
            error = %self,
            "the request failed"
        );
    }

    /// What kind of error this is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The HTTP status, where there was an answer.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.answer.as_ref().map(|answer| answer.status)
    }

    /// The headers of the answer, where there was one.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.answer.as_ref().map(|answer| &answer.headers)
    }

    /// The body of the response, where there was one, as it came: it may hold what no log should.
    /// Only where it repeats the API key of the request, `[redacted]` stands in its place. It is empty
    /// if it was larger than [`max_response_size`](crate::ClientBuilder::max_response_size).
    #[must_use]
    pub fn body(&self) -> Option<&Bytes> {
        self.0.answer.as_ref().map(|answer| &answer.body)
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

    /// What went wrong, without the rest that [`Display`](fmt::Display) says. For an error of the
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
        self.headers().and_then(|headers| headers.get(REQUEST_ID)).and_then(|id| id.to_str().ok())
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
        match &self.0.answer {
            None => matches!(self.0.kind, ErrorKind::Connection | ErrorKind::Timeout),
            // It took place, and what it returned is of no use.
            Some(answer) if answer.status.is_success() => false,
            Some(answer) => {
                let advice =
                    Advice::of(answer.status, &answer.headers, self.error_type(), self.code());
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

/// All that an error and its causes say.
fn chain(error: &(dyn StdError + 'static)) -> String {
    causes(error).map(|cause| format!("{cause}; ")).collect()
}

/// The beginning of a body that is not what it should be, on one line.
fn excerpt(body: &[u8]) -> String {
    const LONGEST: usize = 200;
    if body.is_empty() {
        return "an empty body".to_owned();
    }
    let text = String::from_utf8_lossy(body);
    let mut line: String =
        text.chars().take(LONGEST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(LONGEST).is_some() {
        line.push('…');
    }
    format!("`{line}`")
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        if let (Some(method), Some(path)) = (&inner.call.method, &inner.call.path_template) {
            write!(f, "{method} {path}: ")?;
        }
        if let Some(answer) = &inner.answer {
            write!(f, "{}", answer.status.as_u16())?;
            if let Some(api) = &inner.api {
                api.write_facts(f)?;
            }
            f.write_str(": ")?;
        }
        f.write_str(&inner.message)?;
        let mut notes = Vec::new();
        if let Some(id) = self.request_id() {
            notes.push(format!("request {id}"));
        }
        if inner.call.attempts > 1 {
            notes.push(format!("{} attempts", inner.call.attempts));
        }
        if let Some(url) = self.request_log_url().or_else(|| self.doc_url()) {
            notes.push(format!("see {url}"));
        }
        if notes.is_empty() { Ok(()) } else { write!(f, " ({})", notes.join(", ")) }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        let mut debug = f.debug_struct("Error");
        debug.field("kind", &inner.kind).field("message", &inner.message);
        if let (Some(method), Some(path)) = (&inner.call.method, &inner.call.path_template) {
            debug.field("call", &format_args!("{method} {path}"));
        }
        debug.field("attempts", &inner.call.attempts);
        if let Some(key) = inner.call.idempotency_key() {
            debug.field("idempotency_key", &key);
        }
        if let Some(answer) = &inner.answer {
            debug.field("status", &answer.status).field("request_id", &self.request_id());
        }
        if let Some(api) = &inner.api {
            debug.field("api", api);
        }
        if let Some(source) = &inner.source {
            debug.field("source", source);
        }
        debug.finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}
