//! Arguments that identify an object: text, a typed id, or the object itself.

use crate::resource::Identified;

/// The id of an object of type `R`: text, the typed id, or a reference to the object.
///
/// The compiler rejects typed ids of other objects.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not identify a `{R}`",
    label = "expected the id of a `{R}`",
    note = "pass its id as `&str`, `String` or the type of its field `id`, or a reference to the object"
)]
pub trait IdOf<R: ?Sized> {
    /// Returns the id before percent-encoding.
    fn id_str(&self) -> &str;
}

impl<R: ?Sized> IdOf<R> for &str {
    fn id_str(&self) -> &str {
        self
    }
}

impl<R: ?Sized> IdOf<R> for String {
    fn id_str(&self) -> &str {
        self
    }
}

impl<R: ?Sized> IdOf<R> for &String {
    fn id_str(&self) -> &str {
        self
    }
}

impl<R: Identified> IdOf<R> for &R {
    fn id_str(&self) -> &str {
        Identified::id(*self).map_or("", AsRef::as_ref)
    }
}

/// An object represents a parent of an undeclared type.
impl<R: Identified> IdOf<str> for &R {
    fn id_str(&self) -> &str {
        Identified::id(*self).map_or("", AsRef::as_ref)
    }
}
