//! Checks of params against their declaration.

use serde_json::{Map, Number, Value};
use stripe_core::descriptor::{ApiMode, FieldDescriptor, Shape};

use super::currencies::is_supported;
use super::declared::{field, field_group, is_open};
use super::problem::ValueError;
use super::tree;

/// Rules for checking params.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rules {
    pub(crate) mode: ApiMode,
    /// Whether an open enum accepts undeclared values.
    pub(crate) any_enum_value: bool,
}

impl Rules {
    /// Converts params to their declared types, or returns the first error. A field that was
    /// removed before is not required.
    ///
    /// `null` in the result stands for a param to clear, which is empty text in a form.
    pub(crate) fn check(
        self,
        fields: &[FieldDescriptor],
        params: Map<String, Value>,
        taken: impl Fn(&FieldDescriptor) -> bool,
    ) -> Result<Map<String, Value>, ValueError> {
        require(fields, &params, &taken)?;
        self.hash(fields, params)
    }

    fn hash(
        self,
        fields: &[FieldDescriptor],
        mut params: Map<String, Value>,
    ) -> Result<Map<String, Value>, ValueError> {
        let open = is_open(fields);
        let mut unknown = None;
        for (name, value) in &mut params {
            let given = std::mem::take(value);
            *value = match field(fields, name) {
                Some(field) => {
                    self.value(&field.shape, given).map_err(|problem| problem.within(field.name))?
                }
                None if open => tree::guess(given),
                None => {
                    unknown = unknown.or_else(|| Some(name.clone()));
                    continue;
                }
            };
        }
        match unknown {
            Some(name) => Err(ValueError::new("is not a parameter here")
                .code("parameter_unknown")
                .within(name)),
            None => Ok(params),
        }
    }

    /// Converts one value to a shape, or returns an error.
    pub(crate) fn value(self, shape: &Shape, value: Value) -> Result<Value, ValueError> {
        match shape {
            Shape::Optional(inner) => self.value(inner, value),
            Shape::Clearable(inner) => {
                if is_clearing(&value) {
                    Ok(Value::Null)
                } else {
                    self.value(inner, value)
                }
            }
            Shape::Range(inner) => self.range(inner, value),
            Shape::Boolean => match scalar(&value) {
                Some("true") => Ok(Value::Bool(true)),
                Some("false") => Ok(Value::Bool(false)),
                None if value.is_boolean() => Ok(value),
                _ => Err(mismatch(&value, "`true` or `false`")),
            },
            Shape::Integer => integer(&value, "a whole number"),
            Shape::Timestamp => match self.mode {
                ApiMode::V1 => integer(&value, "a timestamp in whole seconds"),
                ApiMode::V2 => self.text(value),
            },
            Shape::Float => match scalar(&value).map(str::parse::<f64>) {
                Some(Ok(number)) => Number::from_f64(number)
                    .map(Value::Number)
                    .ok_or_else(|| mismatch(&value, "a number")),
                None if value.is_number() => Ok(value),
                _ => Err(mismatch(&value, "a number")),
            },
            Shape::Decimal => match scalar(&value) {
                Some(text) if is_decimal(text) => Ok(value),
                None if value.is_number() => Ok(Value::String(value.to_string())),
                _ => Err(mismatch(&value, "a decimal number")),
            },
            Shape::Literal(literal) => one_of(&[literal], value),
            Shape::Enum(known) if !(known.open && self.any_enum_value) => {
                one_of(known.values, value)
            }
            Shape::String
            | Shape::Secret
            | Shape::Id(_)
            | Shape::Expandable(_)
            | Shape::Enum(_) => self.text(value),
            Shape::Currency => {
                let value = self.text(value)?;
                if value.as_str().is_some_and(is_supported) {
                    return Ok(value);
                }
                Err(mismatch(&value, "a supported currency in lower case, such as `usd`"))
            }
            Shape::Array(element) => self.array(element, value),
            Shape::Map(element) => self.map(element, value),
            Shape::Struct(fields) => match value {
                Value::Object(map) => {
                    let fields = fields();
                    require(fields, &map, &|_| false)?;
                    self.hash(fields, map).map(Value::Object)
                }
                other => Err(mismatch(&other, "an object")),
            },
            Shape::Union(union) => {
                let union = union();
                let tag = value.get(union.tag).and_then(Value::as_str);
                match union.variants.iter().find(|(name, _)| Some(*name) == tag) {
                    Some((_, shape)) => self.variant(union.tag, shape, value),
                    None => Ok(tree::guess(value)),
                }
            }
            _ => Ok(tree::guess(value)),
        }
    }

