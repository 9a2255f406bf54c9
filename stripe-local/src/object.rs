//! Objects made from declarations: what a create answers, and what an update changes.

mod build;
mod shape;
mod update;

pub(crate) use shape::resource_of;

use stripe_core::descriptor::{ApiMode, Shape};

use crate::ids::Ids;
use crate::store::Store;

/// What is needed to make or change an object.
#[derive(Clone, Copy)]
pub(crate) struct ObjectBuilder<'a> {
    pub(crate) ids: &'a Ids,
    pub(crate) store: &'a Store,
    /// Unix seconds.
    pub(crate) now: i64,
    pub(crate) mode: ApiMode,
    pub(crate) source: ValueSource,
}

/// Where the values of an object come from, and so what becomes of one that does not fit its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ValueSource {
    /// Params that were checked against their declaration. One that is no field is not echoed, as
    /// Stripe does not; one that does not fit its field, such as a keyword for a number, leaves the
    /// field without a value.
    DeclaredParams,
    /// Params of which nothing is known: all are echoed, and scalars are checked against the fields
    /// that they go into.
    UndeclaredParams,
    /// The fields themselves, from a handler or a test: all have to be fields and to fit.
    Fields,
}

/// To what fields belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Resource,
    /// A hash within one. It is declared by params, whose shapes do not say what may be null: all
    /// that is not required may.
    Hash,
}

impl Of {
    /// That to which the fields of a shape belong.
    fn group(shape: &Shape) -> Self {
        match shape {
            Shape::Resource(_) => Self::Resource,
            Shape::Optional(inner) | Shape::Clearable(inner) => Self::group(inner),
            _ => Self::Hash,
        }
    }
}
