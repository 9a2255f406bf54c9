//! The processing of a request.

use std::collections::HashMap;
use std::sync::{Arc, Weak};
use std::time::Duration;

use bytes::Bytes;
#[cfg(feature = "page")]
use http::Method;
use http::{Request, Response, StatusCode};
use stripe_core::__private::header::{ORIGINAL_REQUEST, REQUEST_ID};
use stripe_core::descriptor::ApiMode;

use super::Engine;
use super::admit::{Admitted, HeldValues};
use super::authentication;
use super::expand;
use super::handler_scope::HandlerScope;
use super::head::{Arrival, Head};
use super::read::DecodedRequest;
use crate::account::{Account, SideEffects};
use crate::account_key;
use crate::clock::whole_seconds;
use crate::events::Cause;
use crate::faults::{Cut, FailurePoint, FaultEffect, failed};
use crate::idempotency::Ticket;
use crate::operation::Execution;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::requests::account_of;
use crate::response::ResponseContent;
use crate::routes::Task;
use crate::store::Scan;

/// Outcome of a request.
pub(crate) enum RequestOutcome {
    Response(Response<Bytes>),
    /// A response that ends before the end of its body.
    #[cfg_attr(not(feature = "server"), allow(dead_code))]
    // Only a socket transmits a part of a response.
    Truncated(Response<Bytes>, Cut),
    /// There is no response. The idempotency key of a pending request is in use until it is
    /// dropped.
    Hang(Option<Box<Pending>>),
    /// There is no response: the connection is reset.
    Reset,
    /// The operation must be [performed](Engine::proceed) after a delay.
    Delayed(Duration, Box<Pending>),
}

/// A request that was admitted but has not been performed yet.
pub(crate) struct Pending {
    engine: Arc<Engine>,
    head: Head,
    /// Index of the route.
    route: usize,
    ids: Vec<String>,
    asked: DecodedRequest,
    ticket: Option<Ticket>,
    scan: Scan,
    failure: Option<FailurePoint>,
    /// Values to drop together with the request.
    _kept: HeldValues,
}

/// A delayed request.
#[cfg_attr(feature = "page", derive(Clone))]
pub(crate) struct Straggler {
    engine: Weak<Engine>,
    head: Head,
}

impl Straggler {
    #[cfg(feature = "page")]
    pub(super) fn account(&self) -> &str {
        &self.head.account
    }

    pub(super) fn arrive(self) {
        if let Some(engine) = self.engine.upgrade() {
            engine.arrive(self.head);
        }
    }
}

impl Engine {
    /// Processes a request as far as possible without waiting.
    pub(crate) fn begin(self: &Arc<Self>, request: Request<Bytes>) -> RequestOutcome {
        self.settle();
        let mut head = self.head(request);
        match self.admit(&mut head) {
            Ok(Admitted::Response(response)) => RequestOutcome::Response(response),
            Ok(Admitted::Truncated(response, rest)) => RequestOutcome::Truncated(response, rest),
            Ok(Admitted::Reset) => RequestOutcome::Reset,
            Ok(Admitted::Hang) => RequestOutcome::Hang(None),
            Ok(Admitted::Late(delay)) => {
                let timeline = self.timelines.of(&head.account);
                let at = timeline.clock.unix_seconds().saturating_add(whole_seconds(delay));
                timeline.stragglers.add(at, Straggler { engine: Arc::downgrade(self), head });
                self.settle();
                RequestOutcome::Hang(None)
            }
            Ok(Admitted::New { route, ids, asked, ticket, effect, kept }) => {
                let failure = match effect {
                    Some(FaultEffect::Fail(point)) => Some(point),
                    _ => None,
                };
                let engine = Arc::clone(self);
                let scan = Scan::default();
                let mut pending = Box::new(Pending {
                    engine,
                    head,
                    route,
                    ids,
                    asked,
                    ticket,
                    scan,
                    failure,
                    _kept: kept,
                });
                match effect {
                    Some(FaultEffect::Timeout) => RequestOutcome::Hang(Some(pending)),
                    Some(FaultEffect::Delay(delay)) => RequestOutcome::Delayed(delay, pending),
                    Some(FaultEffect::DropResponse) => {
                        self.finish(pending);
                        RequestOutcome::Reset
                    }
                    Some(FaultEffect::Truncate(rest)) => {
                        RequestOutcome::Truncated(self.finish(pending), rest)
                    }
                    _ => match self.proceed(&mut pending) {
                        Some(response) => RequestOutcome::Response(response),
                        None => RequestOutcome::Delayed(Duration::ZERO, pending),
                    },
                }
            }
            Err(refusal) => RequestOutcome::Response(self.refused(&head, &refusal)),
        }
    }

