//! A field with its name on the wire, as `StripeObject` and `StripeParams` parse it.

pub(crate) mod check;
mod named_fields;

use proc_macro2::Ident;
use syn::ext::IdentExt as _;
use syn::{LitStr, Type};

use crate::items::Once;

pub(crate) use named_fields::named_fields;

/// A field as written.
pub(crate) struct WireField<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) ty: &'a Type,
    /// The name on the wire, if it differs from the field's.
    pub(crate) rename: Once<LitStr>,
    /// The key `flatten`.
    pub(crate) flatten: Once<Ident>,
}

impl<'a> WireField<'a> {
    pub(crate) fn new(ident: &'a Ident, ty: &'a Type) -> Self {
        Self { ident, ty, rename: Once::default(), flatten: Once::default() }
    }

    /// The name on the wire.
    pub(crate) fn name(&self) -> String {
        self.rename.get().map_or_else(|| self.ident.unraw().to_string(), LitStr::value)
    }

    /// Whether its own fields are fields of the surrounding object.
    pub(crate) fn is_flattened(&self) -> bool {
        self.flatten.is_given()
    }
}
