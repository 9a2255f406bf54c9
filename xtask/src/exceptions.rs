//! Operations that stripe-billing does not declare, though it has their object.

/// A line for each: the verb with the path, and the reason.
const EXCEPTIONS: &str = include_str!("exceptions.tsv");

/// Each by its verb and its path.
#[must_use]
pub fn operations() -> Vec<&'static str> {
    EXCEPTIONS.lines().filter_map(|line| Some(line.split_once('\t')?.0)).collect()
}
