//! Values of shapes.

use serde_json::{Value, json};
use stripe_core::descriptor::{ApiMode, ResourceDescriptor, Shape};
use stripe_core::v2::DateTime;

use super::{ObjectBuilder, Of, ValueSource};
use crate::clock;
use crate::json::{JsonObject, parse};
use crate::params::coerce::Rules;
use crate::params::{ValueError, coerce, declared, tree};

/// Maximum depth of defaults, since types that require each other would have no end.
const DEEPEST: usize = 24;

impl ObjectBuilder<'_> {
    /// Returns the given value in a shape, or the default of the shape.
    fn value(&self, shape: &Shape, given: Value, depth: usize) -> Result<Value, ValueError> {
        match self.fit(shape, given, depth)? {
            Some(value) => Ok(value),
            None => self.default(shape, depth),
        }
    }

    /// Returns the given value in a shape, or `None` if it does not match and that is not an error.
    pub(super) fn fit(
        &self,
        shape: &Shape,
        given: Value,
        depth: usize,
    ) -> Result<Option<Value>, ValueError> {
        if depth > DEEPEST {
            return Ok(Some(Value::Null));
        }
        match (shape, given) {
            (Shape::Optional(inner) | Shape::Clearable(inner), given) => {
                let clears =
                    self.source == ValueSource::UndeclaredParams && coerce::is_clearing(&given);
                if clears || given.is_null() {
                    return Ok(Some(Value::Null));
                }
                Ok(Some(self.fit(inner, given, depth)?.unwrap_or_default()))
            }
            (Shape::Range(inner) | Shape::MaybeDeleted(inner), given) => {
                self.fit(inner, given, depth)
            }
            (Shape::Opaque, given) => Ok(Some(self.undescribed(given))),
            (_, given @ Value::Null) => self.unfit(&given, "a value"),
            (
                Shape::Boolean
                | Shape::Integer
                | Shape::Float
                | Shape::Decimal
                | Shape::Timestamp
                | Shape::String
                | Shape::Secret
                | Shape::Currency
                | Shape::Id(_)
                | Shape::Literal(_)
                | Shape::Enum(_),
                given,
            ) => self.scalar(shape, given),
            (Shape::Expandable(_), given) => match (id_of(&given), self.source) {
                (Some(_), ValueSource::Fields) => Ok(Some(given)),
                (Some(id), _) => Ok(Some(Value::from(id))),
                (None, _) => self.unfit(&given, "an id, or an object with one"),
            },
            (Shape::Array(element), given) => {
                Ok(self.values(element, given, depth)?.map(Value::Array))
            }
            (Shape::List(item), given) => {
                let elements = match given {
                    Value::Object(mut page) if page.get("data").is_some_and(Value::is_array) => {
                        page.remove("data").unwrap_or_default()
                    }
                    other => other,
                };
                Ok(self.values(item, elements, depth)?.map(|data| list(item, &data)))
            }
            (Shape::Map(element), Value::Object(map)) => map
                .into_iter()
                .filter(|(_, value)| {
                    self.source == ValueSource::Fields || !coerce::is_clearing(value)
                })
                .map(|(key, given)| match self.value(element, given, depth + 1) {
                    Ok(value) => Ok((key, value)),
                    Err(problem) => Err(problem.within(key)),
                })
                .collect::<Result<_, _>>()
                .map(|map| Some(Value::Object(map))),
            (Shape::Struct(fields), Value::Object(given)) => {
                let fields = self.fields(fields(), Of::Hash, given, depth + 1)?;
                Ok(Some(Value::Object(fields)))
            }
            (Shape::Map(_) | Shape::Struct(_), given) => self.unfit(&given, "an object"),
            (Shape::Resource(resource), given) => self.embedded(resource(), given, depth),
            (Shape::Union(union), given) => {
                let union = union();
                let tag = given.get(union.tag).and_then(Value::as_str).map(str::to_owned);
                match (union.variants.iter().find(|(name, _)| tag.as_deref() == Some(*name)), tag) {
                    (Some((variant, shape)), _) => {
                        let value =
                            self.value(shape, without_tag(given, union.tag, shape), depth + 1)?;
                        Ok(Some(tagged(value, union.tag, variant)))
                    }
                    (None, None) if self.source == ValueSource::Fields => {
                        self.unfit(&given, &format!("an object with a `{}`", union.tag))
                    }
                    _ => Ok(Some(self.undescribed(given))),
                }
            }
            (_, given) => Ok(Some(self.undescribed(given))),
        }
    }

    /// Returns the given value if the shape is unknown.
    pub(super) fn undescribed(&self, given: Value) -> Value {
        match self.source {
            ValueSource::Fields => given,
            ValueSource::DeclaredParams | ValueSource::UndeclaredParams => tree::guess(given),
        }
    }

    /// Returns an error, or `None`, for a value that does not match.
    fn unfit<T>(&self, given: &Value, expected: &str) -> Result<Option<T>, ValueError> {
        match self.source {
            ValueSource::Fields => Err(coerce::mismatch(given, expected)),
            ValueSource::DeclaredParams | ValueSource::UndeclaredParams => Ok(None),
        }
    }

    fn scalar(&self, shape: &Shape, given: Value) -> Result<Option<Value>, ValueError> {
        if self.source == ValueSource::Fields {
            match (shape, given.as_str()) {
                // A form would clear the field with it; here it is what the field says.
                (
                    Shape::String | Shape::Secret | Shape::Currency | Shape::Id(_) | Shape::Enum(_),
                    Some(""),
                ) => {
                    return Ok(Some(given));
                }
                (Shape::Timestamp, Some(text)) if self.mode == ApiMode::V2 => {
                    return match text.parse::<DateTime>() {
                        Ok(_) => Ok(Some(given)),
                        Err(_) => self.unfit(&given, "an RFC 3339 date and time"),
                    };
                }
                _ => {}
            }
        }
        // An enum of a response is open: what may be sent is not said there. Nor is a currency.
        let rules = Rules { mode: self.mode, any_enum_value: true };
        let shape = if matches!(shape, Shape::Currency) { &Shape::String } else { shape };
        match (rules.value(shape, given), self.source) {
            (Ok(value), _) => Ok(Some(value)),
            (Err(_), ValueSource::DeclaredParams) => Ok(None),
            (Err(problem), ValueSource::UndeclaredParams | ValueSource::Fields) => Err(problem),
        }
    }

    /// Returns a nested object, which is a stored one if its id is given.
    fn embedded(
        &self,
        resource: &ResourceDescriptor,
        given: Value,
        depth: usize,
    ) -> Result<Option<Value>, ValueError> {
        let (id, given) = match given {
            Value::String(id) => {
                let stored = resource
                    .object
                    .and_then(|object| self.store.get(object, &id))
                    .map(|json| parse(json));
                match stored {
                    Some(Some(stored)) => return Ok(Some(Value::Object(stored))),
                    _ if self.source == ValueSource::Fields => {
                        return self
                            .unfit(&Value::String(id), "an object, or the id of a stored one");
                    }
                    _ => (Some(id), JsonObject::new()),
                }
            }
            Value::Object(given) => (None, given),
            other if self.source == ValueSource::Fields => return self.unfit(&other, "an object"),
            _ => (None, JsonObject::new()),
        };
        self.object_at(resource, id, given, depth + 1).map(|object| Some(Value::Object(object)))
    }

    /// Returns the elements of an array or an embedded list.
    fn values(
        &self,
        element: &Shape,
        given: Value,
        depth: usize,
    ) -> Result<Option<Vec<Value>>, ValueError> {
        let elements = match given {
            Value::Array(elements) => elements,
            Value::Object(map) => match tree::elements(map) {
                Ok(elements) => elements,
                Err(map) => return self.unfit(&Value::Object(map), "an array"),
            },
            other => return self.unfit(&other, "an array"),
        };
        // An element that does not match is left out: its default would be the id of no object.
        let values = elements.into_iter().enumerate().filter_map(|(index, given)| {
            self.fit(element, given, depth + 1)
                .map_err(|problem| problem.within(index.to_string()))
                .transpose()
        });
        values.collect::<Result<_, _>>().map(Some)
    }

    /// Returns the smallest value of a shape that can be decoded.
    pub(super) fn default(&self, shape: &Shape, depth: usize) -> Result<Value, ValueError> {
        if depth > DEEPEST {
            return Ok(Value::Null);
        }
        Ok(match shape {
            Shape::Boolean => Value::Bool(false),
            Shape::Integer => json!(0),
            Shape::Float => json!(0.0),
            Shape::Decimal => json!("0"),
            Shape::String | Shape::Secret | Shape::Id(_) | Shape::Expandable(_) => json!(""),
            Shape::Currency => json!("usd"),
            Shape::Timestamp => self.timestamp(),
            Shape::Literal(literal) => Value::from(*literal),
            Shape::Enum(descriptor) => {
                Value::from(descriptor.values.first().copied().unwrap_or_default())
            }
            Shape::Array(_) => json!([]),
            Shape::Map(_) => json!({}),
            Shape::Struct(fields) => {
                Value::Object(self.fields(fields(), Of::Hash, JsonObject::new(), depth + 1)?)
            }
            Shape::Resource(resource) => {
                Value::Object(self.object_at(resource(), None, JsonObject::new(), depth + 1)?)
            }
            Shape::Union(union) => match union().variants.first() {
                Some((variant, shape)) => {
                    tagged(self.default(shape, depth + 1)?, union().tag, variant)
                }
                None => Value::Null,
            },
            Shape::List(item) => list(item, &[]),
            Shape::SearchResult(_) => {
                json!({ "object": "search_result", "data": [], "has_more": false, "url": "" })
            }
            Shape::MaybeDeleted(inner) | Shape::Range(inner) => self.default(inner, depth)?,
            Shape::Deleted(inner) => json!({
                "id": "",
                "object": resource_of(inner).and_then(|resource| resource.object),
                "deleted": true,
            }),
            _ => Value::Null,
        })
    }

    /// Returns the current time in the format of the API.
    pub(crate) fn timestamp(&self) -> Value {
        match self.mode {
            ApiMode::V1 => Value::from(self.now),
            ApiMode::V2 => Value::from(clock::rfc3339(self.now)),
        }
    }
}

