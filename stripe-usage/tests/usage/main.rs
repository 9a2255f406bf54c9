//! A running usage against a local Stripe, with clocks that stand still and disks in memory.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

#[path = "../support/mod.rs"]
mod support;

mod auditing;
mod bad_input;
mod bed;
mod cancelling;
// The lines of `docs/testing.md`: rustdoc compiles a document without its tests. A test of `tests` compares them.
mod documented;
mod end_to_end;
mod failures;
mod keys;
mod meters;
mod restarts;
mod settling;
mod starting;
mod windows;
