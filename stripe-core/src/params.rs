//! The trait of declared params, for generic code.

use serde::Serialize;

use crate::descriptor::{Described, FieldDescriptor};

/// The declared params of an operation, or a nested object of them.
///
/// It is derived by [`StripeParams`](derive@crate::StripeParams), and not implemented by hand.
/// Operations accept any [`Serialize`] type; this trait adds the names of the params at run time.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not derive `StripeParams`",
    label = "not a params type",
    note = "add `#[derive(StripeParams)]` to a struct with named fields"
)]
pub trait StripeParams: Serialize + Described {
    /// Names of the params on the wire, in the order of the struct.
    const FIELDS: &'static [FieldDescriptor];
}
