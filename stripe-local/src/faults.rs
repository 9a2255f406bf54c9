//! Failures on demand.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode, header};
use stripe_core::Resource;
use stripe_core::descriptor::OperationDescriptor;

use crate::refusal::Refusal;

/// The failures that are still to come.
///
/// They come in the order in which they were asked for, each for the next requests that it is meant
/// for. A request whose key is missing or whose URL is unknown is refused before.
///
/// ```
/// # fn f(stripe: &stripe_local::LocalTransport) {
/// stripe.faults().next(2).status(500);
/// stripe.faults().next(1).drop_response();
/// # }
/// ```
#[derive(Debug, Clone, Default)]
pub struct Faults(Arc<Mutex<Vec<Fault>>>);

#[derive(Debug)]
struct Fault {
    left: u32,
    only: Option<Only>,
    effect: Effect,
}

#[derive(Debug)]
struct Only {
    /// The collection's path of the resource.
    resource: &'static str,
    operation: String,
}

/// A failure that waits.
#[cfg(feature = "page")]
#[derive(Debug)]
pub(crate) struct PendingFault {
    /// How many requests are still to meet it.
    pub(crate) left: u32,
    /// The path of the resource and the operation that it is meant for.
    pub(crate) only: Option<(&'static str, String)>,
    pub(crate) effect: Effect,
}

/// What a failure does.
#[derive(Debug, Clone)]
pub(crate) enum Effect {
    /// No answer, ever; nothing is done.
    Timeout,
    /// The connection is reset; nothing is done.
    Reset,
    /// The request is done, and the connection is reset in place of the answer.
    DropResponse,
    /// The request is done and answered after a while.
    Delay(Duration),
    /// The request is done, and the answer ends in the middle of its body.
    Truncate(Cut),
    /// Another answer; nothing is done.
    Refuse(Refusal),
    /// Another answer, whatever it is; nothing is done.
    RespondWith(Response<Bytes>),
}

/// What becomes of the rest of an answer's body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// The connection is reset.
    Reset,
    /// Nothing more comes.
    Stall,
}

impl Faults {
    /// A failure for the next `requests`; its kind is said by what follows.
    pub fn next(&self, requests: u32) -> FaultBuilder<'_> {
        FaultBuilder { faults: self, requests, only: None }
    }

    /// Takes back all failures that have not happened yet.
    pub fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// How many requests are still going to fail.
    #[must_use]
    pub fn pending(&self) -> u64 {
        let faults = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        faults.iter().map(|fault| u64::from(fault.left)).sum()
    }

    /// The failures that wait, in the order in which they come.
    #[cfg(feature = "page")]
    pub(crate) fn pending_faults(&self) -> Vec<PendingFault> {
        let faults = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = faults.iter().map(|fault| PendingFault {
            left: fault.left,
            only: fault.only.as_ref().map(|only| (only.resource, only.operation.clone())),
            effect: fault.effect.clone(),
        });
        waiting.collect()
    }

    /// The failure that this request meets.
    pub(crate) fn meet(
        &self,
        resource: &'static str,
        operation: &OperationDescriptor,
    ) -> Option<Effect> {
        let mut faults = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = faults.iter().position(|fault| {
            fault
                .only
                .as_ref()
                .is_none_or(|only| only.resource == resource && only.operation == operation.name)
        })?;
        let fault = &mut faults[at];
        let effect = fault.effect.clone();
        fault.left -= 1;
        if fault.left == 0 {
            faults.remove(at);
        }
        Some(effect)
    }
}

/// Says which failure is to come.
#[must_use = "say which failure: `timeout`, `reset`, `status`, `rate_limited`, `drop_response`…"]
pub struct FaultBuilder<'a> {
    faults: &'a Faults,
    requests: u32,
    only: Option<Only>,
}

