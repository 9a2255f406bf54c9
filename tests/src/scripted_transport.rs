//! A transport that responds from a script, without a network.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use stripe_core::transport::{
    Body, Transport, TransportError, TransportErrorKind, TransportFuture,
};

/// Outcome of one attempt.
pub type Outcome = Result<http::Response<Bytes>, TransportErrorKind>;

/// A transport that responds from a script and records its requests. Copies share the script.
#[derive(Debug, Clone)]
pub struct ScriptedTransport {
    state: Arc<Mutex<TransportState>>,
}

#[derive(Debug)]
struct TransportState {
    script: VecDeque<Outcome>,
    sent: Vec<(http::Request<Body>, Duration)>,
}

impl ScriptedTransport {
    /// Creates a transport whose attempts take the outcomes in order. An attempt after the last one
    /// fails as [`TransportErrorKind::Unsendable`].
    pub fn new(script: impl IntoIterator<Item = Outcome>) -> Self {
        let script = script.into_iter().collect();
        Self { state: Arc::new(Mutex::new(TransportState { script, sent: Vec::new() })) }
    }

    /// Returns the header with this name of each attempt.
    pub fn header(&self, name: &str) -> Vec<Option<String>> {
        let text =
            |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        self.lock().sent.iter().map(|(request, _)| request.headers().get(name).map(text)).collect()
    }

    /// Timeout of each attempt, in seconds.
    pub fn timeouts(&self) -> Vec<f64> {
        self.lock().sent.iter().map(|(_, timeout)| timeout.as_secs_f64()).collect()
    }

    /// Number of attempts made.
    pub fn attempts(&self) -> usize {
        self.lock().sent.len()
    }

    fn lock(&self) -> MutexGuard<'_, TransportState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transport for ScriptedTransport {
    fn send(&self, request: http::Request<Body>, timeout: Duration) -> TransportFuture {
        let mut state = self.lock();
        state.sent.push((request, timeout));
        let outcome = state.script.pop_front().unwrap_or(Err(TransportErrorKind::Unsendable));
        let outcome = outcome.map_err(|kind| TransportError::new(kind, "as the script says"));
        Box::pin(std::future::ready(outcome))
    }
}

/// A response with a body.
#[expect(clippy::missing_errors_doc, reason = "it is the other outcome of an attempt")]
pub fn response(status: u16, body: &'static str) -> Outcome {
    response_with(status, &[], body)
}

/// A response with headers and a body.
#[expect(clippy::missing_errors_doc, reason = "it is the other outcome of an attempt")]
pub fn response_with(status: u16, headers: &[(&str, &str)], body: &'static str) -> Outcome {
    let mut response = http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    Ok(response
        .body(Bytes::from_static(body.as_bytes()))
        .expect("the script's responses are valid"))
}
