//! From tokens to the model. A mistake is recorded, and reading goes on with the next item.

use proc_macro2::Ident;
use syn::{Attribute, Data, DeriveInput, Fields, LitStr, Type, TypePath};

use super::model::{Union, Variant};
use super::symbols as symbol;
use crate::errors::Errors;
use crate::items::{self, Item, Once};
use crate::krate::CratePath;
use crate::lints::Allowed;
use crate::names::Names;
use crate::wrapped::ungrouped;

/// Reads the enum with its attributes.
pub(super) fn union<'a>(errors: &Errors, input: &'a DeriveInput) -> Union<'a> {
    let names = Names::of(input);
    let mut union = Union {
        private: names.free("__stripe"),
        deserializer: names.free("D"),
        entries: names.free("A"),
        serializer: names.free("S"),
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
            symbol::CRATE => union.krate.set(errors, &item),
            symbol::TAG => union.tag.set(errors, &item.key, item.text(errors, "tag = \"type\"")),
            symbol::SERIALIZE => {
                item.flag(errors);
                union.serialize.set(errors, &item.key, Some(item.key.clone()));
            }
            key if symbol::VARIANT_KEYS.contains(&key) => {
                errors.at(&item.key, format!("`{key}` belongs on a variant"));
            }
            _ => item.unknown(errors, "key", symbol::CONTAINER_KEYS),
        }
    }
    match &input.data {
        Data::Enum(data) => {
            union.is_enum = true;
            union.variants =
                data.variants.iter().filter_map(|variant| self::variant(errors, variant)).collect();
        }
        Data::Struct(data) => errors.at_span(data.struct_token.span, "`StripeUnion` is for enums"),
        Data::Union(data) => errors.at_span(
            data.union_token.span,
            "`StripeUnion` is for enums: a variant for each object",
        ),
    }
    union
}

fn items_of(errors: &Errors, attributes: &[Attribute]) -> Vec<Item> {
    let items = items::of_attributes(errors, attributes, symbol::STRIPE_UNION, symbol::EXAMPLE);
    for item in &items {
        item.refuse_attributes(errors);
    }
    items
}

fn variant<'a>(errors: &Errors, variant: &'a syn::Variant) -> Option<Variant<'a>> {
    let mut value = Once::<LitStr>::default();
    let mut unknown = Once::<Ident>::default();
    for item in items_of(errors, &variant.attrs) {
        match item.name().as_str() {
            symbol::VALUE => value.set(errors, &item.key, item.text(errors, "value = \"card\"")),
            symbol::UNKNOWN => {
                item.flag(errors);
                unknown.set(errors, &item.key, Some(item.key.clone()));
            }
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
    let keeps_unknown = unknown.is_given() || (is_json(&field.ty) && !value.is_given());
    Some(Variant { ident, ty: &field.ty, value, unknown, keeps_unknown })
}

/// Whether a type is called `Value`, as JSON is in `serde_json`.
fn is_json(ty: &Type) -> bool {
    match ungrouped(ty) {
        Type::Path(TypePath { path, .. }) => {
            path.segments.last().is_some_and(|it| it.ident == "Value")
        }
        _ => false,
    }
}
