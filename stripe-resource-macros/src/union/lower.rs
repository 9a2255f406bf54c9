//! Lowers the declaration of a union to its model.

use std::collections::HashSet;

use syn::ext::IdentExt as _;
use syn::{LitStr, Type, TypePath};

use super::declaration::{UnionDeclaration, Variant};
use super::model::{ObjectVariant, UnionModel};
use super::symbols as symbol;
use crate::case::snake;
use crate::wrapped::ungrouped;

/// Builds the model from the declaration. `None` if the enum is generic: no impl would fit it.
pub(super) fn union<'a>(declaration: &'a UnionDeclaration<'a>) -> Option<UnionModel<'a>> {
    if !declaration.generics.params.is_empty() {
        return None;
    }
    let tag = declaration.tag.get().map_or_else(|| symbol::OBJECT.to_owned(), LitStr::value);
    let (unknown, known): (Vec<_>, Vec<_>) =
        declaration.variants.iter().partition(|variant| keeps_unknown(variant));
    let known: Vec<_> = known
        .into_iter()
        .map(|variant| ObjectVariant { variant, value: value(&tag, variant) })
        .collect();
    let mut seen = HashSet::new();
    let is_distinct = known.iter().filter_map(|it| it.value.as_ref()).all(|it| seen.insert(it));
    let names = &declaration.names;
    Some(UnionModel {
        ident: declaration.ident,
        krate: &declaration.krate,
        allowed: &declaration.allowed,
        private: names.free("__stripe"),
        deserializer: names.free("D"),
        entries: names.free("A"),
        serializer: names.free("S"),
        tag,
        is_serialized: declaration.serialize.is_given(),
        known,
        unknown,
        is_distinct,
    })
}

/// Whether a variant keeps objects without a variant of their own.
fn keeps_unknown(variant: &Variant<'_>) -> bool {
    variant.unknown.is_given() || (is_json(variant.ty) && !variant.value.is_given())
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

/// The value of the tag, unless it is the `OBJECT_NAME` of the variant's type.
fn value(tag: &str, variant: &Variant<'_>) -> Option<String> {
    match variant.value.get() {
        Some(value) => Some(value.value()),
        None if tag == symbol::OBJECT => None,
        None => Some(snake(&variant.ident.unraw().to_string())),
    }
}
