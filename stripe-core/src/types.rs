//! Shared types.
#[macro_use]
pub mod id;
pub mod ids;
