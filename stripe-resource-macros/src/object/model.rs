//! The checked model of an object: all that its expansion needs.

use proc_macro2::Ident;
use syn::{Generics, Type};

use crate::krate::CratePath;
use crate::lints::Allowed;

/// A struct of what comes in responses.
pub(super) struct ObjectModel<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a Generics,
    pub(super) krate: &'a CratePath,
    pub(super) allowed: &'a Allowed,
    /// Identifiers of the expansion itself, none of which the user uses.
    pub(super) names: FreeNames,
    /// It can be decoded field by field.
    pub(super) has_names: bool,
    /// It gets `Serialize`, unless `StripeParams` gives it that.
    pub(super) is_serialized: bool,
    /// It gets `Described`, unless another derive gives it that.
    pub(super) is_described: bool,
    pub(super) fields: Vec<ObjectField<'a>>,
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
pub(super) struct ObjectField<'a> {
    pub(super) ident: &'a Ident,
    pub(super) ty: &'a Type,
    /// The name on the wire.
    pub(super) name: String,
    /// `T` of a field that is an `Option<T>`.
    pub(super) present: Option<&'a Type>,
    /// Its own entries stand where it stands.
    pub(super) is_flattened: bool,
    pub(super) entries: FieldEntries,
}

/// The entries of the JSON object that a field takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum FieldEntries {
    /// The one of its name.
    Named,
    /// All that no field names.
    Rest,
    /// None: another field has the rest already, or the type borrows, which are mistakes.
    Nothing,
}

impl<'a> ObjectModel<'a> {
    /// The fields that have a name on the wire.
    pub(super) fn named(&self) -> impl Iterator<Item = &ObjectField<'a>> {
        self.fields.iter().filter(|field| field.entries == FieldEntries::Named)
    }

    /// The field that keeps what no other names.
    pub(super) fn rest(&self) -> Option<&ObjectField<'a>> {
        self.fields.iter().find(|field| field.entries == FieldEntries::Rest)
    }
}
