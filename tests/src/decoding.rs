//! Decoding of every object of a crate, from JSON built from the facts, and serializing it again.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use stripe_catalogue::Comparison;
use stripe_catalogue::facts::MemberRow as Entry;
use stripe_core::descriptor::ResourceDescriptor;
use stripe_core::{Event, Object};

/// Variant of the JSON of an object.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum JsonForm {
    /// An object with every field.
    Full,
    /// An object whose nullable fields are null.
    Nulls,
    /// An object without its optional and nullable fields.
    Absent,
    /// An object in which fields that an older API version may omit or leave null are null.
    OlderNulls,
    /// An object without the fields that an older API version may omit or leave null.
    OlderAbsent,
    /// An object in which every enum has a new value.
    NewValues,
    /// An object in which every nested object has a new field.
    NewFields,
    /// An object in which every reference is expanded.
    Expanded,
    /// An object in which every reference is a deleted object.
    Deleted,
}

/// Decodes an object and serializes it again.
///
/// # Errors
/// Returns the message of an object that does not decode.
pub fn again<T: DeserializeOwned + Serialize>(json: &Value) -> Result<Value, String> {
    let object: T = serde_json::from_str(&json.to_string()).map_err(|error| error.to_string())?;
    serde_json::to_value(object).map_err(|error| error.to_string())
}

/// Decodes the object of an event and serializes it again.
///
/// # Errors
/// Returns the message of an object that does not decode.
pub fn in_event<T: Object + DeserializeOwned + Serialize>(json: &Value) -> Result<Value, String> {
    let event = json!({
        "id": "evt_1",
        "object": "event",
        "data": { "object": json, "previous_attributes": json },
        "type": "thing.updated",
    });
    let event: Event =
        serde_json::from_str(&event.to_string()).map_err(|error| error.to_string())?;
    let object: T = event.object().map_err(|error| error.to_string())?;
    serde_json::to_value(object).map_err(|error| error.to_string())
}

/// Declares `OBJECTS`, the tables of standalone objects and of objects in events.
#[macro_export]
macro_rules! objects {
    ($($name:literal: $object:ty),+ $(,)?) => {
        const OBJECTS: &[(&str, $crate::decoding::Again)] =
            &[$(($name, $crate::decoding::again::<$object>)),+];
        /// The same objects in events, which can contain any object of v1.
        const IN_EVENTS: &[(&str, $crate::decoding::Again)] =
            &[$(($name, $crate::decoding::in_event::<$object>)),+];
    };
}

/// Tests that the objects of `decoding()` decode from all forms of JSON, with more than so many
/// cases of a field that is null or absent.
#[macro_export]
macro_rules! decoding_tests {
    ($cases:literal) => {
        #[test]
        fn a_full_object() {
            decoding().assert_written_again($crate::decoding::JsonForm::Full);
        }

        #[test]
        fn an_object_of_nulls() {
            decoding().assert_written_again($crate::decoding::JsonForm::Nulls);
        }

        #[test]
        fn a_minimal_object() {
            decoding().assert_written_again($crate::decoding::JsonForm::Absent);
        }

        #[test]
        fn an_object_of_an_older_version() {
            decoding().assert_written_again($crate::decoding::JsonForm::OlderNulls);
            decoding().assert_written_again($crate::decoding::JsonForm::OlderAbsent);
        }

        #[test]
        fn values_of_tomorrow() {
            decoding().assert_written_again($crate::decoding::JsonForm::NewValues);
        }

        #[test]
        fn fields_of_tomorrow() {
            decoding().assert_written_again($crate::decoding::JsonForm::NewFields);
        }

        #[test]
        fn expanded_references() {
            decoding().assert_written_again($crate::decoding::JsonForm::Expanded);
        }

        #[test]
        fn references_to_deleted_objects() {
            decoding().assert_written_again($crate::decoding::JsonForm::Deleted);
        }

        #[test]
        fn missing_required_fields_are_named() {
            decoding().assert_required_fields_are_named();
        }

        #[test]
        fn each_field_alone_that_is_null_or_absent() {
            let cases = decoding().assert_each_field_may_lack();
            assert!(cases > $cases, "{cases}");
        }

        #[test]
        fn values_at_their_limits() {
            decoding().assert_limits();
        }

        #[test]
        fn each_list_or_map_alone_that_is_empty() {
            decoding().assert_each_list_or_map_may_be_empty();
        }
    };
}

/// Decodes an object of one type and serializes it again.
pub type Again = fn(&Value) -> Result<Value, String>;

/// The objects of a crate, each with its type.
#[derive(Debug)]
pub struct Decoding {
    table: Vec<Entry>,
    objects: &'static [(&'static str, Again)],
    in_events: &'static [(&'static str, Again)],
}

