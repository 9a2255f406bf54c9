//! The declaration of params: `#[stripe_params(…)]` as written, with its tokens.

use proc_macro2::Ident;
use syn::{Attribute, Generics, Visibility};

use crate::items::Once;
use crate::krate::CratePath;
use crate::lints::Allowed;
use crate::names::MentionedNames;
use crate::wire_field::WireField;

/// A struct of params.
pub(super) struct ParamsDeclaration<'a> {
    pub(super) ident: &'a Ident,
    pub(super) visibility: &'a Visibility,
    pub(super) generics: &'a Generics,
    pub(super) krate: CratePath,
    /// The names that the expansion must avoid.
    pub(super) names: MentionedNames,
    /// The lints that are allowed in the expansion.
    pub(super) allowed: Allowed,
    /// Whether it has named fields, or no fields.
    pub(super) has_names: bool,
    pub(super) fields: Vec<ParamDeclaration<'a>>,
}

/// A field, which is a parameter.
pub(super) struct ParamDeclaration<'a> {
    pub(super) wire: WireField<'a>,
    /// The `new` in `#[stripe_params(new)]`.
    pub(super) new: Once<Ident>,
    /// The doc comment and `#[deprecated]`, which the field's methods repeat.
    pub(super) attributes: Vec<&'a Attribute>,
}
