//! The life of a request: headers once, then tries until it is answered or given up.

use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_LENGTH;
use http::{HeaderMap, HeaderValue, Method};
use tracing::{Instrument as _, Span, debug, debug_span, field, warn};

use super::headers::{IDEMPOTENCY_KEY, TELEMETRY};
use super::{Client, Telemetry};
use crate::error::{self, Answer, Error, ErrorKind};
use crate::hooks::{Answered, Sending};
use crate::pending_request::{BoxedAnswer, Call, Problem, RequestOptions};
use crate::request::Request;
use crate::response::RawResponse;
use crate::retry::{FailedTry, Failure};
use crate::transport::{Body, TransportError, TransportErrorKind};

impl Call {
    /// The request as it would be sent.
    pub(crate) fn prepare(self) -> Result<http::Request<Body>, Error> {
        let request = self.request.map_err(Error::from)?;
        let boundary = self.client.boundary(&request)?;
        self.client
            .prepare(&request, &self.options, &boundary)
            .map_err(|error| error.with_call(describe(&request)))
    }

    pub(crate) fn send(self: Box<Self>) -> BoxedAnswer {
        let span = match &self.request {
            Ok(request) => debug_span!(
                "stripe_request",
                method = %request.method,
                path = %request.path_template,
                attempts = field::Empty,
                status = field::Empty,
                request_id = field::Empty,
            ),
            Err(_) => Span::none(),
        };
        Box::pin(self.run().instrument(span))
    }

    async fn run(self: Box<Self>) -> Result<RawResponse, Error> {
        let Self { client, request, mut options } = *self;
        let request = request.map_err(Error::from)?;
        let mut call = describe(&request);
        let shared = &*client.shared;
        let boundary = client.boundary(&request)?;
        let prepared = client
            .prepare(&request, &options, &boundary)
            .map_err(|error| error.with_call(call.clone()))?;
        // Every try is to carry the key of the first.
        options.idempotency_key = prepared.headers().get(IDEMPOTENCY_KEY).cloned();
        let key = options.idempotency_key.as_ref().and_then(|key| key.to_str().ok());
        call.idempotency_key = key.map(str::to_owned);
        let mut life = Life {
            client: &client,
            request: &request,
            options: &options,
            boundary: &boundary,
            telemetry: shared.telemetry.as_ref().and_then(Telemetry::take),
            timeout: options.timeout.unwrap_or(shared.timeout),
            deadline: shared
                .clock
                .elapsed()
                .saturating_add(options.deadline.unwrap_or(shared.deadline)),
            max_retries: options.max_retries.unwrap_or(shared.max_retries),
            retry_safe: is_retry_safe(&prepared),
            call,
        };
        life.run(prepared).await
    }
}

impl Client {
    /// What is to stand between the parts of an upload.
    fn boundary(&self, request: &Request) -> Result<String, Error> {
        if request.is_upload() { self.random_uuid() } else { Ok(String::new()) }
    }

    fn prepare(
        &self,
        request: &Request,
        options: &RequestOptions,
        boundary: &str,
    ) -> Result<http::Request<Body>, Error> {
        let (content_type, body) = request.body(boundary);
        let uri = format!("{}{}", self.shared.base_urls.of(request.host), request.path_and_query());
        let mut prepared = http::Request::new(body);
        *prepared.method_mut() = request.method.clone();
        *prepared.uri_mut() = http::Uri::try_from(uri).map_err(|error| {
            Error::new(ErrorKind::Encode, "path and params make no URL").with_source(error)
        })?;
        *prepared.headers_mut() = self.headers(request, options, content_type.as_deref())?;
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
    request: &'a Request,
    options: &'a RequestOptions,
    boundary: &'a str,
    /// What is told of an earlier request.
    telemetry: Option<HeaderValue>,
    /// For each try.
    timeout: Duration,
    /// On the client's clock, for everything.
    deadline: Duration,
    max_retries: u32,
    retry_safe: bool,
    call: error::Call,
}

/// How a try ended.
enum Outcome {
    Answer(Answer),
    Failed(TransportError),
}

impl Outcome {
    /// Whether the request may have had its effect: it reached Stripe, and was not refused.
    fn may_have_been_applied(&self) -> bool {
        match self {
            Self::Answer(answer) => !answer.status.is_client_error(),
            Self::Failed(error) => !matches!(
                error.kind(),
                TransportErrorKind::Connect | TransportErrorKind::Unsendable
            ),
        }
    }
}

impl Life<'_> {
    async fn run(&mut self, mut prepared: http::Request<Body>) -> Result<RawResponse, Error> {
        loop {
            if let Some(metrics) = &self.telemetry {
                prepared.headers_mut().insert(TELEMETRY, metrics.clone());
            }
            let now = self.client.shared.clock.elapsed();
            let timeout = self.timeout.min(self.deadline.saturating_sub(now));
            self.call.attempts += 1;
            Span::current().record("attempts", self.call.attempts);
            self.tell_sending(prepared.headers());
            let outcome = match self.client.shared.transport.send(prepared, timeout).await {
                Ok(answer) => Outcome::Answer(into_answer(answer)),
                Err(error) => Outcome::Failed(error),
            };
            let duration = self.client.shared.clock.elapsed().saturating_sub(now);
            self.call.may_have_been_applied |= outcome.may_have_been_applied();
            let wait = match &outcome {
                Outcome::Answer(answer) if answer.status.is_success() => None,
                _ => self.retry_in(&outcome),
            };
            self.tell_answered(&outcome, duration, wait);
            let Some(wait) = wait else { return self.conclude(outcome) };
            self.client.shared.clock.sleep(wait).await;
            // Most requests are sent once, so they are not copied but made again.
            prepared = self
                .client
                .prepare(self.request, self.options, self.boundary)
                .map_err(|error| error.with_call(self.call.clone()))?;
        }
    }