impl Decoding {
    /// The objects that these resources declare, standalone and in events.
    pub fn new(
        descriptors: &[ResourceDescriptor],
        objects: &'static [(&'static str, Again)],
        in_events: &'static [(&'static str, Again)],
    ) -> Self {
        Self { table: Comparison::new(descriptors).members(), objects, in_events }
    }

    /// The fields of an object, except those of one of several types of a field.
    fn fields_of(&self, name: &str) -> impl Iterator<Item = &Entry> {
        self.table.iter().filter(move |entry| {
            entry.object == name && entry.operation.is_empty() && !entry.is_within_variant()
        })
    }

    /// An object of that name.
    pub fn object(&self, name: &str, form: JsonForm) -> Value {
        let fields: Vec<&Entry> =
            self.table.iter().filter(|it| it.object == name && it.operation.is_empty()).collect();
        self.hash(&fields, "", form)
    }

    /// The hash of the fields whose names begin with `prefix`.
    fn hash(&self, fields: &[&Entry], prefix: &str, form: JsonForm) -> Value {
        let mut hash = Map::new();
        for field in fields {
            let Some(name) = field.name.strip_prefix(prefix) else { continue };
            if name.contains(['.', '|']) {
                continue;
            }
            let may_be_absent = !field.required || field.nullable;
            let value = match form {
                JsonForm::Absent if may_be_absent => continue,
                JsonForm::Nulls if may_be_absent => Value::Null,
                JsonForm::OlderAbsent if !field.always => continue,
                JsonForm::OlderNulls if !field.always => Value::Null,
                _ => self.value(fields, field, &field.kind, form),
            };
            hash.insert(name.to_owned(), value);
        }
        if form == JsonForm::NewFields {
            hash.insert("of_tomorrow".to_owned(), json!({ "any": [1, null] }));
        }
        Value::Object(hash)
    }

    fn value(&self, fields: &[&Entry], field: &Entry, kind: &str, form: JsonForm) -> Value {
        let within = |outer: &str| kind.strip_prefix(outer).and_then(|rest| rest.strip_suffix('>'));
        if let Some(item) = within("array<") {
            let item = self.value(fields, field, item, form);
            return json!([item, item]);
        }
        if within("map<") == Some("object") {
            let item = self.value(fields, field, "object", form);
            return json!({ "eur": item, "usd": item });
        }
        if let Some(item) = within("list<") {
            let item = self.value(fields, field, item, form);
            return json!({ "object": "list", "data": [item], "has_more": false, "url": "/v1/items" });
        }
        match kind {
            "string" if field.name.ends_with("currency") => json!("usd"),
            "string" => json!(format!("a {}", field.name)),
            "integer" => json!(9_007_199_254_740_993_i64),
            "decimal" => json!("0.123456789012"),
            "float" => json!(25.5),
            "boolean" => json!(true),
            "timestamp" => json!(1_700_000_000),
            "datetime" => json!("2026-01-31T12:00:00.250Z"),
            "const" => json!(field.values[0]),
            "enum" if form == JsonForm::NewValues => json!("of-tomorrow"),
            "enum" => json!(field.values.last().expect("an enum has values")),
            "map<integer>" => json!({ "eur": -5, "usd": 9_007_199_254_740_993_i64 }),
            "map<string>" | "metadata" => json!({ "key": "value", "other": "" }),
            "expandable" if form == JsonForm::Expanded => {
                json!({ "id": "id_1", "object": field.values[0], "more": [{ "than": null }] })
            }
            "expandable" if form == JsonForm::Deleted => {
                json!({ "id": "id_1", "object": field.values[0], "deleted": true })
            }
            "expandable" => json!("id_1"),
            // An id, or the object in its place.
            "union" if field.values.is_empty() && form == JsonForm::Expanded => {
                self.hash(fields, &format!("{}|2.", field.name), form)
            }
            "union" if field.values.is_empty() => json!(format!("a {}", field.name)),
            // The object of an event, undecoded.
            "any" => json!({ "id": "id_1", "object": "thing", "more": [{ "than": 1 }] }),
            "map<any>" => json!({ "key": { "any": [1, "text"] } }),
            // One of several objects.
            "union" if self.objects.iter().any(|(name, _)| *name == field.values[0]) => {
                self.object(&field.values[0], form)
            }
            "union" => json!({ "id": "id_1", "object": field.values[0] }),
            // An error keeps the objects that it is about undecoded.
            "ref" if field.name.contains("_error.") => {
                json!({ "id": "id_1", "object": field.values[0] })
            }
            // What the crate does not declare is kept undecoded.
            "ref" if !self.objects.iter().any(|(name, _)| *name == field.values[0]) => {
                json!({ "id": "id_1", "object": field.values[0] })
            }
            "ref" => self.object(&field.values[0], form),
            "object" => {
                let outer = match field.kind.split_once('<') {
                    Some(("array", _)) => "[]",
                    Some(("map", _)) => "{}",
                    _ => "",
                };
                self.hash(fields, &format!("{}{outer}.", field.name), form)
            }
            other => panic!("{}: no value is made up for the kind `{other}`", field.name),
        }
    }

    /// Asserts that every object decodes in this form, and serializes to the same JSON.
    #[track_caller]
    pub fn assert_written_again(&self, form: JsonForm) {
        for (name, again) in self.objects.iter().chain(self.in_events) {
            let json = self.object(name, form);
            let expected = match form {
                // What an expanded object holds is none of ours, its nulls included.
                JsonForm::Expanded | JsonForm::Deleted => json.clone(),
                _ => without_what_is_not_kept(json.clone()),
            };
            // A flattened map keeps what the expected JSON is without.
            let written = again(&json).map(|written| match form {
                JsonForm::Expanded | JsonForm::Deleted => written,
                _ => without_what_is_not_kept(written),
            });
            match written {
                Ok(written)
                    if [
                        JsonForm::Nulls,
                        JsonForm::Absent,
                        JsonForm::OlderNulls,
                        JsonForm::OlderAbsent,
                    ]
                    .contains(&form) =>
                {
                    assert_eq!(
                        without_what_is_empty(written),
                        without_what_is_empty(expected),
                        "{name}"
                    );
                }
                Ok(written) => assert_eq!(written, expected, "{name}"),
                Err(error) => panic!("{name}: {error} in {json}"),
            }
        }
    }

    /// Asserts that the table has every object of the facts, with these exceptions.
    #[track_caller]
    pub fn assert_complete(&self, except: &[&str]) {
        let fields = self.table.iter().filter(|entry| entry.operation.is_empty());
        let mut of_facts: Vec<&str> = fields.map(|entry| entry.object.as_str()).collect();
        of_facts.dedup();
        of_facts.retain(|name| !except.contains(name));
        let tried: Vec<&str> = self.objects.iter().map(|(name, _)| *name).collect();
        assert_eq!(of_facts, tried);
    }

    /// Asserts that an error names the missing field of a struct.
    #[track_caller]
    pub fn assert_required_fields_are_named(&self) {
        for (name, again) in self.objects {
            let Value::Object(full) = self.object(name, JsonForm::Full) else { unreachable!() };
            for field in self.fields_of(name) {
                // An object is what the operation returns, and what holds nothing may be absent.
                let may_lack = ["object", "metadata"].contains(&field.name.as_str())
                    || field.kind.starts_with("array<")
                    || field.kind.starts_with("map<");
                if field.name.contains('.') || !field.always || may_lack {
                    continue;
                }
                let mut lacking = full.clone();
                lacking.remove(&field.name);
                let error = again(&Value::Object(lacking)).unwrap_err();
                assert!(error.starts_with(&format!("missing field `{}`", field.name)), "{error}");
            }
        }
    }

    /// Asserts that each field on its own may be null or absent if Stripe may send it so, and
    /// returns the number of cases.
    #[track_caller]
    pub fn assert_each_field_may_lack(&self) -> usize {
        let mut cases = 0;
        for (name, again) in self.objects {
            let full = self.object(name, JsonForm::Full);
            for field in self.fields_of(name) {
                let may_lack = field.nullable || !field.required || !field.always;
                if !may_lack {
                    continue;
                }
                let place = &places(&full, &field.name)[0];
                for value in [None, Some(&Value::Null)] {
                    let mut json = full.clone();
                    set(&mut json, place, value);
                    cases += 1;
                    let written =
                        again(&json).unwrap_or_else(|error| panic!("{name}: {place}: {error}"));
                    assert_eq!(
                        without_what_is_empty(without_what_is_not_kept(written)),
                        without_what_is_empty(without_what_is_not_kept(json)),
                        "{name}: {place}"
                    );
                }
            }
        }
        cases
    }

    /// Asserts that values at the limits of their kinds decode.
    #[track_caller]
    pub fn assert_limits(&self) {
        for (name, again) in self.objects {
            let full = self.object(name, JsonForm::Full);
            for turn in 0..5 {
                let mut json = full.clone();
                for field in self.fields_of(name) {
                    if let Some(value) = limits(field).get(turn) {
                        for place in places(&full, &field.name) {
                            set(&mut json, &place, Some(value));
                        }
                    }
                }
                match again(&json) {
                    Ok(written) => assert_eq!(
                        without_what_is_not_kept(written),
                        without_what_is_not_kept(json),
                        "{name}"
                    ),
                    Err(error) => panic!("{name}: {error} in {json}"),
                }
            }
        }
    }

    /// Asserts that each list or map on its own may be empty.
    #[track_caller]
    pub fn assert_each_list_or_map_may_be_empty(&self) {
        for (name, again) in self.objects {
            let full = self.object(name, JsonForm::Full);
            for field in self.fields_of(name) {
                let empty = match field.kind.as_str() {
                    kind if kind.starts_with("array<") => json!([]),
                    kind if kind.starts_with("map<") || kind == "metadata" => json!({}),
                    _ => continue,
                };
                let mut json = full.clone();
                set(&mut json, &places(&full, &field.name)[0], Some(&empty));
                let written =
                    again(&json).unwrap_or_else(|error| panic!("{name}: {}: {error}", field.name));
                assert_eq!(
                    without_what_is_not_kept(written),
                    without_what_is_not_kept(json),
                    "{name}: {}",
                    field.name
                );
            }
        }
    }
}

