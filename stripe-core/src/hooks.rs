//! What a program can watch of its own requests.
//!
//! The hooks, [`on_sending`](crate::ClientBuilder::on_sending) and
//! [`on_answered`](crate::ClientBuilder::on_answered), are for metrics and tests. They run on the task
//! that sends, so they should be quick.
//!
//! # Tracing
//!
//! Logs and traces come from [`tracing`](https://docs.rs/tracing). Each call has a span with the name
//! `stripe_request`, at the level DEBUG. What it says of how the call ended is recorded once, with
//! the last attempt:
//!
//! | field of the span | |
//! |---|---|
//! | `method` | the HTTP verb |
//! | `path` | the path with placeholders for ids, such as `/v1/customers/{}` |
//! | `attempts` | the number of attempts |
//! | `status` | the HTTP status, where there was a response |
//! | `request_id` | Stripe's id of the request, where it sent one |
//!
//! The events stand in this span:
//!
//! | event | level | fields |
//! |---|---|---|
//! | `the request failed`: once for each call that ends with an error, whatever it is | WARN | `kind` ([`ErrorKind`](crate::ErrorKind)), `may_have_been_applied`, `error`: the [`Error`](crate::Error) as text, which names all that the span does |
//! | `Stripe has a notice for the developer` | WARN | `notice` |
//! | `answered`: for each attempt | DEBUG | `attempt`, `status`, `duration`, `retry_in` |
//! | `not answered`: for each attempt | DEBUG | `attempt`, `failure` ([`TransportErrorKind`]), `duration`, `retry_in` |
//!
//! No key and no param is ever in them, and of a body only what the error says.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, Method, StatusCode};

use crate::transport::TransportErrorKind;

/// A try that is about to be sent.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Sending<'a> {
    /// The HTTP verb.
    pub method: &'a Method,
    /// The path with placeholders for ids: fit for metrics.
    pub path_template: &'a str,
    /// Which try this is, from 1.
    pub attempt: u32,
    /// The headers as they are sent, the key marked sensitive.
    pub headers: &'a HeaderMap,
}

/// A try that has ended.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Answered<'a> {
    /// The HTTP verb.
    pub method: &'a Method,
    /// The path with placeholders for ids: fit for metrics.
    pub path_template: &'a str,
    /// Which try this was, from 1.
    pub attempt: u32,
    /// How long it took.
    pub duration: Duration,
    /// The status and headers, or how far the try got.
    pub outcome: Result<(StatusCode, &'a HeaderMap), TransportErrorKind>,
    /// How long until the next try, if there is one.
    pub retry_in: Option<Duration>,
}

type Hook<T> = Option<Arc<T>>;

#[derive(Clone, Default)]
pub(crate) struct Hooks {
    pub(crate) sending: Hook<dyn Fn(&Sending<'_>) + Send + Sync>,
    pub(crate) answered: Hook<dyn Fn(&Answered<'_>) + Send + Sync>,
}

impl fmt::Debug for Hooks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hooks")
            .field("sending", &self.sending.is_some())
            .field("answered", &self.answered.is_some())
            .finish()
    }
}
