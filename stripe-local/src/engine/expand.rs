//! Expansion of ids to objects.

use serde_json::{Value, json};
use stripe_core::descriptor::{OperationDescriptor, OperationKind, ResourceDescriptor, Shape};

use crate::json::{self, JsonObject};
use crate::object::is_of_stripe;
use crate::params::declared;
use crate::refusal::Refusal;
use crate::response::ResponseContent;
use crate::routes::{NestedList, Route, Routes, Task};
use crate::store::Store;

/// Maximum number of items of a list within an object.
const LONGEST_LIST: usize = 10;
/// The number of levels of lists that are filled without being expanded. With ids from requests,
/// objects can list each other.
const LEVELS: usize = 3;
/// Text that each list has.
const LIST: &str = r#""object":"list""#;
/// Beginning of a page of v1.
const PAGE: &str = r#"{"object":"list""#;

/// Stripe's maximum depth of an expansion in fields, including the `data` of a list.
const DEEPEST: usize = 4;

/// Refuses fields that cannot be expanded in the response of an operation, as far as declarations
/// allow a decision.
pub(super) fn check(route: &Route, routes: &Routes, fields: &[String]) -> Result<(), Refusal> {
    for (index, field) in fields.iter().enumerate() {
        let refused = |message: String| Refusal::invalid(message).param(format!("expand[{index}]"));
        let steps: Vec<&str> = field.split('.').collect();
        let depth = steps.len();
        if depth > DEEPEST {
            let message = format!(
                "`{field}` is {depth} fields deep, each `data` included; at most {DEEPEST} can be expanded"
            );
            return Err(refused(message).code("property_expansion_max_depth"));
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
        // A declaration does not show whether a field is present only if expanded, such as `tiers`
        // of a price.
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
        Shape::Union(union) => {
            union().variants.iter().any(|(_, variant)| is_expandable(variant, steps, routes))
        }
        Shape::Opaque => true,
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
    // An object whose params are undeclared may also have undeclared fields.
    let is_untyped = |operation: &OperationDescriptor| {
        matches!(operation.kind, OperationKind::Create | OperationKind::Update)
            && operation.params.fields().is_none()
    };
    (declared::is_open(resource.fields) && !is_of_stripe(resource))
        || resource.operations.iter().any(is_untyped)
}

/// Presents stored objects as responses: lists within them are cut, and the requested fields are
/// expanded.
pub(super) struct Presenter<'a> {
    pub(super) routes: &'a Routes,
    pub(super) store: &'a Store,
}

impl Presenter<'_> {
    /// Returns a response with the requested fields expanded. The id of an object that is not stored
    /// stays an id.
    pub(super) fn present(
        &self,
        content: ResponseContent,
        route: &Route,
        fields: &[String],
    ) -> ResponseContent {
        let ResponseContent::Json(json) = &content else { return content };
        let is_page = json.starts_with(PAGE);
        let has_lists = || {
            let object = route.item.object.unwrap_or_default();
            !self.routes.nested(object).is_empty()
                && json.matches(LIST).nth(usize::from(is_page)).is_some()
        };
        if fields.is_empty() && !has_lists() {
            return content;
        }
        let paths: Vec<Vec<&str>> = fields.iter().map(|field| field.split('.').collect()).collect();
        let paths: Vec<&[&str]> = paths.iter().map(Vec::as_slice).collect();
        let mut value = serde_json::from_str::<Value>(json).unwrap_or_default();
        let is_list = value.get("data").is_some_and(Value::is_array);
        match (value.get_mut("data"), route.task) {
            (Some(data), Task::List | Task::Search) if is_list => {
                self.value(data, &within("data", &paths), LEVELS);
            }
            _ => self.value(&mut value, &paths, LEVELS),
        }
        ResponseContent::Json(match &value {
            Value::Object(object) => json::serialize(object),
            other => other.to_string().into(),
        })
    }

    /// Presents a value with the fields at these paths expanded. An id is itself expanded if there
    /// are any paths. Lists within items of lists are filled down to this number of levels.
    fn value(&self, value: &mut Value, paths: &[&[&str]], levels: usize) {
        match value {
            Value::Array(values) => {
                for value in values {
                    self.value(value, paths, levels);
                }
            }
            Value::String(id) if !paths.is_empty() => {
                if let Some(mut object) = self.object_of(id) {
                    self.object(&mut object, paths, levels);
                    *value = Value::Object(object);
                }
            }
            Value::Object(object) => self.object(object, paths, levels),
            _ => {}
        }
    }

    fn object(&self, object: &mut JsonObject, paths: &[&[&str]], levels: usize) {
        self.lists(object, paths);
        let name = object.get("object").and_then(Value::as_str).unwrap_or_default();
        let mut steps: Vec<&str> = paths.iter().filter_map(|path| path.first().copied()).collect();
        let is_list = name == "list";
        if is_list {
            steps.push("data");
        } else if levels > 0 {
            steps.extend(self.routes.nested(name).iter().map(|list| list.field));
        }
        steps.sort_unstable();
        steps.dedup();
        for step in steps {
            if let Some(field) = object.get_mut(step) {
                let levels = if is_list { levels.saturating_sub(1) } else { levels };
                self.value(field, &within(step, paths), levels);
            }
        }
    }

    /// Fills and truncates the lists within an object, and omits those that are present only if
    /// expanded.
    fn lists(&self, object: &mut JsonObject, paths: &[&[&str]]) {
        let name = object.get("object").and_then(Value::as_str).unwrap_or_default();
        let lists = self.routes.nested(name);
        if lists.is_empty() {
            return;
        }
        let id = object.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
        for list in lists {
            let is_wanted = paths.iter().any(|path| path.first() == Some(&list.field));
            if list.is_left_out && !is_wanted {
                object.remove(list.field);
                continue;
            }
            let kept = match object.get_mut(list.field) {
                Some(Value::Object(page)) => page.get_mut("data").map(Value::take),
                Some(Value::Null) | None if list.is_left_out => None,
                // It is null, or the declaration has no such list.
                _ => continue,
            };
            let mut data = match kept {
                Some(Value::Array(data)) if !data.is_empty() => data,
                _ => self.items(list, &id),
            };
            let has_more = data.len() > LONGEST_LIST;
            data.truncate(LONGEST_LIST);
            let page = json!({
                "object": "list", "data": data, "has_more": has_more, "url": list.url(&id),
            });
            object.insert(list.field.to_owned(), page);
        }
    }

    /// Returns the first items that are stored as separate objects, and one more if there are more
    /// than a list shows.
    fn items(&self, list: &NestedList, id: &str) -> Vec<Value> {
        let names = list.items.iter().filter_map(|item| item.object);
        let items = names
            .filter_map(|name| self.store.collection(name))
            .flat_map(|items| items.children(id).filter_map(|json| json::parse(json)));
        let is_listed = |item: &JsonObject| {
            let status = item.get("status").and_then(Value::as_str);
            list.unlisted_status.is_none() || status != list.unlisted_status
        };
        items.filter(is_listed).map(Value::Object).take(LONGEST_LIST + 1).collect()
    }

    /// Returns the object with the id, regardless of its name, or the remainder of a deleted
    /// object.
    fn object_of(&self, id: &str) -> Option<JsonObject> {
        if let Some(json) = self.store.find(id) {
            return json::parse(json);
        }
        let name = self.store.name_of_removed(id)?;
        Some(JsonObject::from_iter([
            ("id".to_owned(), Value::from(id)),
            ("object".to_owned(), Value::from(name)),
            ("deleted".to_owned(), Value::Bool(true)),
        ]))
    }
}

