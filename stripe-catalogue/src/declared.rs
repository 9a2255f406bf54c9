//! Looking up declarations by their descriptors.

use stripe_core::descriptor::{FieldDescriptor, OperationDescriptor, ResourceDescriptor, Shape};

use crate::facts::{OperationRow, unnamed};

/// Returns the resource with the given name. An owner that is not an object is identified by the
/// path of its operations.
pub(crate) fn resource<'d>(
    descriptors: &'d [ResourceDescriptor],
    operations: &[OperationRow<'_>],
    object: &str,
) -> Option<&'d ResourceDescriptor> {
    let of_path = || {
        let is_its = |path| {
            operations.iter().any(|it| it.object == object && unnamed(it.path) == unnamed(path))
        };
        descriptors.iter().find(|it| it.object.is_none() && is_its(it.path))
    };
    descriptors.iter().find(|it| it.object == Some(object)).or_else(of_path)
}

/// Returns the operation with an HTTP method and a path, whatever its name and its resource.
pub(crate) fn operation<'d>(
    descriptors: &'d [ResourceDescriptor],
    wanted: &OperationRow<'_>,
) -> Option<(&'d ResourceDescriptor, &'d OperationDescriptor)> {
    descriptors
        .iter()
        .flat_map(|resource| resource.operations.iter().map(move |it| (resource, it)))
        .find(|(_, it)| {
            it.method.as_str() == wanted.verb && unnamed(it.path) == unnamed(wanted.path)
        })
}

/// Returns the fields at the end of the names: several if variants of a union share a name.
pub(crate) fn fields_at(
    fields: &'static [FieldDescriptor],
    names: &[&str],
) -> Vec<&'static FieldDescriptor> {
    let Some((first, rest)) = names.split_first() else { return Vec::new() };
    match named(fields, first) {
        None => Vec::new(),
        Some(field) if rest.is_empty() => vec![field],
        Some(field) => {
            variants(&field.shape).into_iter().flat_map(|fields| fields_at(fields, rest)).collect()
        }
    }
}

/// Whether the names end at the tag of a union, which no variant declares.
pub(crate) fn is_tag(fields: &'static [FieldDescriptor], names: &[&str]) -> bool {
    names.split_last().is_some_and(|(last, outer)| {
        fields_at(fields, outer).iter().any(|field| match present(&field.shape) {
            Shape::Union(union) => union().tag == *last,
            _ => false,
        })
    })
}

/// Returns the field with the given name, including a field of a flattened struct.
fn named(fields: &'static [FieldDescriptor], name: &str) -> Option<&'static FieldDescriptor> {
    fields.iter().find_map(|field| {
        if field.flattened {
            within(&field.shape).and_then(|fields| named(fields, name))
        } else {
            (field.name == name).then_some(field)
        }
    })
}

/// Returns the first of the names without a declared field, if a flattened map keeps it undecoded.
pub(crate) fn kept_undecoded<'n>(
    fields: &'static [FieldDescriptor],
    names: &[&'n str],
) -> Option<&'n str> {
    let (first, rest) = names.split_first()?;
    match named(fields, first) {
        Some(field) => kept_undecoded(within(&field.shape)?, rest),
        None => fields.iter().any(is_flattened_map).then_some(*first),
    }
}

fn is_flattened_map(field: &FieldDescriptor) -> bool {
    field.flattened && matches!(present(&field.shape), Shape::Map(Shape::Opaque))
}

/// Whether the names lead to or into an API error, which is kept undecoded.
pub(crate) fn is_of_error(fields: &'static [FieldDescriptor], names: &[&str]) -> bool {
    let Some((first, rest)) = names.split_first() else { return false };
    let Some(field) = named(fields, first) else { return false };
    let is_error = first.ends_with("_error") && matches!(present(&field.shape), Shape::Opaque);
    is_error || within(&field.shape).is_some_and(|fields| is_of_error(fields, rest))
}

/// Returns the fields of a nested object, like [`within`], or of each variant of a union.
fn variants(shape: &Shape) -> Vec<&'static [FieldDescriptor]> {
    match shape {
        Shape::Optional(inner)
        | Shape::Clearable(inner)
        | Shape::Array(inner)
        | Shape::Map(inner) => variants(inner),
        Shape::Union(union) => {
            union().variants.iter().flat_map(|(_, shape)| variants(shape)).collect()
        }
        shape => Vec::from_iter(within(shape)),
    }
}

/// Returns the fields of a nested object, which can be optional, clearable, or in arrays and maps.
pub(crate) fn within(shape: &Shape) -> Option<&'static [FieldDescriptor]> {
    match shape {
        Shape::Struct(fields) => Some(fields()),
        Shape::Optional(inner)
        | Shape::Clearable(inner)
        | Shape::Array(inner)
        | Shape::Map(inner) => within(inner),
        // An id, or an object in its place: of several types, that with fields.
        Shape::Union(union) => union().variants.iter().find_map(|(_, shape)| within(shape)),
        _ => None,
    }
}

/// Returns the shape of a present value, without the markers for absence and clearing.
pub(crate) fn present(shape: &Shape) -> &Shape {
    match shape {
        Shape::Optional(inner) | Shape::Clearable(inner) => present(inner),
        other => other,
    }
}

/// Whether the shape keeps an object undecoded, optionally or in a list.
pub(crate) fn is_undecoded(shape: &Shape) -> bool {
    match shape {
        Shape::Optional(inner) | Shape::Array(inner) | Shape::List(inner) => is_undecoded(inner),
        Shape::Expandable(_) => true,
        _ => false,
    }
}

/// Whether a value can be cleared.
pub(crate) fn is_clearable(shape: &Shape) -> bool {
    match shape {
        Shape::Optional(inner) => is_clearable(inner),
        Shape::Clearable(_) => true,
        _ => false,
    }
}
