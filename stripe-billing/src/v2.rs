//! The resources of Stripe's API v2.

pub mod billing;

pub use billing::*;