/// Returns the remainders of the paths that begin with a step.
fn within<'p>(step: &str, paths: &[&'p [&'p str]]) -> Vec<&'p [&'p str]> {
    let rest = |path: &&'p [&'p str]| match path.split_first() {
        Some((first, rest)) if *first == step => Some(rest),
        _ => None,
    };
    paths.iter().filter_map(rest).collect()
}

#[cfg(test)]
mod tests {
    use stripe_core::descriptor::{FieldDescriptor, Method};

    use super::*;

    fn expanded(json: &Value, field: &str) -> Value {
        let mut store = Store::default();
        let mut add = |id: &str, json: Value| {
            store.add("thing", Some(id), None, json.to_string().into());
        };
        add("a_1", json!({ "id": "a_1", "b": "b_1" }));
        add("b_1", json!({ "id": "b_1" }));
        store.add("thing", Some("gone_1"), None, r#"{"id":"gone_1"}"#.into());
        store.remove("thing", "gone_1");
        let routes = Routes::new(&[BOOK], |_, _| false);
        let presenter = Presenter { routes: &routes, store: &store };
        let steps: Vec<&str> = field.split('.').collect();
        let mut value = json.clone();
        presenter.value(&mut value, &[&steps], LEVELS);
        value
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
            (
                json!({ "a": "gone_1" }),
                "a",
                json!({ "a": { "id": "gone_1", "object": "thing", "deleted": true } }),
            ),
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
        assert!(checked(0, "notes.b.c.d").is_ok());
        assert!(checked(1, "data.notes.b.c").is_ok());
        for (operation, field) in [(0, "notes.b.c.d.e"), (1, "data.notes.b.c.d")] {
            assert_eq!(
                checked(operation, field).unwrap_err().to_string(),
                format!(
                    "400 invalid_request_error, code `property_expansion_max_depth`, param \
                     `expand[1]`: `{field}` is 5 fields deep, each `data` included; at most 4 can be \
                     expanded"
                )
            );
        }
    }
}
