//! Objects built and updated by their declaration.

mod build;
mod shape;
mod update;

pub(crate) use shape::resource_of;

use stripe_core::descriptor::{ApiMode, Shape};

use crate::ids::IdGenerator;
use crate::store::Store;

/// Builder of objects.
#[derive(Clone, Copy)]
pub(crate) struct ObjectBuilder<'a> {
    pub(crate) ids: &'a IdGenerator,
    pub(crate) store: &'a Store,
    /// Unix seconds.
    pub(crate) now: i64,
    pub(crate) mode: ApiMode,
    pub(crate) source: ValueSource,
}

/// Origin of the values of an object, which decides about a value that does not fit its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ValueSource {
    /// Params that were checked against their declaration. A param without a field is not echoed,
    /// as at Stripe; a value that does not fit its field, such as a keyword for a number, leaves
    /// the field without a value.
    DeclaredParams,
    /// Undeclared params: all are echoed, and scalars are checked against the fields of their
    /// names.
    UndeclaredParams,
    /// Fields, from a handler or a test: all must be declared and fit.
    Fields,
}

/// Owner of fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Resource,
    /// A nested object. It is declared by params, whose shapes do not tell what may be null: all
    /// fields that are not required may.
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
