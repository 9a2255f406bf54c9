//! Declared fields.

use stripe_core::descriptor::{FieldDescriptor, Shape};

/// Returns the field with the given name, including a field of a flattened group.
pub(crate) fn field<'f>(fields: &'f [FieldDescriptor], name: &str) -> Option<&'f FieldDescriptor> {
    fields.iter().find_map(|known| {
        if known.flattened {
            field_group(&known.shape).and_then(|fields| field(fields, name))
        } else {
            (known.name == name).then_some(known)
        }
    })
}

/// Whether undeclared names are accepted.
pub(crate) fn is_open(fields: &[FieldDescriptor]) -> bool {
    fields.iter().any(|field| field.flattened && field_group(&field.shape).is_none_or(is_open))
}

/// Returns the fields of a shape that is or can be a struct.
pub(crate) fn field_group(shape: &Shape) -> Option<&'static [FieldDescriptor]> {
    match shape {
        Shape::Struct(fields) => Some(fields()),
        Shape::Resource(resource) => Some(resource().fields),
        Shape::Optional(inner) | Shape::Clearable(inner) => field_group(inner),
        _ => None,
    }
}
