//! Parses tokens into the declaration of params.
//!
//! A mistake is recorded, and parsing continues with the next item.

use proc_macro2::Ident;
use syn::{Attribute, Data, DeriveInput, Fields};

use super::declaration::{ParamDeclaration, ParamsDeclaration};
use super::symbols as symbol;
use crate::errors::Errors;
use crate::items::{self, Item, Once};
use crate::krate::CratePath;
use crate::lints::Allowed;
use crate::names::MentionedNames;
use crate::wire_field::{WireField, named_fields};

/// Reads the struct with its attributes.
pub(super) fn declaration<'a>(errors: &Errors, input: &'a DeriveInput) -> ParamsDeclaration<'a> {
    const EXPECTED: &str = "`StripeParams` is for structs with named fields: `struct Params { … }`";
    let mut krate = CratePath::default();
    for item in items_of(errors, &input.attrs) {
        match item.name().as_str() {
            symbol::CRATE => krate.set(errors, &item),
            name if symbol::FIELD_KEYS.contains(&name) => {
                errors.at(&item.key, format!("`{name}` belongs on a field"));
            }
            _ => item.unknown(errors, "key", symbol::CONTAINER_KEYS),
        }
    }
    refuse_serde(errors, &input.attrs, true);
    let fields = named_fields(errors, input, EXPECTED)
        .map(|(ident, declared)| field(errors, ident, declared))
        .collect();
    ParamsDeclaration {
        ident: &input.ident,
        visibility: &input.vis,
        generics: &input.generics,
        krate,
        names: MentionedNames::of(input),
        allowed: Allowed::of(input),
        has_names: matches!(&input.data, Data::Struct(it) if !matches!(it.fields, Fields::Unnamed(_))),
        fields,
    }
}

fn items_of(errors: &Errors, attributes: &[Attribute]) -> Vec<Item> {
    items::without_attributes(errors, attributes, symbol::STRIPE_PARAMS, symbol::EXAMPLE)
}

fn field<'a>(errors: &Errors, ident: &'a Ident, declared: &'a syn::Field) -> ParamDeclaration<'a> {
    let mut wire = WireField::new(ident, &declared.ty);
    let mut new = Once::<Ident>::default();
    for item in items_of(errors, &declared.attrs) {
        match item.name().as_str() {
            symbol::RENAME => {
                wire.rename.set(errors, &item.key, item.text(errors, "rename = \"type\""));
            }
            symbol::NEW => new.set_flag(errors, &item),
            symbol::FLATTEN => wire.flatten.set_flag(errors, &item),
            symbol::CRATE => errors.at(&item.key, "`crate` belongs on the struct"),
            _ => item.unknown(errors, "key", symbol::FIELD_KEYS),
        }
    }
    refuse_serde(errors, &declared.attrs, false);
    let is_repeated = |attribute: &&Attribute| {
        ["doc", "deprecated"].iter().any(|name| attribute.path().is_ident(name))
    };
    ParamDeclaration { wire, new, attributes: declared.attrs.iter().filter(is_repeated).collect() }
}

/// Refuses attributes of serde's own `Serialize` that this derive does not read. Attributes that
/// concern only `Deserialize` are accepted.
fn refuse_serde(errors: &Errors, attributes: &[Attribute], on_struct: bool) {
    for item in items::of_attributes(errors, attributes, "serde", "serde(default)") {
        let name = item.name();
        let instead = match name.as_str() {
            "rename" if only_deserialize(&item) => continue,
            "rename" if on_struct => "remove this: the struct's name is not sent",
            "rename" => "write `#[stripe_params(rename = \"…\")]`",
            "rename_all" => "write `#[stripe_params(rename = \"…\")]` on each field",
            "flatten" => "write `#[stripe_params(flatten)]`",
            "skip" | "skip_serializing" => {
                "remove the field, or make it an `Option` and never set it"
            }
            "skip_serializing_if" => "remove this: an `Option` is left out while it is `None`",
            "with" | "serialize_with" | "into" | "tag" | "transparent" | "remote" | "getter" => {
                "use a type that serializes the way you want"
            }
            _ => continue,
        };
        errors.at(
            &item.key,
            format!("`StripeParams` writes the params itself and does not read `serde({name})`; {instead}"),
        );
    }
}

/// Whether it is `rename(deserialize = "…")`, without a name for serializing.
fn only_deserialize(item: &Item) -> bool {
    match &item.value {
        items::ItemValue::List(group) => {
            !group.stream().into_iter().any(|tree| tree.to_string() == "serialize")
        }
        _ => false,
    }
}