    /// Converts a variant, whose fields may or may not include the tag.
    fn variant(self, tag: &str, shape: &Shape, mut value: Value) -> Result<Value, ValueError> {
        let Some(fields) = field_group(shape) else { return Ok(tree::guess(value)) };
        let tag_value = match &mut value {
            Value::Object(map) if !fields.iter().any(|field| field.name == tag) => map.remove(tag),
            _ => None,
        };
        let mut value = self.value(shape, value)?;
        if let (Some(tag_value), Value::Object(map)) = (tag_value, &mut value) {
            map.insert(tag.to_owned(), tag_value);
        }
        Ok(value)
    }

    fn range(self, inner: &Shape, value: Value) -> Result<Value, ValueError> {
        let Value::Object(mut map) = value else { return self.value(inner, value) };
        for (bound, value) in &mut map {
            let given = std::mem::take(value);
            let checked = if matches!(bound.as_str(), "gt" | "gte" | "lt" | "lte") {
                self.value(inner, given)
            } else {
                Err(ValueError::new("is not a parameter here").code("parameter_unknown"))
            };
            *value = checked.map_err(|problem| problem.within(bound.clone()))?;
        }
        Ok(Value::Object(map))
    }

    fn text(self, value: Value) -> Result<Value, ValueError> {
        match &value {
            Value::String(text) if text.is_empty() && self.mode == ApiMode::V1 => {
                Err(ValueError::new("is empty, which would clear it, and it cannot be cleared")
                    .code("parameter_invalid_empty"))
            }
            Value::String(_) => Ok(value),
            _ => Err(mismatch(&value, "text")),
        }
    }

    fn array(self, element: &Shape, value: Value) -> Result<Value, ValueError> {
        let elements = match value {
            Value::Array(elements) => elements,
            Value::Object(map) => {
                tree::elements(map).map_err(|map| mismatch(&Value::Object(map), "an array"))?
            }
            // A form has no other way to say that an array has no elements.
            Value::String(text) if text.is_empty() => Vec::new(),
            other => return Err(mismatch(&other, "an array")),
        };
        let elements = elements.into_iter().enumerate().map(|(index, value)| {
            self.value(element, value).map_err(|problem| problem.within(index.to_string()))
        });
        elements.collect::<Result<_, _>>().map(Value::Array)
    }

    fn map(self, element: &Shape, value: Value) -> Result<Value, ValueError> {
        match value {
            Value::Object(mut map) => {
                for (key, value) in &mut map {
                    // An empty value removes its key, whatever the values are.
                    if !is_clearing(value) {
                        *value = self
                            .value(element, std::mem::take(value))
                            .map_err(|problem| problem.within(key.clone()))?;
                    }
                }
                Ok(Value::Object(map))
            }
            value if is_clearing(&value) => Ok(Value::Null),
            other => Err(mismatch(&other, "an object")),
        }
    }
}

/// Returns an error for a required param that is missing.
fn require(
    fields: &[FieldDescriptor],
    params: &Map<String, Value>,
    taken: &impl Fn(&FieldDescriptor) -> bool,
) -> Result<(), ValueError> {
    for field in fields {
        if field.flattened {
            require(field_group(&field.shape).unwrap_or_default(), params, taken)?;
        } else if field.required && !params.contains_key(field.name) && !taken(field) {
            let missing = ValueError::new("is required and missing").code("parameter_missing");
            return Err(missing.within(field.name));
        }
    }
    Ok(())
}

fn integer(value: &Value, expected: &str) -> Result<Value, ValueError> {
    let number = match value {
        Value::String(text) => text
            .parse::<i64>()
            .map(Number::from)
            .or_else(|_| text.parse::<u64>().map(Number::from))
            .ok(),
        Value::Number(number) if !number.is_f64() => Some(number.clone()),
        _ => None,
    };
    number
        .map(Value::Number)
        .ok_or_else(|| mismatch(value, expected).code("parameter_invalid_integer"))
}

