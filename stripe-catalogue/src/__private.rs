//! Functions that `cargo-stripe` uses. They are not part of the public API.

pub use crate::draft::{ImportStyle, attribute, imports};
pub use crate::rust_names::snake;

/// Returns the tables as one text, for another process.
pub fn packed(facts: &crate::facts::Facts) -> String {
    facts.packed()
}

/// Returns the tables of a newer version, and the updated history, each by the name of its file.
pub fn tables(
    old: &crate::facts::Facts,
    new: &crate::facts::Facts,
    diff: &crate::Diff,
    read: &dyn Fn(&str) -> String,
) -> Vec<(&'static str, String)> {
    crate::facts::tables(old, new, diff, read)
}
