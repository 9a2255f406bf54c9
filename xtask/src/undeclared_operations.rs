//! Operations that a crate omits although it has their object, each with its reason.

/// A line for each operation: the crate, the verb with the path, and the reason.
const UNDECLARED: &str = include_str!("undeclared_operations.tsv");

/// Returns the undeclared operations of a crate, each with its verb and path.
#[must_use]
pub fn of(krate: &str) -> Vec<&'static str> {
    let lines = UNDECLARED.lines().filter_map(|line| line.split_once('\t'));
    let of_crate = lines.filter(|(name, _)| *name == krate);
    of_crate.filter_map(|(_, rest)| Some(rest.split_once('\t')?.0)).collect()
}
