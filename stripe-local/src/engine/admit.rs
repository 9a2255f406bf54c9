//! Admission: all checks that can refuse a request before it is performed.

use std::any::Any;
use std::hash::BuildHasher;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode, header};
use stripe_core::__private::header::IDEMPOTENCY_KEY;
use stripe_core::descriptor::{ApiMode, Authentication};

use super::head::{Arrival, Head};
use super::read::{self, DecodedRequest};
use super::{Engine, authentication, expand, version};
use crate::account_key;
use crate::faults::{Cut, FaultEffect, rate_limited};
use crate::idempotency::{self, KeyLookup, Ticket};
use crate::incoming::Incoming;
use crate::json::JsonObject;
use crate::params::pairs;
use crate::refusal::Refusal;
use crate::routes::{Route, RouteMatch};

/// Maximum size of a body, in bytes.
pub(crate) const LARGEST_BODY: usize = 1024 * 1024;

/// Values that guards hold while a request is in progress.
pub(super) type HeldValues = Vec<Box<dyn Any + Send>>;

/// Outcome of the admission of a request that was not refused.
pub(super) enum Admitted {
    New {
        route: usize,
        ids: Vec<String>,
        asked: DecodedRequest,
        ticket: Option<Ticket>,
        effect: Option<FaultEffect>,
        kept: HeldValues,
    },
    Response(Response<Bytes>),
    Truncated(Response<Bytes>, Cut),
    Hang,
    Reset,
    /// The request arrives after a delay.
    Late(Duration),
}

impl Engine {
    /// Admits a request, or refuses it.
    pub(super) fn admit(&self, head: &mut Head) -> Result<Admitted, Refusal> {
        if head.request.body().len() > LARGEST_BODY {
            return Err(too_large());
        }
        let (index, route, ids) = self.route(head)?;
        let sent = read::decode(&head.request, route.operation)?;
        // A guard determines the account of a session.
        let is_session = route.operation.authentication == Authentication::SessionToken;
        let mut kept = HeldValues::new();
        if is_session {
            kept = self.pass_guards(index, route, head, &sent)?;
        }
        let effect = if head.arrival == Arrival::InTime {
            self.faults.meet(account_key::name(&head.account), route.resource.path, route.operation)
        } else {
            None
        };
        match effect {
            Some(FaultEffect::Refuse(refusal)) => return Err(refusal),
            Some(FaultEffect::RespondWith(response)) => return Ok(Admitted::Response(response)),
            Some(FaultEffect::Reset) => return Ok(Admitted::Reset),
            Some(FaultEffect::Straggle(delay)) => return Ok(Admitted::Late(delay)),
            _ => {}
        }
        self.count(head)?;
        if !is_session {
            kept = self.pass_guards(index, route, head, &sent)?;
        }
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
                let account = accounts.entry(head.account.clone()).or_default();
                let now = self.now_of(&head.account);
                match account.replays.begin(head.mode, key, fingerprint, now)? {
                    KeyLookup::New(ticket) => Some(ticket),
                    KeyLookup::Replay(replay) => {
                        return Ok(match effect {
                            Some(FaultEffect::Timeout) => Admitted::Hang,
                            Some(FaultEffect::DropResponse) => Admitted::Reset,
                            Some(FaultEffect::Truncate(rest)) => {
                                Admitted::Truncated(self.replay(head, replay), rest)
                            }
                            _ => Admitted::Response(self.replay(head, replay)),
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
            RouteMatch::Route(index, _) => self.routes.get(*index),
            _ => None,
        };
        let wanted = route.map_or(Authentication::ApiKey, |route| route.operation.authentication);
        // A replayed request was checked in the earlier run, and its key is not stored.
        if head.arrival != Arrival::Replayed {
            authentication::check(head.key().as_deref(), wanted)?;
        }
        authentication::check_account(head.request.headers())?;
        version::check(&head.request)?;
        let unknown = |note: &str| {
            Refusal::new(
                StatusCode::NOT_FOUND,
                format!("Unrecognized request URL ({method}: {path}). {note}"),
            )
        };
        match (found, route) {
            (RouteMatch::Route(index, ids), Some(route)) => {
                let ids = ids.into_iter().map(pairs::decode_segment).collect::<Result<_, _>>()?;
                Ok((index, route, ids))
            }
            (RouteMatch::Methods(methods), _) => {
                let mut names: Vec<&str> = methods.iter().map(http::Method::as_str).collect();
                names.sort_unstable();
                let allowed = names.join(", ");
                let refusal = unknown(&format!("This URL accepts {allowed}."));
                Err(match HeaderValue::try_from(allowed) {
                    Ok(allowed) => refusal.header(header::ALLOW, allowed),
                    Err(_) => refusal,
                })
            }
            _ => Err(unknown(&self.routes.served_note(path))),
        }
    }

    /// Counts a request against the rate limit.
    fn count(&self, head: &Head) -> Result<(), Refusal> {
        let Some(limit) = self.rate_limit else { return Ok(()) };
        if head.arrival == Arrival::Replayed {
            return Ok(());
        }
        let now = self.now_of(&head.account);
        let mut accounts = self.accounts();
        let rate = &mut accounts.entry(head.account.clone()).or_default().rate;
        if rate.0 != now {
            *rate = (now, 0);
        }
        if rate.1 >= limit {
            return Err(rate_limited().header(header::RETRY_AFTER, HeaderValue::from_static("1")));
        }
        rate.1 += 1;
        Ok(())
    }

    /// Runs the guards of a route.
    fn pass_guards(
        &self,
        index: usize,
        route: &Route,
        head: &mut Head,
        sent: &JsonObject,
    ) -> Result<HeldValues, Refusal> {
        let mut kept = HeldValues::new();
        let guards = self.handlers.guards(index);
        // The guards let a replayed request pass in the earlier run.
        if guards.is_empty() || head.arrival == Arrival::Replayed {
            return Ok(kept);
        }
        let key = head.key().unwrap_or_default().into_owned();
        let mut accounts = self.accounts();
        let mut incoming = Incoming {
            operation: route.operation,
            key: &key,
            now: &|account| self.now_of(account),
            sent,
            account: &mut head.account,
            accounts: &mut accounts,
            held: &mut kept,
        };
        guards.iter().try_for_each(|guard| guard(&mut incoming))?;
        Ok(kept)
    }

    /// Returns the idempotency key of a request.
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
}

/// Returns the error for a body over the limit.
pub(crate) fn too_large() -> Refusal {
    Refusal::new(
        StatusCode::PAYLOAD_TOO_LARGE,
        format!("the body is larger than {LARGEST_BODY} bytes"),
    )
}
