//! The checked model of an object: all the input of its expansion.

use proc_macro2::Ident;
use syn::{Generics, Type};

use crate::krate::CratePath;
use crate::lints::Allowed;

/// A struct for responses.
pub(super) struct ObjectModel<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a Generics,
    pub(super) krate: &'a CratePath,
    pub(super) allowed: &'a Allowed,
    /// Identifiers of the expansion, none of which the user uses.
    pub(super) names: FreeNames,
    /// Whether it can be decoded field by field.
    pub(super) has_names: bool,
    /// Whether the derive implements `Serialize`, because `StripeParams` does not.
    pub(super) is_serialized: bool,
    /// Whether the derive implements `Described`, because no other derive does.
    pub(super) is_described: bool,
    pub(super) fields: Vec<ObjectField<'a>>,
}

/// Names that the user does not use.
pub(super) struct FreeNames {
    /// The private names of stripe-core.
    pub(super) private: Ident,
    /// The parameters of the functions that decode and serialize.
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
    /// Whether its entries are entries of the surrounding object.
    pub(super) is_flattened: bool,
    pub(super) entries: FieldEntries,
}

/// The entries of the JSON object that a field takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum FieldEntries {
    /// The entry with its name.
    Named,
    /// All entries that no other field names.
    Rest,
    /// No entries, because of a mistake: another field has all others already, or the type borrows.
    Nothing,
}

impl<'a> ObjectModel<'a> {
    /// Returns the fields with a name on the wire.
    pub(super) fn named(&self) -> impl Iterator<Item = &ObjectField<'a>> {
        self.fields.iter().filter(|field| field.entries == FieldEntries::Named)
    }

    /// Returns the field for all other entries.
    pub(super) fn rest(&self) -> Option<&ObjectField<'a>> {
        self.fields.iter().find(|field| field.entries == FieldEntries::Rest)
    }
}
