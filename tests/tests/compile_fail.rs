//! Every mistake that the derives report: one per file, in folders named after what is wrong.
//!
//! After a change of a message, `TRYBUILD=overwrite cargo test -p tests --test compile_fail` writes
//! the expected texts anew; `-- --include-ignored` adds those that rustc words.
//!
//! A binary of its own: it runs cargo for long, and links none of our crates.

use std::fs;
use std::path::PathBuf;

/// Mistakes that a derive finds. Its words are the same with every compiler.
#[test]
fn mistakes_are_reported() {
    check(|expected| !is_worded_by_rustc(expected));
}

/// Mistakes that are left to rustc, which words them differently from release to release.
#[test]
#[ignore = "expects the words of rustc 1.95"]
fn mistakes_are_reported_by_rustc() {
    check(is_worded_by_rustc);
}

/// Compiles the cases whose expected text is of that kind.
fn check(is_meant: impl Fn(&str) -> bool) {
    let cases = trybuild::TestCases::new();
    let mut found = 0;
    for case in cases_by_name() {
        let expected = fs::read_to_string(case.with_extension("stderr")).unwrap_or_default();
        if is_meant(&expected) {
            found += 1;
            cases.compile_fail(case);
        }
    }
    assert_ne!(found, 0, "no cases were found");
}

/// Errors that rustc words itself have a code.
fn is_worded_by_rustc(expected: &str) -> bool {
    expected.contains("error[E")
}

/// `ui/<what is wrong>/<the mistake>.rs`
fn cases_by_name() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = fs::read_dir("ui")
        .unwrap()
        .flat_map(|folder| fs::read_dir(folder.unwrap().path()).unwrap())
        .map(|file| file.unwrap().path())
        .filter(|file| file.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    cases.sort();
    cases
}
