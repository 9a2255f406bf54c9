//! The declaration of an enum: `#[stripe_enum(…)]` as written, with its tokens.

use proc_macro2::Ident;
use syn::ext::IdentExt as _;
use syn::{Generics, LitStr, Type, Visibility};

use crate::case::RenameRule;
use crate::items::Once;
use crate::krate::CratePath;
use crate::lints::Allowed;
use crate::names::MentionedNames;

/// An enum of texts.
pub(super) struct EnumDeclaration<'a> {
    pub(super) ident: &'a Ident,
    pub(super) visibility: &'a Visibility,
    pub(super) generics: &'a Generics,
    /// Whether it is an `enum`. No other item can have values.
    pub(super) is_enum: bool,
    pub(super) krate: CratePath,
    /// The names that the expansion must avoid.
    pub(super) names: MentionedNames,
    /// The lints that are allowed in the expansion.
    pub(super) allowed: Allowed,
    /// The `closed` in `#[stripe_enum(closed)]`.
    pub(super) closed: Once<Ident>,
    /// Known values.
    pub(super) values: Vec<ValueVariant<'a>>,
    /// The variants that keep unknown values. A valid enum has at most one.
    pub(super) unknown: Vec<Unknown<'a>>,
    /// Whether a variant was refused.
    pub(super) is_incomplete: bool,
}

/// A variant without fields.
pub(super) struct ValueVariant<'a> {
    pub(super) ident: &'a Ident,
    pub(super) rename: Once<LitStr>,
    /// The spelling of variants that are not renamed.
    pub(super) case: RenameRule,
}

/// A variant with one field.
pub(super) struct Unknown<'a> {
    pub(super) ident: &'a Ident,
    pub(super) ty: &'a Type,
    pub(super) rename: Once<LitStr>,
}

impl ValueVariant<'_> {
    /// The text on the wire.
    pub(super) fn text(&self) -> String {
        match self.rename.get() {
            Some(rename) => rename.value(),
            None => self.case.of_variant(&self.ident.unraw().to_string()),
        }
    }
}
