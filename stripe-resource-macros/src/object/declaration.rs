//! The declaration of an object: `#[stripe_object(…)]` as it was written, with its tokens.

use proc_macro2::Ident;
use syn::Generics;

use crate::items::Once;
use crate::krate::CratePath;
use crate::lints::Allowed;
use crate::names::MentionedNames;
use crate::serde_attributes::SerdeField;
use crate::wire_field::WireField;

/// A struct of what comes in responses.
pub(super) struct ObjectDeclaration<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a Generics,
    pub(super) krate: CratePath,
    /// The names that the expansion must avoid.
    pub(super) names: MentionedNames,
    /// The lints that are silent in the expansion.
    pub(super) allowed: Allowed,
    /// The `params` in `#[stripe_object(params)]`: `StripeParams` is derived too.
    pub(super) params: Once<Ident>,
    /// `StripeResource` is derived too.
    pub(super) is_resource: bool,
    /// It is a struct with named fields, or with none at all.
    pub(super) has_names: bool,
    pub(super) fields: Vec<WireField<'a>>,
    /// The same fields as `#[stripe_params(…)]` describes them.
    pub(super) in_params: Vec<SerdeField>,
}
