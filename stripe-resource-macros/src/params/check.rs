//! Checks the rules of params, one function each.

use syn::ext::IdentExt as _;

use super::declaration::{ParamDeclaration, ParamsDeclaration};
use super::model::{ParamField, ParamsModel};
use crate::errors::Errors;
use crate::wire_field::check as fields;
use crate::wrapped::argument_of;

/// Records violations of the rules.
pub(super) fn params(
    errors: &Errors,
    declaration: &ParamsDeclaration<'_>,
    params: &ParamsModel<'_>,
) {
    for field in &declaration.fields {
        needless_new(errors, field);
        fields::rename(errors, &field.wire);
        fields::flattened(errors, &field.wire);
        fields::nested_option(errors, &field.wire, |value| {
            format!(
                "a param that can be set, cleared or omitted must be an \
                 `Option<Clearable<{value}>>`"
            )
        });
    }
    fields::distinct_names(errors, declaration.fields.iter().map(|field| &field.wire));
    for field in &params.fields {
        free_name(errors, field);
    }
}

/// Refuses `new` on a field that is an argument of `new` anyway.
fn needless_new(errors: &Errors, field: &ParamDeclaration<'_>) {
    let is_optional = argument_of(field.wire.ty, "Option").is_some();
    if let Some(new) = field.new.key().filter(|_| !is_optional) {
        errors.at(
            new,
            "a field that is not an `Option` is already an argument of `new`; remove `new`",
        );
    }
}

/// Refuses a field whose setter has the name of another method.
fn free_name(errors: &Errors, field: &ParamField<'_>) {
    if let Some(taken_by) = &field.name_taken_by {
        let name = field.ident.unraw();
        errors.at(
            field.ident,
            format!(
                "`{name}` is the name of {taken_by}; rename the field to `{name}_` and add \
                 `#[stripe_params(rename = \"{}\")]`",
                field.name
            ),
        );
    }
}
