//! Parses tokens into the declaration of a union.
//!
//! A mistake is recorded, and parsing continues with the next item.

use proc_macro2::Ident;
use syn::{Attribute, Data, DeriveInput, Fields, LitStr};

use super::declaration::{UnionDeclaration, Variant};
use super::symbols as symbol;
use crate::errors::Errors;
use crate::items::{self, Item, Once};
use crate::krate::CratePath;
use crate::lints::Allowed;
use crate::names::MentionedNames;

/// Reads the enum with its attributes.
pub(super) fn declaration<'a>(errors: &Errors, input: &'a DeriveInput) -> UnionDeclaration<'a> {
    let mut declaration = UnionDeclaration {
        names: MentionedNames::of(input),
        ident: &input.ident,
        generics: &input.generics,
        is_enum: false,
        krate: CratePath::default(),
        tag: Once::default(),
        serialize: Once::default(),
        variants: Vec::new(),
        allowed: Allowed::of(input),
    };
    for item in items_of(errors, &input.attrs) {
        match item.name().as_str() {
            symbol::CRATE => declaration.krate.set(errors, &item),
            symbol::TAG => {
                declaration.tag.set(errors, &item.key, item.text(errors, "tag = \"type\""));
            }
            symbol::SERIALIZE => declaration.serialize.set_flag(errors, &item),
            key if symbol::VARIANT_KEYS.contains(&key) => {
                errors.at(&item.key, format!("`{key}` belongs on a variant"));
            }
            _ => item.unknown(errors, "key", symbol::CONTAINER_KEYS),
        }
    }
    match &input.data {
        Data::Enum(data) => {
            declaration.is_enum = true;
            declaration.variants =
                data.variants.iter().filter_map(|variant| self::variant(errors, variant)).collect();
        }
        Data::Struct(data) => errors.at_span(data.struct_token.span, "`StripeUnion` is for enums"),
        Data::Union(data) => errors.at_span(
            data.union_token.span,
            "`StripeUnion` is for enums: a variant for each object",
        ),
    }
    declaration
}

fn items_of(errors: &Errors, attributes: &[Attribute]) -> Vec<Item> {
    items::without_attributes(errors, attributes, symbol::STRIPE_UNION, symbol::EXAMPLE)
}

fn variant<'a>(errors: &Errors, variant: &'a syn::Variant) -> Option<Variant<'a>> {
    let mut value = Once::<LitStr>::default();
    let mut unknown = Once::<Ident>::default();
    for item in items_of(errors, &variant.attrs) {
        match item.name().as_str() {
            symbol::VALUE => value.set(errors, &item.key, item.text(errors, "value = \"card\"")),
            symbol::UNKNOWN => unknown.set_flag(errors, &item),
            key if symbol::CONTAINER_KEYS.contains(&key) => {
                errors.at(&item.key, format!("`{key}` belongs on the enum"));
            }
            _ => item.unknown(errors, "key", symbol::VARIANT_KEYS),
        }
    }
    let ident = &variant.ident;
    let field = match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => fields.unnamed.first(),
        _ => None,
    };
    let Some(field) = field else {
        errors.at(variant, format!("a variant holds one object: `{ident}({ident})`"));
        return None;
    };
    Some(Variant { ident, ty: &field.ty, value, unknown })
}
