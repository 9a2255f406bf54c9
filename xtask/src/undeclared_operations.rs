//! Operations that stripe-billing leaves out although it has their object, each with its reason.

/// A line for each: the verb with the path, and the reason.
const UNDECLARED: &str = include_str!("undeclared_operations.tsv");

/// Each by its verb and its path.
#[must_use]
pub fn all() -> Vec<&'static str> {
    UNDECLARED.lines().filter_map(|line| Some(line.split_once('\t')?.0)).collect()
}
