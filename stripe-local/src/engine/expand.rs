//! Expansion of ids to objects.

use std::sync::Arc;

use serde_json::Value;
use stripe_core::descriptor::{OperationDescriptor, OperationKind, ResourceDescriptor, Shape};

use crate::json;
use crate::params::declared;
use crate::refusal::Refusal;
use crate::response::ResponseContent;
use crate::routes::{Route, Routes};
use crate::store::Store;

/// Maximum depth of an expansion at Stripe, in fields.
const DEEPEST: usize = 4;

/// Refuses fields that cannot be expanded in the response of an operation, as far as declarations
/// allow a decision.
pub(super) fn check(route: &Route, routes: &Routes, fields: &[String]) -> Result<(), Refusal> {
    for (index, field) in fields.iter().enumerate() {
        let refused = |message: String| Refusal::invalid(message).param(format!("expand[{index}]"));
        let steps: Vec<&str> = field.split('.').collect();
        let depth = steps.iter().filter(|step| **step != "data").count();
        if depth > DEEPEST {
            return Err(refused(format!(
                "`{field}` is {depth} fields deep; at most {DEEPEST} can be expanded"
            )));
        }
        if !is_expandable(&route.operation.response, &steps, routes) {
            return Err(refused(format!(
                "`{field}` cannot be expanded: no id of another object is declared there"
            )));
        }
    }
    Ok(())
}

/// Whether a path can lead to ids, or to a field that is present only if expanded.
fn is_expandable(shape: &Shape, steps: &[&str], routes: &Routes) -> bool {
    match shape {
        // A declaration does not tell whether it comes only if it is expanded, as `tiers` of a price.
        Shape::Optional(inner) if steps.is_empty() && is_nested(inner) => true,
        Shape::Optional(inner)
        | Shape::Clearable(inner)
        | Shape::MaybeDeleted(inner)
        | Shape::Array(inner)
        | Shape::Map(inner) => is_expandable(inner, steps, routes),
        Shape::List(inner) | Shape::SearchResult(inner) => match steps {
            [] => true,
            ["data", rest @ ..] => !rest.is_empty() && is_expandable(inner, rest, routes),
            _ => false,
        },
        Shape::Expandable(inner) => match (steps, inner) {
            ([], _) => true,
            (_, Shape::Id(object)) => match routes.resource(object) {
                Some(resource) => is_field_expandable(resource, steps, routes),
                None => true,
            },
            _ => is_expandable(inner, steps, routes),
        },
        Shape::Resource(resource) => {
            let resource = resource();
            let served = resource.object.and_then(|object| routes.resource(object));
            steps.is_empty() || is_field_expandable(served.unwrap_or(resource), steps, routes)
        }
        Shape::Struct(fields) => match steps {
            [] => false,
            [step, rest @ ..] => declared::field(fields(), step).map_or_else(
                || declared::is_open(fields()),
                |field| is_expandable(&field.shape, rest, routes),
            ),
        },
        Shape::Id(_) | Shape::Union(_) | Shape::Opaque => true,
        _ => false,
    }
}

/// Whether a shape is a nested object or a list of them.
fn is_nested(shape: &Shape) -> bool {
    match shape {
        Shape::Struct(_) => true,
        Shape::Array(inner) | Shape::Map(inner) => is_nested(inner),
        _ => false,
    }
}

fn is_field_expandable(resource: &ResourceDescriptor, steps: &[&str], routes: &Routes) -> bool {
    let Some((step, rest)) = steps.split_first() else { return true };
    if let Some(field) = declared::field(resource.fields, step) {
        return field.name != "id" && is_expandable(&field.shape, rest, routes);
    }
    // An object whose params are not declared may have fields that are not.
    let is_untyped = |operation: &OperationDescriptor| {
        matches!(operation.kind, OperationKind::Create | OperationKind::Update)
            && operation.params.fields().is_none()
    };
    declared::is_open(resource.fields) || resource.operations.iter().any(is_untyped)
}

/// Returns a response with the requested fields expanded. Ids of objects that are not stored remain
/// ids.
pub(super) fn expanded(
    content: ResponseContent,
    fields: &[String],
    store: &Store,
) -> ResponseContent {
    match content {
        ResponseContent::Json(json) if !fields.is_empty() => {
            ResponseContent::Json(expand(&json, fields, store))
        }
        content => content,
    }
}

fn expand(json: &str, fields: &[String], store: &Store) -> Arc<str> {
    let mut value = serde_json::from_str::<Value>(json).unwrap_or_default();
    for field in fields {
        let steps: Vec<&str> = field.split('.').collect();
        expand_step(&mut value, &steps, store);
    }
    match &value {
        Value::Object(object) => json::serialize(object),
        other => other.to_string().into(),
    }
}

fn expand_step(value: &mut Value, steps: &[&str], store: &Store) {
    match (value, steps) {
        (Value::Array(elements), steps) => {
            for element in elements {
                expand_step(element, steps, store);
            }
        }
        (Value::Object(object), [step, rest @ ..]) => {
            if let Some(field) = object.get_mut(*step) {
                substitute(field, store);
                if !rest.is_empty() {
                    expand_step(field, rest, store);
                }
            }
        }
        _ => {}
    }
}

