//! Fault injection.

mod accounts;
#[cfg(feature = "billing")]
mod usage;

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode, header};
use stripe_core::Resource;
use stripe_core::descriptor::OperationDescriptor;

use crate::refusal::Refusal;
use accounts::is_among;
#[cfg(all(feature = "billing", feature = "page"))]
pub(crate) use usage::PendingUsageFault;
#[cfg(feature = "billing")]
use usage::UsageFaults;
#[cfg(feature = "billing")]
pub use usage::{ErrorReportFault, RejectionCode};

/// Faults to inject into the next requests.
///
/// Each fault applies to a number of requests. Faults are injected in the order in which they were
/// added. Requests without an API key or with an unknown URL are refused first, and do not count.
///
/// ```
/// # fn f(stripe: &stripe_local::LocalTransport) {
/// stripe.faults().next(2).status(500);
/// stripe.faults().next(1).drop_response();
/// # }
/// ```
#[derive(Debug, Clone, Default)]
pub struct Faults {
    queues: Arc<FaultQueues>,
    /// The account that faults are for; `None` for all accounts.
    account: Option<Arc<str>>,
}

#[derive(Debug, Default)]
struct FaultQueues {
    requests: Mutex<Vec<Fault>>,
    #[cfg(feature = "billing")]
    usage: UsageFaults,
}

#[derive(Debug)]
struct Fault {
    left: u32,
    account: Option<Arc<str>>,
    only: Option<Only>,
    effect: FaultEffect,
}

#[derive(Debug)]
struct Only {
    /// Path of the resource.
    resource: &'static str,
    operation: String,
}

/// A pending fault.
#[cfg(feature = "page")]
#[derive(Debug)]
pub(crate) struct PendingFault {
    /// Remaining number of requests.
    pub(crate) left: u32,
    /// Account that it is limited to.
    pub(crate) account: Option<Arc<str>>,
    /// Path of the resource and name of the operation to which it is limited.
    pub(crate) only: Option<(&'static str, String)>,
    pub(crate) effect: FaultEffect,
}

/// Effect of a fault.
#[derive(Debug, Clone)]
pub(crate) enum FaultEffect {
    /// There is no response, and the operation is not performed.
    Timeout,
    /// The connection is reset, and the operation is not performed.
    Reset,
    /// The operation is performed, and the connection is reset instead of a response.
    DropResponse,
    /// The operation is performed, and the response is delayed.
    Delay(Duration),
    /// The operation is performed, and the response ends in the middle of its body.
    Truncate(Cut),
    /// The operation starts and fails with a 500.
    Fail(FailurePoint),
    /// There is no response, and the request arrives after a delay on the local clock.
    Straggle(Duration),
    /// The response is an error, and the operation is not performed.
    Refuse(Refusal),
    /// The response is predefined, and the operation is not performed.
    RespondWith(Response<Bytes>),
}

/// Point at which an operation fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FailurePoint {
    BeforeEffect,
    AfterEffect,
}

/// End of a truncated response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// The connection is reset.
    Reset,
    /// The connection stays open and nothing more is sent.
    Stall,
}

