//! Lenient reading of the envelope of an event, for fields of any shape.
//!
//! An event is the only report of what happened, so a field that is null, missing or of an
//! unexpected type must not make the rest of the event, or of its page, unreadable.

use serde::Deserialize as _;
use serde::de::Deserializer;
use serde_json::{Map, Value};

use crate::types::Timestamp;
use crate::types::v2::DateTime;

/// Fields of a JSON object, extracted one by one. A value that is not an object has none.
#[derive(Debug, Default)]
pub(super) struct LenientFields(Map<String, Value>);

impl LenientFields {
    /// Reads an object. Any other value is an error.
    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        Map::deserialize(deserializer).map(Self)
    }

    pub(super) fn of(json: Value) -> Self {
        match json {
            Value::Object(fields) => Self(fields),
            _ => Self::default(),
        }
    }

    /// Returns the field unchanged, or null if it is missing.
    pub(super) fn json(&mut self, name: &str) -> Value {
        self.0.get_mut(name).map(Value::take).unwrap_or_default()
    }

    /// Returns the field unless it is null or missing.
    pub(super) fn optional_json(&mut self, name: &str) -> Option<Value> {
        Some(self.json(name)).filter(|json| !json.is_null())
    }

    /// Returns text, or a scalar as text.
    pub(super) fn optional_text<T: From<String>>(&mut self, name: &str) -> Option<T> {
        match self.json(name) {
            Value::String(text) => Some(text.into()),
            scalar @ (Value::Bool(_) | Value::Number(_)) => Some(scalar.to_string().into()),
            Value::Null | Value::Array(_) | Value::Object(_) => None,
        }
    }

    /// Returns text, or a scalar as text. Empty if absent.
    pub(super) fn text<T: From<String>>(&mut self, name: &str) -> T {
        self.optional_text(name).unwrap_or_else(|| String::new().into())
    }

    /// Returns an integer, which may be written as text or as a float. Zero if absent.
    pub(super) fn integer(&mut self, name: &str) -> i64 {
        integer(&self.json(name)).unwrap_or_default()
    }

    /// Returns a `bool`, which may be written as text.
    pub(super) fn flag(&mut self, name: &str) -> bool {
        match self.json(name) {
            Value::Bool(flag) => flag,
            Value::String(text) => text == "true",
            _ => false,
        }
    }

    /// Returns a timestamp in the form of v1 or v2.
    pub(super) fn timestamp(&mut self, name: &str) -> Option<Timestamp> {
        let json = self.json(name);
        date_time(&json).map(Timestamp::from).or_else(|| integer(&json).map(Timestamp::from_unix))
    }

    /// Returns a timestamp in the form of v1 or v2.
    pub(super) fn date_time(&mut self, name: &str) -> Option<DateTime> {
        let json = self.json(name);
        date_time(&json).or_else(|| DateTime::from_unix(integer(&json)?, 0).ok())
    }

    pub(super) fn map(&mut self, name: &str) -> Option<Map<String, Value>> {
        match self.json(name) {
            Value::Object(map) => Some(map),
            _ => None,
        }
    }

    /// Returns the objects in a list.
    pub(super) fn list<T>(&mut self, name: &str, read: fn(Self) -> T) -> Vec<T> {
        match self.json(name) {
            Value::Array(items) => {
                items.into_iter().filter(Value::is_object).map(Self::of).map(read).collect()
            }
            _ => Vec::new(),
        }
    }
}

fn date_time(json: &Value) -> Option<DateTime> {
    json.as_str()?.parse().ok()
}

/// Returns a number without its fraction.
fn integer(json: &Value) -> Option<i64> {
    let whole = |float: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "it ends at the limits of an `i64`")]
        float.is_finite().then_some(float.floor() as i64)
    };
    match json {
        Value::Number(number) => number.as_i64().or_else(|| whole(number.as_f64()?)),
        Value::String(text) => {
            let text = text.trim();
            text.parse().ok().or_else(|| whole(text.parse().ok()?))
        }
        _ => None,
    }
}

/// Implements `Deserialize` with `fn read(fields: Fields) -> Self`.
macro_rules! deserialize {
    ($($Type:ident),+) => {$(
        impl<'de> serde::Deserialize<'de> for $Type {
            fn deserialize<D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                crate::event::lenient::LenientFields::deserialize(deserializer).map(Self::read)
            }
        }
    )+};
}

pub(super) use deserialize;

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_are_read_in_every_spelling() {
        for (json, expected) in [
            (json!(5), Some(5)),
            (json!(-5), Some(-5)),
            (json!(5.9), Some(5)),
            (json!(-5.1), Some(-6)),
            (json!("5"), Some(5)),
            (json!(" 5.9 "), Some(5)),
            (json!("5e2"), Some(500)),
            (json!(u64::MAX), Some(i64::MAX)),
            (json!(1e300), Some(i64::MAX)),
            (json!("nan"), None),
            (json!("inf"), None),
            (json!("five"), None),
            (json!(""), None),
            (json!(true), None),
            (json!([5]), None),
            (json!({ "a": 5 }), None),
            (json!(null), None),
        ] {
            assert_eq!(integer(&json), expected, "{json}");
        }
    }

    #[test]
    fn times_are_read_in_every_spelling() {
        for (json, expected) in [
            (json!(1_700_000_000), Some("2023-11-14T22:13:20Z")),
            (json!(1_700_000_000.75), Some("2023-11-14T22:13:20Z")),
            (json!("1700000000"), Some("2023-11-14T22:13:20Z")),
            (json!("2023-11-14T22:13:20.5Z"), Some("2023-11-14T22:13:20.5Z")),
            (json!(1e300), None),
            (json!("yesterday"), None),
            (json!({}), None),
        ] {
            let mut fields = LenientFields::of(json!({ "at": json }));
            let found = fields.date_time("at").map(|time| time.to_string());
            assert_eq!(found.as_deref(), expected, "{json}");
            assert_eq!(fields.date_time("at"), None);
        }
    }
}
