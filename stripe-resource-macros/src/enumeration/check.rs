//! Checks the rules of an enum, one function each.

use std::collections::HashMap;

use syn::ext::IdentExt as _;

use super::declaration::{EnumDeclaration, ValueVariant};
use crate::errors::Errors;

/// Records violations of the rules.
pub(super) fn enumeration(errors: &Errors, declaration: &EnumDeclaration<'_>) {
    generics(errors, declaration);
    distinct_texts(errors, declaration);
    for value in &declaration.values {
        text(errors, value);
    }
    if declaration.is_enum {
        has_a_place_for_unknown_values(errors, declaration);
        is_not_empty(errors, declaration);
        keeps_nothing_if_closed(errors, declaration);
        keeps_a_text_as_it_came(errors, declaration);
        keeps_unknown_values_once(errors, declaration);
    }
}

fn generics(errors: &Errors, declaration: &EnumDeclaration<'_>) {
    if !declaration.generics.params.is_empty() {
        errors.at(&declaration.generics.params, "a string enum cannot have generic parameters");
    }
}

/// Checks that each value has a text.
fn text(errors: &Errors, value: &ValueVariant<'_>) {
    if value.text().is_empty() {
        errors.at(value.rename.get(), "the value is empty; to clear a field, use `Clearable`");
    }
}

/// Checks that no two variants have the same text.
fn distinct_texts(errors: &Errors, declaration: &EnumDeclaration<'_>) {
    let mut seen = HashMap::new();
    for value in &declaration.values {
        let text = value.text();
        if let Some(first) = seen.insert(text.clone(), value.ident) {
            let message = format!("`{text}` is already the value of `{first}`; rename one of them");
            match value.rename.get() {
                Some(rename) => errors.at(rename, message),
                None => errors.at(value.ident, message),
            }
        }
    }
}

/// Checks that the enum keeps unknown values or is declared as closed.
fn has_a_place_for_unknown_values(errors: &Errors, declaration: &EnumDeclaration<'_>) {
    if declaration.unknown.is_empty() && !declaration.closed.is_given() {
        errors.at(
            declaration.ident,
            "an open enum needs a variant for unknown values; add `Unknown(String)`, or write \
             `#[stripe_enum(closed)]`",
        );
    }
}

/// Checks that a closed enum has a value.
fn is_not_empty(errors: &Errors, declaration: &EnumDeclaration<'_>) {
    let is_empty = declaration.unknown.is_empty() && declaration.values.is_empty();
    if declaration.closed.is_given() && is_empty {
        errors.at(declaration.ident, "a closed enum needs at least one variant");
    }
}

/// Checks that a closed enum has no variant for unknown values.
fn keeps_nothing_if_closed(errors: &Errors, declaration: &EnumDeclaration<'_>) {
    if let (Some(unknown), true) = (declaration.unknown.first(), declaration.closed.is_given()) {
        let name = unknown.ident.unraw();
        errors.at(
            unknown.ident,
            format!(
                "a closed enum cannot have a variant for unknown values; remove `{name}` or `closed`"
            ),
        );
    }
}

/// Checks that the variant for unknown values has no text.
fn keeps_a_text_as_it_came(errors: &Errors, declaration: &EnumDeclaration<'_>) {
    let Some(unknown) = declaration.unknown.first() else { return };
    if let Some(rename) = unknown.rename.get() {
        let name = unknown.ident.unraw();
        errors.at(rename, format!("`{name}` keeps unknown values unchanged; remove `rename`"));
    }
}

/// Checks that there is only one variant for unknown values.
fn keeps_unknown_values_once(errors: &Errors, declaration: &EnumDeclaration<'_>) {
    let Some((unknown, more)) = declaration.unknown.split_first() else { return };
    let name = unknown.ident.unraw();
    for another in more {
        errors.at(
            another.ident,
            format!(
                "`{name}` already keeps unknown values; the variant of a known value has no fields"
            ),
        );
    }
}
