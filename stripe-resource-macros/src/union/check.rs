//! Checks the rules of a union, one function each.

use std::collections::HashMap;

use super::declaration::{UnionDeclaration, Variant};
use super::model::UnionModel;
use crate::errors::Errors;

/// Records violations of the rules. Without a union, nothing can be built from the declaration.
pub(super) fn union(
    errors: &Errors,
    declaration: &UnionDeclaration<'_>,
    union: Option<&UnionModel<'_>>,
) {
    generics(errors, declaration);
    let Some(union) = union else { return };
    tag(errors, declaration);
    if declaration.is_enum {
        keeps_unknown_objects(errors, union);
        keeps_unknown_objects_once(errors, union);
        keeps_all_values(errors, union);
    }
    distinct_values(errors, union);
    values(errors, union);
}

fn generics(errors: &Errors, declaration: &UnionDeclaration<'_>) {
    if !declaration.generics.params.is_empty() {
        errors.at(&declaration.generics.params, "a union cannot have generic parameters");
    }
}

fn tag(errors: &Errors, declaration: &UnionDeclaration<'_>) {
    if let Some(tag) = declaration.tag.get().filter(|tag| tag.value().is_empty()) {
        errors.at(tag, "the name of the tag field is empty");
    }
}

/// Checks that a variant keeps objects without a variant of their own.
fn keeps_unknown_objects(errors: &Errors, union: &UnionModel<'_>) {
    if union.unknown.is_empty() {
        errors.at(
            union.ident,
            "a union needs a variant for unknown objects, since Stripe adds new ones; add \
             `Unknown(serde_json::Value)`",
        );
    }
}

/// Refuses a second variant for objects without a variant of their own.
fn keeps_unknown_objects_once(errors: &Errors, union: &UnionModel<'_>) {
    let Some((first, more)) = union.unknown.split_first() else { return };
    for another in more {
        errors.at(
            another.ident,
            format!(
                "`{}` already keeps unknown objects; specify the object of this variant: \
                 `#[stripe_union(value = \"…\")]`",
                first.ident
            ),
        );
    }
}

/// Refuses a value of the tag for the variant that keeps any.
fn keeps_all_values(errors: &Errors, union: &UnionModel<'_>) {
    let Some(first) = union.unknown.first() else { return };
    if let (Some(_), Some(value)) = (first.unknown.key(), first.value.key()) {
        errors
            .at(value, "a variant for unknown objects has no `value`; remove `value` or `unknown`");
    }
}

/// Refuses a variant for an empty value of the tag.
fn values(errors: &Errors, union: &UnionModel<'_>) {
    for known in &union.known {
        if known.value.as_ref().is_some_and(String::is_empty) {
            let message = format!("the `{}` of an object must not be empty", union.tag);
            at_value(errors, known.variant, message);
        }
    }
}

/// Refuses two variants for one value of the tag, if both are written out.
fn distinct_values(errors: &Errors, union: &UnionModel<'_>) {
    let mut seen = HashMap::new();
    for known in &union.known {
        let Some(text) = &known.value else { continue };
        if let Some(first) = seen.insert(text, known.variant.ident) {
            at_value(errors, known.variant, format!("`{first}` is already for `{text}`"));
        }
    }
}

fn at_value(errors: &Errors, variant: &Variant<'_>, message: String) {
    match variant.value.get() {
        Some(value) => errors.at(value, message),
        None => errors.at(variant.ident, message),
    }
}
