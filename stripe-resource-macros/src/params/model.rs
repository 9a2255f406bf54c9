//! What the user wrote, with the tokens it was written with.

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt as _;
use syn::{Attribute, Generics, LitStr, Type};

use super::value::Value;
use crate::items::Once;
use crate::krate::CratePath;
use crate::lints::Allowed;

/// A struct of params.
pub(super) struct Params<'a> {
    pub(super) ident: &'a Ident,
    pub(super) visibility: TokenStream,
    pub(super) generics: &'a Generics,
    pub(super) krate: CratePath,
    /// The lints that are silent in the expansion.
    pub(super) allowed: Allowed,
    /// The parameter of a setter that tells a value from an `Option`.
    pub(super) marker: Ident,
    /// The parameter of `serialize`.
    pub(super) serializer: Ident,
    /// What the private names of stripe-core are called in the expansion.
    pub(super) private: Ident,
    /// It has named fields, or none at all.
    pub(super) has_names: bool,
    pub(super) fields: Vec<Field<'a>>,
}

/// A field, which is a parameter.
pub(super) struct Field<'a> {
    pub(super) ident: &'a Ident,
    /// The name on the wire, where it is not the field's.
    pub(super) rename: Once<LitStr>,
    pub(super) ty: &'a Type,
    /// The type inside `Option` and `Clearable`.
    pub(super) inner: &'a Type,
    /// What a caller passes for it.
    pub(super) value: Value<'a>,
    /// It is an `Option`.
    pub(super) optional: bool,
    /// The type `Clearable<…>`, if it is one.
    pub(super) clearable: Option<&'a Type>,
    /// The `new` in `#[stripe_params(new)]`.
    pub(super) new: Once<Ident>,
    /// The `flatten` in `#[stripe_params(flatten)]`.
    pub(super) flatten: Once<Ident>,
    /// The doc comment and `#[deprecated]`, which the field's methods repeat.
    pub(super) attributes: Vec<&'a Attribute>,
    /// It gets no methods, because they would collide with others that exist.
    pub(super) without_methods: bool,
}

impl Field<'_> {
    /// The name on the wire.
    pub(super) fn name(&self) -> String {
        self.rename.get().map_or_else(|| self.ident.unraw().to_string(), LitStr::value)
    }

    /// Whether it is an argument of `new`.
    pub(super) fn is_in_new(&self) -> bool {
        !self.optional || self.new.is_given()
    }
}
