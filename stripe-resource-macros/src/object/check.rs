//! What cannot be seen in one field alone.

use std::collections::HashMap;

use quote::ToTokens as _;

use super::model::{Field, Object};
use crate::errors::Errors;
use crate::wrapped::argument_of;

/// Checks the struct.
pub(super) fn object(errors: &Errors, object: &Object<'_>) {
    for lifetime in object.generics.lifetimes() {
        errors.at(
            lifetime,
            "an object owns what it holds; write `String` for `&str`, and remove the lifetime",
        );
    }
    for field in &object.fields {
        words(errors, field);
        nested_option(errors, field);
    }
    names(errors, object);
    one_rest(errors, object);
}

/// Words that contradict each other.
fn words(errors: &Errors, field: &Field<'_>) {
    match field.rename.get() {
        Some(rename) if field.flatten.is_given() => {
            errors.at(rename, "a flattened field has no name of its own; remove `rename`");
        }
        Some(rename) if rename.value().is_empty() => {
            errors.at(rename, "the name on the wire is empty");
        }
        _ => {}
    }
}

/// `Option<Option<T>>`, of which the outer one would never be `None`.
fn nested_option(errors: &Errors, field: &Field<'_>) {
    let Some(inner) = argument_of(field.ty, "Option") else { return };
    if let Some(value) = argument_of(inner, "Option") {
        let value = value.to_token_stream();
        errors.at(
            inner,
            format!(
                "a field that is `null` decodes like one that is absent; write `Option<{value}>`"
            ),
        );
    }
}

/// Two fields of one name on the wire.
fn names(errors: &Errors, object: &Object<'_>) {
    let mut seen = HashMap::new();
    for field in object.named() {
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

/// A second field for what no other names, which would get nothing.
fn one_rest(errors: &Errors, object: &Object<'_>) {
    let mut flattened = object.fields.iter().filter_map(|field| {
        let key = field.flatten.key()?;
        Some((field.ident, key))
    });
    let Some((first, _)) = flattened.next() else { return };
    for (_, key) in flattened {
        errors.at(
            key,
            format!("`{first}` holds what no other field names already; remove this `flatten`"),
        );
    }
}
