//! Traits of declared resources, for generic code.

use crate::descriptor::ResourceDescriptor;

/// A declared resource.
///
/// It is derived by [`StripeResource`](crate::StripeResource), and not implemented by hand.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not derive `StripeResource`",
    label = "not a Stripe resource",
    note = "add `#[derive(StripeResource)]` with `#[stripe_resource(object = \"…\", path = \"/v1/…\", ops(…))]`"
)]
pub trait Resource: Sized {
    /// Descriptor of the resource: its declaration as data.
    const DESCRIPTOR: ResourceDescriptor;
}

/// A [`Resource`] that has a name on the wire.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no object name",
    label = "no `object` declared",
    note = "add `object = \"…\"` to its `#[stripe_resource(…)]`"
)]
pub trait Object: Resource {
    /// Value of the `object` field, such as `billing.meter`.
    const OBJECT_NAME: &'static str;
}

/// A [`Resource`] with a field `id`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no field `id`",
    label = "operations on one object need its id"
)]
pub trait Identified: Resource {
    /// Type of the field `id`: `String` or a typed id.
    type Id: AsRef<str>;

    /// Returns the id of the object, or `None` if it has none, such as a preview of an invoice.
    ///
    /// Only objects whose field `id` is an `Option` can lack one. A call that needs the id of such
    /// an object fails before anything is sent.
    fn id(&self) -> Option<&Self::Id>;
}
