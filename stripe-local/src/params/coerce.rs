//! Params against their declaration.

use serde_json::{Map, Number, Value};
use stripe_core::descriptor::{ApiMode, FieldDescriptor, Shape};

use super::tree;
use crate::refusal::Refusal;

/// Turns params into what a declaration says they are, or refuses them.
///
/// `null` in the result stands for a param that is to be cleared: empty text in a form.
pub(crate) fn check(
    fields: &[FieldDescriptor],
    params: Map<String, Value>,
    mode: ApiMode,
) -> Result<Map<String, Value>, Refusal> {
    Check { mode, path: Vec::new() }.hash(fields, params)
}

/// Turns one value into what a shape says it is, or says what is wrong with it.
pub(crate) fn value(
    shape: &Shape,
    name: &str,
    value: Value,
    mode: ApiMode,
) -> Result<Value, Refusal> {
    Check { mode, path: vec![name.to_owned()] }.value(shape, value)
}

struct Check {
    mode: ApiMode,
    /// Where we are: `items`, `0`, `price`.
    path: Vec<String>,
}

impl Check {
    fn hash(
        &mut self,
        fields: &[FieldDescriptor],
        mut params: Map<String, Value>,
    ) -> Result<Map<String, Value>, Refusal> {
        let mut checked = Map::new();
        let open = self.take(fields, &mut params, &mut checked)?;
        if open {
            checked.extend(params.into_iter().map(|(name, value)| (name, tree::guess(value))));
        } else if let Some((name, _)) = params.into_iter().next() {
            return Err(self.within(name, |check| {
                check.refuse("is not a parameter here").code("parameter_unknown")
            }));
        }
        Ok(checked)
    }

    /// Moves the declared params over, and says whether others may stand beside them.
    fn take(
        &mut self,
        fields: &[FieldDescriptor],
        params: &mut Map<String, Value>,
        checked: &mut Map<String, Value>,
    ) -> Result<bool, Refusal> {
        let mut open = false;
        for field in fields {
            if field.flattened {
                open |= match field_group(&field.shape) {
                    Some(fields) => self.take(fields, params, checked)?,
                    None => true,
                };
                continue;
            }
            match params.remove(field.name) {
                Some(value) => {
                    let value = self
                        .within(field.name.to_owned(), |check| check.value(&field.shape, value))?;
                    checked.insert(field.name.to_owned(), value);
                }
                None if field.required => {
                    return Err(self.within(field.name.to_owned(), |check| {
                        check.refuse("is required and missing").code("parameter_missing")
                    }));
                }
                None => {}
            }
        }
        Ok(open)
    }

