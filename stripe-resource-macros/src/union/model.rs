//! What the user wrote, with the tokens it was written with.

use proc_macro2::Ident;
use syn::ext::IdentExt as _;
use syn::{Generics, LitStr, Type};

use super::symbols as symbol;
use crate::case::snake;
use crate::items::Once;
use crate::krate::CratePath;
use crate::lints::Allowed;

/// An enum of objects.
pub(super) struct Union<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a Generics,
    /// It is an `enum`; nothing else can have variants.
    pub(super) is_enum: bool,
    pub(super) krate: CratePath,
    /// What the private names of stripe-core are called in the expansion.
    pub(super) private: Ident,
    /// The parameters of what decodes and serializes.
    pub(super) deserializer: Ident,
    pub(super) entries: Ident,
    pub(super) serializer: Ident,
    pub(super) tag: Once<LitStr>,
    /// The `serialize` in `#[stripe_union(serialize)]`.
    pub(super) serialize: Once<Ident>,
    pub(super) variants: Vec<Variant<'a>>,
    /// The lints that are silent in the expansion.
    pub(super) allowed: Allowed,
}

/// A variant with one object.
pub(super) struct Variant<'a> {
    pub(super) ident: &'a Ident,
    pub(super) ty: &'a Type,
    /// The tag's value, where it does not follow.
    pub(super) value: Once<LitStr>,
    /// The `unknown` in `#[stripe_union(unknown)]`.
    pub(super) unknown: Once<Ident>,
    /// It keeps what the others are not for.
    pub(super) keeps_unknown: bool,
}

impl Union<'_> {
    /// The field that tells the variants apart.
    pub(super) fn tag(&self) -> String {
        self.tag.get().map_or_else(|| symbol::OBJECT.to_owned(), LitStr::value)
    }

    /// The value of the tag, unless it is the `OBJECT_NAME` of the variant's type.
    pub(super) fn literal_value(&self, variant: &Variant<'_>) -> Option<String> {
        match variant.value.get() {
            Some(value) => Some(value.value()),
            None if self.tag() == symbol::OBJECT => None,
            None => Some(snake(&variant.ident.unraw().to_string())),
        }
    }

    pub(super) fn known(&self) -> impl Iterator<Item = &Variant<'_>> {
        self.variants.iter().filter(|variant| !variant.keeps_unknown)
    }

    pub(super) fn unknown(&self) -> impl Iterator<Item = &Variant<'_>> {
        self.variants.iter().filter(|variant| variant.keeps_unknown)
    }
}
