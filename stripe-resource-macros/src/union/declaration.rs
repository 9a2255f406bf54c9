//! The declaration of a union: `#[stripe_union(…)]` as written, with its tokens.

use proc_macro2::Ident;
use syn::{Generics, LitStr, Type};

use crate::items::Once;
use crate::krate::CratePath;
use crate::lints::Allowed;
use crate::names::MentionedNames;

/// An enum of objects.
pub(super) struct UnionDeclaration<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a Generics,
    /// Whether it is an `enum`. No other item can have variants.
    pub(super) is_enum: bool,
    pub(super) krate: CratePath,
    /// The names that the expansion must avoid.
    pub(super) names: MentionedNames,
    /// The lints that are allowed in the expansion.
    pub(super) allowed: Allowed,
    pub(super) tag: Once<LitStr>,
    /// The `serialize` in `#[stripe_union(serialize)]`.
    pub(super) serialize: Once<Ident>,
    pub(super) variants: Vec<Variant<'a>>,
}

/// A variant with one object.
pub(super) struct Variant<'a> {
    pub(super) ident: &'a Ident,
    pub(super) ty: &'a Type,
    /// The tag's value, if it cannot be derived.
    pub(super) value: Once<LitStr>,
    /// The `unknown` in `#[stripe_union(unknown)]`.
    pub(super) unknown: Once<Ident>,
}
