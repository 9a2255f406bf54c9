//! The checked model of an enum: all that its expansion needs.

use proc_macro2::{Ident, TokenStream};
use syn::Type;

use crate::krate::CratePath;
use crate::lints::Allowed;

/// An enum of texts.
pub(super) struct Enumeration<'a> {
    pub(super) ident: &'a Ident,
    /// As part of the expansion.
    pub(super) visibility: TokenStream,
    pub(super) krate: &'a CratePath,
    /// The identifier of stripe-core's private module in the expansion.
    pub(super) private: Ident,
    pub(super) allowed: &'a Allowed,
    /// The variants and their texts on the wire.
    pub(super) values: Vec<(&'a Ident, String)>,
    pub(super) kind: UnknownHandling<'a>,
}

/// Treatment of texts that are not declared values.
pub(super) enum UnknownHandling<'a> {
    /// They are kept in this variant, which holds this type.
    Open(&'a Ident, &'a Type),
    /// They are errors.
    Closed,
    /// A mistake leaves it open.
    Undecided,
}
