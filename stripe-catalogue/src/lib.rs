//! Stripe's API as data: every object, operation, field and parameter, with its type, whether it is
//! required, nullable or always present, and the version that introduced it.
//!
//! ```
//! use stripe_catalogue::Comparison;
//! use stripe_core::{StripeObject, StripeResource};
//!
//! #[derive(Debug, StripeObject, StripeResource)]
//! #[stripe_resource(object = "coupon", path = "/v1/coupons", ops(retrieve(())))]
//! pub struct Coupon {
//!     pub id: String,
//!     pub valid: bool,
//! }
//!
//! // In a test of your crate: the declared parts agree with Stripe's API.
//! stripe_catalogue::check(&[Coupon::DESCRIPTOR])?;
//!
//! // All parts that Stripe's API has, and the declaration lacks.
//! let report = Comparison::new(&[Coupon::DESCRIPTOR]).report();
//! assert!(!report.differences.is_empty());
//! # Ok::<(), stripe_catalogue::Disagreement>(())
//! ```
//!
//! ```toml
//! [dev-dependencies]
//! stripe-catalogue = "0.1"
//! ```
//!
//! The newest version in this release is Stripe API version 2026-10-28.endive
//! ([`API_VERSION`](stripe_core::API_VERSION)).
//!
//! - [`facts`] returns the rows of the tables, and [`model`] a tree built from them.
//! - [`check`] compares declared resources with the API in a test, and [`Comparison`] by their descriptors.
//! - [`facts::Facts`] are the facts of a version, or of an OpenAPI file that Stripe publishes;
//!   [`diff`] lists the changes between two of them, and [`ResourceHistory`] the versions that
//!   contain a part of a declared resource.
//! - [`Draft`] generates the source of a declaration of an object, or of a part of it.
//!
//! `cargo stripe`, from the crate `cargo-stripe`, uses them to write and check declarations.
//!
//! It uses the descriptors and types of `stripe-core` without a transport, so that its dependencies
//! include neither an HTTP stack nor a runtime.
//!
//! # Features
//! - `draw`: generates the tables, for maintainers of this crate.

#![cfg_attr(docsrs, feature(doc_cfg))]

#[doc(hidden)]
pub mod __private;
mod check;
mod comparison;
mod declared;
mod diff;
mod draft;
pub mod facts;
mod history;
pub mod model;
mod protocol;
mod rust_names;
mod spec;
mod suggestion;

pub use check::{Disagreement, check, check_complete};
pub use comparison::{Comparison, Declared, Difference, Report};
pub use diff::{Change, ChangeKind, Diff, Effect, diff};
pub use draft::{Draft, drafts};
pub use history::{ResourceHistory, Span};
pub use spec::SpecError;
pub use suggestion::did_you_mean;
