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
pub(crate) struct Workshop<'a> {
    pub(crate) ids: &'a Ids,
    pub(crate) store: &'a Store,
    /// Unix seconds.
    pub(crate) now: i64,
    pub(crate) mode: ApiMode,
    /// Whether the params were declared. What is declared and no field is not echoed, as Stripe
    /// does not; of undeclared params nothing is known, so all are.
    pub(crate) declared: bool,
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
