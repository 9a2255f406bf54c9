//! The declared params of an operation, for generic code.

use serde::Serialize;

use crate::descriptor::{Described, FieldDescriptor};

/// The declared params of an operation, or a hash within them.
///
/// Derived by [`StripeParams`](derive@crate::StripeParams), never written by hand. An operation
/// takes any [`Serialize`] type; what this adds is that the names can be read at run time.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no declared params type",
    label = "not declared",
    note = "declare it: `#[derive(StripeParams)]` on a struct with named fields"
)]
pub trait StripeParams: Serialize + Described {
    /// The parameters under the names they have on the wire, in the order of the struct.
    const FIELDS: &'static [FieldDescriptor];
}
