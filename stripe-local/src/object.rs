//! Objects made from declarations: what a create answers, and what an update changes.

mod build;
mod shape;
mod update;

pub(crate) use shape::resource_of;

use stripe_core::descriptor::ApiMode;

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
