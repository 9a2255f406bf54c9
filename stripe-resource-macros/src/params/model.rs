//! The checked model of params: all the input of their expansion.

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt as _;
use syn::{Attribute, Generics, Type};

use super::value::ParamType;
use crate::krate::CratePath;
use crate::lints::Allowed;

/// A struct of params.
pub(super) struct ParamsModel<'a> {
    pub(super) ident: &'a Ident,
    /// Visibility, as part of the expansion.
    pub(super) visibility: TokenStream,
    pub(super) generics: &'a Generics,
    pub(super) krate: &'a CratePath,
    /// The lints that are allowed in the expansion.
    pub(super) allowed: &'a Allowed,
    /// The parameter of a setter that distinguishes a value from an `Option`.
    pub(super) marker: Ident,
    /// The parameter of `serialize`.
    pub(super) serializer: Ident,
    /// The identifier of stripe-core's private module in the expansion.
    pub(super) private: Ident,
    /// Whether it has named fields, or no fields.
    pub(super) has_names: bool,
    pub(super) fields: Vec<ParamField<'a>>,
}

/// A field, which is a parameter.
pub(super) struct ParamField<'a> {
    pub(super) ident: &'a Ident,
    /// The name on the wire.
    pub(super) name: String,
    pub(super) ty: &'a Type,
    /// `T` of a field that is an `Option<T>`, which is optional.
    pub(super) present: Option<&'a Type>,
    /// The type `Clearable<…>`, for a param that can be cleared.
    pub(super) clearable: Option<&'a Type>,
    /// The type inside `Option` and `Clearable`.
    pub(super) inner: &'a Type,
    /// The kind of value that a caller passes for it.
    pub(super) value: ParamType<'a>,
    pub(super) is_flattened: bool,
    /// Whether it is an argument of `new`, and has no setter.
    pub(super) is_in_new: bool,
    /// The doc comment and `#[deprecated]`, which the field's methods repeat.
    pub(super) attributes: &'a [&'a Attribute],
    /// The item that already has the name of its setter. Its methods are omitted.
    pub(super) name_taken_by: Option<String>,
}

/// The name of the method that clears a field.
pub(super) fn clear_name(field: &Ident) -> String {
    format!("clear_{}", field.unraw())
}
