//! Checks the rules of fields that objects and params share.

use std::collections::HashMap;

use quote::ToTokens as _;
use syn::{Type, TypePath};

use super::WireField;
use crate::errors::Errors;
use crate::wrapped::{argument_of, ungrouped};

/// Refuses a name for a field without one, and an empty name.
pub(crate) fn rename(errors: &Errors, field: &WireField<'_>) {
    match field.rename.get() {
        Some(rename) if field.is_flattened() => {
            errors.at(rename, "a flattened field has no name of its own; remove `rename`");
        }
        Some(rename) if rename.value().is_empty() => {
            errors.at(rename, "the name on the wire is empty");
        }
        _ => {}
    }
}

/// Refuses a flattened field whose type has no entries.
pub(crate) fn flattened(errors: &Errors, field: &WireField<'_>) {
    let ty = argument_of(field.ty, "Option").unwrap_or(field.ty);
    if field.is_flattened() && has_no_entries(ty) {
        errors.at(
            ty,
            format!(
                "only a struct or a map can be flattened; remove `flatten`, or make the field a map \
                 of `{}`",
                ty.to_token_stream().to_string().replace(' ', "")
            ),
        );
    }
}

/// Whether it is text, a number or a list of the standard library. Other types are unknown here.
fn has_no_entries(ty: &Type) -> bool {
    const NAMES: [&str; 20] = [
        "String", "Vec", "VecDeque", "HashSet", "BTreeSet", "bool", "char", "i8", "i16", "i32",
        "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "f32", "f64",
    ];
    match ungrouped(ty) {
        Type::Array(_) | Type::Slice(_) | Type::Tuple(_) => true,
        Type::Path(TypePath { qself: None, path, .. }) => {
            let last = path.segments.last().map(|last| last.ident.to_string());
            let is_std = path.segments.len() == 1
                || path.segments.first().is_some_and(|first| first.ident == "std");
            is_std && last.is_some_and(|last| NAMES.contains(&last.as_str()))
        }
        _ => false,
    }
}

/// Refuses `Option<Option<T>>`. `instead` is the correct form, given `T`.
pub(crate) fn nested_option(
    errors: &Errors,
    field: &WireField<'_>,
    instead: impl FnOnce(&str) -> String,
) {
    let Some(inner) = argument_of(field.ty, "Option") else { return };
    if let Some(value) = argument_of(inner, "Option") {
        errors.at(inner, instead(&value.to_token_stream().to_string()));
    }
}

/// Refuses two fields with one name on the wire.
pub(crate) fn distinct_names<'f, 'a: 'f>(
    errors: &Errors,
    fields: impl Iterator<Item = &'f WireField<'a>>,
) {
    let mut seen = HashMap::new();
    for field in fields.filter(|field| !field.is_flattened()) {
        if let Some(first) = seen.insert(field.name(), field.ident) {
            let message = format!(
                "`{}` is already the name of the field `{first}` on the wire; rename one of them",
                field.name(),
            );
            match field.rename.get() {
                Some(rename) => errors.at(rename, message),
                None => errors.at(field.ident, message),
            }
        }
    }
}
