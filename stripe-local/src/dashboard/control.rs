//! The control endpoints, by which the dashboard, scripts and tests in any language make changes.
//!
//! Each endpoint is declared with its fields. An undeclared field is refused before anything
//! changes, and `GET /_local` describes the declarations.

mod clock;
mod faults;
mod objects;
mod requests;
pub(super) mod webhooks;

use std::sync::Arc;

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::data;
use super::denial::Denial;
use super::fields::{ACCOUNT, ControlField, Fields, Kind, listed};
use crate::engine::{Engine, SnapshotName};

pub(super) use faults::EFFECTS;
pub(super) use webhooks::keep_endpoints;

/// The maximum number of snapshots of an account, and of all accounts.
const MOST_SNAPSHOTS: usize = 100;

/// An endpoint that changes something.
pub(super) struct ControlEndpoint {
    /// Path after `/_local/`.
    pub(super) path: &'static str,
    pub(super) about: &'static str,
    pub(super) fields: &'static [ControlField],
    pub(super) change: ControlChange,
}

/// Change that an endpoint makes.
pub(super) enum ControlChange {
    /// A change that is lost when the program ends.
    Passing(fn(&Arc<Engine>, &Fields) -> Result<Value, Denial>),
    /// A change that is stored in the data file. The function receives the time of the account.
    Kept(fn(&Arc<Engine>, &Fields, i64) -> Result<Value, Denial>),
    /// An operation that takes time and is performed by the server.
    Wait,
}

/// All of them, as `GET /_local` lists them.
pub(super) const ENDPOINTS: &[ControlEndpoint] = &[
    ControlEndpoint {
        path: "clock",
        about: "moves the clock; with `account`, gives the account a clock of its own, which only this \
                endpoint moves from then on. Send one of `set`, `advance` and `resume`",
        fields: clock::FIELDS,
        change: ControlChange::Passing(clock::change),
    },
    ControlEndpoint {
        path: "faults",
        about: "adds a fault; its `effect` has further fields, which `effects` lists",
        fields: faults::FIELDS,
        change: ControlChange::Passing(faults::add),
    },
    ControlEndpoint {
        path: "faults/clear",
        about: "clears pending faults: all, or those for one account",
        fields: &[ACCOUNT],
        change: ControlChange::Kept(faults::clear),
    },
    ControlEndpoint {
        path: "reset",
        about: "deletes objects, events, idempotency keys, faults, scheduled tasks, waiting deliveries, \
                recorded requests and snapshots: all, or those of one account without snapshots. Clocks \
                and webhooks stay as they are",
        fields: &[ACCOUNT],
        change: ControlChange::Kept(reset),
    },
    ControlEndpoint {
        path: "requests/clear",
        about: "clears recorded requests: all, or those of one account",
        fields: &[ACCOUNT],
        change: ControlChange::Passing(requests::clear),
    },
    ControlEndpoint {
        path: "requests/expect",
        about: "compares all recorded requests with expected ones, in order, by their methods, paths and \
                params. The status is 200 in either case: the response is `{\"matches\": true}`, or \
                `{\"matches\": false, \"difference\": …}` with a text that shows each line that differs. \
                Clear the recorded requests before the ones to compare",
        fields: requests::EXPECT_FIELDS,
        change: ControlChange::Passing(requests::expect),
    },
    ControlEndpoint {
        path: "objects",
        about: "stores an object without a request, built from fields by its declaration",
        fields: objects::PUT_FIELDS,
        change: ControlChange::Kept(objects::put),
    },
    ControlEndpoint {
        path: "objects/delete",
        about: "deletes an object without a request",
        fields: objects::DELETE_FIELDS,
        change: ControlChange::Kept(objects::delete),
    },
    #[cfg(feature = "billing")]
    ControlEndpoint {
        path: "credits/apply",
        about: "uses up part of a credit grant, as an invoice does",
        fields: objects::CREDIT_FIELDS,
        change: ControlChange::Kept(objects::apply_credit),
    },
    ControlEndpoint {
        path: "events",
        about: "emits an event, and returns its `id`",
        fields: objects::EVENT_FIELDS,
        change: ControlChange::Kept(objects::emit),
    },
    ControlEndpoint {
        path: "events/redeliver",
        about: "delivers an event once more, to all webhooks that take it or to one of them",
        fields: webhooks::REDELIVER_FIELDS,
        change: ControlChange::Kept(webhooks::redeliver),
    },
    ControlEndpoint {
        path: "webhooks",
        about: "adds a webhook, and returns its `id` and `secret`",
        fields: webhooks::ADD_FIELDS,
        change: ControlChange::Kept(webhooks::add),
    },
    ControlEndpoint {
        path: "webhooks/update",
        about: "changes a webhook; what is left out stays as it is",
        fields: webhooks::UPDATE_FIELDS,
        change: ControlChange::Kept(webhooks::update),
    },
    ControlEndpoint {
        path: "webhooks/remove",
        about: "removes a webhook; deliveries that wait are given up",
        fields: webhooks::REMOVE_FIELDS,
        change: ControlChange::Kept(webhooks::remove),
    },
    ControlEndpoint {
        path: "deliveries/wait",
        about: "waits until there was an attempt for every delivery that is due, and returns whether \
                it is `complete`, with the deliveries",
        fields: WAIT_FIELDS,
        change: ControlChange::Wait,
    },
    ControlEndpoint {
        path: "snapshots",
        about: "takes a snapshot of objects, events, idempotency keys, scheduled tasks and clocks: of \
                all accounts, or of one. It replaces one of the same name and account",
        fields: SNAPSHOT_FIELDS,
        change: ControlChange::Kept(take_snapshot),
    },
    ControlEndpoint {
        path: "snapshots/restore",
        about: "returns to a snapshot, with the `account` with which it was taken. Waiting deliveries of \
                its accounts are dropped",
        fields: SNAPSHOT_FIELDS,
        change: ControlChange::Kept(restore_snapshot),
    },
    ControlEndpoint {
        path: "snapshots/remove",
        about: "removes a snapshot, with the `account` with which it was taken",
        fields: SNAPSHOT_FIELDS,
        change: ControlChange::Kept(remove_snapshot),
    },
];

