//! Functions of drafts that `cargo-stripe` uses as well. No part of the API.

pub use crate::draft::{ImportStyle, attribute, imports};

/// The tables as one text, for another process.
pub fn packed(facts: &crate::facts::Facts) -> String {
    facts.packed()
}

/// The tables of a newer version, and the history with what changed: each by the name of its file.
pub fn tables(
    old: &crate::facts::Facts,
    new: &crate::facts::Facts,
    diff: &crate::Diff,
    read: &dyn Fn(&str) -> String,
) -> Vec<(&'static str, String)> {
    crate::facts::tables(old, new, diff, read)
}
