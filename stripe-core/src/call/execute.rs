//! Execution of a call: attempts until one gets a final response or no more are allowed.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderValue;
use tracing::{Instrument as _, Span, debug_span, field};

use super::Call;
use super::outcome::AttemptOutcome;
use super::prepare::{PreparedBody, prepare};
use super::report::{tell_ended, tell_sending};
use crate::error::{ApiError, CallSummary, Error, HttpResponse};
use crate::header::{REQUEST_ID, X_STRIPE_CLIENT_TELEMETRY};
use crate::request::{Request, RequestOptions, RetryLimit};
use crate::response::RawResponse;
use crate::retry::{FailedAttempt, Failure};
use crate::settings::Settings;
use crate::settings::telemetry::Telemetry;
use crate::transport::{
    FreshConnection, MaxResponseSize, TransportError, TransportErrorKind, TransportFuture,
};
use crate::unpolled::{self, Watched};

/// A call that has been sent.
pub(crate) type SentCall = Watched<Result<RawResponse, Error>>;

/// Sends a call. Every request is sent by this function.
pub(crate) fn execute(call: Box<Call>) -> SentCall {
    let (method, path): (_, &str) = match &call.request {
        Ok(request) => (&request.method, &request.path_template),
        Err(invalid) => (&invalid.method, &invalid.path_template),
    };
    // Described in `hooks`.
    let span = debug_span!(
        "stripe_request",
        %method,
        path,
        attempts = field::Empty,
        status = field::Empty,
        request_id = field::Empty,
    );
    let clock = Arc::clone(&call.settings.shared.clock);
    Watched::new(clock, run(call).instrument(span))
}

async fn run(mut call: Box<Call>) -> Result<RawResponse, Error> {
    perform(&mut call).await.inspect_err(Error::tell)
}

/// The parts stay in their box: moving them into the future would copy them several times.
async fn perform(call: &mut Call) -> Result<RawResponse, Error> {
    let Call { settings, request, options } = call;
    let request = match request {
        Ok(request) => request,
        Err(invalid) => return Err(Error::from(invalid.clone())),
    };
    let content = match PreparedBody::fix(settings, request, options) {
        Ok(content) => content,
        Err(error) => return Err(error.with_call(request.take_summary())),
    };
    let shared = &*settings.shared;
    let start = shared.clock.elapsed();
    let life = Life {
        telemetry: shared.telemetry.as_ref().and_then(Telemetry::take),
        timeout: options.timeout.unwrap_or(shared.timeout),
        deadline: start.saturating_add(options.deadline.unwrap_or(shared.deadline)),
        allowed: options.attempts.unwrap_or(shared.attempts),
        max_response_size: options.max_response_size.or(shared.max_response_size),
        // Sending it twice does no more than sending it once.
        retry_safe: request.method.is_idempotent()
            || options.idempotency_key.header_value().is_some(),
        fresh_connection: None,
        attempts: 0,
        may_have_been_applied: false,
        may_be_in_progress: false,
        settings,
        request,
        options,
        content,
    };
    life.run(start).await
}

/// A request in progress.
struct Life<'a> {
    settings: &'a Settings,
    request: &'a mut Request,
    options: &'a RequestOptions,
    content: PreparedBody,
    /// Telemetry header with the metrics of an earlier request.
    telemetry: Option<HeaderValue>,
    /// Timeout of each attempt.
    timeout: Duration,
    /// Overall deadline, on the client's clock. Time in which the call is not polled extends it.
    deadline: Duration,
    allowed: RetryLimit,
    max_response_size: Option<MaxResponseSize>,
    /// Whether the next attempt uses a new connection.
    fresh_connection: Option<FreshConnection>,
    retry_safe: bool,
    attempts: u32,
    /// Whether one of the attempts may have had an effect.
    may_have_been_applied: bool,
    /// Whether Stripe may still be processing one of the attempts.
    may_be_in_progress: bool,
}

