//! Stripe's API as data: every object, operation, field and parameter, with its type, whether it is
//! required, nullable or always present, and the version that it came with.
//!
//! - [`facts`] reads the tables row by row, [`model`] makes a tree of them.
//! - [`Comparison`] compares declared resources with the catalogue by their descriptors.
//! - [`draft`] writes a declaration of an object to begin with.
//!
//! # Features
//! - `compare` (on by default): comparing descriptors. Depends on `stripe-core` without a transport;
//!   without this feature the crate depends on nothing.
//! - `draw`: drawing the tables anew, for the maintainers of this crate.

#[cfg(feature = "compare")]
mod comparison;
#[cfg(feature = "compare")]
mod declared;
mod draft;
pub mod facts;
pub mod model;
mod protocol;

#[cfg(feature = "compare")]
pub use comparison::{Comparison, Report};
pub use draft::{draft, drafts, formatted};
