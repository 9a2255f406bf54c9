//! The words of `#[stripe_params(…)]`.

pub(super) use crate::krate::CRATE;

pub(super) const STRIPE_PARAMS: &str = "stripe_params";
/// An example of the attribute, for the message about one without a list.
pub(super) const EXAMPLE: &str = "stripe_params(rename = \"type\")";

pub(super) const RENAME: &str = "rename";
pub(super) const NEW: &str = "new";
pub(super) const FLATTEN: &str = "flatten";

/// Keys of the attribute of the struct.
pub(super) const CONTAINER_KEYS: &[&str] = &[CRATE];
/// Keys of the attribute of a field.
pub(super) const FIELD_KEYS: &[&str] = &[RENAME, NEW, FLATTEN];
