//! Webhooks.

use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;
use serde_json::{Map, Value, json};

use crate::account_key;
use crate::dashboard::denial::Denial;
use crate::dashboard::fields::{ACCOUNT, ControlField, Fields, Kind, LIVEMODE};
use crate::engine::Engine;
use crate::webhooks::{CreatedEndpoint, Endpoints, WebhookEndpoint};

const MOST: usize = 1_000;

const TYPES: ControlField = ControlField::new(
    "types",
    Kind::Texts,
    "types of events to deliver, where `*` stands for any text; all types if empty",
);
const RETRIES: ControlField = ControlField::new(
    "retries",
    Kind::Numbers,
    "waits between attempts, in seconds of the local clock",
);
const TIMEOUT: ControlField = ControlField::new(
    "timeout",
    Kind::Number(1, 600),
    "seconds of an attempt; 10 if it is left out",
);
const SYSTEM_TIME: ControlField = ControlField::new(
    "sign_with_system_time",
    Kind::Flag,
    "`true` to sign with the time of the system clock, not of the local clock",
);
const SECRET: ControlField =
    ControlField::new("secret", Kind::Text, "secret to sign with; random if it is left out");
const ID: ControlField =
    ControlField::required("id", Kind::Number(1, u64::MAX), "id of the webhook");

pub(super) const ADD_FIELDS: &[ControlField] = &[
    ControlField::new(
        "account",
        Kind::Text,
        "the account whose events are delivered; all accounts if it is left out",
    ),
    ControlField::required("url", Kind::Text, "`http` URL on this computer"),
    SECRET,
    TYPES,
    ControlField::new("thin", Kind::Flag, "`true` to deliver thin events, not snapshot events"),
    RETRIES,
    TIMEOUT,
    ControlField::new("allow_remote", Kind::Flag, "`true` to allow a URL on another computer"),
    SYSTEM_TIME,
];

pub(super) const UPDATE_FIELDS: &[ControlField] =
    &[ID, SECRET, TYPES, RETRIES, TIMEOUT, SYSTEM_TIME];

pub(super) const REMOVE_FIELDS: &[ControlField] = &[ID];

pub(super) const REDELIVER_FIELDS: &[ControlField] = &[
    ACCOUNT,
    LIVEMODE,
    ControlField::required("event", Kind::Name, "id of the event"),
    ControlField::new("webhook", Kind::Number(1, u64::MAX), "id of the webhook to deliver it to"),
];

pub(super) fn add(engine: &Arc<Engine>, fields: &Fields, _: i64) -> Result<Value, Denial> {
    if engine.endpoints.all().len() >= MOST {
        return Err(Denial::invalid(format!("there are {MOST} webhooks; remove one first")));
    }
    // It is derived from the existing ids, so it is the same when the change is replayed.
    let secret = match fields.text("secret") {
        Some(secret) => secret.to_owned(),
        None => format!("whsec_{}", engine.ids.token().chars().take(32).collect::<String>()),
    };
    let endpoint = endpoint_of(fields, &secret)?;
    let id = engine.endpoints.add(endpoint);
    Ok(json!({ "id": id, "secret": secret }))
}

/// Reads an endpoint.
fn endpoint_of(fields: &Fields, secret: &str) -> Result<WebhookEndpoint, Denial> {
    let mut endpoint = WebhookEndpoint::url(fields.text("url").unwrap_or_default(), secret);
    if fields.flag("thin") {
        endpoint = endpoint.thin();
    }
    if fields.flag("allow_remote") {
        endpoint = endpoint.allow_remote();
    }
    if let Some(account) = fields.text("account") {
        endpoint = endpoint.account(account);
    }
    checked(with_settings(endpoint, fields))
}

/// Sets the properties that can also be changed later.
fn with_settings(mut endpoint: WebhookEndpoint, fields: &Fields) -> WebhookEndpoint {
    if let Some(types) = fields.texts("types") {
        endpoint = endpoint.types(types);
    }
    if let Some(waits) = fields.array("retries") {
        let waits = waits.iter().filter_map(Value::as_u64).map(Duration::from_secs);
        endpoint = endpoint.retries(waits.collect::<Vec<_>>());
    }
    if let Some(timeout) = fields.seconds("timeout") {
        endpoint = endpoint.timeout(timeout);
    }
    if fields.has("sign_with_system_time") {
        endpoint.has_system_time = fields.flag("sign_with_system_time");
    }
    endpoint
}

fn checked(endpoint: WebhookEndpoint) -> Result<WebhookEndpoint, Denial> {
    endpoint.check().map_err(Denial::invalid)?;
    Ok(endpoint)
}

