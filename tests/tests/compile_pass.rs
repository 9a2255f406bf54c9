//! Declarations that compile and behave as stated: one program per file, in folders named after
//! what it is about.
//!
//! A binary of its own: it runs cargo, and links none of our crates.

#[test]
fn declarations_compile_and_work() {
    trybuild::TestCases::new().pass("pass/*/*.rs");
}