/// Replaces an id, or each id of an array, with the object.
fn substitute(field: &mut Value, store: &Store) {
    match field {
        Value::String(id) => {
            if let Some(object) = store.find(id).and_then(|json| json::parse(json)) {
                *field = Value::Object(object);
            }
        }
        Value::Array(ids) => ids.iter_mut().for_each(|id| {
            if id.is_string() {
                substitute(id, store);
            }
        }),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use stripe_core::descriptor::{FieldDescriptor, Method};

    use super::*;

    fn expanded(json: &Value, field: &str) -> Value {
        let mut store = Store::default();
        let mut add = |id: &str, json: Value| {
            store.add("thing", Some(id), None, json.to_string().into());
        };
        add("a_1", json!({ "id": "a_1", "b": "b_1" }));
        add("b_1", json!({ "id": "b_1" }));
        let json = expand(&json.to_string(), &[field.to_owned()], &store);
        serde_json::from_str(&json).unwrap()
    }

    #[test]
    fn ids_become_objects() {
        let (a, b) = (json!({ "id": "a_1", "b": "b_1" }), json!({ "id": "b_1" }));
        for (value, field, wanted) in [
            (json!({ "a": "a_1" }), "a", json!({ "a": a })),
            (json!({ "a": "a_1" }), "a.b", json!({ "a": { "id": "a_1", "b": b } })),
            (json!({ "data": [{ "a": "a_1" }] }), "data.a", json!({ "data": [{ "a": a }] })),
            (json!({ "all": ["a_1", "x_1"] }), "all", json!({ "all": [a, "x_1"] })),
            (json!({ "a": null, "x": "x_1" }), "a.b", json!({ "a": null, "x": "x_1" })),
            (json!({ "x": "x_1" }), "x", json!({ "x": "x_1" })),
            (json!({ "x": 5 }), "y.z", json!({ "x": 5 })),
        ] {
            assert_eq!(expanded(&value, field), wanted, "{field}");
        }
    }

    const SHELF: ResourceDescriptor =
        ResourceDescriptor::new("/v1/shelves").object("shelf").fields(&[
            FieldDescriptor::new("room", Shape::Expandable(&Shape::Id("room"))),
            FieldDescriptor::new("width", Shape::Integer),
        ]);
    const SIZE: &[FieldDescriptor] = &[FieldDescriptor::new("height", Shape::Integer)];
    const BOOK: ResourceDescriptor = ResourceDescriptor::new("/v1/books")
        .object("book")
        .fields(&[
            FieldDescriptor::new("id", Shape::Id("book")),
            FieldDescriptor::new("title", Shape::String),
            FieldDescriptor::new("shelf", Shape::Optional(&Shape::Expandable(&Shape::Id("shelf")))),
            FieldDescriptor::new("size", Shape::Struct(|| SIZE)),
            FieldDescriptor::new("cover", Shape::Optional(&Shape::Struct(|| SIZE))),
            FieldDescriptor::new("tags", Shape::Optional(&Shape::Array(&Shape::String))),
            FieldDescriptor::new(
                "chapters",
                Shape::Optional(&Shape::Array(&Shape::Struct(|| SIZE))),
            ),
            FieldDescriptor::new("editions", Shape::Optional(&Shape::Map(&Shape::Struct(|| SIZE)))),
            FieldDescriptor::new("notes", Shape::Opaque),
            FieldDescriptor::new("pages", Shape::List(&Shape::Opaque)),
        ])
        .operations(&[
            OperationDescriptor::new("retrieve", Method::Get, "/v1/books/{}")
                .response(Shape::Resource(|| &BOOK)),
            OperationDescriptor::new("list", Method::Get, "/v1/books")
                .response(Shape::List(&Shape::Resource(|| &BOOK))),
        ]);

    fn checked(operation: usize, field: &str) -> Result<(), Refusal> {
        let routes = Routes::new(&[BOOK, SHELF], |_, _| false);
        let fields = ["notes", "data.notes"][operation];
        check(routes.get(operation).unwrap(), &routes, &[fields.to_owned(), field.to_owned()])
    }

    #[test]
    fn only_ids_of_objects_can_be_expanded() {
        for field in ["shelf", "shelf.room", "shelf.room.house", "notes", "notes.any", "pages"] {
            assert_eq!(checked(0, field), Ok(()), "{field}");
            assert_eq!(checked(1, &format!("data.{field}")), Ok(()), "{field}");
        }
        for field in [
            "",
            "title",
            "id",
            "size",
            "size.height",
            "cover.height",
            "chapters.height",
            "tags",
            "shelf.width",
            "colour",
            "data",
        ] {
            assert_eq!(
                checked(0, field).unwrap_err().to_string(),
                format!(
                    "400 invalid_request_error, param `expand[1]`: `{field}` cannot be expanded: no \
                     id of another object is declared there"
                )
            );
            assert!(checked(1, field).is_err());
        }
    }

    #[test]
    fn a_nested_object_that_may_be_left_out_can_be_expanded() {
        for field in ["cover", "chapters", "editions"] {
            assert_eq!(checked(0, field), Ok(()), "{field}");
            assert_eq!(checked(1, &format!("data.{field}")), Ok(()), "{field}");
        }
    }

    #[test]
    fn depth_has_an_end() {
        assert!(checked(1, "data.notes.b.c.d").is_ok());
        assert_eq!(
            checked(0, "notes.b.c.d.e").unwrap_err().to_string(),
            "400 invalid_request_error, param `expand[1]`: `notes.b.c.d.e` is 5 fields deep; at \
             most 4 can be expanded"
        );
    }
}
