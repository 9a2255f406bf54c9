//! stripe-billing declares Stripe's API, with documentation.

use std::fs;
use std::path::Path;

use stripe_catalogue::Comparison;
use tests::assert_features_are_documented;
use xtask::undeclared_operations;
use xtask::wording::wordings;

#[test]
fn no_operation_field_or_param_is_missing_or_of_another_kind() {
    let undeclared = undeclared_operations::of("stripe-billing");
    let report = Comparison::new(stripe_billing::DESCRIPTORS).except(&undeclared).report();
    assert_eq!(report.differences, [""; 0]);
    assert_eq!(
        report.to_string(),
        "operations 180 of 180, fields 1589 of 1589, params 2749 of 2749"
    );
}

#[test]
fn the_readme_says_how_much_there_is() {
    let operations =
        stripe_billing::DESCRIPTORS.iter().map(|it| it.operations.len()).sum::<usize>();
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    let resources = stripe_billing::DESCRIPTORS.len();
    let expected = format!(
        "the {resources} resources of Stripe Billing with {operations} operations, each a \
             declaration ({} more operations",
        undeclared_operations::of("stripe-billing").len()
    );
    assert!(fs::read_to_string(readme).unwrap().contains(&expected), "{expected}");
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../stripe-billing/README.md");
    let expected = format!("Stripe Billing: {resources} resources with {operations} operations");
    assert!(fs::read_to_string(readme).unwrap().contains(&expected), "{expected}");
}

#[test]
fn comments_are_where_they_are_needed_and_say_something() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../stripe-billing/src");
    assert_eq!(wordings(&sources).unwrap(), [""; 0]);
}

#[test]
fn every_feature_is_documented_and_in_full() {
    assert_features_are_documented("stripe-billing");
}
