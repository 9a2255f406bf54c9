//! Checks the rules of an object, one function each.

use super::declaration::Declaration;
use crate::errors::Errors;
use crate::wire_field::check as fields;

/// Records what breaks a rule.
pub(super) fn object(errors: &Errors, declaration: &Declaration<'_>) {
    lifetimes(errors, declaration);
    for field in &declaration.fields {
        fields::rename(errors, field);
        fields::nested_option(errors, field, |value| {
            format!(
                "a field that is `null` decodes like one that is absent; write `Option<{value}>`"
            )
        });
    }
    fields::distinct_names(errors, declaration.fields.iter());
    one_rest(errors, declaration);
}

/// What is decoded outlives the text that it is decoded from.
fn lifetimes(errors: &Errors, declaration: &Declaration<'_>) {
    for lifetime in declaration.generics.lifetimes() {
        errors.at(
            lifetime,
            "an object owns what it holds; write `String` for `&str`, and remove the lifetime",
        );
    }
}

/// A second field for what no other names, which would get nothing.
fn one_rest(errors: &Errors, declaration: &Declaration<'_>) {
    let mut flattened = declaration.fields.iter().filter_map(|field| {
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
