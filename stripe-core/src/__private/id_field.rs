//! Access to a field `id` whose type the declaration names.
//!
//! [`derive(StripeResource)`](derive@crate::StripeResource) expands to it.

/// A field that holds an id of type `I`, optionally.
#[diagnostic::on_unimplemented(
    message = "the field `id` is a `{Self}`, but the declaration says `id = {I}`",
    label = "neither a `{I}` nor an `Option` of it"
)]
pub trait IdField<I> {
    /// Returns the id, if there is one.
    fn get(&self) -> Option<&I>;
}

impl<I: AsRef<str>> IdField<I> for I {
    fn get(&self) -> Option<&I> {
        Some(self)
    }
}

impl<I: AsRef<str>> IdField<I> for Option<I> {
    fn get(&self) -> Option<&I> {
        self.as_ref()
    }
}
