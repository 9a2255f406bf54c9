//! The words of `#[stripe_object(…)]`.

pub(super) use crate::krate::CRATE;

pub(super) const STRIPE_OBJECT: &str = "stripe_object";
/// An example of the attribute, for the message about one without a list.
pub(super) const EXAMPLE: &str = "stripe_object(rename = \"type\")";

pub(super) const PARAMS: &str = "params";
pub(super) const RENAME: &str = "rename";
pub(super) const FLATTEN: &str = "flatten";

/// Keys of the attribute of the struct.
pub(super) const CONTAINER_KEYS: &[&str] = &[PARAMS, CRATE];
/// Keys of the attribute of a field.
pub(super) const FIELD_KEYS: &[&str] = &[RENAME, FLATTEN];

/// The attribute of `derive(StripeParams)`.
pub(super) const STRIPE_PARAMS: &str = "stripe_params";
/// The attribute of `derive(StripeResource)`, which describes a resource.
pub(super) const STRIPE_RESOURCE: &str = "stripe_resource";
