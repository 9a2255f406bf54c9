//! Endpoints that requests create: webhook endpoints and event destinations.

use std::collections::HashMap;

use serde_json::Value;

use super::endpoint::WebhookEndpoint;
use crate::account_key;
use crate::events::StoredEvent;
use crate::json::{self, JsonObject};
use crate::memory::Memory;
use crate::store::Store;

const V1: &str = "webhook_endpoint";
const V2: &str = "v2.core.event_destination";
/// Type of the event that tests a destination, and is delivered to no other one.
const PING: &str = "v2.core.event_destination.ping";

/// Secrets of the endpoints of an account by their ids. Only the response to their creation has
/// them.
#[derive(Debug, Clone, Default)]
pub(crate) struct SigningSecrets(HashMap<String, String>);

#[cfg(feature = "payments")]
impl SigningSecrets {
    pub(crate) fn add(&mut self, id: &str, secret: &str) {
        self.0.insert(id.to_owned(), secret.to_owned());
    }
}

/// Settings of all endpoints that requests create.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct CreatedSettings {
    pub(crate) is_remote: bool,
    pub(crate) has_system_time: bool,
}

/// An endpoint that a request created.
#[derive(Debug, Clone)]
pub(crate) struct CreatedEndpoint {
    /// Id of the object.
    pub(crate) id: String,
    pub(crate) number: u64,
    pub(crate) endpoint: WebhookEndpoint,
    pub(crate) is_enabled: bool,
}

impl CreatedEndpoint {
    pub(super) fn accepts(&self, event: &StoredEvent) -> bool {
        if !self.is_enabled || self.endpoint.check().is_err() {
            return false;
        }
        if event.r#type == PING {
            let related = event.json().remove("related_object").unwrap_or_default();
            return related["id"] == self.id.as_str();
        }
        self.endpoint.accepts(event)
    }
}

/// Returns the number of an endpoint. It follows from the id, so that it is the same in the next
/// run.
pub(crate) fn number_of(account: &str, id: &str) -> u64 {
    /// No endpoint that was added otherwise has it.
    const FIRST: u64 = 1 << 40;
    // FNV-1a.
    let hash = account
        .bytes()
        .chain(*b"/")
        .chain(id.bytes())
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    FIRST + hash % FIRST
}

/// Returns the endpoints of an account, by its key.
pub(super) fn all(
    store: &Store,
    memory: &Memory,
    account: &str,
    settings: CreatedSettings,
) -> Vec<CreatedEndpoint> {
    let stored = [V1, V2].into_iter().filter_map(|name| store.collection(name));
    let stored = stored.flat_map(|all| all.all().filter_map(|json| json::parse(json)));
    let Some(secrets) = memory.get::<SigningSecrets>() else { return Vec::new() };
    stored.filter_map(|object| created(&object, secrets, account, settings)).collect()
}

fn created(
    object: &JsonObject,
    SigningSecrets(secrets): &SigningSecrets,
    account: &str,
    settings: CreatedSettings,
) -> Option<CreatedEndpoint> {
    let text = |field: &str| object.get(field).and_then(Value::as_str);
    let id = text("id")?;
    let is_v1 = text("object") == Some(V1);
    let url = match object.get("webhook_endpoint") {
        Some(webhook) => webhook.get("url").and_then(Value::as_str),
        None => text("url"),
    };
    let types = object.get("enabled_events").and_then(Value::as_array)?;
    let mut endpoint = WebhookEndpoint::url(url?, secrets.get(id)?)
        .types(types.iter().filter_map(Value::as_str))
        .account(account_key::name(account));
    if account_key::is_live(account) {
        endpoint = endpoint.retries(WebhookEndpoint::LIVE_RETRIES);
    }
    endpoint.is_thin = !is_v1 && text("event_payload") == Some("thin");
    endpoint.is_remote = settings.is_remote;
    endpoint.has_system_time = settings.has_system_time;
    Some(CreatedEndpoint {
        id: id.to_owned(),
        number: number_of(account, id),
        endpoint,
        is_enabled: text("status") == Some("enabled"),
    })
}
