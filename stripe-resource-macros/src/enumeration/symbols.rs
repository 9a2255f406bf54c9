//! The words of `#[stripe_enum(…)]`.

pub(super) use crate::krate::CRATE;

pub(super) const STRIPE_ENUM: &str = "stripe_enum";
/// An example of the attribute, for the message about one without a list.
pub(super) const EXAMPLE: &str = "stripe_enum(rename = \"en-GB\")";

pub(super) const CLOSED: &str = "closed";
pub(super) const RENAME: &str = "rename";
pub(super) const RENAME_ALL: &str = "rename_all";

/// Keys of the attribute of the enum.
pub(super) const CONTAINER_KEYS: &[&str] = &[CLOSED, RENAME_ALL, CRATE];
/// Keys of the attribute of a variant.
pub(super) const VARIANT_KEYS: &[&str] = &[RENAME];
