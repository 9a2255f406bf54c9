//! Stored objects and events with their deliveries, for the dashboard.

use std::collections::BTreeSet;
use std::hash::Hash;
use std::sync::Arc;

use serde_json::{Value, json};

use super::denial::Denial;
use super::fields::unknown;
use super::query::PageQuery;
use super::redact::without_keys;
use crate::account::Account;
use crate::account_key;
use crate::engine::Engine;
use crate::json;
use crate::store::{Cursor, Scan, ScanSelection};
use crate::webhooks::{Delivery, DeliveryState};

/// Number of objects on a page.
const MOST: usize = 20;
/// Names of events, with `true` for thin ones.
const EVENTS: [(&str, bool); 2] = [("event", false), ("v2.core.event", true)];

/// Returns a page of objects with one name, newest first.
pub(super) fn objects(engine: &Engine, asked: &PageQuery) -> Result<String, Denial> {
    let object = asked.text("object").ok_or_else(|| Denial::invalid("`object` is required"))?;
    check_name(engine, asked, object)?;
    let before = asked.number("before");
    if let Some(id) = asked.text("id") {
        return Ok(object_of(engine, asked, object, id));
    }
    let (mut objects, has_more) = {
        let mut accounts = engine.accounts();
        match accounts.get_mut(&asked.account_key()) {
            Some(account) => page(account, object, before),
            None => Default::default(),
        }
    };
    let objects: Vec<_> = objects
        .drain(..)
        .map(|(number, json)| {
            let mut shown = json!({ "number": number, "json": without_keys(&json) });
            if EVENTS.iter().any(|(name, _)| *name == object) {
                shown["deliveries"] = deliveries(engine, &json);
            }
            shown
        })
        .collect();
    Ok(json!({ "objects": objects, "has_more": has_more }).to_string())
}

/// Refuses the name of an object that cannot exist.
fn check_name(engine: &Engine, asked: &PageQuery, object: &str) -> Result<(), Denial> {
    let is_stored = {
        let accounts = engine.accounts();
        let account = accounts.get(&asked.account_key());
        account.is_some_and(|account| account.store.collection(object).is_some())
    };
    let known = || {
        let routes = engine.routes.all();
        routes.flat_map(|route| [route.resource.object, route.item.object]).flatten()
    };
    if is_stored || known().any(|known| known == object) {
        return Ok(());
    }
    Err(unknown(object, known().collect::<BTreeSet<_>>(), "what is served"))
}

/// The states of deliveries.
pub(super) const STATES: [&str; 4] = ["scheduled", "in progress", "delivered", "failed"];

/// Returns one object, or none.
fn object_of(engine: &Engine, asked: &PageQuery, object: &str, id: &str) -> String {
    let accounts = engine.accounts();
    let account = accounts.get(&asked.account_key());
    let json = account.and_then(|account| account.store.get(object, id)).map(Arc::clone);
    drop(accounts);
    let shown = json.map(|json| json!({ "json": without_keys(&json) }));
    json!({ "objects": Vec::from_iter(shown), "has_more": false }).to_string()
}

/// Returns objects with their numbers, and whether there are older ones.
fn page(account: &mut Account, object: &str, before: Option<u64>) -> (Vec<(u64, Arc<str>)>, bool) {
    if let Some(collection) = account.store.collection_mut(object) {
        let cursor = before.map_or(Cursor::Newest, Cursor::After);
        let wanted = ScanSelection { cursor, limit: MOST, ..ScanSelection::default() };
        let mut scan = Scan::default();
        // Without a filter, a single step completes the scan.
        collection.scan(&wanted, &mut scan, 0, |_| true);
        let page = scan.take().unwrap_or_default();
        return (page.objects, page.has_more);
    }
    let Some((_, is_thin)) = EVENTS.iter().find(|(name, _)| *name == object) else {
        return Default::default();
    };
    let count = account.events.all(*is_thin).count() as u64;
    let older = account
        .events
        .all(*is_thin)
        .zip((1..=count).rev())
        .filter(|(_, number)| before.is_none_or(|before| *number < before));
    let mut events: Vec<_> =
        older.take(MOST + 1).map(|(event, at)| (at, json::serialize(&event.json()))).collect();
    let has_more = events.len() > MOST;
    events.truncate(MOST);
    (events, has_more)
}

