//! Every mistake that the derives report: one per file, in folders named after the kind of mistake.
//!
//! After a change of a message, `TRYBUILD=overwrite cargo test -p tests --test compile_fail`
//! updates the expected output; with `-- --include-ignored` also the errors of rustc.
//!
//! A separate binary, since it runs cargo for a long time and links none of our crates.

use std::fs;
use std::path::PathBuf;

/// Mistakes that a derive reports. The messages are the same with every compiler.
#[test]
fn mistakes_are_reported() {
    check(|expected| !is_worded_by_rustc(expected));
}

/// Mistakes that rustc reports, with messages that change from release to release.
#[test]
#[ignore = "expects the words of rustc 1.95"]
fn mistakes_are_reported_by_rustc() {
    check(is_worded_by_rustc);
}

/// Compiles the cases whose expected output is of this kind.
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

/// Whether the expected output has an error code, as only errors of rustc have.
fn is_worded_by_rustc(expected: &str) -> bool {
    expected.contains("error[E")
}

/// `ui/<kind of mistake>/<mistake>.rs`
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