impl Life<'_> {
    async fn run(mut self, mut start: Duration) -> Result<RawResponse, Error> {
        let clock = &*self.settings.shared.clock;
        loop {
            let ended = match self.start_attempt(start) {
                Ok(sent) => sent.await,
                Err(error) => return Err(error.with_call(self.summary())),
            };
            let duration = clock.elapsed().saturating_sub(start);
            let outcome = match ended {
                Ok(response) => self.receive(response),
                Err(error) => AttemptOutcome::Failed(self.failure(error)),
            };
            self.fresh_connection = outcome.needs_fresh_connection().then_some(FreshConnection);
            self.may_have_been_applied |= outcome.may_have_been_applied();
            let wait = match &outcome {
                AttemptOutcome::Response(response, _) if response.status.is_success() => None,
                _ => self.wait_before_next_attempt(&outcome),
            };
            self.may_be_in_progress |= outcome.may_be_in_progress();
            let shared = &*self.settings.shared;
            tell_ended(shared, self.request, self.attempts, &outcome, duration, wait);
            let Some(wait) = wait else { return self.conclude(outcome) };
            clock.sleep(wait).await;
            start = clock.elapsed();
        }
    }

    /// Passes an attempt to the transport.
    fn start_attempt(&mut self, now: Duration) -> Result<TransportFuture, Error> {
        let mut prepared = prepare(self.settings, self.request, self.options, &self.content)?;
        if let Some(metrics) = &self.telemetry {
            prepared.headers_mut().insert(X_STRIPE_CLIENT_TELEMETRY, metrics.clone());
        }
        self.attempts += 1;
        let shared = &*self.settings.shared;
        tell_sending(shared, self.request, self.attempts, prepared.headers());
        let extensions = prepared.extensions_mut();
        if let Some(fresh) = self.fresh_connection {
            extensions.insert(fresh);
        }
        if let Some(size) = self.max_response_size {
            extensions.insert(size);
        }
        let timeout = self.timeout.min(self.left(now));
        Ok(shared.transport.send(prepared, timeout))
    }

    /// Returns the cause of a failed attempt: a file that cannot be read ends the body and breaks
    /// the connection. Such a request arrives incomplete and has no effect.
    #[cfg_attr(not(feature = "multipart"), expect(clippy::unused_self))]
    fn failure(&self, error: TransportError) -> TransportError {
        #[cfg(feature = "multipart")]
        if let Some(file) = self.content.body.take_failure() {
            return TransportError::new(TransportErrorKind::Unsendable, file);
        }
        error
    }

    fn conclude(mut self, outcome: AttemptOutcome) -> Result<RawResponse, Error> {
        let span = Span::current();
        // Once, at the end: a value that is recorded again stands twice in a log of text.
        span.record("attempts", self.attempts);
        if let AttemptOutcome::Response(response, _) = &outcome {
            span.record("status", response.status.as_u16());
            if let Some(id) = response.header(&REQUEST_ID).filter(|id| !id.is_empty()) {
                span.record("request_id", id);
            }
        }
        let call = self.summary();
        match outcome {
            AttemptOutcome::Response(response, _) if response.status.is_success() => {
                let secrets = self.settings.secrets(self.options);
                Ok(RawResponse { response, call, expected: self.request.expected, secrets, span })
            }
            AttemptOutcome::Response(response, api_error) => {
                Err(Error::from_response(response, api_error).with_call(call))
            }
            AttemptOutcome::Failed(error) => {
                let credentials = self.settings.credentials(self.options);
                Err(Error::from_transport(error, &credentials).with_call(call))
            }
        }
    }

    /// Receives a response. After this, nothing in it contains the credentials of the request.
    fn receive(&self, response: http::Response<Bytes>) -> AttemptOutcome {
        let response = match self.max_response_size.unwrap_or_default().check(response) {
            Ok(response) => response,
            Err(error) => return AttemptOutcome::Failed(error),
        };
        let (parts, body) = response.into_parts();
        let mut response = HttpResponse { status: parts.status, headers: parts.headers, body };
        let credentials = self.settings.credentials(self.options);
        credentials.hide_in_headers(&mut response.headers);
        let mut api_error = None;
        if !response.status.is_success() {
            if let Some(body) = credentials.hidden_in(&response.body) {
                response.body = body.into();
            }
            api_error = ApiError::parse(&response.body, self.request.host);
        }
        AttemptOutcome::Response(response, api_error)
    }

    /// Builds the summary of the completed call.
    fn summary(&mut self) -> CallSummary {
        CallSummary {
            idempotency_key: self.options.idempotency_key.header_value().cloned(),
            attempts: self.attempts,
            may_have_been_applied: self.may_have_been_applied,
            ..self.request.take_summary()
        }
    }

    /// Returns the backoff before the next attempt, or `None` if there is no further attempt or it
    /// would exceed the deadline.
    fn wait_before_next_attempt(&self, outcome: &AttemptOutcome) -> Option<Duration> {
        let RetryLimit::Retries(max_retries) = self.allowed else { return None };
        let failure = match outcome {
            AttemptOutcome::Failed(error) => {
                let kind = error.kind();
                let is_final =
                    matches!(kind, TransportErrorKind::Unsendable | TransportErrorKind::TooLarge);
                if is_final || !(self.retry_safe || kind == TransportErrorKind::Connect) {
                    return None;
                }
                Failure::Transport(kind)
            }
            AttemptOutcome::Response(response, api_error) => {
                if !self.retry_safe {
                    return None;
                }
                Failure::Response {
                    status: response.status,
                    headers: &response.headers,
                    error_type: api_error.as_ref().and_then(ApiError::error_type),
                    code: api_error.as_ref().and_then(ApiError::code),
                }
            }
        };
        let shared = &*self.settings.shared;
        let wait = shared.retry_policy.retry_in(&FailedAttempt {
            attempts: self.attempts,
            max_retries,
            failure,
            may_be_in_progress: self.may_be_in_progress,
            jitter: self.settings.jitter(),
            now: shared.clock.now(),
        })?;
        (wait < self.left(shared.clock.elapsed())).then_some(wait)
    }

    /// Returns the time until the deadline.
    fn left(&self, now: Duration) -> Duration {
        self.deadline.saturating_add(unpolled::so_far()).saturating_sub(now)
    }
}