/// Returns the deliveries of an event.
fn deliveries(engine: &Engine, event: &str) -> Value {
    let event = json::parse(event).unwrap_or_default();
    let id = event.get("id").and_then(Value::as_str).unwrap_or_default();
    let deliveries = engine.deliveries().into_iter().filter(|known| known.event_id == id);
    deliveries.map(|delivery| shown_delivery(&delivery)).collect()
}

/// Returns the deliveries of the events of an account, or all.
pub(super) fn deliveries_of(engine: &Engine, account: Option<&str>) -> Value {
    let all = engine.deliveries().into_iter();
    let wanted = all
        .filter(|known| account.is_none_or(|account| account_key::name(&known.account) == account));
    wanted.map(|delivery| shown_delivery(&delivery)).collect()
}

/// Returns the deliveries that a query asks for.
pub(super) fn deliveries_for(engine: &Engine, asked: &PageQuery) -> Value {
    let is_wanted = |shown: &Value| {
        let is = |name: &str, field: &str| {
            asked.text(name).is_none_or(|wanted| shown.get(field).is_some_and(|it| it == wanted))
        };
        let is_of_type = asked.text("type").is_none_or(|pattern| {
            let found = shown.get("type").and_then(Value::as_str).unwrap_or_default();
            crate::events::fits(pattern, found)
        });
        is("event", "event") && is("state", "state") && is_of_type
    };
    match deliveries_of(engine, asked.text("account")) {
        Value::Array(all) => all.into_iter().filter(is_wanted).collect(),
        other => other,
    }
}

fn shown_delivery(delivery: &Delivery) -> Value {
    let attempts = delivery.attempts.iter().map(|attempt| {
        json!({
            "at": super::time::millis(attempt.at),
            "status": attempt.status.map(|status| status.as_u16()),
            "error": attempt.error.as_deref().map(without_keys),
        })
    });
    let (state, due) = match delivery.state {
        DeliveryState::Scheduled(due) => (STATES[0], Some(super::time::millis(due))),
        DeliveryState::InProgress => (STATES[1], None),
        DeliveryState::Delivered => (STATES[2], None),
        DeliveryState::Failed => (STATES[3], None),
    };
    json!({
        "event": delivery.event_id,
        "type": delivery.event_type,
        "account": account_key::name(&delivery.account),
        "endpoint": delivery.endpoint,
        "attempts": attempts.collect::<Vec<_>>(),
        "state": state,
        "due": due,
    })
}

/// Returns the accounts, separately for each mode, with their numbers of objects by object name.
pub(super) fn accounts(engine: &Engine) -> Value {
    let mut accounts: Vec<_> = engine
        .accounts()
        .iter()
        .map(|(account, kept)| (account.clone(), counts(kept)))
        .filter(|(account, counts)| account.is_empty() || !counts.is_empty())
        .collect();
    accounts.sort_unstable();
    let shown = |(key, objects): (String, _)| {
        json!({
            "account": account_key::name(&key),
            "livemode": account_key::is_live(&key),
            "objects": objects,
        })
    };
    accounts.into_iter().map(shown).collect()
}

fn counts(account: &Account) -> Vec<(String, usize)> {
    let stored = account.store.counts().map(|(object, count)| (object.to_owned(), count));
    let mut counts: Vec<_> = stored.collect();
    for (name, is_thin) in EVENTS {
        let events = account.events.all(is_thin).count();
        if events > 0 && account.store.collection(name).is_none() {
            counts.push((name.to_owned(), events));
        }
    }
    counts.sort_unstable();
    counts
}

/// Hashes state that changes when objects are created or deleted, or events delivered.
pub(super) fn glance(engine: &Engine, hasher: &mut impl std::hash::Hasher) {
    // The order of the accounts changes only when accounts change.
    for (name, account) in &*engine.accounts() {
        (name, counts(account)).hash(hasher);
        let pending = |is_thin| -> usize {
            let events = account.events.all(is_thin);
            events.map(|event| event.pending.load(std::sync::atomic::Ordering::Relaxed)).sum()
        };
        (pending(false), pending(true)).hash(hasher);
    }
}
