//! New objects.

use serde_json::Value;
use stripe_core::descriptor::{ApiMode, FieldDescriptor, ResourceDescriptor, Shape};

use super::{ObjectBuilder, Of, ValueSource};
use crate::json::JsonObject;
use crate::params::{ValueError, coerce, declared, tree};
use crate::refusal::Refusal;

impl ObjectBuilder<'_> {
    /// Builds an object of a resource from the given values, with defaults for fields that are
    /// required for decoding.
    pub(crate) fn object(
        &self,
        resource: &ResourceDescriptor,
        id: Option<String>,
        given: JsonObject,
    ) -> Result<JsonObject, Refusal> {
        Ok(self.object_at(resource, id, given, 0)?)
    }

    /// Builds an object of a resource from its fields, for a handler or a test.
    pub(crate) fn build(
        self,
        resource: &ResourceDescriptor,
        given: JsonObject,
    ) -> Result<JsonObject, Refusal> {
        let mode =
            if resource.path.is_empty() { self.mode } else { ApiMode::of_path(resource.path) };
        Self { source: ValueSource::Fields, mode, ..self }.object(resource, None, given)
    }

    /// Builds a nested object.
    pub(super) fn object_at(
        &self,
        resource: &ResourceDescriptor,
        id: Option<String>,
        mut given: JsonObject,
        depth: usize,
    ) -> Result<JsonObject, ValueError> {
        let named = given.remove("object");
        if let (ValueSource::Fields, Some(named), Some(name)) =
            (self.source, named, resource.object)
        {
            if named != name {
                return Err(coerce::mismatch(&named, &format!("`{name}`")).within("object"));
            }
        }
        let declares = |name: &str| resource.fields.iter().any(|field| field.name == name);
        let id = id.or_else(|| {
            (declares("id") && !given.contains_key("id"))
                .then(|| self.ids.next(resource.object.unwrap_or_default()))
        });
        if let Some(id) = id {
            given.insert("id".to_owned(), Value::from(id));
        }
        // With undeclared params the declaration may be partial: the usual fields do no harm.
        let mut usual = |name: &str, value: Value| {
            if declares(name) || (self.source == ValueSource::UndeclaredParams && depth == 0) {
                given.entry(name).or_insert(value);
            }
        };
        usual("created", self.timestamp());
        usual("livemode", Value::Bool(self.is_live));
        let mut object = self.fields(resource.fields, Of::Resource, given, depth)?;
        if let Some(name) = resource.object {
            object.insert("object".to_owned(), Value::from(name));
        }
        #[cfg(any(feature = "billing", feature = "payments"))]
        self.settle_presence(resource, &mut object, depth)?;
        Ok(object)
    }

    /// Builds fields from the given values, with defaults for the rest.
    pub(super) fn fields(
        &self,
        fields: &[FieldDescriptor],
        of: Of,
        mut object: JsonObject,
        depth: usize,
    ) -> Result<JsonObject, ValueError> {
        let keeps_others =
            self.source == ValueSource::UndeclaredParams || declared::is_open(fields);
        let mut others = false;
        for (name, value) in &mut object {
            match declared::field(fields, name) {
                Some(field) => {
                    *value = self
                        .field(field, of, std::mem::take(value), depth)
                        .map_err(|problem| problem.within(field.name))?;
                }
                None if self.source == ValueSource::Fields => {
                    if !keeps_others {
                        return Err(ValueError::new("is not a declared field").within(name.clone()));
                    }
                }
                None if keeps_others && !coerce::is_clearing(value) => {
                    *value = tree::guess(std::mem::take(value));
                }
                None => others = true,
            }
        }
        if others {
            object.retain(|name, value| {
                declared::field(fields, name).is_some()
                    || (keeps_others && !coerce::is_clearing(value))
            });
        }
        self.fill(fields, of, &mut object, depth)?;
        Ok(object)
    }

    /// Builds the value of a field from a given one.
    pub(super) fn field(
        &self,
        field: &FieldDescriptor,
        of: Of,
        given: Value,
        depth: usize,
    ) -> Result<Value, ValueError> {
        if given.is_null() {
            let cleared = self.cleared(field, of, depth)?;
            if self.source == ValueSource::Fields && field.required && !cleared.is_null() {
                return Err(coerce::mismatch(&given, "a value"));
            }
            return Ok(cleared);
        }
        match self.fit(&field.shape, given, depth)? {
            Some(value) => Ok(value),
            None => self.cleared(field, of, depth),
        }
    }

    /// Adds the fields that were not given.
    fn fill(
        &self,
        fields: &[FieldDescriptor],
        of: Of,
        object: &mut JsonObject,
        depth: usize,
    ) -> Result<(), ValueError> {
        for field in fields {
            if field.flattened {
                let group = declared::field_group(&field.shape).unwrap_or_default();
                self.fill(group, Of::group(&field.shape), object, depth)?;
                continue;
            }
            // A resource's field that may be left out and has no null, as with `serde(default)`.
            let stays_out = of == Of::Resource && may_be_left_out(field);
            if !stays_out && !object.contains_key(field.name) {
                object.insert(field.name.to_owned(), self.cleared(field, of, depth)?);
            }
        }
        Ok(())
    }

    /// Returns the value of a field without a value.
    pub(super) fn cleared(
        &self,
        field: &FieldDescriptor,
        of: Of,
        depth: usize,
    ) -> Result<Value, ValueError> {
        if of == Of::Hash && may_be_left_out(field) {
            return Ok(Value::Null);
        }
        self.default(&field.shape, depth)
    }
}