    /// Performs a delayed request. Its response is not sent.
    fn arrive(self: &Arc<Self>, mut head: Head) {
        head.arrival = Arrival::Late;
        let _ = self.perform(head, None);
    }

    /// Performs a request without fault injection, and returns its response. Returns `None` if the
    /// response of an earlier request is replayed.
    pub(super) fn perform(
        self: &Arc<Self>,
        mut head: Head,
        failure: Option<FailurePoint>,
    ) -> Result<Option<Response<Bytes>>, Refusal> {
        let Admitted::New { route, ids, asked, ticket, kept, .. } = self.admit(&mut head)? else {
            return Ok(None);
        };
        Ok(Some(self.finish(Box::new(Pending {
            engine: Arc::clone(self),
            head,
            route,
            ids,
            asked,
            ticket,
            scan: Scan::default(),
            failure,
            _kept: kept,
        }))))
    }

    /// Records a request.
    fn head(&self, request: Request<Bytes>) -> Head {
        self.recorder.record(&request);
        let is_live =
            authentication::key(request.headers()).is_some_and(|key| authentication::is_live(&key));
        let account = account_key::key(account_of(request.headers()), is_live);
        let (number, mode) = (self.ids.next_request(), ApiMode::of_path(request.uri().path()));
        Head { number, mode, account, request, arrival: Arrival::InTime }
    }

    /// Performs a pending operation.
    pub(crate) fn finish(&self, mut pending: Box<Pending>) -> Response<Bytes> {
        loop {
            if let Some(response) = self.proceed(&mut pending) {
                return response;
            }
        }
    }