/// Returns a complete embedded list.
fn list(item: &Shape, data: &[Value]) -> Value {
    let url = resource_of(item).map(|resource| resource.path).unwrap_or_default();
    json!({ "object": "list", "data": data, "has_more": false, "url": url })
}

/// Returns the resource in a shape.
pub(crate) fn resource_of(shape: &Shape) -> Option<&'static ResourceDescriptor> {
    match shape {
        Shape::Resource(resource) => Some(resource()),
        Shape::List(inner)
        | Shape::SearchResult(inner)
        | Shape::Deleted(inner)
        | Shape::MaybeDeleted(inner)
        | Shape::Optional(inner) => resource_of(inner),
        _ => None,
    }
}

fn id_of(given: &Value) -> Option<&str> {
    given.as_str().or_else(|| given.get("id").and_then(Value::as_str))
}

/// Returns the value of a variant, whose fields may or may not include the tag.
fn without_tag(mut given: Value, tag: &str, variant: &Shape) -> Value {
    let names_it =
        declared::field_group(variant).is_none_or(|fields| declared::field(fields, tag).is_some());
    if let (false, Value::Object(given)) = (names_it, &mut given) {
        given.remove(tag);
    }
    given
}

fn tagged(mut value: Value, tag: &str, variant: &str) -> Value {
    if let Value::Object(object) = &mut value {
        object.insert(tag.to_owned(), Value::from(variant));
    }
    value
}
