//! Stripe's API as data: every object, operation, field and parameter, with its type, whether it is
//! required, nullable or always present, and the version that introduced it.
//!
//! - [`facts`] returns the rows of the tables, and [`model`] a tree built from them.
//! - [`Comparison`] compares declared resources with the catalogue by their descriptors.
//! - [`draft`] generates a first declaration of an object.
//!
//! It uses the descriptors and types of `stripe-core` without a transport, so that its dependencies
//! include neither an HTTP stack nor a runtime.
//!
//! # Features
//! - `draw`: generates the tables, for maintainers of this crate.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod comparison;
mod declared;
mod draft;
pub mod facts;
pub mod model;
mod protocol;

pub use comparison::{Comparison, Report};
pub use draft::{draft, drafts, formatted};
