//! The checked model of an enum: all the input of its expansion.

use proc_macro2::{Ident, TokenStream};
use syn::Type;

use crate::krate::CratePath;
use crate::lints::Allowed;

/// An enum of texts.
pub(super) struct Enumeration<'a> {
    pub(super) ident: &'a Ident,
    /// Visibility, as part of the expansion.
    pub(super) visibility: TokenStream,
    pub(super) krate: &'a CratePath,
    /// The identifier of stripe-core's private module in the expansion.
    pub(super) private: Ident,
    pub(super) allowed: &'a Allowed,
    /// The variants and their texts on the wire.
    pub(super) values: Vec<(&'a Ident, String)>,
    pub(super) kind: UnknownHandling<'a>,
}

/// Handling of texts that are not declared values.
pub(super) enum UnknownHandling<'a> {
    /// Unknown values are kept in this variant, which holds this type.
    Open(&'a Ident, &'a Type),
    /// Unknown values are errors.
    Closed,
    /// The handling is unknown because of a mistake.
    Undecided,
}
