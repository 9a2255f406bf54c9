//! Params that a local Stripe accepts: drawn by the types of the catalogue, with the ids of objects that
//! are there.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use stripe_core::descriptor::{FieldDescriptor, Shape};

/// Ids of objects that were created, by object name.
#[derive(Debug, Default)]
pub(super) struct IdPool(BTreeMap<String, Vec<String>>);

impl IdPool {
    pub(super) fn add(&mut self, object: &str, id: &str) {
        self.0.entry(object.to_owned()).or_default().push(id.to_owned());
    }

    pub(super) fn remove(&mut self, id: &str) {
        self.0.values_mut().for_each(|ids| ids.retain(|known| known != id));
    }

    pub(super) fn newest(&self, object: &str) -> Option<&str> {
        self.0.get(object)?.last().map(String::as_str)
    }
}

/// Names of objects in params that name none of the others.
pub(super) fn references(fields: &[FieldDescriptor], params: &Map<String, Value>) -> Vec<String> {
    let mut found = Vec::new();
    each_id(fields, &mut params.clone(), &mut |object, _| {
        found.push(object.to_owned());
        true
    });
    found
}

/// Puts ids of the pool where ids are declared, and removes those of which there is none.
pub(super) fn use_ids(fields: &[FieldDescriptor], params: &mut Map<String, Value>, pool: &IdPool) {
    each_id(fields, params, &mut |object, value| match pool.newest(object) {
        // One of Stripe's for tests.
        _ if *value == "pm_card_visa" => true,
        Some(id) => {
            *value = json!(id);
            true
        }
        None => false,
    });
}

/// The first path to the id of an object that `is_checked` holds for, as an error names it.
pub(super) fn spoil_id(
    fields: &[FieldDescriptor],
    params: &mut Map<String, Value>,
    is_checked: impl Fn(&str) -> bool,
) -> Option<String> {
    let mut spoilt = false;
    each_id(fields, params, &mut |object, value| {
        if !spoilt && is_checked(object) {
            *value = json!("none_1");
            spoilt = true;
        }
        true
    });
    spoilt.then(|| path_of("none_1", &Value::Object(params.clone()))).flatten()
}

/// The path of a value, as an error names it.
fn path_of(wanted: &str, value: &Value) -> Option<String> {
    fn find(wanted: &str, value: &Value, path: &str) -> Option<String> {
        let within = |step: &str| {
            if path.is_empty() { step.to_owned() } else { format!("{path}[{step}]") }
        };
        match value {
            Value::String(text) if text == wanted => Some(path.to_owned()),
            Value::Object(map) => {
                map.iter().find_map(|(name, value)| find(wanted, value, &within(name)))
            }
            Value::Array(values) => values
                .iter()
                .enumerate()
                .find_map(|(at, value)| find(wanted, value, &within(&at.to_string()))),
            _ => None,
        }
    }
    find(wanted, value, "")
}

/// Calls a function with each id and the name of its object. What it returns false for is removed.
fn each_id(
    fields: &[FieldDescriptor],
    params: &mut Map<String, Value>,
    with: &mut dyn FnMut(&str, &mut Value) -> bool,
) {
    let mut gone = Vec::new();
    for (name, value) in params.iter_mut() {
        if let Some(field) = field(fields, name) {
            if !keep(&field.shape, value, with) {
                gone.push(name.clone());
            }
        }
    }
    params.retain(|name, _| !gone.contains(name));
}

fn field<'f>(fields: &'f [FieldDescriptor], name: &str) -> Option<&'f FieldDescriptor> {
    fields.iter().find_map(|known| match (known.flattened, &known.shape) {
        (true, Shape::Struct(group)) => field(group(), name),
        _ => (known.name == name).then_some(known),
    })
}

fn keep(shape: &Shape, value: &mut Value, with: &mut dyn FnMut(&str, &mut Value) -> bool) -> bool {
    match (shape, value) {
        (Shape::Optional(inner) | Shape::Clearable(inner) | Shape::Range(inner), value) => {
            keep(inner, value, with)
        }
        (Shape::Expandable(inner), value) => keep(inner, value, with),
        (Shape::Array(inner), Value::Array(values)) => {
            values.retain_mut(|value| keep(inner, value, with));
            !values.is_empty()
        }
        (Shape::Map(inner), Value::Object(values)) => {
            for value in values.values_mut() {
                keep(inner, value, with);
            }
            true
        }
        (Shape::Struct(fields), Value::Object(values)) => {
            let before = values.len();
            each_id(fields(), values, with);
            // An empty object is not sent, and one that lacks what is required is refused.
            let lacks = fields().iter().any(|it| it.required && !values.contains_key(it.name));
            (before == 0 || !values.is_empty()) && !lacks
        }
        (Shape::Union(union), Value::Object(values)) => {
            let union = union();
            let tag = values.get(union.tag).and_then(Value::as_str).map(str::to_owned);
            let variant = union.variants.iter().find(|(name, _)| tag.as_deref() == Some(*name));
            if let Some((_, Shape::Struct(fields))) = variant {
                each_id(fields(), values, with);
            }
            true
        }
        // Empty text clears.
        (Shape::Id(object), value) if value != "" => with(object, value),
        (Shape::Currency, value) => {
            *value = json!("usd");
            true
        }
        _ => true,
    }
}
