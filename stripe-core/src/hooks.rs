//! What a program can watch of its own requests.
//!
//! `tracing` tells the same to whatever collects spans; the hooks are for metrics and tests. They
//! run on the task that sends, so they should be quick.

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
