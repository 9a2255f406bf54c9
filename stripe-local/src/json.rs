//! JSON objects and their text.

mod compare;

use std::fmt::Write;
use std::sync::Arc;

use serde_json::{Map, Value};

pub(crate) use compare::{compare, same, text};

/// A JSON object.
pub(crate) type JsonObject = Map<String, Value>;

/// Parses the text of an object, which was written by [`serialize`].
pub(crate) fn parse(json: &str) -> Option<JsonObject> {
    serde_json::from_str(json).ok()
}

/// Writes an object: `id` and `object` first, like Stripe, and the rest by name.
pub(crate) fn serialize(object: &JsonObject) -> Arc<str> {
    let mut json = String::with_capacity(512);
    let mut write = |name: &str, value: &Value| {
        json.push(if json.is_empty() { '{' } else { ',' });
        write_text(&mut json, name);
        json.push(':');
        write_value(&mut json, value);
    };
    let first = ["id", "object"];
    for name in first {
        if let Some(value) = object.get(name) {
            write(name, value);
        }
    }
    for (name, value) in object {
        if !first.contains(&name.as_str()) {
            write(name, value);
        }
    }
    if json.is_empty() {
        json.push('{');
    }
    json.push('}');
    json.into()
}

/// Writes a value without a formatter, which is faster for most objects.
fn write_value(json: &mut String, value: &Value) {
    match value {
        Value::String(text) => write_text(json, text),
        Value::Null => json.push_str("null"),
        Value::Bool(true) => json.push_str("true"),
        Value::Bool(false) => json.push_str("false"),
        Value::Object(object) => {
            json.push('{');
            for (at, (name, value)) in object.iter().enumerate() {
                if at > 0 {
                    json.push(',');
                }
                write_text(json, name);
                json.push(':');
                write_value(json, value);
            }
            json.push('}');
        }
        Value::Array(values) => {
            json.push('[');
            for (at, value) in values.iter().enumerate() {
                if at > 0 {
                    json.push(',');
                }
                write_value(json, value);
            }
            json.push(']');
        }
        // Writing into memory does not fail.
        Value::Number(_) => drop(write!(json, "{value}")),
    }
}

fn write_text(json: &mut String, text: &str) {
    let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    if text.bytes().fold(true, |plain, byte| plain & is_plain(byte)) {
        json.push('"');
        json.push_str(text);
        json.push('"');
    } else {
        // Writing into memory does not fail.
        let _ = write!(json, "{}", Value::from(text));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn id_and_object_come_first() {
        let Value::Object(object) = json!({ "a": 1, "object": "book", "z": null, "id": "boo_1" })
        else {
            unreachable!("an object was given")
        };
        assert_eq!(&*serialize(&object), r#"{"id":"boo_1","object":"book","a":1,"z":null}"#);
        assert_eq!(&*serialize(&JsonObject::new()), "{}");
    }

    #[test]
    fn the_output_is_json() {
        let value = json!({
            "a\"b": "c\\d\n\u{1}é\u{2028}", "n": [1, -2.5, 1e300, u64::MAX, [], {}, [true, false, null]],
            "o": { "x": {}, "y": { "z": "" } },
        });
        let Value::Object(object) = &value else { unreachable!("an object was given") };
        assert_eq!(*serialize(object), value.to_string());
    }
}
