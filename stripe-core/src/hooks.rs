//! Hooks, logs and traces.
//!
//! The hooks, [`on_sending`](crate::ClientBuilder::on_sending) and
//! [`on_response`](crate::ClientBuilder::on_response), are intended for metrics and tests. They run
//! on the task that sends the request, so they should be fast.
//!
//! # Tracing
//!
//! Logs and traces are emitted through [`tracing`](https://docs.rs/tracing). Each call has a span
//! with the name `stripe_request`, at the level DEBUG. The fields about the result of the call are
//! recorded once, with the last attempt:
//!
//! | field of the span | |
//! |---|---|
//! | `method` | the HTTP method |
//! | `path` | the path with placeholders for ids, such as `/v1/customers/{}` |
//! | `attempts` | the number of attempts |
//! | `status` | the HTTP status, if there was a response |
//! | `request_id` | the id of the request at Stripe, if it sent one |
//!
//! Events of this span:
//!
//! | event | level | fields |
//! |---|---|---|
//! | `the request failed`: once for each call that fails | WARN | `kind` ([`ErrorKind`](crate::ErrorKind)), `may_have_been_applied`, `error`: the [`Error`](crate::Error) as text, with all fields of the span |
//! | `Stripe has a notice for the developer` | WARN | `notice` |
//! | `response`: for each attempt | DEBUG | `attempt`, `status`, `duration`, `retry_in` |
//! | `no response`: for each attempt | DEBUG | `attempt`, `failure` ([`TransportErrorKind`]), `duration`, `retry_in` |
//!
//! They never contain an API key or the body of a request. The text of an error contains Stripe's
//! message, which can quote ids and params, and the first 200 characters of a response that is not
//! from Stripe. If a response cannot be decoded, the text contains the location and the reason, but
//! no value of the response.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, Method, StatusCode};

use crate::transport::TransportErrorKind;

/// An attempt that is about to be sent.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Sending<'a> {
    /// The HTTP method.
    pub method: &'a Method,
    /// The path with placeholders for ids, for metrics.
    pub path_template: &'a str,
    /// Number of the attempt, starting at 1.
    pub attempt: u32,
    /// The headers, with the API key marked sensitive.
    pub headers: &'a HeaderMap,
}

/// A completed attempt.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct CompletedAttempt<'a> {
    /// HTTP method.
    pub method: &'a Method,
    /// The path with placeholders for ids, for metrics.
    pub path_template: &'a str,
    /// Number of the attempt, starting at 1.
    pub attempt: u32,
    /// Duration of the attempt.
    pub duration: Duration,
    /// Status and headers, or the failure.
    pub outcome: Result<(StatusCode, &'a HeaderMap), TransportErrorKind>,
    /// Backoff before the next attempt, if there is one.
    pub retry_in: Option<Duration>,
}

type Hook<T> = Option<Arc<T>>;

#[derive(Clone, Default)]
pub(crate) struct Hooks {
    pub(crate) sending: Hook<dyn Fn(&Sending<'_>) + Send + Sync>,
    pub(crate) response: Hook<dyn Fn(&CompletedAttempt<'_>) + Send + Sync>,
}

impl fmt::Debug for Hooks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hooks")
            .field("sending", &self.sending.is_some())
            .field("response", &self.response.is_some())
            .finish()
    }
}