/// Maximum number of values that an error names.
const MOST_NAMED: usize = 30;

fn one_of(values: &[&str], value: Value) -> Result<Value, ValueError> {
    if scalar(&value).is_some_and(|text| values.contains(&text)) {
        return Ok(value);
    }
    if values.len() > MOST_NAMED {
        let sent = scalar(&value).unwrap_or_default();
        let alike = |known: &str| {
            known.bytes().zip(sent.bytes()).take_while(|(one, other)| one == other).count()
        };
        let nearest = values.iter().rev().max_by_key(|known| alike(known)).copied();
        let nearest = nearest.unwrap_or_default();
        let expected = format!("one of {} values, such as `{nearest}`", values.len());
        return Err(mismatch(&value, &expected));
    }
    let quoted: Vec<_> = values.iter().map(|value| format!("`{value}`")).collect();
    let expected = match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => "left out".to_owned(),
    };
    Err(mismatch(&value, &expected))
}

pub(crate) fn mismatch(value: &Value, expected: &str) -> ValueError {
    let sent = match value {
        Value::Object(_) => "an object".to_owned(),
        Value::Array(_) => "an array".to_owned(),
        Value::String(text) => format!("`{}`", text.chars().take(60).collect::<String>()),
        scalar => format!("`{scalar}`"),
    };
    ValueError::new(format!("must be {expected}, not {sent}"))
}

/// Whether a value clears a field: empty text in a form and `null` in JSON.
pub(crate) fn is_clearing(value: &Value) -> bool {
    value.is_null() || value.as_str().is_some_and(str::is_empty)
}

fn scalar(value: &Value) -> Option<&str> {
    value.as_str()
}

fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(fraction)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use serde_json::json;
    use stripe_core::descriptor::EnumDescriptor;

    use super::*;
    use crate::params::pairs;
    use crate::refusal::Refusal;

    const ITEM: &[FieldDescriptor] = &[
        FieldDescriptor::new("price", Shape::String),
        FieldDescriptor::new("quantity", Shape::Optional(&Shape::Integer)),
    ];
    const STATUS: EnumDescriptor = EnumDescriptor::closed(&["open", "shut"]);
    const COLOUR: EnumDescriptor = EnumDescriptor::open(&["red", "green", "blue"]);
    const FIELDS: &[FieldDescriptor] = &[
        FieldDescriptor::new("name", Shape::String),
        FieldDescriptor::new("items", Shape::Optional(&Shape::Array(&Shape::Struct(|| ITEM)))),
        FieldDescriptor::new("count", Shape::Optional(&Shape::Integer)),
        FieldDescriptor::new("active", Shape::Optional(&Shape::Boolean)),
        FieldDescriptor::new("rate", Shape::Optional(&Shape::Decimal)),
        FieldDescriptor::new("status", Shape::Optional(&Shape::Enum(&STATUS))),
        FieldDescriptor::new("colour", Shape::Optional(&Shape::Enum(&COLOUR))),
        FieldDescriptor::new("note", Shape::Optional(&Shape::Clearable(&Shape::String))),
        FieldDescriptor::new("created", Shape::Optional(&Shape::Range(&Shape::Timestamp))),
        FieldDescriptor::new("metadata", Shape::Optional(&Shape::Map(&Shape::String))),
    ];

    fn form(text: &str) -> Result<Value, Refusal> {
        form_with(false, text)
    }

    fn form_with(any_enum_value: bool, text: &str) -> Result<Value, Refusal> {
        let mut params = Map::new();
        for pair in pairs::each(text.as_bytes()) {
            let (name, value) = pair?;
            tree::insert(&mut params, &name, value)?;
        }
        let rules = Rules { mode: ApiMode::V1, any_enum_value };
        Ok(rules.check(FIELDS, params, |_| false).map(Value::Object)?)
    }

    #[test]
    fn text_becomes_what_is_declared() {
        for (text, expected) in [
            ("name=5", json!({ "name": "5" })),
            ("name=a&count=-5", json!({ "name": "a", "count": -5 })),
            ("name=a&active=true", json!({ "name": "a", "active": true })),
            ("name=a&rate=0.10", json!({ "name": "a", "rate": "0.10" })),
            ("name=a&note=", json!({ "name": "a", "note": null })),
            ("name=a&created=5", json!({ "name": "a", "created": 5 })),
            ("name=a&created[gte]=5", json!({ "name": "a", "created": { "gte": 5 } })),
            (
                "name=a&items[1][price]=q&items[0][price]=p&items[0][quantity]=2",
                json!({ "name": "a", "items": [{ "price": "p", "quantity": 2 }, { "price": "q" }] }),
            ),
            ("name=a&items=", json!({ "name": "a", "items": [] })),
            (
                "name=a&metadata[0]=x&metadata[k]=",
                json!({ "name": "a", "metadata": { "0": "x", "k": "" } }),
            ),
            ("name=a&metadata=", json!({ "name": "a", "metadata": null })),
        ] {
            assert_eq!(form(text).unwrap(), expected, "{text}");
        }
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn errors_have_stripes_codes_and_params() {
        for (text, said) in [
            (
                "",
                expect!["400 invalid_request_error, code `parameter_missing`, param `name`: `name` is required and missing"],
            ),
            (
                "name=a&items[0][quantity]=1",
                expect!["400 invalid_request_error, code `parameter_missing`, param `items[0][price]`: `items[0][price]` is required and missing"],
            ),
            (
                "name=a&items[0][price]=p&items[0][colour]=red",
                expect!["400 invalid_request_error, code `parameter_unknown`, param `items[0][colour]`: `items[0][colour]` is not a parameter here"],
            ),
            (
                "name=a&count=1.5",
                expect!["400 invalid_request_error, code `parameter_invalid_integer`, param `count`: `count` must be a whole number, not `1.5`"],
            ),
            (
                "name=a&created[gte]=soon",
                expect!["400 invalid_request_error, code `parameter_invalid_integer`, param `created[gte]`: `created[gte]` must be a timestamp in whole seconds, not `soon`"],
            ),
            (
                "name=",
                expect!["400 invalid_request_error, code `parameter_invalid_empty`, param `name`: `name` is empty, which would clear it, and it cannot be cleared"],
            ),
            (
                "name=a&active=yes",
                expect!["400 invalid_request_error, param `active`: `active` must be `true` or `false`, not `yes`"],
            ),
            (
                "name=a&rate=1e5",
                expect!["400 invalid_request_error, param `rate`: `rate` must be a decimal number, not `1e5`"],
            ),
            (
                "name=a&status=ajar",
                expect!["400 invalid_request_error, param `status`: `status` must be `open` or `shut`, not `ajar`"],
            ),
            (
                "name=a&colour=grey",
                expect!["400 invalid_request_error, param `colour`: `colour` must be `red`, `green` or `blue`, not `grey`"],
            ),
            (
                "name[x]=a",
                expect!["400 invalid_request_error, param `name`: `name` must be text, not an object"],
            ),
            (
                "name=a&items=x",
                expect!["400 invalid_request_error, param `items`: `items` must be an array, not `x`"],
            ),
            (
                "name=a&items[0]=x",
                expect!["400 invalid_request_error, param `items[0]`: `items[0]` must be an object, not `x`"],
            ),
        ] {
            said.assert_eq(&form(text).unwrap_err().to_string());
        }
    }

    #[test]
    fn an_open_enum_can_take_any_value() {
        let grey = json!({ "name": "a", "colour": "grey" });
        assert_eq!(form_with(true, "name=a&colour=grey").unwrap(), grey);
        assert!(form_with(true, "name=a&status=ajar").is_err());
    }

    #[test]
    fn json_is_checked_too() {
        let checked = |params: Value| {
            let Value::Object(params) = params else { unreachable!("an object was given") };
            let rules = Rules { mode: ApiMode::V2, any_enum_value: false };
            rules.check(FIELDS, params, |_| false)
        };
        assert!(checked(json!({ "name": "a", "count": 5, "active": true, "note": null })).is_ok());
        assert!(checked(json!({ "name": "a", "count": "5" })).is_ok());
        assert!(checked(json!({ "name": "a", "count": 1.5 })).is_err());
        assert!(checked(json!({ "name": 5 })).is_err());
        assert!(checked(json!({ "name": "a", "created": "2026-01-31T12:00:00Z" })).is_ok());
    }
}
