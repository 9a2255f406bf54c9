//! The documentation, headings and test names of the whole workspace speak the field's language.

use std::fs;
use std::path::Path;

use xtask::wording::{language, repeated_type_names};

/// New crates whose documentation is still to be mended.
const NOT_YET: &[&str] = &["stripe-payments/", "stripe-usage/"];

#[test]
fn no_documentation_begins_with_a_question_or_uses_the_left_column_of_the_glossary() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let contributing = fs::read_to_string(root.join("CONTRIBUTING.md")).unwrap();
    let mut wrong = language(&root, &contributing).unwrap();
    wrong.retain(|fault| !NOT_YET.iter().any(|name| fault.starts_with(name)));
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_type_name_stands_for_two_things() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let repeated = repeated_type_names(&root).unwrap();
    assert!(repeated.is_empty(), "rename all but one of each:\n{}", repeated.join("\n"));
}
