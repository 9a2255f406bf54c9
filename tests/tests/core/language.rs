//! The documentation, headings and test names of the whole workspace follow its writing style.

use std::fs;
use std::path::Path;

use xtask::wording::{language, repeated_type_names};

#[test]
fn no_documentation_begins_with_a_question_or_uses_the_left_column_of_the_glossary() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let contributing = fs::read_to_string(root.join("CONTRIBUTING.md")).unwrap();
    let wrong = language(&root, &contributing).unwrap();
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_type_name_stands_for_two_things() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let repeated = repeated_type_names(&root).unwrap();
    assert!(repeated.is_empty(), "rename all but one of each:\n{}", repeated.join("\n"));
}