impl Faults {
    /// Adds a fault for the next `requests`. The returned builder selects the kind of fault.
    pub fn next(&self, requests: u32) -> FaultBuilder<'_> {
        FaultBuilder { faults: self, requests, only: None }
    }

    /// Returns the faults of one account, identified as in `Stripe-Account` or `Stripe-Context`. An
    /// empty string selects the default account, which is used by requests without these headers.
    /// The faults do not affect other accounts.
    ///
    /// ```
    /// # fn f(stripe: &stripe_local::LocalTransport) {
    /// stripe.faults().of_account("acct_1").next(1).timeout();
    /// # }
    /// ```
    #[must_use]
    pub fn of_account(&self, account: &str) -> Self {
        Self { queues: Arc::clone(&self.queues), account: Some(account.into()) }
    }

    /// Clears all pending faults; those of [one account](Self::of_account) leave others as they are.
    pub fn clear(&self) {
        let account = self.account.as_deref();
        self.requests().retain(|fault| !is_among(account, fault.account.as_deref()));
        #[cfg(feature = "billing")]
        self.queues.usage.clear(account);
    }

    /// Returns the number of requests for which faults are pending.
    #[must_use]
    pub fn pending(&self) -> u64 {
        let account = self.account.as_deref();
        let faults = self.requests();
        let counted = faults.iter().filter(|fault| is_among(account, fault.account.as_deref()));
        counted.map(|fault| u64::from(fault.left)).sum()
    }

    /// Sets the time of the local clock after which an event is counted, rounded up to whole
    /// seconds. Until then, it appears in no summary and triggers no alert, but its identifier is
    /// already taken. It applies to events that are received from now on, until it is set to zero
    /// or the faults are [cleared](Self::clear). Default: zero.
    #[cfg(feature = "billing")]
    pub fn set_summary_lag(&self, lag: Duration) {
        self.queues.usage.set_summary_lag(self.account.clone(), lag);
    }

    /// Accepts the next `events` but does not count them: the response in v1, v2 and the stream is
    /// successful, and the events are reported with this code. Events that are refused, or that
    /// would not be counted anyway, do not reduce `events`.
    #[cfg(feature = "billing")]
    pub fn reject_next_events(&self, events: u32, code: RejectionCode) {
        self.queues.usage.reject_next_events(self.account.clone(), events, code);
    }

    /// Applies a fault to the next `reports` error reports. A report takes a fault when its window
    /// ends, not when its first event is rejected.
    #[cfg(feature = "billing")]
    pub fn next_error_reports(&self, reports: u32, fault: ErrorReportFault) {
        self.queues.usage.next_error_reports(self.account.clone(), reports, fault);
    }

    /// Returns the faults in the processing of usage.
    #[cfg(feature = "billing")]
    pub(crate) fn usage(&self) -> &UsageFaults {
        &self.queues.usage
    }

    /// Returns the pending faults, in order.
    #[cfg(feature = "page")]
    pub(crate) fn pending_faults(&self) -> Vec<PendingFault> {
        let faults = self.requests();
        let waiting = faults.iter().map(|fault| PendingFault {
            left: fault.left,
            account: fault.account.clone(),
            only: fault.only.as_ref().map(|only| (only.resource, only.operation.clone())),
            effect: fault.effect.clone(),
        });
        waiting.collect()
    }

    /// Takes the fault for a request, if there is one.
    pub(crate) fn meet(
        &self,
        account: &str,
        resource: &'static str,
        operation: &OperationDescriptor,
    ) -> Option<FaultEffect> {
        let mut faults = self.requests();
        let at = faults.iter().position(|fault| {
            let is_of_account = fault.account.as_ref().is_none_or(|only| **only == *account);
            let is_of_operation = fault
                .only
                .as_ref()
                .is_none_or(|only| only.resource == resource && only.operation == operation.name);
            is_of_account && is_of_operation
        })?;
        let fault = &mut faults[at];
        let effect = fault.effect.clone();
        fault.left -= 1;
        if fault.left == 0 {
            faults.remove(at);
        }
        Some(effect)
    }

    fn requests(&self) -> MutexGuard<'_, Vec<Fault>> {
        self.queues.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Builder of a fault, which is added by the method that selects its kind.
#[must_use = "select the fault: `timeout`, `reset`, `status`, `rate_limited`, `drop_response`…"]
pub struct FaultBuilder<'a> {
    faults: &'a Faults,
    requests: u32,
    only: Option<Only>,
}

