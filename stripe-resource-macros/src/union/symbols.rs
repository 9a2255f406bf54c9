//! The words of `#[stripe_union(…)]`.

pub(super) use crate::krate::CRATE;

pub(super) const STRIPE_UNION: &str = "stripe_union";
/// An example of the attribute, for the message about one without a list.
pub(super) const EXAMPLE: &str = "stripe_union(tag = \"type\")";

pub(super) const TAG: &str = "tag";
pub(super) const SERIALIZE: &str = "serialize";
pub(super) const VALUE: &str = "value";
pub(super) const UNKNOWN: &str = "unknown";

/// Keys of the attribute of the enum.
pub(super) const CONTAINER_KEYS: &[&str] = &[TAG, SERIALIZE, CRATE];
/// Keys of the attribute of a variant.
pub(super) const VARIANT_KEYS: &[&str] = &[VALUE, UNKNOWN];

/// The default tag: declared resources know their value of it.
pub(super) const OBJECT: &str = "object";
