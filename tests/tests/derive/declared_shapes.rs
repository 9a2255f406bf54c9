//! Declarations as written by a person, one for every shape of an operation of Stripe's API.
//!
//! Each generated function is called with marked ids and params. Its request is compared with the
//! facts table and, byte for byte, with the params written here; so is the descriptor. The test
//! fails if the table has a shape that is not declared here.
#![allow(dead_code)] // Nothing is decoded here, so no field is ever read.

mod actions;
mod calls;
mod deletions;
mod elsewhere;
mod nested;
mod other_hosts;
mod row_shape;
mod singletons;
mod test_helpers;
mod top_level;
mod unions;
mod v2;

use std::collections::BTreeMap;

use calls::Calls;
use row_shape::RowShape;
use stripe_catalogue::facts::{self, OperationRow};

/// Calls all operations declared here.
fn all_calls() -> Calls {
    let mut calls = Calls::new(facts::operations());
    for theme in [
        actions::calls,
        deletions::calls,
        elsewhere::calls,
        nested::calls,
        other_hosts::calls,
        singletons::calls,
        test_helpers::calls,
        top_level::calls,
        unions::calls,
        v2::calls,
    ] {
        theme(&mut calls);
    }
    calls
}

#[test]
fn requests_and_descriptors_agree_with_the_table() {
    let differences = all_calls().differences();
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}

#[test]
fn every_shape_of_the_table_is_declared() {
    let calls = all_calls();
    let table = facts::operations();
    let mut examples: BTreeMap<RowShape, &OperationRow<'static>> = BTreeMap::new();
    for row in table.iter().rev() {
        examples.insert(RowShape::of(row), row);
    }
    let shapes = examples.len();
    for row in calls.rows() {
        examples.remove(&RowShape::of(row));
    }
    let missing: Vec<String> = examples
        .iter()
        .map(|(shape, row)| format!("{shape:?}, such as {} {}", row.verb, row.path))
        .collect();
    assert!(missing.is_empty(), "not declared:\n{}", missing.join("\n"));
    // So few would mean that shapes which differ are taken for one.
    assert!(shapes >= 70, "only {shapes} shapes");
}

#[test]
fn every_declared_operation_is_called() {
    let uncalled = all_calls().uncalled();
    assert!(uncalled.is_empty(), "not called: {}", uncalled.join(", "));
}
