//! Events as resources: `/v1/events` and `/v2/core/events`.

use std::sync::Arc;

use serde_json::Value;
use stripe_core::descriptor::{
    FieldDescriptor, Method, OperationDescriptor, OperationKind, ParamsDescriptor,
    ResourceDescriptor, Shape,
};

use crate::events::{self, StoredEvent};
use crate::filter;
use crate::json::JsonObject;
use crate::operation_context::{OperationContext, OperationHandler};
use crate::refusal::Refusal;
use crate::response::Response;

const SNAPSHOTS: &str = "/v1/events";
const THIN_ONES: &str = "/v2/core/events";

/// Resources that every local Stripe serves.
pub(crate) const RESOURCES: &[ResourceDescriptor] = &[SNAPSHOT, THIN];

const SNAPSHOT: ResourceDescriptor =
    ResourceDescriptor::new(SNAPSHOTS).object("event").operations(&[
        OperationDescriptor::new("retrieve", Method::Get, "/v1/events/{}")
            .kind(OperationKind::Retrieve)
            .response(Shape::Resource(|| &SNAPSHOT)),
        OperationDescriptor::new("list", Method::Get, SNAPSHOTS)
            .kind(OperationKind::List)
            .params(ParamsDescriptor::Typed(Shape::Struct(|| SNAPSHOT_FILTERS)))
            .response(Shape::List(&Shape::Resource(|| &SNAPSHOT))),
    ]);

const SNAPSHOT_FILTERS: &[FieldDescriptor] = &[
    FieldDescriptor::new("created", Shape::Range(&Shape::Timestamp)).optional(),
    FieldDescriptor::new("delivery_success", Shape::Boolean).optional(),
    FieldDescriptor::new("type", Shape::String).optional(),
    FieldDescriptor::new("types", Shape::Array(&Shape::String)).optional(),
];

const THIN: ResourceDescriptor =
    ResourceDescriptor::new(THIN_ONES).object("v2.core.event").operations(&[
        OperationDescriptor::new("retrieve", Method::Get, "/v2/core/events/{}")
            .kind(OperationKind::Retrieve)
            .response(Shape::Resource(|| &THIN)),
        OperationDescriptor::new("list", Method::Get, THIN_ONES)
            .kind(OperationKind::List)
            .params(ParamsDescriptor::Typed(Shape::Struct(|| THIN_FILTERS)))
            .response(Shape::List(&Shape::Resource(|| &THIN))),
    ]);

const THIN_FILTERS: &[FieldDescriptor] = &[
    FieldDescriptor::new("created", Shape::Range(&Shape::Timestamp)).optional(),
    FieldDescriptor::new("object_id", Shape::String).optional(),
    FieldDescriptor::new("types", Shape::Array(&Shape::String)).optional(),
];

/// Returns the handler of an operation that reads events. Writable custom resources at these paths
/// are served as usual.
pub(crate) fn handler(
    resource: &ResourceDescriptor,
    operation: &OperationDescriptor,
) -> Option<OperationHandler> {
    let is_read_alone = resource.operations.iter().all(|known| known.method == Method::Get);
    if !is_read_alone || ![SNAPSHOTS, THIN_ONES].contains(&resource.path) {
        return None;
    }
    let is_thin = resource.path == THIN_ONES;
    match operation.kind {
        OperationKind::Retrieve => {
            Some(Arc::new(move |cx: &mut OperationContext<'_>| retrieve(cx, is_thin)))
        }
        OperationKind::List => {
            Some(Arc::new(move |cx: &mut OperationContext<'_>| list(cx, is_thin)))
        }
        _ => None,
    }
}

fn retrieve(cx: &mut OperationContext<'_>, is_thin: bool) -> Result<Response, Refusal> {
    let id = cx.ids().first().map(String::as_str).unwrap_or_default();
    match cx.effects.log.get(id, is_thin) {
        Some(event) => Ok(event.json().into()),
        None => Err(Refusal::missing("event", id)),
    }
}

fn list(cx: &mut OperationContext<'_>, is_thin: bool) -> Result<Response, Refusal> {
    let params = cx.params();
    if params.contains_key("type") && params.contains_key("types") {
        return Err(Refusal::invalid("events are of a `type` or of one of some `types`, not both")
            .param("types"));
    }
    let wanted = cx.effects.log.all(is_thin).filter(|event| is_of_type(&event.r#type, params));
    let wanted: Vec<JsonObject> =
        wanted.map(StoredEvent::json).filter(|event| is_wanted(event, params)).collect();
    cx.page(&wanted)
}

fn is_of_type(found: &str, params: &JsonObject) -> bool {
    let fits = |pattern: &Value| pattern.as_str().is_some_and(|text| events::fits(text, found));
    match (params.get("type"), params.get("types")) {
        (Some(one), _) => fits(one),
        (None, Some(Value::Array(any))) => any.iter().any(fits),
        _ => true,
    }
}

fn is_wanted(event: &JsonObject, params: &JsonObject) -> bool {
    params.iter().all(|(name, wanted)| match name.as_str() {
        "created" => {
            let created = JsonObject::from_iter([(name.clone(), wanted.clone())]);
            filter::matches(event, &created)
        }
        "delivery_success" => {
            let is_done = event.get("pending_webhooks") == Some(&Value::from(0));
            wanted.as_bool() == Some(is_done)
        }
        "object_id" => {
            event.get("related_object").is_some_and(|object| object.get("id") == Some(wanted))
        }
        _ => true,
    })
}
