//! Stripe's API as data: every object, operation, field and parameter, with its type, whether it is
//! required, nullable or always present, and the version that it came with.
//!
//! - [`facts`] reads the tables row by row, [`model`] makes a tree of them.
//! - [`Comparison`] compares declared resources with the catalogue by their descriptors.
//! - [`draft`] writes a declaration of an object to begin with.
//!
//! Of `stripe-core` it uses descriptors and types, without a transport: there is neither an HTTP stack nor
//! a runtime in its tree.
//!
//! # Features
//! - `draw`: drawing the tables anew, for the maintainers of this crate.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod comparison;
mod declared;
mod draft;
pub mod facts;
pub mod model;
mod protocol;

pub use comparison::{Comparison, Report};
pub use draft::{draft, drafts, formatted};
