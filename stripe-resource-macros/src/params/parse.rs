//! From tokens to the model. A mistake is recorded, and reading goes on with the next item.

use proc_macro2::Ident;
use syn::{Attribute, Data, DeriveInput, Fields, Generics, LitStr};

use super::model::{Field, Params};
use super::symbols as symbol;
use super::value::Value;
use crate::errors::Errors;
use crate::items::{self, Item, Once};
use crate::krate::CratePath;
use crate::lints::Allowed;
use crate::named_fields::named_fields;
use crate::names::Names;
use crate::span;
use crate::wrapped::argument_of;

/// Reads the struct with its attributes.
pub(super) fn params<'a>(errors: &Errors, input: &'a DeriveInput) -> Params<'a> {
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
    refuse_serde(errors, &input.attrs);
    let fields = named_fields(errors, input, EXPECTED)
        .map(|field| self::field(errors, &input.generics, field))
        .collect();
    let names = Names::of(input);
    Params {
        marker: names.free("M"),
        serializer: names.free("S"),
        private: names.free("__stripe"),
        ident: &input.ident,
        allowed: Allowed::of(input),
        visibility: span::generated(&input.vis),
        generics: &input.generics,
        krate,
        has_names: matches!(&input.data, Data::Struct(it) if !matches!(it.fields, Fields::Unnamed(_))),
        fields,
    }
}

fn items_of(errors: &Errors, attributes: &[Attribute]) -> Vec<Item> {
    let items = items::of_attributes(errors, attributes, symbol::STRIPE_PARAMS, symbol::EXAMPLE);
    for item in &items {
        item.refuse_attributes(errors);
    }
    items
}

fn field<'a>(
    errors: &Errors,
    generics: &Generics,
    (ident, field): (&'a Ident, &'a syn::Field),
) -> Field<'a> {
    let mut rename = Once::<LitStr>::default();
    let mut new = Once::<Ident>::default();
    let mut flatten = Once::<Ident>::default();
    for item in items_of(errors, &field.attrs) {
        let flag = || {
            item.flag(errors);
            Some(item.key.clone())
        };
        match item.name().as_str() {
            symbol::RENAME => {
                rename.set(errors, &item.key, item.text(errors, "rename = \"type\""));
            }
            symbol::NEW => new.set(errors, &item.key, flag()),
            symbol::FLATTEN => flatten.set(errors, &item.key, flag()),
            symbol::CRATE => errors.at(&item.key, "`crate` belongs on the struct"),
            _ => item.unknown(errors, "key", symbol::FIELD_KEYS),
        }
    }
    refuse_serde(errors, &field.attrs);
    let unwrapped = argument_of(&field.ty, "Option");
    let present = unwrapped.unwrap_or(&field.ty);
    let cleared = argument_of(present, "Clearable");
    let inner = cleared.unwrap_or(present);
    Field {
        ident,
        rename,
        ty: &field.ty,
        inner,
        // An `Option` in an `Option` is refused, and what is passed to it all the same is one `Option`.
        value: match argument_of(inner, "Option") {
            Some(value) if !new.is_given() => Value::Plain(value),
            _ => Value::of(inner, generics),
        },
        optional: unwrapped.is_some(),
        clearable: cleared.map(|_| present),
        new,
        flatten,
        attributes: field
            .attrs
            .iter()
            .filter(|attribute| {
                ["doc", "deprecated"].iter().any(|name| attribute.path().is_ident(name))
            })
            .collect(),
        without_methods: false,
    }
}

/// Refuses what would be written for serde's own `Serialize` and is not read here. What concerns
/// `Deserialize` alone may stand beside it.
fn refuse_serde(errors: &Errors, attributes: &[Attribute]) {
    for item in items::of_attributes(errors, attributes, "serde", "serde(default)") {
        let name = item.name();
        let instead = match name.as_str() {
            "rename" if only_deserialize(&item) => continue,
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

/// Whether it is `rename(deserialize = "…")`, without a word about serializing.
fn only_deserialize(item: &Item) -> bool {
    match &item.value {
        items::Value::List(group) => {
            !group.stream().into_iter().any(|tree| tree.to_string() == "serialize")
        }
        _ => false,
    }
}
