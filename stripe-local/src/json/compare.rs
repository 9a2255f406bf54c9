//! Comparison of values by their text, since undeclared params are text.

use std::borrow::Cow;
use std::cmp::Ordering;

use serde_json::Value;

/// Whether two values have the same text, since undeclared params are text. An object is
/// represented by its id.
pub(crate) fn same(value: &Value, wanted: &Value) -> bool {
    match (text(value), text(wanted)) {
        (Some(value), Some(wanted)) => value == wanted,
        _ => value == wanted,
    }
}

/// Compares numbers by value, and other text as text, which is suitable for RFC 3339.
pub(crate) fn compare(value: &Value, other: &Value) -> Option<Ordering> {
    let (value, other) = (text(value)?, text(other)?);
    match (value.parse::<f64>(), other.parse::<f64>()) {
        (Ok(value), Ok(other)) => value.partial_cmp(&other),
        (Err(_), Err(_)) => Some(value.cmp(&other)),
        _ => None,
    }
}

/// Returns the text of a scalar, or the id of an object.
pub(crate) fn text(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::String(text) => Some(Cow::Borrowed(text)),
        Value::Bool(_) | Value::Number(_) => Some(Cow::Owned(value.to_string())),
        Value::Object(object) => object.get("id")?.as_str().map(Cow::Borrowed),
        _ => None,
    }
}