/// Whether a field can be omitted although its shape is not optional.
fn may_be_left_out(field: &FieldDescriptor) -> bool {
    !field.required && !matches!(field.shape, Shape::Optional(_))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use serde_json::json;
    use stripe_core::descriptor::EnumDescriptor;

    use super::*;
    use crate::ids::IdGenerator;
    use crate::store::Store;

    const SIZE: &[FieldDescriptor] = &[
        FieldDescriptor::new("height", Shape::Integer),
        FieldDescriptor::new("unit", Shape::String),
    ];
    const STATE: EnumDescriptor = EnumDescriptor::open(&["new", "worn"]);
    const PAGE: ResourceDescriptor = ResourceDescriptor::new("/v1/pages").object("page").fields(&[
        FieldDescriptor::new("id", Shape::String),
        FieldDescriptor::new("text", Shape::String),
    ]);
    const BOOK: ResourceDescriptor = ResourceDescriptor::new("/v1/books").object("book").fields(&[
        FieldDescriptor::new("id", Shape::String),
        FieldDescriptor::new("created", Shape::Timestamp),
        FieldDescriptor::new("title", Shape::String),
        FieldDescriptor::new("subtitle", Shape::Optional(&Shape::String)),
        FieldDescriptor::new("page_count", Shape::Integer),
        FieldDescriptor::new("in_print", Shape::Boolean),
        FieldDescriptor::new("price", Shape::Decimal),
        FieldDescriptor::new("state", Shape::Enum(&STATE)),
        FieldDescriptor::new("size", Shape::Struct(|| SIZE)),
        FieldDescriptor::new("authors", Shape::Array(&Shape::String)),
        FieldDescriptor::new("metadata", Shape::Map(&Shape::String)),
        FieldDescriptor::new("shelf", Shape::Expandable(&Shape::Id("shelf"))),
        FieldDescriptor::new("pages", Shape::List(&Shape::Resource(|| &PAGE))),
        FieldDescriptor::new("notes", Shape::Opaque),
    ]);

    fn build(source: ValueSource, given: Value) -> Result<Value, Refusal> {
        let (mut ids, store) = (IdGenerator::default(), Store::default());
        ids.make_predictable();
        let object_builder = ObjectBuilder {
            ids: &ids,
            store: &store,
            now: 5,
            mode: ApiMode::V1,
            is_live: false,
            source,
        };
        let Value::Object(given) = given else { unreachable!("an object was given") };
        object_builder.object(&BOOK, None, given).map(Value::Object)
    }

    #[test]
    fn missing_fields_get_the_least_that_decodes() {
        assert_eq!(
            build(ValueSource::DeclaredParams, json!({})).unwrap(),
            json!({
                "id": "boo_00000000000001", "object": "book", "created": 5,
                "title": "", "subtitle": null, "page_count": 0, "in_print": false, "price": "0",
                "state": "new", "size": { "height": 0, "unit": "" }, "authors": [], "metadata": {},
                "shelf": "", "notes": null,
                "pages": { "object": "list", "data": [], "has_more": false, "url": "/v1/pages" },
            })
        );
    }

    #[test]
    fn given_values_take_the_shape_of_the_field() {
        let built = build(
            ValueSource::UndeclaredParams,
            json!({
                "title": "5", "page_count": "312", "in_print": "true", "size": { "height": "20" },
                "authors": { "0": "A", "1": "B" }, "metadata": { "0": "x", "gone": "" },
                "shelf": "she_1", "pages": { "0": { "text": "It was" } }, "notes": { "0": "n" },
                "lent_to": { "0": { "name": "Q" } },
            }),
        )
        .unwrap();
        assert_eq!(
            built,
            json!({
                "id": "boo_00000000000001", "object": "book", "created": 5, "livemode": false,
                "title": "5", "subtitle": null, "page_count": 312, "in_print": true, "price": "0",
                "state": "new", "size": { "height": 20, "unit": "" }, "authors": ["A", "B"],
                "metadata": { "0": "x" }, "shelf": "she_1", "notes": ["n"],
                "pages": {
                    "object": "list", "has_more": false, "url": "/v1/pages",
                    "data": [{ "id": "pag_00000000000001", "object": "page", "text": "It was" }],
                },
                "lent_to": [{ "name": "Q" }],
            })
        );
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn undeclared_params_are_checked_against_the_fields() {
        let refusal = build(ValueSource::UndeclaredParams, json!({ "size": { "height": "tall" } }))
            .unwrap_err();
        expect!["400 invalid_request_error, code `parameter_invalid_integer`, param `size[height]`: `size[height]` must be a whole number, not `tall`"]
        .assert_eq(&refusal.to_string());
    }

    #[test]
    fn a_nested_object_has_null_for_what_is_left_out() {
        const WINDOW: &[FieldDescriptor] = &[
            FieldDescriptor::new("interval", Shape::String),
            FieldDescriptor::new("count", Shape::Integer).optional(),
        ];
        const ALARM: ResourceDescriptor = ResourceDescriptor::new("/v1/alarms").fields(&[
            FieldDescriptor::new("tags", Shape::Array(&Shape::String)).optional(),
            FieldDescriptor::new("window", Shape::Struct(|| WINDOW)),
        ]);
        let (ids, store) = (IdGenerator::default(), Store::default());
        let source = ValueSource::DeclaredParams;
        let object_builder = ObjectBuilder {
            ids: &ids,
            store: &store,
            now: 5,
            mode: ApiMode::V1,
            is_live: false,
            source,
        };
        let built = |window: Value| {
            let given = JsonObject::from_iter([("window".to_owned(), window)]);
            Value::Object(object_builder.object(&ALARM, None, given).unwrap())
        };
        let expected = json!({ "window": { "interval": "day", "count": null } });
        assert_eq!(built(json!({ "interval": "day" })), expected);
        assert_eq!(built(json!({ "interval": "day", "count": null })), expected);
    }

    #[test]
    fn declared_params_that_are_no_fields_are_not_echoed() {
        let built =
            build(ValueSource::DeclaredParams, json!({ "title": "t", "payment_behaviour": "x" }))
                .unwrap();
        assert_eq!(built.get("payment_behaviour"), None);
    }

    #[test]
    fn resources_that_require_one_another_have_an_end() {
        const HEN: ResourceDescriptor = ResourceDescriptor::new("/v1/hens")
            .object("hen")
            .fields(&[FieldDescriptor::new("egg", Shape::Resource(|| &EGG))]);
        const EGG: ResourceDescriptor = ResourceDescriptor::new("/v1/eggs")
            .object("egg")
            .fields(&[FieldDescriptor::new("hen", Shape::Resource(|| &HEN))]);
        let (ids, store) = (IdGenerator::default(), Store::default());
        let source = ValueSource::DeclaredParams;
        let object_builder = ObjectBuilder {
            ids: &ids,
            store: &store,
            now: 5,
            mode: ApiMode::V1,
            is_live: false,
            source,
        };
        assert!(object_builder.object(&HEN, None, JsonObject::new()).is_ok());
    }
}