    fn value(&mut self, shape: &Shape, value: Value) -> Result<Value, Refusal> {
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
                _ => Err(self.mismatch(&value, "`true` or `false`")),
            },
            Shape::Integer => self.integer(&value, "a whole number"),
            Shape::Timestamp => match self.mode {
                ApiMode::V1 => self.integer(&value, "a timestamp in whole seconds"),
                ApiMode::V2 => self.text(value),
            },
            Shape::Float => match scalar(&value).map(str::parse::<f64>) {
                Some(Ok(number)) => Number::from_f64(number)
                    .map(Value::Number)
                    .ok_or_else(|| self.mismatch(&value, "a number")),
                None if value.is_number() => Ok(value),
                _ => Err(self.mismatch(&value, "a number")),
            },
            Shape::Decimal => match scalar(&value) {
                Some(text) if is_decimal(text) => Ok(value),
                None if value.is_number() => Ok(Value::String(value.to_string())),
                _ => Err(self.mismatch(&value, "a decimal number")),
            },
            Shape::Literal(literal) => self.one_of(&[literal], value),
            Shape::Enum(descriptor) if !descriptor.open => self.one_of(descriptor.values, value),
            Shape::String | Shape::Id(_) | Shape::Expandable(_) | Shape::Enum(_) => {
                self.text(value)
            }
            Shape::Array(element) => self.array(element, value),
            Shape::Map(element) => self.map(element, value),
            Shape::Struct(fields) => match value {
                Value::Object(map) => self.hash(fields(), map).map(Value::Object),
                other => Err(self.mismatch(&other, "a hash")),
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

    /// A variant's fields may or may not name the tag.
    fn variant(&mut self, tag: &str, shape: &Shape, mut value: Value) -> Result<Value, Refusal> {
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

    fn range(&mut self, inner: &Shape, value: Value) -> Result<Value, Refusal> {
        let Value::Object(map) = value else { return self.value(inner, value) };
        let mut checked = Map::new();
        for (bound, value) in map {
            let value = self.within(bound.clone(), |check| {
                if matches!(bound.as_str(), "gt" | "gte" | "lt" | "lte") {
                    check.value(inner, value)
                } else {
                    Err(check.refuse("is not a parameter here").code("parameter_unknown"))
                }
            })?;
            checked.insert(bound, value);
        }
        Ok(Value::Object(checked))
    }

    fn integer(&self, value: &Value, expected: &str) -> Result<Value, Refusal> {
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
            .ok_or_else(|| self.mismatch(value, expected).code("parameter_invalid_integer"))
    }

    fn text(&self, value: Value) -> Result<Value, Refusal> {
        match &value {
            Value::String(text) if text.is_empty() && self.mode == ApiMode::V1 => Err(self
                .refuse("is empty, which would clear it, and it cannot be cleared")
                .code("parameter_invalid_empty")),
            Value::String(_) => Ok(value),
            _ => Err(self.mismatch(&value, "text")),
        }
    }

    fn one_of(&self, values: &[&str], value: Value) -> Result<Value, Refusal> {
        if scalar(&value).is_some_and(|text| values.contains(&text)) {
            return Ok(value);
        }
        let expected: Vec<_> = values.iter().map(|value| format!("`{value}`")).collect();
        Err(self.mismatch(&value, &expected.join(" or ")))
    }

    fn array(&mut self, element: &Shape, value: Value) -> Result<Value, Refusal> {
        let elements = match value {
            Value::Array(elements) => elements,
            Value::Object(map) => {
                tree::elements(map).map_err(|map| self.mismatch(&Value::Object(map), "an array"))?
            }
            // A form has no other way to say that an array has no elements.
            Value::String(text) if text.is_empty() => Vec::new(),
            other => return Err(self.mismatch(&other, "an array")),
        };
        let mut checked = Vec::with_capacity(elements.len());
        for (index, value) in elements.into_iter().enumerate() {
            checked.push(self.within(index.to_string(), |check| check.value(element, value))?);
        }
        Ok(Value::Array(checked))
    }

    fn map(&mut self, element: &Shape, value: Value) -> Result<Value, Refusal> {
        match value {
            Value::Object(map) => {
                let mut checked = Map::new();
                for (key, value) in map {
                    // An empty value takes its key away, whatever the values are.
                    let value = if is_clearing(&value) {
                        value
                    } else {
                        self.within(key.clone(), |check| check.value(element, value))?
                    };
                    checked.insert(key, value);
                }
                Ok(Value::Object(checked))
            }
            value if is_clearing(&value) => Ok(Value::Null),
            other => Err(self.mismatch(&other, "a hash")),
        }
    }

    fn within<T>(&mut self, step: String, visit: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let visited = visit(self);
        self.path.pop();
        visited
    }

    fn mismatch(&self, value: &Value, expected: &str) -> Refusal {
        let sent = match value {
            Value::Object(_) => "a hash".to_owned(),
            Value::Array(_) => "an array".to_owned(),
            Value::String(text) => format!("`{}`", text.chars().take(60).collect::<String>()),
            scalar => format!("`{scalar}`"),
        };
        self.refuse(&format!("must be {expected}, not {sent}"))
    }

    fn refuse(&self, problem: &str) -> Refusal {
        let mut steps = self.path.iter();
        let mut name = steps.next().cloned().unwrap_or_default();
        for step in steps {
            name.push('[');
            name.push_str(step);
            name.push(']');
        }
        Refusal::invalid(format!("`{name}` {problem}")).param(name)
    }
}

/// The fields that a shape has, if it is a struct or may be one.
pub(crate) fn field_group(shape: &Shape) -> Option<&'static [FieldDescriptor]> {
    match shape {
        Shape::Struct(fields) => Some(fields()),
        Shape::Resource(resource) => Some(resource().fields),
        Shape::Optional(inner) | Shape::Clearable(inner) => field_group(inner),
        _ => None,
    }
}

/// Empty text in a form and `null` in JSON take a value away.
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
    use serde_json::json;
    use stripe_core::descriptor::EnumDescriptor;