    fn conclude(&mut self, outcome: Outcome) -> Result<RawResponse, Error> {
        let call = std::mem::take(&mut self.call);
        match outcome {
            Outcome::Answer(answer) if answer.status.is_success() => {
                Ok(RawResponse { answer, call, expected: self.request.expected })
            }
            Outcome::Answer(answer) => Err(Error::from_answer(answer).with_call(call)),
            Outcome::Failed(error) => Err(Error::from_transport(error).with_call(call)),
        }
    }

    /// How long to wait before the next try, if there is to be one and the deadline allows it.
    fn retry_in(&self, outcome: &Outcome) -> Option<Duration> {
        let api_error;
        let failure = match outcome {
            Outcome::Failed(error) => {
                let kind = error.kind();
                if kind == TransportErrorKind::Unsendable
                    || !(self.retry_safe || kind == TransportErrorKind::Connect)
                {
                    return None;
                }
                Failure::Transport(kind)
            }
            Outcome::Answer(answer) => {
                if !self.retry_safe {
                    return None;
                }
                api_error = error::ApiError::parse(&answer.body);
                Failure::Answer {
                    status: answer.status,
                    headers: &answer.headers,
                    error_type: api_error.as_ref().and_then(error::ApiError::error_type),
                    code: api_error.as_ref().and_then(error::ApiError::code),
                }
            }
        };
        let wait = self.client.shared.retry_policy.retry_in(&FailedTry {
            attempts: self.call.attempts,
            max_retries: self.max_retries,
            failure,
            jitter: self.jitter(),
            now: self.client.shared.clock.now(),
        })?;
        let left = self.deadline.saturating_sub(self.client.shared.clock.elapsed());
        (wait < left).then_some(wait)
    }

    /// A random number from 0 up to 1. A wait needs no good randomness: without any it is longest.
    fn jitter(&self) -> f64 {
        let bits = self.client.shared.randomness.next_u64().unwrap_or_default();
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
        let fraction = (bits >> 11) as f64 / (1_u64 << 53) as f64;
        fraction
    }

    fn tell_sending(&self, headers: &HeaderMap) {
        if let Some(hook) = &self.client.shared.hooks.sending {
            hook(&Sending {
                method: &self.request.method,
                path_template: &self.request.path_template,
                attempt: self.call.attempts,
                headers,
            });
        }
    }

    fn tell_answered(&self, outcome: &Outcome, duration: Duration, retry_in: Option<Duration>) {
        let attempt = self.call.attempts;
        match outcome {
            Outcome::Answer(answer) => {
                let id = header_text(&answer.headers, "request-id");
                if let Some(telemetry) = &self.client.shared.telemetry {
                    if retry_in.is_none() && !id.is_empty() {
                        telemetry.answered(id, duration);
                    }
                }
                let span = Span::current();
                span.record("status", answer.status.as_u16()).record("request_id", id);
                debug!(attempt, status = answer.status.as_u16(), ?duration, ?retry_in, "answered");
                let notice = header_text(&answer.headers, "stripe-notice");
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
                    Outcome::Answer(answer) => Ok((answer.status, &answer.headers)),
                    Outcome::Failed(error) => Err(error.kind()),
                },
                retry_in,
            });
        }
    }
}

/// What an error says of a request that has not been sent.
fn describe(request: &Request) -> error::Call {
    error::Call {
        method: Some(request.method.clone()),
        path_template: Some(request.path_template.clone()),
        ..error::Call::default()
    }
}

/// Whether sending it twice does no more than sending it once.
fn is_retry_safe(request: &http::Request<Body>) -> bool {
    let idempotent = [Method::GET, Method::HEAD, Method::OPTIONS, Method::DELETE, Method::PUT];
    idempotent.contains(request.method()) || request.headers().contains_key(IDEMPOTENCY_KEY)
}

fn into_answer(answer: http::Response<Bytes>) -> Answer {
    let (parts, body) = answer.into_parts();
    Answer { status: parts.status, headers: parts.headers, body }
}

fn header_text<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).map(HeaderValue::to_str).and_then(Result::ok).unwrap_or_default()
}
