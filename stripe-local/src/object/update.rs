//! Updates of objects.

use serde_json::Value;
use stripe_core::descriptor::{FieldDescriptor, ResourceDescriptor, Shape};

use super::{ObjectBuilder, Of, ValueSource};
use crate::json::JsonObject;
use crate::params::{ValueError, coerce, declared, limits, tree};
use crate::refusal::Refusal;

impl ObjectBuilder<'_> {
    /// Applies params to an object: metadata and nested objects are merged, everything else is
    /// replaced, and `null` clears.
    pub(crate) fn update(
        &self,
        resource: &ResourceDescriptor,
        object: &mut JsonObject,
        params: JsonObject,
    ) -> Result<(), Refusal> {
        let fields = resource.fields;
        self.merge(fields, Of::Resource, object, params)?;
        if let Some(updated) = declared::field(fields, "updated") {
            if matches!(updated.shape, Shape::Timestamp | Shape::Optional(Shape::Timestamp)) {
                object.insert("updated".to_owned(), self.timestamp());
            }
        }
        #[cfg(any(feature = "billing", feature = "payments"))]
        self.settle_presence(resource, object, 0)?;
        Ok(())
    }

    fn merge(
        &self,
        fields: &[FieldDescriptor],
        of: Of,
        object: &mut JsonObject,
        params: JsonObject,
    ) -> Result<(), ValueError> {
        for (name, given) in params {
            let field = declared::field(fields, &name);
            if field.is_none() && self.source != ValueSource::UndeclaredParams {
                continue;
            }
            let clears = given.is_null()
                || (self.source == ValueSource::UndeclaredParams && coerce::is_clearing(&given));
            let value = match (name.as_str(), field) {
                ("metadata", _) => merged_metadata(object.remove(&name), given)
                    .map_err(|problem| problem.within("metadata"))?,
                (_, Some(field)) if clears => self.cleared(field, of, 0)?,
                (_, None) if clears => Value::Null,
                (_, Some(field)) => {
                    let shape = &field.shape;
                    match (declared::field_group(shape), object.get_mut(&name), given) {
                        (Some(fields), Some(Value::Object(current)), Value::Object(given)) => {
                            self.merge(fields, Of::group(shape), current, given)
                                .map_err(|problem| problem.within(name))?;
                            continue;
                        }
                        (_, _, given) => self
                            .field(field, of, given, 0)
                            .map_err(|problem| problem.within(field.name))?,
                    }
                }
                (_, None) => tree::guess(given),
            };
            object.insert(name, value);
        }
        Ok(())
    }
}

/// Merges metadata. An empty value removes its key, and an empty object removes all keys.
fn merged_metadata(current: Option<Value>, given: Value) -> Result<Value, ValueError> {
    let Value::Object(given) = given else { return Ok(Value::Object(JsonObject::new())) };
    let mut metadata = match current {
        Some(Value::Object(metadata)) => metadata,
        _ => JsonObject::new(),
    };
    for (key, value) in given {
        if coerce::is_clearing(&value) {
            metadata.remove(&key);
        } else {
            metadata.insert(key, value);
        }
    }
    limits::check_keys(&metadata)?;
    Ok(Value::Object(metadata))
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use stripe_core::descriptor::ApiMode;

    use super::*;
    use crate::ids::IdGenerator;
    use crate::store::Store;

    const SIZE: &[FieldDescriptor] = &[
        FieldDescriptor::new("height", Shape::Integer),
        FieldDescriptor::new("unit", Shape::Optional(&Shape::String)),
    ];
    const FIELDS: &[FieldDescriptor] = &[
        FieldDescriptor::new("title", Shape::String),
        FieldDescriptor::new("subtitle", Shape::Optional(&Shape::String)),
        FieldDescriptor::new("size", Shape::Struct(|| SIZE)),
        FieldDescriptor::new("authors", Shape::Array(&Shape::String)),
        FieldDescriptor::new("metadata", Shape::Map(&Shape::String)),
        FieldDescriptor::new("updated", Shape::Timestamp),
    ];

    fn updated(source: ValueSource, params: Value) -> Value {
        let (ids, store) = (IdGenerator::default(), Store::default());
        let object_builder = ObjectBuilder {
            ids: &ids,
            store: &store,
            now: 9,
            mode: ApiMode::V1,
            is_live: false,
            source,
        };
        let (Value::Object(mut object), Value::Object(params)) = (
            json!({
                "title": "t", "subtitle": "s", "size": { "height": 1, "unit": "cm" },
                "authors": ["A", "B"], "metadata": { "a": "1", "b": "2" }, "updated": 5,
            }),
            params,
        ) else {
            unreachable!("objects were given")
        };
        let book = ResourceDescriptor::new("/v1/books").fields(FIELDS);
        object_builder.update(&book, &mut object, params).unwrap();
        Value::Object(object)
    }

    #[test]
    fn only_what_was_given_changes() {
        for source in [ValueSource::DeclaredParams, ValueSource::UndeclaredParams] {
            assert_eq!(
                updated(source, json!({ "title": "u", "size": { "height": 2 }, "authors": ["C"] })),
                json!({
                    "title": "u", "subtitle": "s", "size": { "height": 2, "unit": "cm" },
                    "authors": ["C"], "metadata": { "a": "1", "b": "2" }, "updated": 9,
                })
            );
        }
    }

    #[test]
    fn metadata_is_merged_and_unset() {
        let metadata =
            |params: Value| updated(ValueSource::DeclaredParams, params)["metadata"].clone();
        assert_eq!(
            metadata(json!({ "metadata": { "a": "", "c": "3" } })),
            json!({ "b": "2", "c": "3" })
        );
        assert_eq!(metadata(json!({ "metadata": { "a": null } })), json!({ "b": "2" }));
        assert_eq!(metadata(json!({ "metadata": null })), json!({}));
        assert_eq!(
            updated(ValueSource::UndeclaredParams, json!({ "metadata": "" }))["metadata"],
            json!({})
        );
    }

    #[test]
    fn an_empty_value_clears() {
        assert_eq!(
            updated(ValueSource::DeclaredParams, json!({ "subtitle": null }))["subtitle"],
            Value::Null
        );
        assert_eq!(
            updated(ValueSource::UndeclaredParams, json!({ "subtitle": "" }))["subtitle"],
            Value::Null
        );
        assert_eq!(
            updated(ValueSource::UndeclaredParams, json!({ "authors": "" }))["authors"],
            json!([])
        );
        assert_eq!(
            updated(ValueSource::UndeclaredParams, json!({ "size": { "unit": "" } }))["size"]["unit"],
            Value::Null
        );
    }
}