    use super::*;
    use crate::params::pairs;

    const ITEM: &[FieldDescriptor] = &[
        FieldDescriptor::new("price", Shape::String),
        FieldDescriptor::new("quantity", Shape::Optional(&Shape::Integer)),
    ];
    const STATUS: EnumDescriptor = EnumDescriptor::closed(&["open", "shut"]);
    const FIELDS: &[FieldDescriptor] = &[
        FieldDescriptor::new("name", Shape::String),
        FieldDescriptor::new("items", Shape::Optional(&Shape::Array(&Shape::Struct(|| ITEM)))),
        FieldDescriptor::new("count", Shape::Optional(&Shape::Integer)),
        FieldDescriptor::new("active", Shape::Optional(&Shape::Boolean)),
        FieldDescriptor::new("rate", Shape::Optional(&Shape::Decimal)),
        FieldDescriptor::new("status", Shape::Optional(&Shape::Enum(&STATUS))),
        FieldDescriptor::new("note", Shape::Optional(&Shape::Clearable(&Shape::String))),
        FieldDescriptor::new("created", Shape::Optional(&Shape::Range(&Shape::Timestamp))),
        FieldDescriptor::new("metadata", Shape::Optional(&Shape::Map(&Shape::String))),
    ];

    fn form(text: &str) -> Result<Value, Refusal> {
        let params = tree::nest(&pairs::decode(text.as_bytes()).unwrap()).unwrap();
        check(FIELDS, params, ApiMode::V1).map(Value::Object)
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
    fn what_is_wrong_is_named_as_stripe_names_it() {
        for (text, said) in [
            ("", "code `parameter_missing`, param `name`: `name` is required and missing"),
            (
                "name=a&items[0][quantity]=1",
                "code `parameter_missing`, param `items[0][price]`: `items[0][price]` is required and missing",
            ),
            (
                "name=a&items[0][price]=p&items[0][colour]=red",
                "code `parameter_unknown`, param `items[0][colour]`: `items[0][colour]` is not a parameter here",
            ),
            (
                "name=a&count=1.5",
                "code `parameter_invalid_integer`, param `count`: `count` must be a whole number, not `1.5`",
            ),
            (
                "name=a&created[gte]=soon",
                "code `parameter_invalid_integer`, param `created[gte]`: `created[gte]` must be a timestamp in whole seconds, not `soon`",
            ),
            (
                "name=",
                "code `parameter_invalid_empty`, param `name`: `name` is empty, which would clear it, and it cannot be cleared",
            ),
            ("name=a&active=yes", "param `active`: `active` must be `true` or `false`, not `yes`"),
            ("name=a&rate=1e5", "param `rate`: `rate` must be a decimal number, not `1e5`"),
            ("name=a&status=ajar", "param `status`: `status` must be `open` or `shut`, not `ajar`"),
            ("name[x]=a", "param `name`: `name` must be text, not a hash"),
            ("name=a&items=x", "param `items`: `items` must be an array, not `x`"),
            ("name=a&items[0]=x", "param `items[0]`: `items[0]` must be a hash, not `x`"),
        ] {
            let refusal = form(text).unwrap_err().to_string();
            assert_eq!(refusal, format!("400 invalid_request_error, {said}"), "{text}");
        }
    }

    #[test]
    fn json_is_checked_too() {
        let checked = |params: Value| {
            let Value::Object(params) = params else { unreachable!("an object was given") };
            check(FIELDS, params, ApiMode::V2)
        };
        assert!(checked(json!({ "name": "a", "count": 5, "active": true, "note": null })).is_ok());
        assert!(checked(json!({ "name": "a", "count": "5" })).is_ok());
        assert!(checked(json!({ "name": "a", "count": 1.5 })).is_err());
        assert!(checked(json!({ "name": 5 })).is_err());
        assert!(checked(json!({ "name": "a", "created": "2026-01-31T12:00:00Z" })).is_ok());
    }
}
