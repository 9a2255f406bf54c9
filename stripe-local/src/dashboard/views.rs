//! Responses of the control endpoints.

use std::sync::Arc;

use http::StatusCode;
use serde_json::{Value, json};

use super::denial::Denial;
use super::fields::{ACCOUNT, ControlField, Kind, LIVEMODE, unknown};
use super::journal::Journal;
use super::query::PageQuery;
use super::{objects, view};
use crate::engine::Engine;
use crate::webhooks::WebhookEndpoint;

/// An endpoint that is read.
pub(super) struct View {
    /// Path after `/_local/`.
    pub(super) path: &'static str,
    pub(super) about: &'static str,
    pub(super) query: &'static [ControlField],
}

const BEFORE: ControlField = ControlField::new(
    "before",
    Kind::Number(0, u64::MAX),
    "`number` of the last one of the page before",
);

/// All of them, as `GET /_local` lists them.
pub(super) const VIEWS: &[View] = &[
    View { path: "", about: "returns this document", query: &[] },
    View {
        path: "health",
        about: "returns the status `ok`, whatever the `Host` of the request",
        query: &[],
    },
    View {
        path: "state",
        about: "returns the state that the dashboard shows; with `run` and `after`, once it has changed",
        query: &[
            ControlField::new("run", Kind::Text, "`run` of the last response"),
            ControlField::new("after", Kind::Number(0, u64::MAX), "`version` of the last response"),
        ],
    },
    View { path: "operations", about: "returns the operations that are served", query: &[] },
    View { path: "clock", about: "returns the time, in seconds since 1970", query: &[ACCOUNT] },
    View {
        path: "faults",
        about: "returns pending faults: all, or those for one account",
        query: &[ACCOUNT],
    },
    View {
        path: "requests",
        about: "returns requests, newest first",
        query: &[
            ACCOUNT,
            BEFORE,
            ControlField::new(
                "limit",
                Kind::Number(1, 1000),
                "maximum number; 100 if it is left out",
            ),
            ControlField::new("method", Kind::Text, "HTTP method"),
            ControlField::new("path", Kind::Text, "path, where `*` stands for any text"),
            ControlField::new("status", Kind::Number(100, 599), "status of the response"),
            ControlField::new("text", Kind::Text, "text in the params or the response"),
            ControlField::new("full", Kind::Flag, "`true` for params, headers and responses"),
        ],
    },
    View {
        path: "requests/NUMBER",
        about: "returns one request with its params, headers and response",
        query: &[],
    },
    View {
        path: "objects",
        about: "returns stored objects of a name, newest first",
        query: &[
            ACCOUNT,
            LIVEMODE,
            ControlField::required("object", Kind::Name, "name of the objects, such as `customer`"),
            ControlField::new("id", Kind::Text, "id of one object"),
            BEFORE,
        ],
    },
    #[cfg(feature = "billing")]
    View {
        path: "usage",
        about: "returns usage by meter and customer over time",
        query: &[ACCOUNT, LIVEMODE],
    },
    View {
        path: "webhooks",
        about: "returns the webhooks, without their secrets. One that a request to Stripe's API created \
                has the id of its `object`, whether it is `enabled`, and the `problem` if events cannot \
                be delivered to its URL",
        query: &[],
    },
    View {
        path: "deliveries",
        about: "returns deliveries of events to webhooks, oldest first",
        query: &[
            ACCOUNT,
            ControlField::new("event", Kind::Text, "id of the event"),
            ControlField::new(
                "type",
                Kind::Text,
                "type of the event, where `*` stands for any text",
            ),
            ControlField::new("state", Kind::OneOf(&objects::STATES), "state of the delivery"),
        ],
    },
    View { path: "snapshots", about: "returns the names of the snapshots", query: &[] },
];

/// Responds with a view.
pub(super) fn respond(
    engine: &Arc<Engine>,
    journal: &Journal,
    path: &str,
    query: &PageQuery,
) -> Result<String, Denial> {
    if let Some(number) = path.strip_prefix("requests/").and_then(|number| number.parse().ok()) {
        check(&[], query, "requests/NUMBER")?;
        return view::request(journal, number);
    }
    let found = VIEWS.iter().find(|view| view.path == path && !path.contains('N'));
    let found = found.ok_or_else(|| nothing(path))?;
    check(found.query, query, path)?;
    let account = query.text("account");
    Ok(match path {
        "operations" => view::operations(engine),
        "clock" => {
            let clock = &engine.timeline(account).clock;
            json!({ "now": clock.unix_seconds(), "paused": clock.is_paused() }).to_string()
        }
        "faults" => json!({ "faults": view::faults(engine, account) }).to_string(),
        "requests" => view::requests(journal, query),
        "objects" => objects::objects(engine, query)?,
        #[cfg(feature = "billing")]
        "usage" => super::usage::usage(engine, query).to_string(),
        "webhooks" => json!({ "webhooks": webhooks(engine) }).to_string(),
        "deliveries" => json!({ "deliveries": objects::deliveries_for(engine, query) }).to_string(),
        _ => {
            let names = engine.snapshots.names().into_iter();
            let shown = names.map(|it| json!({ "name": it.name, "account": it.account }));
            json!({ "snapshots": shown.collect::<Vec<_>>() }).to_string()
        }
    })
}

/// Refuses params of a query that a view does not accept.
pub(super) fn check(known: &[ControlField], query: &PageQuery, path: &str) -> Result<(), Denial> {
    for (name, value) in query.iter() {
        let Some(field) = known.iter().find(|field| field.name == name) else {
            let place = format!("`/_local/{path}`");
            return Err(unknown(name, known.iter().map(|field| field.name), &place));
        };
        field.check_text(value)?;
    }
    match known.iter().find(|field| field.is_required && query.text(field.name).is_none()) {
        Some(missing) => Err(Denial::invalid(format!("`{}` is required", missing.name))),
        None => Ok(()),
    }
}

/// Returns the view of a path with its query.
pub(super) fn find(path: &str) -> Option<&'static View> {
    VIEWS.iter().find(|view| view.path == path)
}

fn nothing(path: &str) -> Denial {
    let shown = path.chars().take(80).flat_map(char::escape_debug).collect::<String>();
    let message = format!("there is no `/_local/{shown}`; `/_local` lists what there is");
    Denial::new(StatusCode::NOT_FOUND, message)
}

fn webhooks(engine: &Engine) -> Vec<Value> {
    let all = engine.endpoints.all().into_iter();
    let mut shown: Vec<Value> = all.map(|(id, endpoint)| shown_webhook(id, &endpoint)).collect();
    for (key, account) in &*engine.accounts() {
        for created in engine.endpoints.created(&account.store, &account.memory, key) {
            let mut webhook = shown_webhook(created.number, &created.endpoint);
            webhook["object"] = created.id.into();
            webhook["enabled"] = created.is_enabled.into();
            webhook["problem"] = created.endpoint.check().err().into();
            shown.push(webhook);
        }
    }
    shown
}

fn shown_webhook(id: u64, endpoint: &WebhookEndpoint) -> Value {
    json!({
        "id": id,
        "account": endpoint.account,
        "url": endpoint.label(),
        "types": endpoint.types,
        "thin": endpoint.is_thin,
        "retries": endpoint.retries.iter().map(std::time::Duration::as_secs).collect::<Vec<_>>(),
        "timeout": endpoint.timeout.as_secs(),
        "sign_with_system_time": endpoint.has_system_time,
    })
}
