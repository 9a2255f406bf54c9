//! The objects and operations that the crates of this project declare.
//!
//! Each line of the table is a crate with an object or an operation. A test generates it from the
//! descriptors of the crates.

const TABLE: &str = include_str!("crates.tsv");

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLE.lines().filter_map(|line| line.split_once('\t'))
}

/// Returns the crate that declares an object.
pub(crate) fn of_object(object: &str) -> Option<&'static str> {
    rows().find(|(_, name)| *name == object).map(|(krate, _)| krate)
}

/// Returns the crate that declares an operation.
pub(crate) fn of_operation(verb: &str, path: &str) -> Option<&'static str> {
    let path = unnamed(path);
    let is_it = |operation: &str| {
        operation.split_once(' ').is_some_and(|(its, named)| its == verb && unnamed(named) == path)
    };
    rows().find(|(_, name)| is_it(name)).map(|(krate, _)| krate)
}

/// Returns a path without the names of its placeholders.
pub(crate) fn unnamed(path: &str) -> String {
    let segment = |it: &str| if it.starts_with('{') { "{}".to_owned() } else { it.to_owned() };
    path.split('/').map(segment).collect::<Vec<_>>().join("/")
}
