//! The local Stripe itself, without any I/O: a request in, an answer out.
//!
//! A request passes through, in this order: its size, the key, the [route](routes), its
//! [decoding](read), a failure that was asked for, the rate limit, the check of its params, its
//! idempotency key, and at last what it [does](perform). Everything up to there can refuse it.

mod authentication;
mod due;
mod expand;
mod page;
mod perform;
mod read;
pub(crate) mod routes;

use std::any::Any;
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Request, Response, StatusCode, header};
use stripe_core::API_VERSION;
use stripe_core::descriptor::{ApiMode, Authentication};

pub(crate) use perform::Performing;
pub(crate) use routes::Task;

use crate::account::{Account, Planned, Wake};
#[cfg(feature = "server")]
use crate::alarm::Alarm;
use crate::clock::LocalClock;
use crate::events::Cause;
use crate::faults::{Effect, Faults, Rest, rate_limited};
use crate::idempotency::{self, Known, Replay, Ticket};
use crate::ids::Ids;
use crate::incoming::Incoming;
use crate::json::Object;
use crate::params::pairs;
use crate::refusal::Refusal;
use crate::requests::Recorder;
use crate::response::Content;
use crate::schedule::Schedule;
use crate::store::Scan;
#[cfg(feature = "webhooks")]
use crate::webhooks::Webhooks;
use due::AtWork;
use read::Asked;
use routes::{Found, Route, Routes};

/// The largest body that is taken.
pub(crate) const LARGEST_BODY: usize = 1024 * 1024;

const REQUEST_ID: HeaderName = HeaderName::from_static("request-id");
const STRIPE_VERSION: HeaderName = HeaderName::from_static("stripe-version");
const STRIPE_ACCOUNT: HeaderName = HeaderName::from_static("stripe-account");
const STRIPE_CONTEXT: HeaderName = HeaderName::from_static("stripe-context");
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
const ORIGINAL_REQUEST: HeaderName = HeaderName::from_static("original-request");
const IDEMPOTENT_REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");

/// The local Stripe.
pub(crate) struct Engine {
    pub(crate) routes: Routes,
    pub(crate) ids: Ids,
    pub(crate) clock: LocalClock,
    pub(crate) faults: Faults,
    pub(crate) recorder: Recorder,
    /// Requests in a second that an account may make.
    pub(crate) rate_limit: Option<u32>,
    /// Locked before everything else, and not while anybody's webhook handler is called.
    pub(crate) accounts: Mutex<HashMap<String, Account>>,
    pub(crate) schedule: Schedule<Planned>,
    #[cfg(feature = "webhooks")]
    pub(crate) webhooks: Arc<Webhooks>,
    /// Wakes what does things by itself while nobody asks.
    #[cfg(feature = "server")]
    pub(crate) alarm: Alarm,
    /// Whether an open enum takes values that its declaration does not know.
    pub(crate) any_enum_value: bool,
    /// Tells one request from another.
    pub(crate) hashing: RandomState,
}

/// What becomes of a request.
pub(crate) enum Outcome {
    Answer(Response<Bytes>),
    /// Answered, but not to the end of the body.
    #[cfg_attr(not(feature = "server"), allow(dead_code))]
    // Only a socket carries half an answer.
    Part(Response<Bytes>, Rest),
    /// Never answered. A pending request keeps its idempotency key in use until it is dropped.
    Hang(Option<Box<Pending>>),
    /// Not answered: the connection is reset.
    Reset,
    /// To be [proceeded](Engine::proceed) with after a while.
    Later(Duration, Box<Pending>),
}

/// A request that is in order and not done yet.
pub(crate) struct Pending {
    engine: Arc<Engine>,
    head: Head,
    /// The index of its route.
    route: usize,
    ids: Vec<String>,
    asked: Asked,
    ticket: Option<Ticket>,
    scan: Scan,
    /// What is to be dropped with it.
    _kept: Kept,
}

/// What was kept for a request before it is done.
type Kept = Vec<Box<dyn Any + Send>>;

/// What is known of a request whatever becomes of it.
struct Head {
    number: u64,
    mode: ApiMode,
    account: String,
    request: Request<Bytes>,
}

impl Head {
    fn idempotency_key(&self) -> Option<&str> {
        self.request.headers().get(IDEMPOTENCY_KEY)?.to_str().ok()
    }

    fn path(&self) -> &str {
        self.request.uri().path()
    }

    /// The API key or session token.
    fn key(&self) -> Option<Cow<'_, str>> {
        authentication::key(self.request.headers())
    }
}

