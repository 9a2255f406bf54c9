//! Stores: one suite that each must pass, and what is particular to one.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

mod committing;
mod conformance;
mod conforming;
#[allow(dead_code)] // The simulation uses more of it.
#[path = "../simulation/world/memory_store.rs"]
mod memory_store;
mod opening;
#[path = "../support/mod.rs"]
mod support;