/// The value without its nulls and new fields, which are not kept.
fn without_what_is_not_kept(json: Value) -> Value {
    match json {
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(name, value)| !value.is_null() && name != "of_tomorrow")
            .map(|(name, value)| match name.as_str() {
                // An error keeps the fields that it does not know.
                name if name.ends_with("_error") => (name.to_owned(), value),
                _ => (name, without_what_is_not_kept(value)),
            })
            .collect(),
        Value::Array(items) => items.into_iter().map(without_what_is_not_kept).collect(),
        other => other,
    }
}

/// The object without empty lists and maps, which are serialized even if they were absent.
fn without_what_is_empty(json: Value) -> Value {
    let fields = match json {
        Value::Object(fields) => fields,
        Value::Array(items) => return items.into_iter().map(without_what_is_empty).collect(),
        other => return other,
    };
    let is_empty = |value: &Value| match value {
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    };
    fields
        .into_iter()
        .map(|(name, value)| (name, without_what_is_empty(value)))
        .filter(|(_, value)| !is_empty(value))
        .collect()
}

/// The places of a field in an object: a JSON pointer for each element that has it.
fn places(json: &Value, name: &str) -> Vec<String> {
    let mut places = vec![String::new()];
    for step in name.split('.') {
        let (field, elements) = step
            .strip_suffix("[]")
            .or_else(|| step.strip_suffix("{}"))
            .map_or((step, false), |field| (field, true));
        places = places
            .into_iter()
            .map(|place| format!("{place}/{field}"))
            .flat_map(|place| match json.pointer(&place) {
                Some(Value::Array(items)) if elements => {
                    (0..items.len()).map(|index| format!("{place}/{index}")).collect()
                }
                Some(Value::Object(fields)) if elements => {
                    fields.keys().map(|key| format!("{place}/{key}")).collect()
                }
                _ => vec![place],
            })
            .collect();
    }
    places
}

