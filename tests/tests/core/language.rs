//! The documentation of all crates speaks the field's language.

use std::fs;
use std::path::Path;

use xtask::wording::language;

const CRATES: &[&str] = &[
    "stripe-billing",
    "stripe-catalogue",
    "stripe-core",
    "stripe-local",
    "stripe-resource-macros",
    "stripe-usage",
    "xtask",
];

#[test]
fn no_documentation_begins_with_a_question_or_says_what_the_glossary_says_otherwise() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let contributing = fs::read_to_string(root.join("CONTRIBUTING.md")).unwrap();
    let mut wrong = Vec::new();
    for name in CRATES {
        let faults = language(&root.join(name).join("src"), &contributing).unwrap();
        wrong.extend(faults.into_iter().map(|fault| format!("{name}/src/{fault}")));
    }
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}
