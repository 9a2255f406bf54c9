//! Ids in params.

use serde_json::Value;
use stripe_core::descriptor::{FieldDescriptor, Shape};

use super::Execution;
use crate::json::JsonObject;
use crate::params::declared;
use crate::refusal::Refusal;
use crate::routes::{Routes, Task};
use crate::store::Store;

impl Execution<'_> {
    /// Refuses a param that is the id of no stored object, as far as the params are declared and an
    /// operation creates such objects.
    pub(crate) fn check_references(&self) -> Result<(), Refusal> {
        if self.any_id || self.params.is_empty() {
            return Ok(());
        }
        let Some(fields) = self.route.operation.params.fields() else { return Ok(()) };
        let mut references =
            References { store: self.store, routes: self.routes, path: Vec::new() };
        for (name, value) in &self.params {
            // A new object may be given its id.
            if name == "id" && self.route.task == Task::Create {
                continue;
            }
            references.field(fields, name, value)?;
        }
        Ok(())
    }
}

/// A walk over params.
struct References<'a> {
    store: &'a Store,
    routes: &'a Routes,
    /// Names and indexes down to the value.
    path: Vec<String>,
}

impl References<'_> {
    fn field(
        &mut self,
        fields: &[FieldDescriptor],
        name: &str,
        value: &Value,
    ) -> Result<(), Refusal> {
        match declared::field(fields, name) {
            Some(field) => self.within(name, &field.shape, value),
            None => Ok(()),
        }
    }

    fn within(&mut self, step: &str, shape: &Shape, value: &Value) -> Result<(), Refusal> {
        self.path.push(step.to_owned());
        let checked = self.value(shape, value);
        self.path.pop();
        checked
    }

    fn value(&mut self, shape: &Shape, value: &Value) -> Result<(), Refusal> {
        match (shape, value) {
            (Shape::Optional(inner) | Shape::Clearable(inner) | Shape::Range(inner), value) => {
                self.value(inner, value)
            }
            (Shape::Array(element), Value::Array(values)) => {
                (0..).zip(values).try_for_each(|(at, value): (usize, _)| {
                    self.within(&at.to_string(), element, value)
                })
            }
            (Shape::Map(element), Value::Object(values)) => {
                values.iter().try_for_each(|(key, value)| self.within(key, element, value))
            }
            (Shape::Struct(fields), Value::Object(values)) => self.object(fields(), values),
            (Shape::Union(union), Value::Object(values)) => {
                let union = union();
                let tag = values.get(union.tag).and_then(Value::as_str);
                let variant = union.variants.iter().find(|(name, _)| Some(*name) == tag);
                variant.map_or(Ok(()), |(_, shape)| self.value(shape, value))
            }
            (Shape::Expandable(inner), value) => self.value(inner, value),
            (Shape::Id(object), Value::String(id)) if !self.is_known(object, id) => {
                let (first, rest) = self
                    .path
                    .split_first()
                    .map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
                let rest: String = rest.iter().map(|step| format!("[{step}]")).collect();
                Err(Refusal::no_such(object, id, format!("{first}{rest}")))
            }
            _ => Ok(()),
        }
    }

    fn object(&mut self, fields: &[FieldDescriptor], values: &JsonObject) -> Result<(), Refusal> {
        values.iter().try_for_each(|(name, value)| self.field(fields, name, value))
    }

    /// Whether an id may be that of an object.
    fn is_known(&self, object: &str, id: &str) -> bool {
        // Stripe has payment methods for tests, such as `pm_card_visa`.
        let is_for_tests = || {
            object == "payment_method"
                && id.strip_prefix("pm_").is_some_and(|name| name.contains('_'))
        };
        id.is_empty()
            || !self.routes.creates(object)
            || [object].iter().chain(others(object)).any(|name| self.store.get(name, id).is_some())
            || is_for_tests()
    }
}

/// Names of other objects whose ids are accepted in place of an object's.
fn others(object: &str) -> &'static [&'static str] {
    match object {
        "account" => &["v2.core.account"],
        "payment_method" => &["bank_account", "card", "source"],
        "plan" => &["price"],
        "price" => &["plan"],
        "v2.core.account" => &["account"],
        _ => &[],
    }
}