impl FaultBuilder<'_> {
    /// Lets only requests for this operation fail, such as `create`; others do not count.
    pub fn of<R: Resource>(mut self, operation: impl Into<String>) -> Self {
        self.only = Some(Only { resource: R::DESCRIPTOR.path, operation: operation.into() });
        self
    }

    /// Lets only requests for this operation fail, named by its resource's path.
    #[cfg(feature = "page")]
    pub(crate) fn of_operation(mut self, resource: &'static str, operation: &str) -> Self {
        self.only = Some(Only { resource, operation: operation.to_owned() });
        self
    }

    /// They are not answered, and nothing is done. The connection stays open until the client gives
    /// up; [`LocalTransport`](crate::LocalTransport) reports the timeout at once.
    pub fn timeout(self) {
        self.effect(Effect::Timeout);
    }

    /// The connection is reset, and nothing is done.
    pub fn reset(self) {
        self.effect(Effect::Reset);
    }

    /// They are done, and the connection is reset in place of the answer. A retry with the same
    /// idempotency key gets that answer.
    ///
    /// Over a connection that was kept alive from an earlier request, a client sends the request once
    /// more with `max_retries(0)` too, for it takes the connection for a stale one;
    /// `single_attempt` makes the lost answer an error. [`LocalTransport`](crate::LocalTransport) has
    /// no connections, so there only retries that are allowed are made.
    pub fn drop_response(self) {
        self.effect(Effect::DropResponse);
    }

    /// They are done and answered after a while, during which their idempotency keys are in use.
    /// [`LocalTransport`](crate::LocalTransport) does not wait: it answers at once, or reports a
    /// timeout if the delay is longer than the client would wait.
    pub fn delay(self, delay: Duration) {
        self.effect(Effect::Delay(delay));
    }

    /// They are done, and the connection is reset in the middle of the answer's body.
    pub fn truncate_response(self) {
        self.effect(Effect::Truncate(Cut::Reset));
    }

    /// They are done, and the answer stops in the middle of its body: the connection stays open until
    /// the client gives up. [`LocalTransport`](crate::LocalTransport) reports the timeout at once.
    pub fn stall_response(self) {
        self.effect(Effect::Truncate(Cut::Stall));
    }

    /// They are answered with this, as a proxy between might answer, and nothing is done.
    ///
    /// ```
    /// # fn f(stripe: &stripe_local::LocalTransport) -> Result<(), http::Error> {
    /// let answer = http::Response::builder().status(502).header("content-type", "text/html");
    /// stripe.faults().next(1).respond(answer.body("<h1>Bad Gateway</h1>".into())?);
    /// # Ok(())
    /// # }
    /// ```
    pub fn respond_with(self, response: Response<Bytes>) {
        self.effect(Effect::RespondWith(response));
    }

    /// They are answered with this status and an error of its type, and nothing is done. What is no
    /// HTTP status counts as 500.
    pub fn status(self, status: u16) {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        self.refuse(Refusal::new(status, "this failure was asked for"));
    }

    /// They are answered with 429, with `Retry-After` in whole seconds if a wait is given, and
    /// nothing is done.
    pub fn rate_limited(self, retry_after: impl Into<Option<Duration>>) {
        let mut refusal = rate_limited();
        if let Some(wait) = retry_after.into() {
            refusal = refusal.header(header::RETRY_AFTER, HeaderValue::from(wait.as_secs()));
        }
        self.refuse(refusal);
    }

    /// They are answered with this error, and nothing is done.
    pub fn refuse(self, refusal: Refusal) {
        self.effect(Effect::Refuse(refusal));
    }

    fn effect(self, effect: Effect) {
        if self.requests > 0 {
            let fault = Fault { left: self.requests, only: self.only, effect };
            self.faults.0.lock().unwrap_or_else(PoisonError::into_inner).push(fault);
        }
    }
}

impl fmt::Debug for FaultBuilder<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FaultBuilder")
            .field("requests", &self.requests)
            .field("only", &self.only)
            .finish_non_exhaustive()
    }
}

/// The answer to a request over the limit.
pub(crate) fn rate_limited() -> Refusal {
    Refusal::new(StatusCode::TOO_MANY_REQUESTS, "too many requests in too short a time")
        .code("rate_limit")
}

#[cfg(test)]
mod tests {
    use stripe_core::descriptor::Method;

    use super::*;

    const CREATE: OperationDescriptor =
        OperationDescriptor::new("create", Method::Post, "/v1/books");
    const LIST: OperationDescriptor = OperationDescriptor::new("list", Method::Get, "/v1/books");

    struct Book;
    impl Resource for Book {
        const DESCRIPTOR: stripe_core::descriptor::ResourceDescriptor =
            stripe_core::descriptor::ResourceDescriptor::new("/v1/books");
    }

    #[test]
    fn failures_come_in_order_and_end() {
        let faults = Faults::default();
        faults.next(2).status(503);
        faults.next(1).reset();
        faults.next(0).timeout();
        assert_eq!(faults.pending(), 3);
        let meet = || faults.meet("/v1/books", &CREATE);
        for _ in 0..2 {
            assert!(matches!(meet(), Some(Effect::Refuse(refusal)) if refusal.status() == 503));
        }
        assert!(matches!(meet(), Some(Effect::Reset)));
        assert!(meet().is_none());
    }

    #[test]
    fn a_failure_of_one_operation_waits_for_it() {
        let faults = Faults::default();
        faults.next(1).of::<Book>("create").timeout();
        assert!(faults.meet("/v1/books", &LIST).is_none());
        assert!(faults.meet("/v1/shelves", &CREATE).is_none());
        assert!(matches!(faults.meet("/v1/books", &CREATE), Some(Effect::Timeout)));
        faults.next(1).timeout();
        faults.clear();
        assert_eq!(faults.pending(), 0);
    }
}
