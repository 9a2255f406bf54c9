//! Parses tokens into the declaration of an object.
//!
//! A mistake is recorded, and parsing continues with the next item.

use proc_macro2::Ident;
use syn::{Attribute, Data, DeriveInput, Fields};

use super::declaration::ObjectDeclaration;
use super::symbols as symbol;
use crate::errors::Errors;
use crate::items::{self, Item, Once};
use crate::krate::CratePath;
use crate::lints::Allowed;
use crate::names::MentionedNames;
use crate::serde_attributes::SerdeField;
use crate::wire_field::{WireField, named_fields};

/// Reads the struct with its attributes.
pub(super) fn declaration<'a>(errors: &Errors, input: &'a DeriveInput) -> ObjectDeclaration<'a> {
    const EXPECTED: &str =
        "`StripeObject` is for structs with named fields: `struct Address { … }`";
    let mut krate = CratePath::default();
    let mut params = Once::<Ident>::default();
    for item in items_of(errors, &input.attrs) {
        match item.name().as_str() {
            symbol::CRATE => krate.set(errors, &item),
            symbol::PARAMS => params.set_flag(errors, &item),
            name if symbol::FIELD_KEYS.contains(&name) => {
                errors.at(&item.key, format!("`{name}` belongs on a field"));
            }
            _ => item.unknown(errors, "key", symbol::CONTAINER_KEYS),
        }
    }
    refuse_serde(errors, &input.attrs, true);
    let fields: Vec<_> = named_fields(errors, input, EXPECTED).collect();
    if !params.is_given() {
        let attributes = fields.iter().flat_map(|(_, field)| &field.attrs).chain(&input.attrs);
        also_params(errors, attributes, &mut params);
    }
    let has = |attributes: &[Attribute], name: &str| {
        attributes.iter().any(|attribute| attribute.path().is_ident(name))
    };
    ObjectDeclaration {
        names: MentionedNames::of(input),
        ident: &input.ident,
        generics: &input.generics,
        krate,
        params,
        is_resource: has(&input.attrs, symbol::STRIPE_RESOURCE),
        has_names: matches!(&input.data, Data::Struct(it) if !matches!(it.fields, Fields::Unnamed(_))),
        allowed: Allowed::of(input),
        in_params: fields.iter().map(|(_, it)| SerdeField::read_params(&it.attrs)).collect(),
        fields: fields.into_iter().map(|(ident, it)| field(errors, ident, it)).collect(),
    }
}

/// Refuses `#[stripe_params(…)]` without `#[stripe_object(params)]`: both derives would implement
/// `Serialize`. Without such an attribute, rustc reports that (E0119).
fn also_params<'a>(
    errors: &Errors,
    attributes: impl Iterator<Item = &'a Attribute>,
    params: &mut Once<Ident>,
) {
    let mut names = attributes.filter_map(|attribute| attribute.path().get_ident());
    let Some(found) = names.find(|name| *name == symbol::STRIPE_PARAMS) else { return };
    errors.at(
        found,
        "this struct derives `StripeObject` and `StripeParams`; write \
         `#[stripe_object(params)]` on it, so that one of them implements `Serialize`",
    );
    params.set(errors, found, Some(found.clone()));
}

fn items_of(errors: &Errors, attributes: &[Attribute]) -> Vec<Item> {
    items::without_attributes(errors, attributes, symbol::STRIPE_OBJECT, symbol::EXAMPLE)
}

fn field<'a>(errors: &Errors, ident: &'a Ident, declared: &'a syn::Field) -> WireField<'a> {
    let mut field = WireField::new(ident, &declared.ty);
    for item in items_of(errors, &declared.attrs) {
        match item.name().as_str() {
            symbol::RENAME => {
                field.rename.set(errors, &item.key, item.text(errors, "rename = \"type\""));
            }
            symbol::FLATTEN => field.flatten.set_flag(errors, &item),
            name if symbol::CONTAINER_KEYS.contains(&name) => {
                errors.at(&item.key, format!("`{name}` belongs on the struct"));
            }
            _ => item.unknown(errors, "key", symbol::FIELD_KEYS),
        }
    }
    refuse_serde(errors, &declared.attrs, false);
    field
}

/// Refuses attributes of serde's own derives that this derive does not read.
fn refuse_serde(errors: &Errors, attributes: &[Attribute], on_struct: bool) {
    for item in items::of_attributes(errors, attributes, "serde", "serde(default)") {
        let name = item.name();
        let instead = match name.as_str() {
            "rename" | "expecting" if on_struct => {
                "remove this: the name of the struct is not part of the JSON"
            }
            "rename" => "write `#[stripe_object(rename = \"…\")]`",
            "alias" => {
                "a field has one name on the wire: add an `Option` field for the other name, with \
                 `#[stripe_object(rename = \"…\")]`"
            }
            "crate" => "write `#[stripe_object(crate = ::path)]`, with the path to stripe-core",
            "default" if on_struct => {
                "an absent `Option` is `None`, and an absent list or map is empty: remove this, and \
                 make each other field that may be absent an `Option`"
            }
            "rename_all" => "write `#[stripe_object(rename = \"…\")]` on each field",
            "flatten" => "write `#[stripe_object(flatten)]`",
            "default" => {
                "an absent `Option` is `None`, and an absent list or map is empty: remove this, or \
                 make the field an `Option`"
            }
            "skip_serializing_if" => "remove this: an `Option` is left out while it is `None`",
            "skip" | "skip_serializing" | "skip_deserializing" => "remove the field",
            "deny_unknown_fields" => "remove this: Stripe adds fields at any time",
            "bound" => "remove this: the derive adds the required bounds",
            _ => "use a type that decodes and serializes the way you want",
        };
        errors.at(
            &item.key,
            format!(
                "`StripeObject` decodes and serializes the struct itself and does not read \
                 `serde({name})`; {instead}"
            ),
        );
    }
}
