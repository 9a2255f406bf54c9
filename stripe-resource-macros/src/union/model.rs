//! The checked model of a union: all the input of its expansion.

use proc_macro2::Ident;

use super::declaration::Variant;
use crate::krate::CratePath;
use crate::lints::Allowed;

/// An enum of objects.
pub(super) struct UnionModel<'a> {
    pub(super) ident: &'a Ident,
    pub(super) krate: &'a CratePath,
    pub(super) allowed: &'a Allowed,
    /// The identifier of stripe-core's private module in the expansion.
    pub(super) private: Ident,
    /// The parameters of the functions that decode and serialize.
    pub(super) deserializer: Ident,
    pub(super) entries: Ident,
    pub(super) serializer: Ident,
    /// The field that tells the variants apart.
    pub(super) tag: String,
    pub(super) is_serialized: bool,
    pub(super) known: Vec<ObjectVariant<'a>>,
    /// The variants for objects that have no variant of their own: a valid union has one.
    pub(super) unknown: Vec<&'a Variant<'a>>,
    /// Whether all written values are different. The constants of resources are compared by rustc.
    pub(super) is_distinct: bool,
}

/// A variant for one object.
pub(super) struct ObjectVariant<'a> {
    pub(super) variant: &'a Variant<'a>,
    /// The value of the tag, unless it is the `OBJECT_NAME` of the variant's type.
    pub(super) value: Option<String>,
}
