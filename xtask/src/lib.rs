//! The parts of xtask that tests use too.
#![allow(clippy::missing_errors_doc, reason = "each fails if the program that it runs does")]

pub mod install;
pub mod shell;
pub mod undeclared_operations;
pub mod wording;
