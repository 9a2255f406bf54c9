//! What cannot be seen in one variant alone.

use std::collections::HashMap;

use super::model::{Union, Variant};
use crate::errors::Errors;

/// Checks the union, and says whether its variants can be told apart as far as is written here.
pub(super) fn union(errors: &Errors, union: &Union<'_>) -> bool {
    if !union.generics.params.is_empty() {
        errors.at(&union.generics.params, "a union of objects takes no generic parameters");
        return true;
    }
    if let Some(tag) = union.tag.get().filter(|tag| tag.value().is_empty()) {
        errors.at(tag, "the name of the field that tells the variants apart is empty");
    }
    if union.is_enum {
        keeping(errors, union);
    }
    values(errors, union)
}

/// Exactly one variant keeps what the others are not for.
fn keeping(errors: &Errors, union: &Union<'_>) {
    let mut keeping = union.unknown();
    let Some(first) = keeping.next() else {
        errors.at(
            union.ident,
            "a union keeps the objects it does not know, since Stripe adds some; add a variant \
             `Unknown(serde_json::Value)`",
        );
        return;
    };
    for another in keeping {
        errors.at(
            another.ident,
            format!(
                "`{}` keeps unknown objects already; say which this is for: \
                 `#[stripe_union(value = \"…\")]`",
                first.ident
            ),
        );
    }
    if let (Some(_), Some(value)) = (first.unknown.key(), first.value.key()) {
        errors.at(value, "what keeps unknown objects has no `value`; remove it, or `unknown`");
    }
}

/// Two variants for one value of the tag, where both are written out.
fn values(errors: &Errors, union: &Union<'_>) -> bool {
    let mut distinct = true;
    let mut seen: HashMap<String, &Variant<'_>> = HashMap::new();
    for variant in union.known() {
        let Some(text) = union.literal_value(variant) else { continue };
        let at = |message: String| match variant.value.get() {
            Some(value) => errors.at(value, message),
            None => errors.at(variant.ident, message),
        };
        if text.is_empty() {
            at(format!("the `{}` of an object is not empty", union.tag()));
        }
        if let Some(first) = seen.insert(text.clone(), variant) {
            at(format!("`{}` is for `{text}` already", first.ident));
            distinct = false;
        }
    }
    distinct
}
