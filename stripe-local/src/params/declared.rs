//! Declared fields.

use stripe_core::descriptor::{FieldDescriptor, Shape};

/// The field of that name, be it of a group that is flattened.
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

/// The fields that a shape has, if it is a struct or may be one.
pub(crate) fn field_group(shape: &Shape) -> Option<&'static [FieldDescriptor]> {
    match shape {
        Shape::Struct(fields) => Some(fields()),
        Shape::Resource(resource) => Some(resource().fields),
        Shape::Optional(inner) | Shape::Clearable(inner) => field_group(inner),
        _ => None,
    }
}
