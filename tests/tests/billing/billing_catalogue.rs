//! stripe-billing declares what Stripe's API has, and its documentation says something.

use std::path::Path;

use stripe_catalogue::Comparison;
use xtask::undeclared_operations;
use xtask::wording::wordings;

#[test]
fn no_operation_field_or_param_is_missing_or_of_another_kind() {
    let undeclared = undeclared_operations::all();
    let report = Comparison::new(stripe_billing::DESCRIPTORS).except(&undeclared).report();
    assert_eq!(report.differences, [""; 0]);
    assert_eq!(report.to_string(), "operations 43 of 43, fields 349 of 349, params 558 of 558");
}

#[test]
fn comments_are_where_they_are_needed_and_say_something() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../stripe-billing/src");
    assert_eq!(wordings(&sources).unwrap(), [""; 0]);
}
