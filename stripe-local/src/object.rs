//! Building and updating of objects by their declaration.

mod build;
#[cfg(any(feature = "billing", feature = "payments"))]
mod presence;
mod shape;
mod update;

#[cfg(any(feature = "billing", feature = "payments"))]
pub(crate) use presence::is_of_stripe;
pub(crate) use shape::resource_of;

#[cfg(not(any(feature = "billing", feature = "payments")))]
use stripe_core::descriptor::ResourceDescriptor;
use stripe_core::descriptor::{ApiMode, Shape};

use crate::ids::IdGenerator;
use crate::store::Store;

/// A builder of objects.
#[derive(Clone, Copy)]
pub(crate) struct ObjectBuilder<'a> {
    pub(crate) ids: &'a IdGenerator,
    pub(crate) store: &'a Store,
    /// Time in unix seconds.
    pub(crate) now: i64,
    pub(crate) mode: ApiMode,
    /// Whether the object is one of live mode.
    pub(crate) is_live: bool,
    pub(crate) source: ValueSource,
}

/// Origin of the values of an object, which determines the treatment of a value that does not match
/// its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ValueSource {
    /// Params that were checked against their declaration. A param without a field is dropped, as
    /// at Stripe. A value that does not match its field, such as a keyword for a number, leaves the
    /// field without a value.
    DeclaredParams,
    /// Undeclared params: all are kept, and scalars are checked against the fields with their
    /// names.
    UndeclaredParams,
    /// Fields from a handler or a test: all must be declared and must match.
    Fields,
}

/// Whether it is one of Stripe's objects. None is known without the resources of another crate.
#[cfg(not(any(feature = "billing", feature = "payments")))]
pub(crate) fn is_of_stripe(_resource: &ResourceDescriptor) -> bool {
    false
}

/// Owner of fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Resource,
    /// A nested object. It is declared by params, whose shapes do not define which fields can be
    /// null: all fields that are not required can.
    Hash,
}

impl Of {
    /// Returns the owner of the fields of a shape.
    fn group(shape: &Shape) -> Self {
        match shape {
            Shape::Resource(_) => Self::Resource,
            Shape::Optional(inner) | Shape::Clearable(inner) => Self::group(inner),
            _ => Self::Hash,
        }
    }
}
