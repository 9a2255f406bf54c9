//! Declarations that compile and behave as documented: one program per file, in folders named after
//! the subject.
//!
//! A separate binary, since it runs cargo and links none of our crates.

#[test]
fn declarations_compile_and_work() {
    trybuild::TestCases::new().pass("pass/*/*.rs");
}
