//! Parses tokens into the declaration of an enum.
//!
//! A mistake is recorded, and parsing continues with the next item.

use proc_macro2::Ident;
use syn::{Attribute, Data, DeriveInput, Fields, LitStr, Variant};

use super::declaration::{EnumDeclaration, Unknown, ValueVariant};
use super::symbols as symbol;
use crate::case::RenameRule;
use crate::errors::Errors;
use crate::items::{self, Item, Once};
use crate::krate::CratePath;
use crate::lints::Allowed;
use crate::names::MentionedNames;

/// Reads the enum with its attributes.
pub(super) fn declaration<'a>(errors: &Errors, input: &'a DeriveInput) -> EnumDeclaration<'a> {
    let mut krate = CratePath::default();
    let mut closed = Once::<Ident>::default();
    let mut rename_all = Once::<RenameRule>::default();
    for item in items_of(errors, &input.attrs) {
        match item.name().as_str() {
            symbol::CRATE => krate.set(errors, &item),
            symbol::CLOSED => closed.set_flag(errors, &item),
            symbol::RENAME_ALL => rename_all.set(errors, &item.key, case(errors, &item)),
            symbol::RENAME => errors.at(&item.key, "`rename` belongs on a variant"),
            _ => item.unknown(errors, "key", symbol::CONTAINER_KEYS),
        }
    }
    refuse_serde(errors, &input.attrs, "rename_all");
    let mut declaration = EnumDeclaration {
        ident: &input.ident,
        visibility: &input.vis,
        generics: &input.generics,
        is_enum: false,
        krate,
        names: MentionedNames::of(input),
        closed,
        values: Vec::new(),
        unknown: Vec::new(),
        is_incomplete: false,
        allowed: Allowed::of(input),
    };
    let case = rename_all.get().copied().unwrap_or(RenameRule::Snake);
    match &input.data {
        Data::Enum(data) => {
            declaration.is_enum = true;
            for variant in &data.variants {
                self::variant(errors, &mut declaration, case, variant);
            }
        }
        Data::Struct(data) => errors.at_span(data.struct_token.span, "`StripeEnum` is for enums"),
        Data::Union(data) => errors.at_span(data.union_token.span, "`StripeEnum` is for enums"),
    }
    declaration
}

fn items_of(errors: &Errors, attributes: &[Attribute]) -> Vec<Item> {
    items::without_attributes(errors, attributes, symbol::STRIPE_ENUM, symbol::EXAMPLE)
}

fn case(errors: &Errors, item: &Item) -> Option<RenameRule> {
    let rule = item.text(errors, "rename_all = \"UPPERCASE\"")?;
    let case = RenameRule::from_rule(&rule.value());
    if case.is_none() {
        errors.at(
            &rule,
            format!(
                "unknown rename rule `{}`; expected one of serde's, such as `snake_case` or \
                 `UPPERCASE`",
                rule.value()
            ),
        );
    }
    case
}

fn variant<'a>(
    errors: &Errors,
    declaration: &mut EnumDeclaration<'a>,
    case: RenameRule,
    variant: &'a Variant,
) {
    let mut rename = Once::<LitStr>::default();
    for item in items_of(errors, &variant.attrs) {
        match item.name().as_str() {
            symbol::RENAME => {
                rename.set(errors, &item.key, item.text(errors, "rename = \"en-GB\""));
            }
            key if symbol::CONTAINER_KEYS.contains(&key) => {
                errors.at(&item.key, format!("`{key}` belongs on the enum"));
            }
            _ => item.unknown(errors, "key", symbol::VARIANT_KEYS),
        }
    }
    refuse_serde(errors, &variant.attrs, "rename");
    let ident = &variant.ident;
    match &variant.fields {
        Fields::Unit => declaration.values.push(ValueVariant { ident, rename, case }),
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            if let Some(field) = fields.unnamed.first() {
                declaration.unknown.push(Unknown { ident, ty: &field.ty, rename });
            }
        }
        fields => {
            declaration.is_incomplete = true;
            errors.at(
                fields,
                "the variant of a known value has no fields; the one for unknown values is \
                 `Unknown(String)`",
            );
        }
    }
}

/// Refuses attributes of serde's own derives, which are not used here.
fn refuse_serde(errors: &Errors, attributes: &[Attribute], rename: &str) {
    for item in items::of_attributes(errors, attributes, "serde", "serde(default)") {
        let name = item.name();
        let instead = if name == rename {
            format!("write `#[stripe_enum({rename} = \"…\")]`")
        } else {
            "remove it".to_owned()
        };
        errors.at(
            &item.key,
            format!(
                "`StripeEnum` implements serde's traits itself and does not read \
                 `serde({name})`; {instead}"
            ),
        );
    }
}
