//! The life of a request: headers once, then tries until it is answered or given up.

use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_LENGTH;
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use tracing::{Instrument as _, Span, debug, debug_span, field, warn};

use super::unpolled::{self, Sent};
use super::{Client, Telemetry};
use crate::error::{self, Answer, ApiError, Error, ErrorKind};
use crate::header::{REQUEST_ID, STRIPE_NOTICE, X_STRIPE_CLIENT_TELEMETRY};
use crate::hooks::{Answered, Sending};
use crate::pending_request::{Attempts, Call, Problem, RequestOptions};
use crate::request::Request;
use crate::response::RawResponse;
use crate::retry::{FailedTry, Failure};
use crate::transport::{
    Body, FreshConnection, MaxResponseSize, TransportError, TransportErrorKind, TransportFuture,
};

impl Call {
    /// Returns the overall deadline, and what is known of the call if nobody waits for it any more.
    #[cfg(feature = "blocking")]
    pub(crate) fn if_given_up(&self) -> (Duration, error::Call) {
        let deadline = self.options.deadline.unwrap_or(self.client.shared.deadline);
        let (method, path_template) = match &self.request {
            Ok(request) => (&request.method, request.path_template.clone()),
            Err(problem) => (&problem.method, problem.path_template.clone().into()),
        };
        let key = self.options.idempotency_key.as_str();
        let call = error::Call {
            method: Some(method.clone()),
            path_template: Some(path_template),
            idempotency_key: key.and_then(|key| HeaderValue::from_str(key).ok()),
            attempts: 0,
            may_have_been_applied: self.request.is_ok(),
        };
        (deadline, call)
    }

    /// The request as it would be sent.
    pub(crate) fn prepare(mut self) -> Result<http::Request<Body>, Error> {
        let mut request = self.request.map_err(Error::from)?;
        self.client
            .fix(&mut request, &mut self.options)
            .and_then(|content| self.client.prepare(&request, &self.options, &content))
            .map_err(|error| error.with_call(describe(&mut request)))
    }

    pub(crate) fn send(self: Box<Self>) -> Sent {
        let (method, path): (_, &str) = match &self.request {
            Ok(request) => (&request.method, &request.path_template),
            Err(problem) => (&problem.method, &problem.path_template),
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
        Sent::new(self.client.clone(), self.run().instrument(span))
    }

    async fn run(mut self: Box<Self>) -> Result<RawResponse, Error> {
        self.perform().await.inspect_err(Error::tell)
    }

    /// The parts stay in their box: moved into the future, they would be copied several times.
    async fn perform(&mut self) -> Result<RawResponse, Error> {
        let Self { client, request, options } = self;
        let request = match request {
            Ok(request) => request,
            Err(problem) => return Err(Error::from(problem.clone())),
        };
        let content = match client.fix(request, options) {
            Ok(content) => content,
            Err(error) => return Err(error.with_call(describe(request))),
        };
        let shared = &*client.shared;
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
            unanswered: false,
            client,
            request,
            options,
            content,
        };
        life.run(start).await
    }
}

/// What of a request is the same for all its tries, and is made only once.
struct Content {
    content_type: Option<HeaderValue>,
    body: Body,
}

impl Client {
    /// Makes what may not differ between tries: the body, and the idempotency key.
    fn fix(&self, request: &mut Request, options: &mut RequestOptions) -> Result<Content, Error> {
        options.idempotency_key.settle()?;
        // What is to stand between the parts of an upload.
        let boundary = if request.is_upload() { self.random_uuid()? } else { String::new() };
        let (content_type, body) = request.take_body(&boundary);
        Ok(Content { content_type, body })
    }

    fn prepare(
        &self,
        request: &Request,
        options: &RequestOptions,
        content: &Content,
    ) -> Result<http::Request<Body>, Error> {
        let uri = self.shared.base_urls.of(request.host).join(&request.path_and_query());
        let mut prepared = http::Request::new(content.body.clone());
        *prepared.method_mut() = request.method.clone();
        *prepared.uri_mut() = uri.map_err(|error| {
            Error::new(ErrorKind::Encode, "path and params make no URL").because(error)
        })?;
        *prepared.headers_mut() = self.headers(request, options, content.content_type.as_ref())?;
        if request.method == Method::POST && prepared.body().is_empty() {
            // An HTTP stack may leave it out, and some proxies refuse a POST without it.
            prepared.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        Ok(prepared)
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self::new(ErrorKind::Encode, problem.message).with_call(error::Call {
            method: Some(problem.method),
            path_template: Some(problem.path_template.into()),
            ..error::Call::default()
        })
    }
}

/// One request on its way.
struct Life<'a> {
    client: &'a Client,
    request: &'a mut Request,
    options: &'a RequestOptions,
    content: Content,
    /// What is told of an earlier request.
    telemetry: Option<HeaderValue>,
    /// For each try.
    timeout: Duration,
    /// On the client's clock, for everything. The time in which the call was not polled comes on top.
    deadline: Duration,
    allowed: Attempts,
    max_response_size: Option<MaxResponseSize>,
    /// Whether the next attempt is to go over a connection of its own.
    fresh_connection: Option<FreshConnection>,
    retry_safe: bool,
    attempts: u32,
    /// Whether one of the tries may have had its effect.
    may_have_been_applied: bool,
    /// Whether one of the tries reached Stripe and got no answer.
    unanswered: bool,
}