impl Engine {
    /// Takes a request as far as it goes at once.
    pub(crate) fn begin(self: &Arc<Self>, request: Request<Bytes>) -> Outcome {
        self.settle();
        let mut head = self.head(request);
        match self.admit(&mut head) {
            Ok(Admitted::Answer(answer)) => Outcome::Answer(answer),
            Ok(Admitted::Part(answer, rest)) => Outcome::Part(answer, rest),
            Ok(Admitted::Reset) => Outcome::Reset,
            Ok(Admitted::Hang) => Outcome::Hang(None),
            Ok(Admitted::New { route, ids, asked, ticket, effect, kept }) => {
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
                    _kept: kept,
                });
                match effect {
                    Some(Effect::Timeout) => Outcome::Hang(Some(pending)),
                    Some(Effect::Delay(delay)) => Outcome::Later(delay, pending),
                    Some(Effect::LoseAnswer) => {
                        self.finish(pending);
                        Outcome::Reset
                    }
                    Some(Effect::Part(rest)) => Outcome::Part(self.finish(pending), rest),
                    _ => match self.proceed(&mut pending) {
                        Some(answer) => Outcome::Answer(answer),
                        None => Outcome::Later(Duration::ZERO, pending),
                    },
                }
            }
            Err(refusal) => Outcome::Answer(self.refused(&head, &refusal)),
        }
    }

    /// Records a request.
    fn head(&self, request: Request<Bytes>) -> Head {
        self.recorder.record(&request);
        let text = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
        let context = text(STRIPE_CONTEXT).filter(|context| !context.is_empty());
        let account = context.or(text(STRIPE_ACCOUNT)).unwrap_or_default().to_owned();
        let (number, mode) = (self.ids.next_request(), ApiMode::of_path(request.uri().path()));
        Head { number, mode, account, request }
    }

    fn admit(&self, head: &mut Head) -> Result<Admitted, Refusal> {
        if head.request.body().len() > LARGEST_BODY {
            return Err(too_large());
        }
        let (index, route, ids) = self.route(head)?;
        let sent = read::decode(&head.request, route.operation)?;
        let effect = self.faults.meet(route.resource.path, route.operation);
        match effect {
            Some(Effect::Refuse(refusal)) => return Err(refusal),
            Some(Effect::Answer(answer)) => return Ok(Admitted::Answer(answer)),
            Some(Effect::Reset) => return Ok(Admitted::Reset),
            _ => {}
        }
        self.count(head)?;
        let kept = self.pass_gates(route, head, &sent)?;
        let key = Self::idempotency_key(head)?;
        let fingerprint = key.map(|_| {
            let bytes = idempotency::bytes_of(head.request.method(), head.path(), &sent);
            self.hashing.hash_one(bytes)
        });
        let asked = read::check(route, sent, self.any_enum_value)?;
        expand::check(route, &self.routes, &asked.expand)?;
        let ticket = match key.zip(fingerprint) {
            Some((key, fingerprint)) => {
                let mut accounts = self.accounts();
                let account = account(&mut accounts, &head.account);
                let now = self.clock.unix_seconds();
                match account.replays.begin(head.mode, key, fingerprint, now)? {
                    Known::New(ticket) => Some(ticket),
                    Known::Replay(replay) => {
                        return Ok(match effect {
                            Some(Effect::Timeout) => Admitted::Hang,
                            Some(Effect::LoseAnswer) => Admitted::Reset,
                            Some(Effect::Part(rest)) => {
                                Admitted::Part(self.replay(head, replay), rest)
                            }
                            _ => Admitted::Answer(self.replay(head, replay)),
                        });
                    }
                }
            }
            None => None,
        };
        Ok(Admitted::New { route: index, ids, asked, ticket, effect, kept })
    }

    fn route(&self, head: &Head) -> Result<(usize, &Route, Vec<String>), Refusal> {
        let (method, path) = (head.request.method(), head.path());
        let found = self.routes.find(method, path);
        let route = match &found {
            Found::Route(index, _) => self.routes.get(*index),
            _ => None,
        };
        let wanted = route.map_or(Authentication::ApiKey, |route| route.operation.authentication);
        authentication::check(head.key().as_deref(), wanted)?;
        let unknown = |note: &str| {
            Refusal::new(
                StatusCode::NOT_FOUND,
                format!("Unrecognized request URL ({method}: {path}). {note}"),
            )
        };
        match (found, route) {
            (Found::Route(index, ids), Some(route)) => {
                let ids = ids.into_iter().map(pairs::decode_segment).collect::<Result<_, _>>()?;
                Ok((index, route, ids))
            }
            (Found::Methods(methods), _) => {
                let mut names: Vec<&str> = methods.iter().map(http::Method::as_str).collect();
                names.sort_unstable();
                let allowed = names.join(", ");
                let refusal = unknown(&format!("This URL takes {allowed}."));
                Err(match HeaderValue::try_from(allowed) {
                    Ok(allowed) => refusal.header(header::ALLOW, allowed),
                    Err(_) => refusal,
                })
            }
            _ => Err(unknown("No resource that is served here has it.")),
        }
    }

    /// The answer that was given before.
    fn replay(&self, head: &Head, replay: Replay) -> Response<Bytes> {
        let mut answer = self.answer(head, replay.status, &Content::Json(replay.body));
        let headers = answer.headers_mut();
        headers.insert(ORIGINAL_REQUEST, self.request_id(replay.request_number));
        headers.insert(IDEMPOTENT_REPLAYED, HeaderValue::from_static("true"));
        answer
    }

    /// Counts a request against the rate limit.
    fn count(&self, head: &Head) -> Result<(), Refusal> {
        let Some(limit) = self.rate_limit else { return Ok(()) };
        let now = self.clock.unix_seconds();
        let mut accounts = self.accounts();
        let rate = &mut account(&mut accounts, &head.account).rate;
        if rate.0 != now {
            *rate = (now, 0);
        }
        if rate.1 >= limit {
            return Err(rate_limited().header(header::RETRY_AFTER, HeaderValue::from_static("1")));
        }
        rate.1 += 1;
        Ok(())
    }

    /// Asks those that have a say before the request is done.
    fn pass_gates(&self, route: &Route, head: &mut Head, sent: &Object) -> Result<Kept, Refusal> {
        let mut kept = Kept::new();
        if route.gates.is_empty() {
            return Ok(kept);
        }
        let key = head.key().unwrap_or_default().into_owned();
        let mut accounts = self.accounts();
        let mut incoming = Incoming {
            operation: route.operation,
            key: &key,
            now: self.clock.unix_seconds(),
            sent,
            account: &mut head.account,
            accounts: &mut accounts,
            held: &mut kept,
        };
        route.gates.iter().try_for_each(|gate| gate(&mut incoming))?;
        Ok(kept)
    }

    /// The key of a request that is done at most once with it.
    fn idempotency_key(head: &Head) -> Result<Option<&str>, Refusal> {
        let request = &head.request;
        let counts =
            matches!((request.method().as_str(), head.mode), ("POST", _) | ("DELETE", ApiMode::V2));
        match request.headers().get(IDEMPOTENCY_KEY) {
            Some(key) if counts => match key.to_str() {
                Ok(key) => Ok(Some(key)),
                Err(_) => Err(Refusal::invalid("the idempotency key is not ASCII text")),
            },
            _ => Ok(None),
        }
    }

    /// Does what is pending.
    pub(crate) fn finish(&self, mut pending: Box<Pending>) -> Response<Bytes> {
        loop {
            if let Some(answer) = self.proceed(&mut pending) {
                return answer;
            }
        }
    }

    /// Does what is pending, or a portion of it; `None` if there is more to do, so that others can
    /// have their turn.
    pub(crate) fn proceed(&self, pending: &mut Pending) -> Option<Response<Bytes>> {
        let head = &pending.head;
        let Some(route) = self.routes.get(pending.route) else {
            return Some(self.refused(head, &Refusal::missing("operation", head.path())));
        };
        let mut accounts = self.accounts();
        let account = account(&mut accounts, &head.account);
        let at_work = AtWork::begin();
        let mut performing = Performing {
            route,
            mode: head.mode,
            ids: &pending.ids,
            params: std::mem::take(&mut pending.asked.params),
            paging: &pending.asked.paging,
            expand: &pending.asked.expand,
            path: head.path(),
            query: head.request.uri().query().unwrap_or_default(),
            key: &head.key().unwrap_or_default(),
            store: &mut account.store,
            scan: &mut pending.scan,
            memory: &mut account.memory,
            id_maker: &self.ids,
            clock: &self.clock,
            wake: Wake {
                account: &head.account,
                cause: Some(Cause { number: head.number, idempotency_key: head.idempotency_key() }),
                log: &mut account.events,
                schedule: &self.schedule,
                #[cfg(feature = "webhooks")]
                webhooks: &self.webhooks,
            },
        };
        let is_paged = matches!(route.task, Task::List | Task::Search);
        if is_paged && route.behaviour.is_none() && !performing.approach_page() {
            pending.asked.params = performing.params;
            return None;
        }
        let performed = performing.run();
        drop(at_work);
        let mut answer = match &performed {
            Ok(content) => self.answer(head, StatusCode::OK, content),
            Err(refusal) => self.refused(head, refusal),
        };
        if let Some(ticket) = pending.ticket.take() {
            let to_replay = match (performed, head.mode) {
                (Ok(Content::Json(json)), _) => Some(json),
                // v1 repeats failures too; v2 tries again.
                (Err(refusal), ApiMode::V1) => Some(refusal.body(head.mode).into()),
                _ => None,
            };
            match to_replay {
                Some(body) => {
                    let now = self.clock.unix_seconds();
                    account.replays.finish(ticket, head.number, answer.status(), body, now);
                }
                None => account.replays.give_back(ticket),
            }
            let own = answer.headers().get(REQUEST_ID).cloned();
            answer.headers_mut().extend(own.map(|own| (ORIGINAL_REQUEST, own)));
        }
        // Whatever account a request names, only one that holds something is kept.
        if account.is_unused() {
            accounts.remove(&head.account);
        }
        drop(accounts);
        self.settle();
        Some(answer)
    }

    fn answer(&self, head: &Head, status: StatusCode, content: &Content) -> Response<Bytes> {
        let (kind, body) = match content {
            Content::Json(json) => {
                ("application/json", Bytes::from_owner(Shared(Arc::clone(json))))
            }
            Content::Bytes(bytes) => ("application/octet-stream", bytes.clone()),
        };
        let mut answer = Response::new(body);
        *answer.status_mut() = status;
        let headers = answer.headers_mut();
        *headers = HeaderMap::with_capacity(6);
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        headers.insert(REQUEST_ID, self.request_id(head.number));
        let sent = head.request.headers();
        let version = sent.get(STRIPE_VERSION).cloned();
        headers.insert(
            STRIPE_VERSION,
            version.unwrap_or_else(|| HeaderValue::from_static(API_VERSION)),
        );
        for name in [STRIPE_ACCOUNT, STRIPE_CONTEXT, IDEMPOTENCY_KEY] {
            if let Some(value) = sent.get(&name) {
                headers.insert(name, value.clone());
            }
        }
        answer
    }

    /// The id of the request of that number, as a header.
    fn request_id(&self, number: u64) -> HeaderValue {
        // It is letters and digits.
        HeaderValue::try_from(self.ids.request_id(number))
            .unwrap_or_else(|_| HeaderValue::from_static(""))
    }

    fn refused(&self, head: &Head, refusal: &Refusal) -> Response<Bytes> {
        let body = Content::Json(refusal.body(head.mode).into());
        let mut answer = self.answer(head, refusal.status(), &body);
        for (name, value) in refusal.headers() {
            answer.headers_mut().insert(name, value.clone());
        }
        answer
    }

    /// The answer to a request whose body cannot be read to its end.
    #[cfg(feature = "server")]
    pub(crate) fn refused_unread(
        &self,
        request: Request<Bytes>,
        refusal: &Refusal,
    ) -> Response<Bytes> {
        self.refused(&self.head(request), refusal)
    }

    pub(crate) fn accounts(&self) -> MutexGuard<'_, HashMap<String, Account>> {
        self.accounts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets all objects, idempotency keys, failures and requests.
    pub(crate) fn reset(&self) {
        self.accounts().clear();
        self.schedule.clear();
        #[cfg(feature = "webhooks")]
        self.webhooks.clear();
        self.faults.clear();
        self.recorder.clear();
    }
}

enum Admitted {
    New {
        route: usize,
        ids: Vec<String>,
        asked: Asked,
        ticket: Option<Ticket>,
        effect: Option<Effect>,
        kept: Kept,
    },
    Answer(Response<Bytes>),
    Part(Response<Bytes>, Rest),
    Hang,
    Reset,
}

/// The answer to a body over the limit.
pub(crate) fn too_large() -> Refusal {
    Refusal::new(
        StatusCode::PAYLOAD_TOO_LARGE,
        format!("the body is larger than {LARGEST_BODY} bytes"),
    )
}

/// The account of that name, new if nothing is kept of it.
fn account<'a>(accounts: &'a mut HashMap<String, Account>, name: &str) -> &'a mut Account {
    accounts.entry(name.to_owned()).or_default()
}

/// JSON text that the answer shares with the store.
struct Shared(Arc<str>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
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

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine").finish_non_exhaustive()
    }
}
