//! A value of a shape, from what was given or from nothing.

use serde_json::{Value, json};
use stripe_core::descriptor::{ApiMode, ResourceDescriptor, Shape};

use super::{Of, Workshop};
use crate::clock;
use crate::json::{Object, parse};
use crate::params::coerce::Rules;
use crate::params::{Problem, coerce, tree};

/// How deep objects are filled in: types that require one another would have no end.
const DEEPEST: usize = 24;

impl Workshop<'_> {
    /// A value of that shape which says what was given, as far as the shape can.
    pub(super) fn value(
        &self,
        shape: &Shape,
        given: Value,
        depth: usize,
    ) -> Result<Value, Problem> {
        if given.is_null() {
            return self.default(shape, depth);
        }
        if depth > DEEPEST {
            return Ok(Value::Null);
        }
        match shape {
            Shape::Optional(inner) | Shape::Clearable(inner) => {
                if coerce::is_clearing(&given) && !self.declared {
                    return Ok(Value::Null);
                }
                self.value(inner, given, depth)
            }
            Shape::Range(inner) | Shape::MaybeDeleted(inner) => self.value(inner, given, depth),
            Shape::Boolean
            | Shape::Integer
            | Shape::Float
            | Shape::Decimal
            | Shape::Timestamp
            | Shape::String
            | Shape::Id(_)
            | Shape::Literal(_)
            | Shape::Enum(_) => self.scalar(shape, given, depth),
            Shape::Expandable(_) => Ok(id_of(&given).map_or(Value::Null, Value::from)),
            Shape::Array(element) => self.values(element, given, depth).map(Value::Array),
            Shape::Map(element) => match given {
                Value::Object(map) => map
                    .into_iter()
                    .filter(|(_, value)| !coerce::is_clearing(value))
                    .map(|(key, given)| match self.value(element, given, depth + 1) {
                        Ok(value) => Ok((key, value)),
                        Err(problem) => Err(problem.within(key)),
                    })
                    .collect::<Result<_, _>>()
                    .map(Value::Object),
                _ => self.default(shape, depth),
            },
            Shape::Struct(fields) => match given {
                Value::Object(given) => {
                    self.fields(fields(), Of::Hash, given, depth + 1).map(Value::Object)
                }
                _ => self.default(shape, depth),
            },
            Shape::Resource(resource) => self.embedded(resource(), given, depth),
            Shape::List(item) => self.values(item, given, depth).map(|data| list(item, &data)),
            Shape::Union(union) => {
                let union = union();
                let tag = given.get(union.tag).and_then(Value::as_str).map(str::to_owned);
                match union.variants.iter().find(|(name, _)| tag.as_deref() == Some(*name)) {
                    Some((variant, shape)) => {
                        let value = self.value(shape, given, depth + 1)?;
                        Ok(tagged(value, union.tag, variant))
                    }
                    None => Ok(tree::guess(given)),
                }
            }
            _ => Ok(tree::guess(given)),
        }
    }

    /// Undeclared params are checked here, against the fields they go into.
    fn scalar(&self, shape: &Shape, given: Value, depth: usize) -> Result<Value, Problem> {
        // An enum of an answer is open: what may be sent is not said there.
        let rules = Rules { mode: self.mode, any_enum_value: true };
        match (rules.value(shape, given), self.declared) {
            (Ok(value), _) => Ok(value),
            (Err(problem), false) => Err(problem),
            (Err(_), true) => self.default(shape, depth),
        }
    }

    /// An object inside another one: a stored one if its id was given.
    fn embedded(
        &self,
        resource: &ResourceDescriptor,
        given: Value,
        depth: usize,
    ) -> Result<Value, Problem> {
        let (id, given) = match given {
            Value::String(id) => {
                let stored = resource
                    .object
                    .and_then(|object| self.store.get(object, &id))
                    .map(|json| parse(json));
                if let Some(Some(stored)) = stored {
                    return Ok(Value::Object(stored));
                }
                (Some(id), Object::new())
            }
            Value::Object(given) => (None, given),
            _ => (None, Object::new()),
        };
        self.object_at(resource, id, given, depth + 1).map(Value::Object)
    }

    /// The elements of an array or an embedded list.
    fn values(&self, element: &Shape, given: Value, depth: usize) -> Result<Vec<Value>, Problem> {
        let elements = elements(given).into_iter().enumerate();
        elements
            .map(|(index, given)| {
                self.value(element, given, depth + 1)
                    .map_err(|problem| problem.within(index.to_string()))
            })
            .collect()
    }

    /// The least that decodes.
    pub(super) fn default(&self, shape: &Shape, depth: usize) -> Result<Value, Problem> {
        if depth > DEEPEST {
            return Ok(Value::Null);
        }
        Ok(match shape {
            Shape::Boolean => Value::Bool(false),
            Shape::Integer => json!(0),
            Shape::Float => json!(0.0),
            Shape::Decimal => json!("0"),
            Shape::String | Shape::Id(_) | Shape::Expandable(_) => json!(""),
            Shape::Timestamp => self.timestamp(),
            Shape::Literal(literal) => Value::from(*literal),
            Shape::Enum(descriptor) => {
                Value::from(descriptor.values.first().copied().unwrap_or_default())
            }
            Shape::Array(_) => json!([]),
            Shape::Map(_) => json!({}),
            Shape::Struct(fields) => {
                Value::Object(self.fields(fields(), Of::Hash, Object::new(), depth + 1)?)
            }
            Shape::Resource(resource) => {
                Value::Object(self.object_at(resource(), None, Object::new(), depth + 1)?)
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

    /// The time now, as this API family writes it.
    pub(crate) fn timestamp(&self) -> Value {
        match self.mode {
            ApiMode::V1 => Value::from(self.now),
            ApiMode::V2 => Value::from(clock::rfc3339(self.now)),
        }
    }
}

/// An embedded list is all there is of it.
fn list(item: &Shape, data: &[Value]) -> Value {
    let url = resource_of(item).map(|resource| resource.path).unwrap_or_default();
    json!({ "object": "list", "data": data, "has_more": false, "url": url })
}

/// The resource that a shape holds.
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

fn elements(given: Value) -> Vec<Value> {
    match given {
        Value::Array(elements) => elements,
        Value::Object(map) => tree::elements(map).unwrap_or_default(),
        _ => Vec::new(),
    }
}

fn tagged(mut value: Value, tag: &str, variant: &str) -> Value {
    if let Value::Object(object) = &mut value {
        object.insert(tag.to_owned(), Value::from(variant));
    }
    value
}
