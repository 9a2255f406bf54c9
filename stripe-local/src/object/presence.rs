//! Fields of Stripe's objects that are never null: a declaration with `Option` does not tell whether a
//! field without a value is null, is left out, or does not exist.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use serde_json::Value;
use stripe_core::descriptor::{FieldDescriptor, ResourceDescriptor, Shape};

use super::{ObjectBuilder, ValueSource};
use crate::json::{JsonObject, parse};
use crate::params::{ValueError, declared};

/// An object a line, and below it its fields, indented by how deeply they are nested. A field with `-`
/// is left out while it has no value, one with `!` always has a value, and one with `+` holds an object
/// rather than its id.
const TABLE: &str = include_str!("presence.txt");

/// A field, and the fields within it.
#[derive(Debug, Default)]
struct Field {
    presence: Option<Presence>,
    is_object: bool,
    fields: BTreeMap<&'static str, Self>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Presence {
    LeftOut,
    NeverNull,
}

/// The objects of the table by name.
fn objects() -> &'static HashMap<&'static str, Field> {
    static OBJECTS: OnceLock<HashMap<&'static str, Field>> = OnceLock::new();
    OBJECTS.get_or_init(|| {
        let mut lines = TABLE.lines().peekable();
        fields(&mut lines, 0).into_iter().collect()
    })
}

/// Whether it is one of Stripe's objects, so that what its declaration leaves open is known.
pub(crate) fn is_of_stripe(resource: &ResourceDescriptor) -> bool {
    resource.object.is_some_and(|name| objects().contains_key(name))
}

/// Reads the fields of that depth.
fn fields(
    lines: &mut std::iter::Peekable<std::str::Lines<'static>>,
    depth: usize,
) -> BTreeMap<&'static str, Field> {
    let mut found = BTreeMap::new();
    while let Some(line) = lines.peek().copied() {
        let name = line.trim_start();
        if line.len() - name.len() != depth {
            break;
        }
        lines.next();
        let (name, is_object) = match name.strip_suffix('+') {
            Some(name) => (name, true),
            None => (name, false),
        };
        let (name, presence) = match (name.strip_suffix('-'), name.strip_suffix('!')) {
            (Some(name), _) => (name, Some(Presence::LeftOut)),
            (_, Some(name)) => (name, Some(Presence::NeverNull)),
            _ => (name, None),
        };
        found.insert(name, Field { presence, is_object, fields: fields(lines, depth + 1) });
    }
    found
}

impl ObjectBuilder<'_> {
    /// Leaves out, or gives a value to, fields of an object of Stripe's that have none and are never
    /// null.
    pub(super) fn settle_presence(
        &self,
        resource: &ResourceDescriptor,
        object: &mut JsonObject,
        depth: usize,
    ) -> Result<(), ValueError> {
        match resource.object.and_then(|name| objects().get(name)) {
            Some(known) => self.settle_fields(known, resource.fields, object, depth),
            None => Ok(()),
        }
    }

    fn settle_fields(
        &self,
        known: &Field,
        fields: &[FieldDescriptor],
        object: &mut JsonObject,
        depth: usize,
    ) -> Result<(), ValueError> {
        // What the declaration leaves open is not like the params, which are all that is known.
        if self.source == ValueSource::DeclaredParams && declared::is_open(fields) {
            object.retain(|name, _| name == "object" || declared::field(fields, name).is_some());
        }
        for (name, known) in &known.fields {
            let Some(field) = declared::field(fields, name) else { continue };
            if known.is_object && matches!(present(&field.shape), Shape::Expandable(_)) {
                if let Some(value @ Value::String(_)) = object.get_mut(*name) {
                    *value = self.object_of(value).unwrap_or_default();
                }
            }
            let is_absent = object.get(*name).is_none_or(Value::is_null);
            match known.presence {
                Some(Presence::LeftOut) if is_absent => drop(object.remove(*name)),
                Some(Presence::NeverNull) if is_absent => {
                    let value = self.default(present(&field.shape), depth + 1)?;
                    object.insert((*name).to_owned(), value);
                }
                _ => {}
            }
            if let Some(value) = object.get_mut(*name) {
                self.settle_value(known, &field.shape, value, depth + 1)?;
            }
        }
        Ok(())
    }

    /// Returns the object with the given id.
    fn object_of(&self, id: &Value) -> Option<Value> {
        let json = self.store.find(id.as_str()?)?;
        parse(json).map(Value::Object)
    }

    fn settle_value(
        &self,
        known: &Field,
        shape: &Shape,
        value: &mut Value,
        depth: usize,
    ) -> Result<(), ValueError> {
        if known.fields.is_empty() {
            return Ok(());
        }
        match (shape, value) {
            (Shape::Optional(inner) | Shape::Clearable(inner), value) => {
                self.settle_value(known, inner, value, depth)
            }
            (Shape::Array(inner), Value::Array(values)) => values
                .iter_mut()
                .try_for_each(|value| self.settle_value(known, inner, value, depth)),
            (Shape::Map(inner), Value::Object(values)) => values
                .values_mut()
                .try_for_each(|value| self.settle_value(known, inner, value, depth)),
            (Shape::Struct(fields), Value::Object(object)) => {
                self.settle_fields(known, fields(), object, depth)
            }
            (Shape::Union(union), value) => {
                let union = union();
                let tag = value.get(union.tag).and_then(Value::as_str);
                match union.variants.iter().find(|(name, _)| Some(*name) == tag) {
                    Some((_, variant)) => self.settle_value(known, variant, value, depth),
                    None => Ok(()),
                }
            }
            // Another object has settled its own fields.
            _ => Ok(()),
        }
    }
}

/// The shape of a value that is there.
fn present(shape: &Shape) -> &Shape {
    match shape {
        Shape::Optional(inner) | Shape::Clearable(inner) => present(inner),
        shape => shape,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read() {
        let customer = &objects()["customer"];
        assert_eq!(customer.fields["sources"].presence, Some(Presence::LeftOut));
        assert!(!customer.fields.contains_key("phone"));
        let mode = &objects()["subscription"].fields["billing_mode"];
        assert_eq!(mode.presence, Some(Presence::NeverNull));
        assert_eq!(mode.fields["updated_at"].presence, Some(Presence::LeftOut));
        let names = |field: &Field| -> usize {
            fn count(field: &Field) -> usize {
                field.fields.values().map(|field| 1 + count(field)).sum()
            }
            count(field) + 1
        };
        assert_eq!(objects().values().map(names).sum::<usize>(), TABLE.lines().count());
    }
}
