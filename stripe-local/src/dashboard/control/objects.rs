//! Objects and events without a request.

use std::collections::BTreeSet;
use std::sync::Arc;

use http::StatusCode;
use serde_json::{Map, Value, json};
use stripe_core::descriptor::ApiMode;

use crate::dashboard::denial::Denial;
use crate::dashboard::fields::{ACCOUNT, ControlField, Fields, Kind, LIVEMODE, unknown};
use crate::engine::Engine;
use crate::events::LocalEvent;
use crate::refusal::Refusal;

const OBJECT: ControlField =
    ControlField::required("object", Kind::Name, "name of the object, such as `customer`");

pub(super) const PUT_FIELDS: &[ControlField] = &[
    ACCOUNT,
    LIVEMODE,
    OBJECT,
    ControlField::required(
        "fields",
        Kind::Object,
        "fields of the object; with the `id` of one that is stored, it is replaced",
    ),
    ControlField::new(
        "as_is",
        Kind::Flag,
        "`true` to store the fields unchecked, without the defaults of a declaration",
    ),
];

pub(super) const DELETE_FIELDS: &[ControlField] =
    &[ACCOUNT, LIVEMODE, OBJECT, ControlField::required("id", Kind::Name, "id of the object")];

#[cfg(feature = "billing")]
pub(super) const CREDIT_FIELDS: &[ControlField] = &[
    ACCOUNT,
    LIVEMODE,
    ControlField::required("grant", Kind::Name, "id of the credit grant"),
    ControlField::required(
        "value",
        Kind::Number(1, 1 << 53),
        "amount to use, in the smallest unit",
    ),
    ControlField::required("invoice", Kind::Name, "id of the invoice"),
    ControlField::required("line_item", Kind::Name, "id of the line item of the invoice"),
];

pub(super) const EVENT_FIELDS: &[ControlField] = &[
    ACCOUNT,
    LIVEMODE,
    ControlField::required("type", Kind::Name, "type of the event, such as `invoice.paid`"),
    ControlField::new("object", Kind::Object, "object of a snapshot event"),
    ControlField::new(
        "previous_attributes",
        Kind::Object,
        "what the object of a snapshot event had before",
    ),
    ControlField::new("thin", Kind::Flag, "`true` for a thin event"),
    ControlField::new("data", Kind::Object, "data of a thin event"),
    ControlField::new(
        "related_object",
        Kind::Object,
        "object that a thin event is about: its `type`, `id` and `url`",
    ),
];

pub(super) fn put(engine: &Arc<Engine>, fields: &Fields, at: i64) -> Result<Value, Denial> {
    let object = fields.text("object").unwrap_or_default();
    let mut given = fields.object("fields").cloned().unwrap_or_default();
    if given.get("id").is_some_and(|id| id == "") {
        return Err(Denial::invalid("`fields.id` is empty; leave it out for a new id"));
    }
    let is_bare = fields.flag("as_is");
    let mode = Value::Bool(fields.flag("livemode"));
    if !is_bare && given.get("livemode").is_some_and(|livemode| *livemode != mode) {
        return Err(Denial::invalid(format!(
            "`fields.livemode` is not that of the account, which is {mode}; `livemode` beside `fields` \
             names the mode"
        )));
    }
    let declared = engine.routes.resource(object).copied();
    if !is_bare && declared.is_none() {
        let known = engine.routes.all().filter_map(|route| route.resource.object);
        let known: BTreeSet<&str> = known.collect();
        return Err(unknown(object, known, "what is served"));
    }
    engine.work_on(&fields.account_key(), at, ApiMode::V1, |account| {
        if !is_bare {
            if let Some(resource) = &declared {
                given = account.build_declared(resource, given).map_err(|error| denial(&error))?;
                name_lists(engine, object, &mut given);
            }
        }
        given.insert("object".to_owned(), object.into());
        account.put(&given).map_err(|error| denial(&error))?;
        Ok(Value::Object(given))
    })
}

/// Sets the URLs of the lists within an object.
fn name_lists(engine: &Engine, object: &str, fields: &mut Map<String, Value>) {
    let id = fields.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    for list in engine.routes.nested(object) {
        if let Some(Value::Object(page)) = fields.get_mut(list.field) {
            page.insert("url".to_owned(), list.url(&id).into());
        }
    }
}

pub(super) fn delete(engine: &Arc<Engine>, fields: &Fields, at: i64) -> Result<Value, Denial> {
    let [object, id] = ["object", "id"].map(|name| fields.text(name).unwrap_or_default());
    let removed = engine
        .work_on(&fields.account_key(), at, ApiMode::V1, |account| account.remove(object, id));
    if removed {
        return Ok(json!({}));
    }
    let [object, id] = [object, id].map(|text| text.escape_debug().to_string());
    let mode = if fields.flag("livemode") { "live" } else { "test" };
    let message = format!("there is no `{object}` with the id `{id}` in {mode} mode");
    Err(Denial::new(StatusCode::NOT_FOUND, message))
}

#[cfg(feature = "billing")]
pub(super) fn apply_credit(
    engine: &Arc<Engine>,
    fields: &Fields,
    at: i64,
) -> Result<Value, Denial> {
    let [grant, invoice, line_item] =
        ["grant", "invoice", "line_item"].map(|name| fields.text(name).unwrap_or_default());
    let value = fields.number("value").and_then(|value| i64::try_from(value).ok());
    let value = value.unwrap_or_default();
    engine
        .work_on(&fields.account_key(), at, ApiMode::V1, |account| {
            account.apply_credit(grant, value, invoice, line_item).map(drop)
        })
        .map_err(|error| denial(&error))?;
    Ok(json!({}))
}

pub(super) fn emit(engine: &Arc<Engine>, fields: &Fields, at: i64) -> Result<Value, Denial> {
    let r#type = fields.text("type").unwrap_or_default();
    let is_thin = fields.flag("thin");
    let others =
        if is_thin { ["object", "previous_attributes"] } else { ["data", "related_object"] };
    if let Some(other) = others.iter().find(|name| fields.has(name)) {
        let kind = if is_thin { "thin" } else { "snapshot" };
        return Err(Denial::invalid(format!("a {kind} event has no `{other}`")));
    }
    let value = |name: &str| fields.value(name).cloned();
    let event = if is_thin {
        let mut event = LocalEvent::thin(r#type);
        if let Some(data) = value("data") {
            event = event.data(data);
        }
        if let Some(related) = fields.object("related_object") {
            let text = |name: &str| related.get(name).and_then(Value::as_str);
            match (text("type"), text("id"), text("url")) {
                (Some(object), Some(id), Some(url)) if related.len() == 3 => {
                    event = event.related_object(object, id, url);
                }
                _ => {
                    let message = "`related_object` has a `type`, an `id` and a `url`, as text";
                    return Err(Denial::invalid(message));
                }
            }
        }
        event
    } else {
        let object = value("object")
            .ok_or_else(|| Denial::invalid("a snapshot event has an `object`; send it"))?;
        let event = LocalEvent::snapshot(r#type, object);
        match value("previous_attributes") {
            Some(before) => event.previous_attributes(before),
            None => event,
        }
    };
    let id = engine.work_on(&fields.account_key(), at, ApiMode::V1, |account| account.emit(event));
    Ok(json!({ "id": id }))
}

fn denial(refusal: &Refusal) -> Denial {
    Denial::invalid(refusal.to_string())
}