    /// Performs a pending operation, or part of it. Returns `None` if there is more to do, so that
    /// other requests can proceed.
    pub(crate) fn proceed(&self, pending: &mut Pending) -> Option<Response<Bytes>> {
        let head = &pending.head;
        let Some(route) = self.routes.get(pending.route) else {
            return Some(self.refused(head, &Refusal::missing("operation", head.path())));
        };
        #[cfg(feature = "page")]
        let is_kept = head.request.method() != Method::GET;
        #[cfg(feature = "page")]
        if let (true, Err(refusal)) = (is_kept, self.data.check()) {
            return Some(self.refused(head, &refusal));
        }
        #[cfg(feature = "page")]
        let turn = if is_kept { self.data.turn() } else { None };
        let timeline = self.timelines.of(&head.account);
        let mut accounts = self.accounts();
        let now = timeline.clock.unix_seconds();
        #[cfg(feature = "page")]
        let beginning = if is_kept { self.beginning(now) } else { None };
        let account = accounts.entry(head.account.clone()).or_default();
        let handler_scope = HandlerScope::begin();
        let mut cx = OperationContext {
            execution: Execution {
                route,
                routes: &self.routes,
                mode: head.mode,
                is_live: account_key::is_live(&head.account),
                any_id: self.any_id,
                ids: &pending.ids,
                params: std::mem::take(&mut pending.asked.params),
                paging: &pending.asked.paging,
                path: head.path(),
                query: head.request.uri().query().unwrap_or_default(),
                store: &mut account.store,
                scan: &mut pending.scan,
                id_maker: &self.ids,
                now,
            },
            key: &head.key().unwrap_or_default(),
            memory: &mut account.memory,
            effects: SideEffects {
                account: &head.account,
                cause: Some(Cause { number: head.number, idempotency_key: head.idempotency_key() }),
                log: &mut account.events,
                schedule: &timeline.schedule,
                #[cfg(feature = "webhooks")]
                webhooks: &timeline.webhooks,
            },
        };
        let is_paged = matches!(route.task, Task::List | Task::Search);
        if is_paged && !self.handlers.has_handler(pending.route) && !cx.execution.approach_page() {
            pending.asked.params = cx.execution.params;
            return None;
        }
        let performed = match pending.failure {
            Some(FailurePoint::BeforeEffect) => Err(failed()),
            Some(FailurePoint::AfterEffect) => {
                self.handlers.dispatch(pending.route, &mut cx).and_then(|_| Err(failed()))
            }
            None => self.handlers.dispatch(pending.route, &mut cx),
        };
        let performed = performed.map(|content| {
            let presenter = expand::Presenter { routes: &self.routes, store: cx.execution.store };
            presenter.present(content, route, &pending.asked.expand)
        });
        drop(handler_scope);
        let performed = performed.map_err(|refusal| note_of_other_mode(refusal, head, &accounts));
        let account = accounts.entry(head.account.clone()).or_default();
        let mut response = match &performed {
            Ok(content) => self.respond(head, StatusCode::OK, content),
            Err(refusal) => self.refused(head, refusal),
        };
        if let Some(ticket) = pending.ticket.take() {
            match replayed_body(performed, head.mode) {
                Some(body) => {
                    account.replays.finish(ticket, head.number, response.status(), body, now);
                }
                None => account.replays.give_back(ticket),
            }
            let own = response.headers().get(REQUEST_ID).cloned();
            response.headers_mut().extend(own.map(|own| (ORIGINAL_REQUEST, own)));
        }
        #[cfg(feature = "page")]
        if let Some(beginning) = beginning {
            response = self.keep_request(beginning, head, pending.failure, response);
        }
        // An empty account is not stored.
        if account.is_unused() {
            accounts.remove(&head.account);
        }
        drop(accounts);
        #[cfg(feature = "page")]
        drop(turn);
        // A request that arrives late is performed by `settle` itself.
        if head.arrival == Arrival::InTime {
            self.settle();
        }
        Some(response)
    }

    /// Returns the response to a request whose body cannot be read to its end.
    #[cfg(feature = "server")]
    pub(crate) fn refused_unread(
        &self,
        request: Request<Bytes>,
        refusal: &Refusal,
    ) -> Response<Bytes> {
        self.refused(&self.head(request), refusal)
    }
}

/// Returns the body that is replayed to later requests with the idempotency key, if any.
///
/// v1 also replays errors, except for invalid params, which are refused before the operation
/// begins. v2 performs the request again.
fn replayed_body(performed: Result<ResponseContent, Refusal>, mode: ApiMode) -> Option<Arc<str>> {
    match (performed, mode) {
        (Ok(ResponseContent::Json(json)), _) => Some(json),
        (Err(refusal), ApiMode::V1) if !refusal.is_of_validation() => {
            Some(refusal.body(mode).into())
        }
        _ => None,
    }
}

/// Adds a note to the error for a missing object if the object exists in the other mode.
fn note_of_other_mode(
    refusal: Refusal,
    head: &Head,
    accounts: &HashMap<String, Account>,
) -> Refusal {
    let other = accounts.get(&account_key::in_other_mode(&head.account));
    let is_there = |(object, id)| other.is_some_and(|other| other.store.get(object, id).is_some());
    if !refusal.missing_object().is_some_and(is_there) {
        return refusal;
    }
    let [there, here] =
        if account_key::is_live(&head.account) { ["test", "live"] } else { ["live", "test"] };
    refusal.note(&format!(
        "; a similar object exists in {there} mode, but a {here} mode key was used to make this request."
    ))
}

impl Drop for Pending {
    fn drop(&mut self) {
        if let Some(ticket) = self.ticket.take() {
            if let Some(account) = self.engine.accounts().get_mut(&self.head.account) {
                account.replays.give_back(ticket);
            }
        }
    }
}
