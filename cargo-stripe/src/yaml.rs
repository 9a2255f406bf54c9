//! Parsing of the subset of YAML that OpenAPI files use: mappings, sequences and scalars, without
//! anchors.

use saphyr_parser::{Event, Parser, ScalarStyle, Span};
use serde_json::{Map, Value};

use crate::Result;

/// Parses the only document of a text. An error begins with the line and column.
pub(crate) fn parsed(text: &str) -> Result<Value> {
    let mut open: Vec<OpenCollection> = Vec::new();
    let mut document = None;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| {
            let (line, column) = (error.marker().line(), error.marker().col() + 1);
            format!("{line}:{column}: {}", error.info())
        })?;
        let value = match event {
            Event::Scalar(text, style, 0, _) => scalar(&text, style),
            Event::MappingStart(0, _) => {
                open.push(OpenCollection::Mapping(Map::new(), None));
                continue;
            }
            Event::SequenceStart(0, _) => {
                open.push(OpenCollection::Sequence(Vec::new()));
                continue;
            }
            Event::MappingEnd | Event::SequenceEnd => match open.pop() {
                Some(OpenCollection::Mapping(map, _)) => Value::Object(map),
                Some(OpenCollection::Sequence(list)) => Value::Array(list),
                None => continue,
            },
            Event::Scalar(..)
            | Event::MappingStart(..)
            | Event::SequenceStart(..)
            | Event::Alias(_) => {
                return Err(at(span, "anchors and aliases are not read"));
            }
            _ => continue,
        };
        match open.last_mut() {
            None if document.is_some() => return Err(at(span, "a second document")),
            None => document = Some(value),
            Some(OpenCollection::Sequence(list)) => list.push(value),
            Some(OpenCollection::Mapping(map, key)) => match key.take() {
                None => *key = Some(as_key(value, span)?),
                Some(key) => {
                    map.insert(key, value);
                }
            },
        }
    }
    document.ok_or_else(|| "1:1: the file is empty".to_owned())
}

/// A mapping or a sequence that has not ended yet.
enum OpenCollection {
    /// With the key of the next value.
    Mapping(Map<String, Value>, Option<String>),
    Sequence(Vec<Value>),
}

fn at(span: Span, message: &str) -> String {
    format!("{}:{}: {message}", span.start.line(), span.start.col() + 1)
}

fn as_key(value: Value, span: Span) -> Result<String> {
    match value {
        Value::String(key) => Ok(key),
        // The status codes of responses are numbers.
        Value::Number(number) => Ok(number.to_string()),
        Value::Bool(value) => Ok(value.to_string()),
        Value::Null => Ok("null".to_owned()),
        Value::Array(_) | Value::Object(_) => Err(at(span, "a key that is not a string")),
    }
}

/// Converts a scalar according to the core schema of YAML 1.2.
fn scalar(text: &str, style: ScalarStyle) -> Value {
    if style != ScalarStyle::Plain {
        return Value::String(text.to_owned());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    let is_number = text.starts_with(|it: char| it.is_ascii_digit() || it == '-');
    let number = if is_number { serde_json::from_str(text).ok() } else { None };
    number.map_or_else(|| Value::String(text.to_owned()), Value::Number)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn yaml_becomes_json() {
        let text = "
openapi: '3.0.0'
info: {title: Stripe API, version: 2023-10-16}
paths:
  /v1/a:
    responses:
      200: {}
      default: null
    deprecated: true
    limits: [1, -2.5, \"3\"]
    description: >-
      two
      lines
";
        assert_eq!(
            parsed(text).unwrap(),
            json!({
                "openapi": "3.0.0",
                "info": { "title": "Stripe API", "version": "2023-10-16" },
                "paths": { "/v1/a": {
                    "responses": { "200": {}, "default": null },
                    "deprecated": true,
                    "limits": [1, -2.5, "3"],
                    "description": "two lines",
                } },
            })
        );
    }

    #[test]
    fn mistakes_are_told_by_line_and_column() {
        assert_eq!(parsed("").unwrap_err(), "1:1: the file is empty");
        assert_eq!(parsed("a: &b c\n").unwrap_err(), "1:4: anchors and aliases are not read");
        let error = parsed("a:\n  - b\n c: [\n").unwrap_err();
        assert!(error.starts_with("3:") || error.starts_with("4:"), "{error}");
    }
}
