//! What cannot be seen in one field alone.

use std::collections::HashMap;

use quote::ToTokens as _;
use syn::ext::IdentExt as _;

use super::model::{Field, Params};
use crate::errors::Errors;
use crate::wrapped::argument_of;

/// Checks the params, and takes the methods from the fields whose methods would collide.
pub(super) fn params(errors: &Errors, params: &mut Params<'_>) {
    for field in &params.fields {
        words(errors, field);
        nested_option(errors, field);
    }
    names(errors, &params.fields);
    methods(errors, &mut params.fields);
}

/// Words that contradict each other or say what is so anyway.
fn words(errors: &Errors, field: &Field<'_>) {
    if let Some(new) = field.new.key().filter(|_| !field.optional) {
        errors.at(
            new,
            "a field that is no `Option` is required and thus an argument of `new`; remove `new`",
        );
    }
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

/// `Option<Option<T>>`, which elsewhere says "leave it, clear it, or set it".
fn nested_option(errors: &Errors, field: &Field<'_>) {
    let Some(inner) = argument_of(field.ty, "Option") else { return };
    if let Some(value) = argument_of(inner, "Option") {
        let value = value.to_token_stream();
        errors.at(
            inner,
            format!(
                "a param that can be set, cleared or left alone is an `Option<Clearable<{value}>>`"
            ),
        );
    }
}

/// Two fields of one name on the wire.
fn names(errors: &Errors, fields: &[Field<'_>]) {
    let mut seen = HashMap::new();
    for field in fields.iter().filter(|field| !field.flatten.is_given()) {
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

/// Fields whose generated methods would be called like others.
fn methods(errors: &Errors, fields: &mut [Field<'_>]) {
    let clearing: HashMap<String, String> = fields
        .iter()
        .filter(|field| field.clearable.is_some())
        .map(|field| (clear_name(field), field.ident.unraw().to_string()))
        .collect();
    for field in fields {
        let name = field.ident.unraw().to_string();
        let taken_by = match clearing.get(&name) {
            // It has no setter.
            _ if field.is_in_new() => continue,
            _ if name == "new" => "the constructor".to_owned(),
            Some(other) => format!("the method that clears `{other}`"),
            None => continue,
        };
        errors.at(
            field.ident,
            format!(
                "`{name}` is the name of {taken_by}; call the field `{name}_` and say \
                 `#[stripe_params(rename = \"{}\")]`",
                field.name()
            ),
        );
        field.without_methods = true;
    }
}

/// The name of the method that clears a field.
pub(super) fn clear_name(field: &Field<'_>) -> String {
    format!("clear_{}", field.ident.unraw())
}