impl FaultBuilder<'_> {
    /// Limits the fault to an operation, such as `create`. Other requests do not count.
    pub fn of<R: Resource>(mut self, operation: impl Into<String>) -> Self {
        self.only = Some(Only { resource: R::DESCRIPTOR.path, operation: operation.into() });
        self
    }

    /// Limits the fault to an operation of the resource with the given path.
    #[cfg(feature = "page")]
    pub(crate) fn of_operation(mut self, resource: &'static str, operation: &str) -> Self {
        self.only = Some(Only { resource, operation: operation.to_owned() });
        self
    }

    /// Sends no response, and does not perform the operation. The connection stays open until the
    /// client gives up. [`LocalTransport`](crate::LocalTransport) reports a timeout immediately.
    pub fn timeout(self) {
        self.effect(FaultEffect::Timeout);
    }

    /// Resets the connection, and does not perform the operation.
    pub fn reset(self) {
        self.effect(FaultEffect::Reset);
    }

    /// Performs the operation, and resets the connection instead of sending the response. A retry
    /// with the same idempotency key gets the response.
    ///
    /// On a connection that was kept alive from an earlier request, a client sends the request
    /// again even with `max_retries(0)`, since it considers the connection to be stale. With
    /// `single_attempt`, the dropped response is an error.
    /// [`LocalTransport`](crate::LocalTransport) has no connections, so it only sees the allowed
    /// retries.
    pub fn drop_response(self) {
        self.effect(FaultEffect::DropResponse);
    }

    /// Performs the operation, and delays the response. The idempotency key is in use in the
    /// meantime. [`LocalTransport`](crate::LocalTransport) does not wait: it responds immediately,
    /// or reports a timeout if the delay is longer than the timeout of the attempt.
    pub fn delay(self, delay: Duration) {
        self.effect(FaultEffect::Delay(delay));
    }

    /// Performs the operation, and resets the connection in the middle of the response body.
    pub fn truncate_response(self) {
        self.effect(FaultEffect::Truncate(Cut::Reset));
    }

    /// Performs the operation, and stops in the middle of the response body. The connection stays
    /// open until the client gives up. [`LocalTransport`](crate::LocalTransport) reports a timeout
    /// immediately.
    pub fn stall_response(self) {
        self.effect(FaultEffect::Truncate(Cut::Stall));
    }

    /// Sends no response, like [`timeout`](Self::timeout), and performs the request later: after a
    /// delay on the local clock, rounded up to whole seconds. Until then, its idempotency key is
    /// not in use. When it arrives, it is checked like any other request, so that a key or
    /// identifier that was used in the meantime is recognized.
    pub fn straggle(self, delay: Duration) {
        self.effect(FaultEffect::Straggle(delay));
    }

    /// Starts the operation, and fails with a 500 before it has an effect. v1 stores the response
    /// for the idempotency key and replays it, whereas v2 performs the operation when the request
    /// is retried. With [`status(500)`](Self::status), the request fails before the operation
    /// starts, so no response is stored.
    pub fn fail_before_effect(self) {
        self.effect(FaultEffect::Fail(FailurePoint::BeforeEffect));
    }

    /// Performs the operation, but responds with a 500. v1 stores the response for the idempotency
    /// key and replays it, whereas v2 performs the operation again when the request is retried. An
    /// operation that is refused is refused as usual.
    pub fn fail_after_effect(self) {
        self.effect(FaultEffect::Fail(FailurePoint::AfterEffect));
    }

    /// Sends a predefined response, as a proxy might, and does not perform the operation.
    ///
    /// ```
    /// # fn f(stripe: &stripe_local::LocalTransport) -> Result<(), http::Error> {
    /// let response = http::Response::builder().status(502).header("content-type", "text/html");
    /// stripe.faults().next(1).respond_with(response.body("<h1>Bad Gateway</h1>".into())?);
    /// # Ok(())
    /// # }
    /// ```
    pub fn respond_with(self, response: Response<Bytes>) {
        self.effect(FaultEffect::RespondWith(response));
    }

    /// Responds with this status and an error of the corresponding type, and does not perform the
    /// operation. An invalid HTTP status is replaced with 500.
    pub fn status(self, status: u16) {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        self.refuse(Refusal::new(status, "this error was injected as a fault"));
    }

    /// Responds with 429, and with `Retry-After` in whole seconds if it is set. The operation is
    /// not performed.
    pub fn rate_limited(self, retry_after: impl Into<Option<Duration>>) {
        let mut refusal = rate_limited();
        if let Some(wait) = retry_after.into() {
            refusal = refusal.header(header::RETRY_AFTER, HeaderValue::from(wait.as_secs()));
        }
        self.refuse(refusal);
    }

    /// Responds with this error, and does not perform the operation.
    pub fn refuse(self, refusal: Refusal) {
        self.effect(FaultEffect::Refuse(refusal));
    }

    fn effect(self, effect: FaultEffect) {
        if self.requests > 0 {
            let account = self.faults.account.clone();
            let fault = Fault { left: self.requests, account, only: self.only, effect };
            self.faults.requests().push(fault);
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

/// Returns the error of an operation that failed because of a fault.
pub(crate) fn failed() -> Refusal {
    Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "the operation failed by an injected fault")
}

/// Returns the error for a request over the rate limit.
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
    fn faults_are_injected_in_order_and_end() {
        let faults = Faults::default();
        faults.next(2).status(503);
        faults.next(1).reset();
        faults.next(0).timeout();
        assert_eq!(faults.pending(), 3);
        let meet = || faults.meet("", "/v1/books", &CREATE);
        for _ in 0..2 {
            assert!(
                matches!(meet(), Some(FaultEffect::Refuse(refusal)) if refusal.status() == 503)
            );
        }
        assert!(matches!(meet(), Some(FaultEffect::Reset)));
        assert!(meet().is_none());
    }

    #[test]
    fn a_fault_of_one_operation_waits_for_it() {
        let faults = Faults::default();
        faults.next(1).of::<Book>("create").timeout();
        assert!(faults.meet("", "/v1/books", &LIST).is_none());
        assert!(faults.meet("", "/v1/shelves", &CREATE).is_none());
        assert!(matches!(faults.meet("", "/v1/books", &CREATE), Some(FaultEffect::Timeout)));
        faults.next(1).timeout();
        faults.clear();
        assert_eq!(faults.pending(), 0);
    }

    #[test]
    fn a_fault_of_one_account_waits_for_it() {
        let faults = Faults::default();
        faults.of_account("acct_1").next(1).timeout();
        faults.next(1).reset();
        let meet = |account: &str| faults.meet(account, "/v1/books", &CREATE);
        assert!(matches!(meet("acct_2"), Some(FaultEffect::Reset)));
        assert!(meet("").is_none());
        faults.of_account("acct_2").clear();
        assert_eq!((faults.of_account("acct_2").pending(), faults.pending()), (0, 1));
        assert!(matches!(meet("acct_1"), Some(FaultEffect::Timeout)));
    }
}
