//! Tests of the documents: rustdoc compiles a document without its tests. Each file contains the lines of a document,
//! and a test of `documents` compares them.
#![allow(dead_code, reason = "a document declares fields that its test does not read")]

mod local_front_page;
mod local_readme;
mod readme;
mod testing_guide;