/// Longest wait for deliveries, in seconds.
const LONGEST_WAIT: u64 = 60;

const WAIT_FIELDS: &[ControlField] = &[
    ACCOUNT,
    ControlField::new(
        "seconds",
        Kind::Number(0, LONGEST_WAIT),
        "longest time to wait; 10 if it is left out",
    ),
];

const SNAPSHOT_FIELDS: &[ControlField] = &[
    ControlField::required(
        "name",
        Kind::Name,
        "name of the snapshot; each account has its own names",
    ),
    ControlField::new(
        "account",
        Kind::Account,
        "the account that the snapshot is of; if it is left out, it is one of all accounts",
    ),
];

/// Finds an endpoint by its path after `/_local/`.
pub(super) fn find(path: &str) -> Result<&'static ControlEndpoint, Denial> {
    let path = path.strip_prefix('/').unwrap_or(path);
    ENDPOINTS.iter().find(|endpoint| endpoint.path == path).ok_or_else(|| {
        let known: Vec<_> = ENDPOINTS.iter().map(|endpoint| endpoint.path).collect();
        let shown = path.chars().take(80).flat_map(char::escape_debug).collect::<String>();
        let message =
            format!("nothing can be changed at `/_local/{shown}`, but at {}", listed(&known));
        Denial::new(StatusCode::NOT_FOUND, message)
    })
}

impl ControlEndpoint {
    /// Checks the body of a request.
    pub(super) fn read(&self, body: &[u8]) -> Result<Fields, Denial> {
        let sent: Map<String, Value> = serde_json::from_slice(body)
            .map_err(|_| Denial::invalid("the body is not a JSON object; send at least `{}`"))?;
        let place = format!("`/_local/{}`", self.path);
        if self.path == "faults" {
            return faults::read(sent, &place);
        }
        Fields::of(sent, &[self.fields], &place)
    }

