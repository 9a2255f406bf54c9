//! Checks the rules of fields that objects and params share.

use std::collections::HashMap;

use quote::ToTokens as _;

use super::WireField;
use crate::errors::Errors;
use crate::wrapped::argument_of;

/// A name for what has none, or an empty one.
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

/// `Option<Option<T>>`. `instead` says what to write, given `T`.
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

/// Two fields of one name on the wire.
pub(crate) fn distinct_names<'f, 'a: 'f>(
    errors: &Errors,
    fields: impl Iterator<Item = &'f WireField<'a>>,
) {
    let mut seen = HashMap::new();
    for field in fields.filter(|field| !field.is_flattened()) {
        if let Some(first) = seen.insert(field.name(), field.ident) {
            let message = format!(
                "`{}` is what the field `{first}` is called on the wire already; rename one of them",
                field.name(),
            );
            match field.rename.get() {
                Some(rename) => errors.at(rename, message),
                None => errors.at(field.ident, message),
            }
        }
    }
}
