//! Lowers the declaration of params to their model.

use std::collections::HashMap;

use syn::ext::IdentExt as _;

use super::declaration::{ParamDeclaration, ParamsDeclaration};
use super::model::{ParamField, ParamsModel, clear_name};
use super::value::ParamType;
use crate::span;
use crate::wrapped::argument_of;

/// Builds the model from the declaration.
pub(super) fn params<'a>(declaration: &'a ParamsDeclaration<'a>) -> ParamsModel<'a> {
    let ParamsDeclaration { ident, generics, krate, allowed, names, has_names, .. } = declaration;
    let mut fields: Vec<_> = declaration.fields.iter().map(|it| field(declaration, it)).collect();
    name_methods(&mut fields);
    ParamsModel {
        ident,
        visibility: span::generated(declaration.visibility),
        generics,
        krate,
        allowed,
        marker: names.free("M"),
        serializer: names.free("S"),
        private: names.free(&format!("__stripe_params_{}", ident.unraw())),
        has_names: *has_names,
        fields,
    }
}

fn field<'a>(
    declaration: &ParamsDeclaration<'a>,
    field: &'a ParamDeclaration<'a>,
) -> ParamField<'a> {
    let ty = field.wire.ty;
    let present = argument_of(ty, "Option");
    let cleared = argument_of(present.unwrap_or(ty), "Clearable");
    let inner = cleared.or(present).unwrap_or(ty);
    let is_new = field.new.is_given();
    ParamField {
        ident: field.wire.ident,
        name: field.wire.name(),
        ty,
        present,
        clearable: cleared.map(|_| present.unwrap_or(ty)),
        inner,
        // An `Option` in an `Option` is refused, and what is passed to it all the same is one `Option`.
        value: match argument_of(inner, "Option") {
            Some(value) if !is_new => ParamType::Plain(value),
            _ => ParamType::of(inner, declaration.generics),
        },
        is_flattened: field.wire.is_flattened(),
        is_in_new: present.is_none() || is_new,
        attributes: &field.attributes,
        name_taken_by: None,
    }
}

/// Finds setters whose names are taken.
fn name_methods(fields: &mut [ParamField<'_>]) {
    let clearing: HashMap<String, String> = fields
        .iter()
        .filter(|field| field.clearable.is_some())
        .map(|field| (clear_name(field.ident), field.ident.unraw().to_string()))
        .collect();
    for field in fields.iter_mut().filter(|field| !field.is_in_new) {
        let name = field.ident.unraw().to_string();
        field.name_taken_by = match clearing.get(&name) {
            _ if name == "new" => Some("the constructor".to_owned()),
            Some(other) => Some(format!("the method that clears `{other}`")),
            None => None,
        };
    }
}