    /// Makes the change, and stores it if required.
    pub(super) fn apply(&self, engine: &Arc<Engine>, body: &[u8]) -> Result<Value, Denial> {
        let fields = self.read(body)?;
        let kept = match self.change {
            ControlChange::Passing(change)
                if !(self.path == "faults" && faults::is_of_usage(&fields)) =>
            {
                return change(engine, &fields);
            }
            ControlChange::Passing(change) => Ok(change),
            ControlChange::Kept(change) => Err(change),
            ControlChange::Wait => return Ok(json!({})),
        };
        let result = engine.steer(fields.text("account"), self.path, body, |at| match kept {
            Ok(change) => change(engine, &fields),
            Err(change) => change(engine, &fields, at),
        });
        if self.path == "reset" && result.is_ok() {
            data::compact(engine)?;
        }
        result
    }

    /// Replays a stored change.
    pub(super) fn replay(&self, engine: &Arc<Engine>, body: &[u8]) -> Result<(), Denial> {
        let fields = self.read(body)?;
        let at = engine.timeline(fields.text("account")).clock.unix_seconds();
        match self.change {
            ControlChange::Passing(change) => change(engine, &fields).map(drop),
            // A webhook of the command line may have changed since then.
            ControlChange::Kept(change) if self.path.starts_with("webhooks/") => {
                let _ = change(engine, &fields, at);
                Ok(())
            }
            ControlChange::Kept(change) => change(engine, &fields, at).map(drop),
            ControlChange::Wait => Ok(()),
        }
    }
}

fn reset(engine: &Arc<Engine>, fields: &Fields, _: i64) -> Result<Value, Denial> {
    if let Some(account) = fields.text("account") {
        engine.reset_account(account);
    } else {
        engine.reset();
        data::begin_anew(engine)?;
    }
    Ok(json!({}))
}

fn take_snapshot(engine: &Arc<Engine>, fields: &Fields, _: i64) -> Result<Value, Denial> {
    let name = snapshot_name(fields);
    let known = engine.snapshots.names();
    let of_account = known.iter().filter(|known| known.account == name.account).count();
    if of_account >= MOST_SNAPSHOTS && !known.contains(&name) {
        return Err(Denial::invalid(format!(
            "there are {MOST_SNAPSHOTS} snapshots of {}; remove one first, by `/_local/snapshots/remove`",
            owner(&name)
        )));
    }
    engine.take_snapshot(name);
    Ok(json!({}))
}

fn restore_snapshot(engine: &Arc<Engine>, fields: &Fields, _: i64) -> Result<Value, Denial> {
    let name = snapshot_name(fields);
    if engine.restore_snapshot(&name) { Ok(json!({})) } else { Err(no_snapshot(engine, &name)) }
}

fn remove_snapshot(engine: &Arc<Engine>, fields: &Fields, _: i64) -> Result<Value, Denial> {
    let name = snapshot_name(fields);
    if engine.snapshots.remove(&name) { Ok(json!({})) } else { Err(no_snapshot(engine, &name)) }
}

fn snapshot_name(fields: &Fields) -> SnapshotName {
    SnapshotName {
        name: fields.text("name").unwrap_or_default().to_owned(),
        account: fields.text("account").map(str::to_owned),
    }
}

fn no_snapshot(engine: &Arc<Engine>, name: &SnapshotName) -> Denial {
    let shown = |name: &SnapshotName| {
        let shown = name.name.chars().take(80).flat_map(char::escape_debug).collect::<String>();
        format!("`{shown}` of {}", owner(name))
    };
    let known: Vec<String> = engine.snapshots.names().iter().map(shown).collect();
    let there = match known.split_last() {
        None => "none was taken".to_owned(),
        Some((only, [])) => format!("those that were taken are {only}"),
        Some((last, others)) => {
            format!("those that were taken are {} and {last}", others.join(", "))
        }
    };
    let message = format!("there is no snapshot {}; {there}", shown(name));
    Denial::new(StatusCode::NOT_FOUND, message)
}

/// Returns the account of a snapshot, if it has one.
fn owner(name: &SnapshotName) -> String {
    match name.account.as_deref() {
        None => "all accounts".to_owned(),
        Some("") => "the account of requests without a header".to_owned(),
        Some(account) => format!("the account `{account}`"),
    }
}