/// Sets one value, or removes it.
fn set(json: &mut Value, place: &str, value: Option<&Value>) {
    let (outer, field) = place.rsplit_once('/').expect("a place in the object");
    let fields = json.pointer_mut(outer).unwrap_or_else(|| panic!("{place}"));
    let fields = fields.as_object_mut().expect("a place in the object");
    match value {
        Some(value) => fields.insert(field.to_owned(), value.clone()),
        None => fields.remove(field),
    };
}

/// Values at the limits of a kind.
fn limits(field: &Entry) -> Vec<Value> {
    match field.kind.as_str() {
        "string" => {
            ["", "\u{0}", "\u{1F9FE} \u{202E}\"\\/\n", "null", "[]"].map(Value::from).into()
        }
        "enum" if field.open => {
            ["", "two words", "\u{e9}\u{10FFFF}", "unknown", "Unknown"].map(Value::from).into()
        }
        "integer" => [i64::MIN, -1, 0, i64::MAX].map(Value::from).into(),
        "timestamp" => [-1_i64, 0, 253_402_300_800].map(Value::from).into(),
        "decimal" => ["0", "-0.000000000001", "123456789012345678901234567890.123456789012"]
            .map(Value::from)
            .into(),
        "float" => vec![json!(0.1), json!(-33.333_333_333), json!(1e-7), json!(0), json!(100)],
        "expandable" => vec![
            json!(""),
            json!({
                "id": "id_1", "object": field.values[0],
                "a": { "id": "id_2", "object": "a", "b": { "id": "id_3", "object": "b", "n": 0.1 } },
            }),
        ],
        _ => Vec::new(),
    }
}
