//! A declared resource and what identifies one object of it, for generic code.

use crate::descriptor::ResourceDescriptor;

/// A declared owner of operations.
///
/// Derived by [`StripeResource`](crate::StripeResource), never written by hand.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no declared Stripe resource",
    label = "not declared",
    note = "declare it: `#[derive(StripeResource)]` with `#[stripe_resource(object = \"…\", path = \"/v1/…\", ops(…))]`"
)]
pub trait Resource: Sized {
    /// Everything that the declaration says.
    const DESCRIPTOR: ResourceDescriptor;
}

/// A [`Resource`] that has a name on the wire.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no object name",
    label = "no `object` declared",
    note = "add `object = \"…\"` to its `#[stripe_resource(…)]`"
)]
pub trait Object: Resource {
    /// The value of the `object` field, such as `billing.meter`.
    const OBJECT_NAME: &'static str;
}

/// A [`Resource`] with a field `id`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no field `id`",
    label = "operations on one object need its id"
)]
pub trait Identified: Resource {
    /// The type of the field `id`: `String` or one of the typed ids.
    type Id: AsRef<str>;

    /// The object's id; `None` if it has none, as a preview of an invoice has not.
    ///
    /// Only an object whose field `id` is an `Option` can be without one. A call that needs the id
    /// of such an object fails before anything is sent.
    fn id(&self) -> Option<&Self::Id>;
}
