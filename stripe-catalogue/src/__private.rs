//! What `cargo-stripe` shares with drafts. It is no part of the API.

pub use crate::draft::imports;
