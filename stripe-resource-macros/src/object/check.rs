//! Checks the rules of an object, one function each.

use super::declaration::ObjectDeclaration;
use crate::errors::Errors;
use crate::wire_field::check as fields;
use crate::wrapped::has_reference;

/// Records violations of the rules.
pub(super) fn object(errors: &Errors, declaration: &ObjectDeclaration<'_>) {
    lifetimes(errors, declaration);
    for field in &declaration.fields {
        fields::rename(errors, field);
        fields::flattened(errors, field);
        fields::nested_option(errors, field, |value| {
            format!(
                "a field that is `null` decodes like one that is absent; write `Option<{value}>`"
            )
        });
    }
    fields::distinct_names(errors, declaration.fields.iter());
    one_rest(errors, declaration);
    same_in_params(errors, declaration);
}

/// Refuses lifetimes: a decoded object outlives its text.
fn lifetimes(errors: &Errors, declaration: &ObjectDeclaration<'_>) {
    for lifetime in declaration.generics.lifetimes() {
        errors.at(
            lifetime,
            "an object must own its data; write `String` instead of `&str`, and remove the \
             lifetime",
        );
    }
    if declaration.generics.lifetimes().next().is_some() {
        return;
    }
    for field in declaration.fields.iter().filter(|field| has_reference(field.ty)) {
        errors.at(
            field.ty,
            "an object must own its data; write `String` instead of `&str`, `Vec<T>` instead of \
             `&[T]`, `T` instead of `&T`",
        );
    }
}

/// Refuses a field that is decoded and encoded under different names.
fn same_in_params(errors: &Errors, declaration: &ObjectDeclaration<'_>) {
    if !declaration.params.is_given() {
        return;
    }
    for (field, in_params) in declaration.fields.iter().zip(&declaration.in_params) {
        let (decoded, sent) = (field.name(), in_params.field_name(field.ident, None));
        let message = match (field.is_flattened(), in_params.flattened) {
            (true, true) => continue,
            (false, false) if decoded == sent => continue,
            (false, false) => format!(
                "`StripeObject` decodes this as `{decoded}`, and `StripeParams` sends it as \
                 `{sent}`; write the same `rename` in `stripe_object` and `stripe_params`"
            ),
            _ => {
                "only one of the derives flattens this; write `flatten` in `stripe_object` and in \
                  `stripe_params`"
                    .to_owned()
            }
        };
        errors.at(field.ident, message);
    }
}

/// Refuses a second field for all other entries, which would get none.
fn one_rest(errors: &Errors, declaration: &ObjectDeclaration<'_>) {
    let mut flattened = declaration.fields.iter().filter_map(|field| {
        let key = field.flatten.key()?;
        Some((field.ident, key))
    });
    let Some((first, _)) = flattened.next() else { return };
    for (_, key) in flattened {
        errors.at(
            key,
            format!("`{first}` already takes all remaining fields; remove this `flatten`"),
        );
    }
}