pub(super) fn update(engine: &Arc<Engine>, fields: &Fields, _: i64) -> Result<Value, Denial> {
    let id = fields.number("id").unwrap_or_default();
    let all = engine.endpoints.all();
    let known = all.into_iter().find(|(number, _)| *number == id);
    let (_, known) = known.ok_or_else(|| no_webhook(engine, id))?;
    let mut endpoint = with_settings((*known).clone(), fields);
    if let Some(secret) = fields.text("secret") {
        secret.clone_into(&mut endpoint.secret);
    }
    engine.endpoints.replace(id, checked(endpoint)?);
    Ok(json!({}))
}

pub(super) fn remove(engine: &Arc<Engine>, fields: &Fields, _: i64) -> Result<Value, Denial> {
    let id = fields.number("id").unwrap_or_default();
    if !engine.endpoints.remove(id) {
        return Err(no_webhook(engine, id));
    }
    engine.timelines.each(|timeline| timeline.webhooks.give_up(id));
    Ok(json!({}))
}

pub(super) fn redeliver(engine: &Arc<Engine>, fields: &Fields, at: i64) -> Result<Value, Denial> {
    let id = fields.text("event").unwrap_or_default();
    let webhook = fields.number("webhook");
    let account = fields.account_key();
    let created = created(engine, &account);
    if let Some(webhook) = webhook {
        let is_known = engine.endpoints.all().iter().any(|(number, _)| *number == webhook)
            || created.iter().any(|known| known.number == webhook);
        if !is_known {
            return Err(no_webhook(engine, webhook));
        }
    }
    let event = engine.accounts().get(&account).and_then(|account| account.events.find(id));
    let event = event.ok_or_else(|| {
        let id = id.chars().take(80).flat_map(char::escape_debug).collect::<String>();
        let mode = if account_key::is_live(&account) { "live" } else { "test" };
        let message = format!("the account has no event `{id}` in {mode} mode");
        Denial::new(StatusCode::NOT_FOUND, message)
    })?;
    let deliveries = engine.timelines.of(&account).webhooks.redeliver(&event, webhook, created, at);
    Ok(json!({ "deliveries": deliveries }))
}

fn no_webhook(engine: &Engine, id: u64) -> Denial {
    let known: Vec<String> =
        engine.endpoints.all().iter().map(|(number, _)| number.to_string()).collect();
    let known = match known.as_slice() {
        [] => "no webhook was added".to_owned(),
        known => format!("those that were added are {}", known.join(", ")),
    };
    Denial::new(StatusCode::NOT_FOUND, format!("there is no webhook {id}; {known}"))
}

/// Returns the endpoints that requests created in an account.
fn created(engine: &Engine, account: &str) -> Vec<CreatedEndpoint> {
    let accounts = engine.accounts();
    let account = accounts.get(account).map(|it| (it, account));
    account
        .map(|(it, key)| engine.endpoints.created(&it.store, &it.memory, key))
        .unwrap_or_default()
}

/// Returns webhooks that call URLs, as the fields that [`keep_endpoints`] reads.
pub(crate) fn kept_endpoints(engine: &Engine) -> Vec<Value> {
    let all = engine.endpoints.all().into_iter();
    let kept = all.filter_map(|(id, endpoint)| {
        let url = endpoint.as_url().filter(|_| id < Endpoints::FIRST_FIXED)?;
        Some(json!({
            "id": id,
            "account": endpoint.account,
            "url": url,
            "secret": endpoint.secret,
            "types": endpoint.types,
            "thin": endpoint.is_thin,
            "retries": endpoint.retries.iter().map(Duration::as_secs).collect::<Vec<_>>(),
            "timeout": endpoint.timeout.as_secs(),
            "allow_remote": endpoint.is_remote,
            "sign_with_system_time": endpoint.has_system_time,
        }))
    });
    kept.collect()
}

/// Sets the webhooks of an earlier run.
pub(crate) fn keep_endpoints(engine: &Engine, kept: &[u8]) -> Result<(), String> {
    let kept: Vec<Map<String, Value>> =
        serde_json::from_slice(kept).map_err(|error| error.to_string())?;
    for mut fields in kept {
        fields.retain(|_, value| !value.is_null());
        let fields = Fields::of(fields, &[&[ID], ADD_FIELDS], "a webhook")
            .map_err(|Denial(_, message)| message)?;
        let secret = fields.text("secret").unwrap_or_default();
        let endpoint = endpoint_of(&fields, secret).map_err(|Denial(_, message)| message)?;
        engine.endpoints.put(fields.number("id").unwrap_or_default(), endpoint);
    }
    Ok(())
}
