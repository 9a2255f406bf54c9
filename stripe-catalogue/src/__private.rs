//! Functions of drafts that `cargo-stripe` uses as well. No part of the API.

pub use crate::draft::imports;