/// How a try ended.
enum Outcome {
    /// With a response, and what Stripe says in it of an error.
    Answer(Answer, Option<ApiError>),
    Failed(TransportError),
}

impl Outcome {
    /// Whether the request reached Stripe and what became of it is unknown.
    fn is_unanswered(&self) -> bool {
        match self {
            Self::Answer(..) => false,
            Self::Failed(error) => !matches!(
                error.kind(),
                TransportErrorKind::Connect | TransportErrorKind::Unsendable
            ),
        }
    }

    /// Whether its connection is broken, or led to a server that fails.
    fn needs_fresh_connection(&self) -> bool {
        match self {
            Self::Answer(answer, _) => answer.status.is_server_error(),
            Self::Failed(error) => error.kind() != TransportErrorKind::Connect,
        }
    }

    /// Whether the request may have had an effect: it reached Stripe, and was not refused.
    fn may_have_been_applied(&self) -> bool {
        match self {
            Self::Answer(answer, api_error) => {
                error::may_have_been_applied(answer.status, api_error.as_ref())
            }
            Self::Failed(_) => self.is_unanswered(),
        }
    }
}

impl Life<'_> {
    async fn run(mut self, mut start: Duration) -> Result<RawResponse, Error> {
        let clock = &*self.client.shared.clock;
        loop {
            let answer = match self.start_try(start) {
                Ok(sent) => sent.await,
                Err(error) => return Err(error.with_call(self.call())),
            };
            let duration = clock.elapsed().saturating_sub(start);
            let outcome = match answer {
                Ok(answer) => self.receive(answer),
                Err(error) => Outcome::Failed(self.failure(error)),
            };
            self.fresh_connection = outcome.needs_fresh_connection().then_some(FreshConnection);
            self.may_have_been_applied |= outcome.may_have_been_applied();
            let wait = match &outcome {
                Outcome::Answer(answer, _) if answer.status.is_success() => None,
                _ => self.retry_in(&outcome),
            };
            self.unanswered |= outcome.is_unanswered();
            self.tell_answered(&outcome, duration, wait);
            let Some(wait) = wait else { return self.conclude(outcome) };
            clock.sleep(wait).await;
            start = clock.elapsed();
        }
    }

    /// Hands a try to the transport. The request is made anew for each: most are sent only once,
    /// and one kept for a second try would be copied for the first.
    fn start_try(&mut self, now: Duration) -> Result<TransportFuture, Error> {
        let mut prepared = self.client.prepare(self.request, self.options, &self.content)?;
        if let Some(metrics) = &self.telemetry {
            prepared.headers_mut().insert(X_STRIPE_CLIENT_TELEMETRY, metrics.clone());
        }
        self.attempts += 1;
        self.tell_sending(prepared.headers());
        let extensions = prepared.extensions_mut();
        if let Some(fresh) = self.fresh_connection {
            extensions.insert(fresh);
        }
        if let Some(size) = self.max_response_size {
            extensions.insert(size);
        }
        let timeout = self.timeout.min(self.left(now));
        Ok(self.client.shared.transport.send(prepared, timeout))
    }

    /// What an attempt really failed of: a file that cannot be read ends a body, and with it the
    /// connection. What was not sent as a whole was not done.
    #[cfg_attr(not(feature = "multipart"), expect(clippy::unused_self))]
    fn failure(&self, error: TransportError) -> TransportError {
        #[cfg(feature = "multipart")]
        if let Some(file) = self.content.body.take_failure() {
            return TransportError::new(TransportErrorKind::Unsendable, file);
        }
        error
    }

    fn conclude(mut self, outcome: Outcome) -> Result<RawResponse, Error> {
        let span = Span::current();
        // Once, at the end: a value that is recorded again stands twice in a log of text.
        span.record("attempts", self.attempts);
        if let Outcome::Answer(answer, _) = &outcome {
            span.record("status", answer.status.as_u16());
            let id = header_text(&answer.headers, &REQUEST_ID);
            if !id.is_empty() {
                span.record("request_id", id);
            }
        }
        let call = self.call();
        match outcome {
            Outcome::Answer(answer, _) if answer.status.is_success() => {
                let secrets = self.client.secrets(self.options);
                Ok(RawResponse { answer, call, expected: self.request.expected, secrets, span })
            }
            Outcome::Answer(answer, api_error) => {
                Err(Error::from_answer(answer, api_error).with_call(call))
            }
            Outcome::Failed(error) => {
                let credentials = self.client.credentials(self.options);
                Err(Error::from_transport(error, &credentials).with_call(call))
            }
        }
    }

    /// Takes a response. From here on nothing in it shows what the request authenticated with.
    fn receive(&self, response: http::Response<Bytes>) -> Outcome {
        let response = match self.max_response_size.unwrap_or_default().check(response) {
            Ok(response) => response,
            Err(error) => return Outcome::Failed(error),
        };
        let (parts, body) = response.into_parts();
        let mut answer = Answer { status: parts.status, headers: parts.headers, body };
        let credentials = self.client.credentials(self.options);
        credentials.hide_in_headers(&mut answer.headers);
        let mut api_error = None;
        if !answer.status.is_success() {
            if let Some(body) = credentials.hidden_in(&answer.body) {
                answer.body = body.into();
            }
            api_error = ApiError::parse(&answer.body, self.request.host);
        }
        Outcome::Answer(answer, api_error)
    }

    /// What is to be told of the call, now that it is over.
    fn call(&mut self) -> error::Call {
        error::Call {
            idempotency_key: self.options.idempotency_key.header_value().cloned(),
            attempts: self.attempts,
            may_have_been_applied: self.may_have_been_applied,
            ..describe(self.request)
        }
    }

    /// How long to wait before the next try, if there is to be one and the deadline allows it.
    fn retry_in(&self, outcome: &Outcome) -> Option<Duration> {
        let Attempts::Retries(max_retries) = self.allowed else { return None };
        let failure = match outcome {
            Outcome::Failed(error) => {
                let kind = error.kind();
                let is_final =
                    matches!(kind, TransportErrorKind::Unsendable | TransportErrorKind::TooLarge);
                if is_final || !(self.retry_safe || kind == TransportErrorKind::Connect) {
                    return None;
                }
                Failure::Transport(kind)
            }
            Outcome::Answer(answer, api_error) => {
                if !self.retry_safe {
                    return None;
                }
                Failure::Answer {
                    status: answer.status,
                    headers: &answer.headers,
                    error_type: api_error.as_ref().and_then(ApiError::error_type),
                    code: api_error.as_ref().and_then(ApiError::code),
                }
            }
        };
        let wait = self.client.shared.retry_policy.retry_in(&FailedTry {
            attempts: self.attempts,
            max_retries,
            failure,
            unanswered_before: self.unanswered,
            jitter: self.client.jitter(),
            now: self.client.shared.clock.now(),
        })?;
        (wait < self.left(self.client.shared.clock.elapsed())).then_some(wait)
    }

    /// How much of the deadline is left.
    fn left(&self, now: Duration) -> Duration {
        self.deadline.saturating_add(unpolled::so_far()).saturating_sub(now)
    }

    fn tell_sending(&self, headers: &HeaderMap) {
        if let Some(hook) = &self.client.shared.hooks.sending {
            hook(&Sending {
                method: &self.request.method,
                path_template: &self.request.path_template,
                attempt: self.attempts,
                headers,
            });
        }
    }

    fn tell_answered(&self, outcome: &Outcome, duration: Duration, retry_in: Option<Duration>) {
        let attempt = self.attempts;
        match outcome {
            Outcome::Answer(answer, _) => {
                let id = header_text(&answer.headers, &REQUEST_ID);
                if let Some(telemetry) = &self.client.shared.telemetry {
                    if retry_in.is_none() && !id.is_empty() {
                        telemetry.answered(id, duration);
                    }
                }
                debug!(attempt, status = answer.status.as_u16(), ?duration, ?retry_in, "answered");
                let notice = header_text(&answer.headers, &STRIPE_NOTICE);
                if !notice.is_empty() {
                    warn!(notice, "Stripe has a notice for the developer");
                }
            }
            Outcome::Failed(error) => {
                debug!(attempt, failure = ?error.kind(), ?duration, ?retry_in, "not answered");
            }
        }
        if let Some(hook) = &self.client.shared.hooks.answered {
            hook(&Answered {
                method: &self.request.method,
                path_template: &self.request.path_template,
                attempt,
                duration,
                outcome: match outcome {
                    Outcome::Answer(answer, _) => Ok((answer.status, &answer.headers)),
                    Outcome::Failed(error) => Err(error.kind()),
                },
                retry_in,
            });
        }
    }
}

/// What an error says of a request that has not been sent.
fn describe(request: &mut Request) -> error::Call {
    error::Call {
        method: Some(request.method.clone()),
        path_template: Some(std::mem::take(&mut request.path_template)),
        ..error::Call::default()
    }
}

fn header_text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> &'a str {
    headers.get(name).map(HeaderValue::to_str).and_then(Result::ok).unwrap_or_default()
}
