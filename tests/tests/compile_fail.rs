//! Every mistake that the derives report: one per file, in folders named after what is wrong.
//!
//! After a change of a message, `TRYBUILD=overwrite cargo test -p tests --test compile_fail` writes
//! the expected texts anew.

#[test]
fn mistakes_are_reported() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*/*.rs");
}
