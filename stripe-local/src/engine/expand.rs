//! Objects in place of their ids, where a request asks for it.

use std::sync::Arc;

use serde_json::Value;

use crate::refusal::Refusal;
use crate::store::{self, Store};

/// How many fields deep Stripe expands.
const DEEPEST: usize = 4;

/// Expands fields of an answer. An id of which no object is stored stays an id.
pub(super) fn expand(json: &str, fields: &[String], store: &Store) -> Result<Arc<str>, Refusal> {
    let mut value = serde_json::from_str::<Value>(json).unwrap_or_default();
    for field in fields {
        let steps: Vec<&str> = field.split('.').collect();
        let depth = steps.iter().filter(|step| **step != "data").count();
        if depth > DEEPEST {
            return Err(Refusal::invalid(format!(
                "`{field}` is {depth} fields deep; at most {DEEPEST} can be expanded"
            ))
            .param("expand"));
        }
        expand_step(&mut value, &steps, store);
    }
    Ok(match &value {
        Value::Object(object) => store::serialize(object),
        other => other.to_string().into(),
    })
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

/// Puts objects in the place of an id, or of each id of an array.
fn substitute(field: &mut Value, store: &Store) {
    match field {
        Value::String(id) => {
            if let Some(object) = store.find(id).and_then(|json| store::parse(json)) {
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

    use super::*;

    fn expanded(json: &Value, field: &str) -> Result<Value, Refusal> {
        let mut store = Store::default();
        let mut add = |id: &str, json: Value| {
            store.add("thing", Some(id), None, json.to_string().into());
        };
        add("a_1", json!({ "id": "a_1", "b": "b_1" }));
        add("b_1", json!({ "id": "b_1" }));
        expand(&json.to_string(), &[field.to_owned()], &store)
            .map(|json| serde_json::from_str(&json).unwrap())
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
            assert_eq!(expanded(&value, field).unwrap(), wanted, "{field}");
        }
    }

    #[test]
    fn depth_has_an_end() {
        assert!(expanded(&json!({}), "data.a.b.c.d").is_ok());
        assert_eq!(
            expanded(&json!({}), "a.b.c.d.e").unwrap_err().to_string(),
            "400 invalid_request_error, param `expand`: `a.b.c.d.e` is 5 fields deep; at most 4 \
             can be expanded"
        );
    }
}
