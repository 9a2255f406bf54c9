//! Check for names of types that have two meanings.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::language::{FileKind, find};

/// Names that are idiomatic in each module, or have the same meaning everywhere: a `Page` is one of
/// a list, and a `Response` the response to a request, and
/// a `StartError` the error of `start`.
const EXEMPT: &[&str] = &["BoxError", "Error", "Page", "Response", "Result", "StartError"];

/// Sources whose types are objects of Stripe's API: there the module is part of the name, as in
/// `price::Recurring`.
const RESOURCES: &[&str] =
    &["stripe-billing/src", "stripe-payments/src", "benches", "tests/conformance/src/local"];

/// Lists the names of types that are declared in several modules of the crates under `root`, with the
/// modules. Types of resources are left out.
///
/// # Errors
/// If a file cannot be read.
pub fn repeated_type_names(root: &Path) -> Result<Vec<String>, String> {
    let mut files = Vec::new();
    find(root, &mut files)?;
    files.sort();
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (file, kind) in files {
        let shown = file.strip_prefix(root).unwrap_or(&file).display().to_string();
        let is_read = kind == FileKind::Rust && shown.contains("/src/");
        let is_left_out = |folder: &&str| shown.starts_with(*folder);
        if !is_read || RESOURCES.iter().any(is_left_out) {
            continue;
        }
        let text =
            fs::read_to_string(&file).map_err(|error| format!("cannot read {shown}: {error}"))?;
        for name in text.lines().filter_map(type_name).filter(|name| !EXEMPT.contains(name)) {
            names.entry(name.to_owned()).or_default().push(shown.clone());
        }
    }
    let repeated = names.into_iter().filter(|(_, places)| places.len() > 1);
    Ok(repeated.map(|(name, places)| format!("`{name}`: {}", places.join(", "))).collect())
}

/// The name that a line declares at the top of a module.
fn type_name(line: &str) -> Option<&str> {
    let line = match line.strip_prefix("pub") {
        Some(rest) => rest.trim_start_matches(|it: char| it != ' ').trim_start(),
        None => line,
    };
    let rest =
        ["struct ", "enum ", "trait ", "type "].iter().find_map(|it| line.strip_prefix(it))?;
    let end = rest.find(|it: char| !it.is_alphanumeric() && it != '_').unwrap_or(rest.len());
    (end > 0).then(|| &rest[..end])
}

#[cfg(test)]
mod tests {
    use super::type_name;

    #[test]
    fn declarations_at_the_top_of_a_module_are_found() {
        for (line, name) in [
            ("struct Node<T> {", Some("Node")),
            ("pub(super) enum Kind {", Some("Kind")),
            ("pub trait Page: FromResponse {", Some("Page")),
            ("type Names = &'static [&'static str];", Some("Names")),
            ("    type Item;", None),
            ("pub use a::B;", None),
            ("// struct Comment", None),
        ] {
            assert_eq!(type_name(line), name, "{line}");
        }
    }
}
