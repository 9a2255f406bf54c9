//! Filters of lists.

use serde_json::Value;
use stripe_core::descriptor::FieldDescriptor;

use crate::json::{JsonObject, compare, same, text};
use crate::store::{Bound, FieldPath, IndexKey, ScanCondition};

/// Whether an object matches all filters of a list.
///
/// A filter is a param with the name of a field: a value, a nested object with values, or a range.
/// An array of values matches any of them; its param may have the plural of the name. A param that
/// does not name a field of the object is not a filter of this kind and is ignored here.
pub(crate) fn matches(object: &JsonObject, filters: &JsonObject) -> bool {
    filters.iter().all(|(name, wanted)| match wanted {
        Value::Array(any) => {
            let singular = name.strip_suffix('s').unwrap_or(name);
            match object.get(name).or_else(|| object.get(singular)) {
                Some(value) => any.iter().any(|wanted| fits(value, wanted)),
                None => true,
            }
        }
        wanted => object.get(name).is_none_or(|value| fits(value, wanted)),
    })
}

/// Returns the index conditions of the filters.
pub(crate) fn conditions(filters: &JsonObject, fields: &[FieldDescriptor]) -> Vec<ScanCondition> {
    let is_declared = |name: &str| fields.iter().any(|field| field.name == name);
    filters.iter().filter_map(|(name, wanted)| condition(name, wanted, &is_declared)).collect()
}

fn condition(
    name: &str,
    wanted: &Value,
    is_declared: &dyn Fn(&str) -> bool,
) -> Option<ScanCondition> {
    let path = vec![name.to_owned()];
    match wanted {
        Value::Array(any) => {
            let keys: Vec<IndexKey> = any.iter().map(key).collect::<Option<_>>()?;
            let singular = name.strip_suffix('s').filter(|_| !is_declared(name));
            let Some(singular) = singular else {
                return Some(ScanCondition::Is(values(&path, &keys)));
            };
            let mut either = values(&[singular.to_owned()], &keys);
            either.extend(keys.into_iter().map(|key| (path.clone(), key)));
            Some(ScanCondition::Is(either))
        }
        Value::Object(bounds) if is_range(bounds) => {
            let bounds = bounds.iter().map(|(name, limit)| Bound::new(name, limit));
            Some(ScanCondition::Within { path, bounds: bounds.collect(), absent_too: true })
        }
        Value::Object(inner) => {
            let (inner, wanted) = inner.iter().next()?;
            Some(ScanCondition::Is(values(&[name.to_owned(), inner.clone()], &[key(wanted)?])))
        }
        wanted => Some(ScanCondition::Is(values(&path, &[key(wanted)?]))),
    }
}

/// Returns the matching values of a field, including its absence.
fn values(path: &[String], keys: &[IndexKey]) -> Vec<(FieldPath, IndexKey)> {
    keys.iter().chain([&IndexKey::ABSENT]).map(|key| (path.to_vec(), *key)).collect()
}

fn key(wanted: &Value) -> Option<IndexKey> {
    text(wanted).map(|text| IndexKey::of(&text))
}

fn fits(value: &Value, wanted: &Value) -> bool {
    match wanted {
        Value::Object(bounds) if is_range(bounds) => bounds.iter().all(|(bound, limit)| {
            compare(value, limit).is_some_and(|ordering| match bound.as_str() {
                "gt" => ordering.is_gt(),
                "gte" => ordering.is_ge(),
                "lt" => ordering.is_lt(),
                _ => ordering.is_le(),
            })
        }),
        Value::Object(wanted) => match value {
            Value::Object(object) => wanted
                .iter()
                .all(|(name, wanted)| object.get(name).is_some_and(|value| fits(value, wanted))),
            _ => false,
        },
        wanted => same(value, wanted),
    }
}

fn is_range(bounds: &JsonObject) -> bool {
    !bounds.is_empty()
        && bounds.keys().all(|bound| matches!(bound.as_str(), "gt" | "gte" | "lt" | "lte"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn filters_match_fields() {
        let object = json!({
            "active": true, "created": 100, "key": "k", "size": { "unit": "cm", "height": 5 },
            "shelf": { "id": "she_1" }, "at": "2026-01-31T12:00:00.000Z", "note": null,
        });
        for (filters, expected) in [
            (json!({}), true),
            (json!({ "active": "true" }), true),
            (json!({ "active": false }), false),
            (json!({ "key": "k", "created": 100 }), true),
            (json!({ "key": "k", "created": 101 }), false),
            (json!({ "created": { "gte": "100", "lt": 101 } }), true),
            (json!({ "created": { "gt": 100 } }), false),
            (json!({ "created": { "lte": "99" } }), false),
            (json!({ "size": { "unit": "cm" } }), true),
            (json!({ "size": { "unit": "in" } }), false),
            (json!({ "size": { "colour": "red" } }), false),
            (json!({ "keys": ["j", "k"] }), true),
            (json!({ "keys": ["j"] }), false),
            (json!({ "shelf": "she_1" }), true),
            (json!({ "at": { "gt": "2026-01-01T00:00:00.000Z" } }), true),
            (json!({ "note": "x" }), false),
            (json!({ "created": { "gt": "soon" } }), false),
            (json!({ "no_field": "x" }), true),
        ] {
            let (Value::Object(object), Value::Object(filters)) = (&object, &filters) else {
                unreachable!("objects were given")
            };
            assert_eq!(matches(object, filters), expected, "{filters:?}");
        }
    }
}
