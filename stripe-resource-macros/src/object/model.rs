//! What the user wrote, with the tokens it was written with.

use proc_macro2::Ident;
use syn::ext::IdentExt as _;
use syn::{Generics, LitStr, Type};

use crate::items::Once;
use crate::krate::CratePath;
use crate::lints::Allowed;

/// A struct of what comes in responses.
pub(super) struct Object<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a Generics,
    pub(super) krate: CratePath,
    /// What the expansion calls things by itself: names that the user does not use.
    pub(super) names: FreeNames,
    /// The `params` in `#[stripe_object(params)]`: `StripeParams` is derived too, which serializes
    /// and describes the struct.
    pub(super) params: Once<Ident>,
    /// `StripeResource` is derived too, which describes the struct.
    pub(super) is_resource: bool,
    /// It is a struct with named fields, or with none at all.
    pub(super) has_names: bool,
    pub(super) fields: Vec<Field<'a>>,
    /// The lints that are silent in the expansion.
    pub(super) allowed: Allowed,
}

/// Names that the user does not use.
pub(super) struct FreeNames {
    /// The private names of stripe-core.
    pub(super) private: Ident,
    /// The parameters of what decodes and serializes.
    pub(super) deserializer: Ident,
    pub(super) entries: Ident,
    pub(super) serializer: Ident,
}

/// A field.
pub(super) struct Field<'a> {
    pub(super) ident: &'a Ident,
    pub(super) ty: &'a Type,
    /// The name on the wire, where it is not the field's.
    pub(super) rename: Once<LitStr>,
    /// The `flatten` in `#[stripe_object(flatten)]`.
    pub(super) flatten: Once<Ident>,
}

impl Field<'_> {
    /// The name on the wire.
    pub(super) fn name(&self) -> String {
        self.rename.get().map_or_else(|| self.ident.unraw().to_string(), LitStr::value)
    }
}

impl<'a> Object<'a> {
    /// The fields that have a name on the wire.
    pub(super) fn named(&self) -> impl Iterator<Item = &Field<'a>> {
        self.fields.iter().filter(|field| !field.flatten.is_given())
    }

    /// The field that keeps what no other names.
    pub(super) fn rest(&self) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| field.flatten.is_given())
    }
}
