//! The declaration of an object: `#[stripe_object(…)]` as written, with its tokens.

use proc_macro2::Ident;
use syn::Generics;

use crate::items::Once;
use crate::krate::CratePath;
use crate::lints::Allowed;
use crate::names::MentionedNames;
use crate::serde_attributes::SerdeField;
use crate::wire_field::WireField;

/// A struct for responses.
pub(super) struct ObjectDeclaration<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a Generics,
    pub(super) krate: CratePath,
    /// The names that the expansion must avoid.
    pub(super) names: MentionedNames,
    /// The lints that are allowed in the expansion.
    pub(super) allowed: Allowed,
    /// The `params` in `#[stripe_object(params)]`: `StripeParams` is derived as well.
    pub(super) params: Once<Ident>,
    /// Whether `StripeResource` is derived as well.
    pub(super) is_resource: bool,
    /// Whether it is a struct with named fields, or without fields.
    pub(super) has_names: bool,
    pub(super) fields: Vec<WireField<'a>>,
    /// The same fields as described by `#[stripe_params(…)]`.
    pub(super) in_params: Vec<SerdeField>,
}
