//! stripe-payments declares Stripe's API, with documentation.

use std::fs;
use std::path::Path;

use stripe_catalogue::Comparison;
use stripe_core::descriptor::ResourceDescriptor;
use tests::assert_features_are_documented;
use xtask::undeclared_operations;
use xtask::wording::wordings;

#[test]
fn no_operation_field_or_param_is_missing_or_of_another_kind() {
    let undeclared = undeclared_operations::of("stripe-payments");
    let report = Comparison::new(stripe_payments::DESCRIPTORS).except(&undeclared).report();
    assert_eq!(report.differences, [""; 0]);
    assert_eq!(
        report.to_string(),
        "operations 146 of 146, fields 4433 of 4433, params 5364 of 5364; \
         of other payment methods, kept undecoded: fields 784, params 1367"
    );
}

#[test]
fn embedded_objects_of_the_other_crate_are_counted_by_name() {
    let held = Comparison::new(stripe_payments::DESCRIPTORS).held_undecoded();
    let held: Vec<String> = held.iter().map(|(name, fields)| format!("{name} {fields}")).collect();
    assert_eq!(held, ["discount 2", "price 1", "tax_rate 3"]);
}

/// The operations of Billing that stripe-billing omits are in stripe-payments.
#[test]
fn both_crates_have_all_operations_of_billing() {
    let all: Vec<ResourceDescriptor> =
        stripe_billing::DESCRIPTORS.iter().chain(stripe_payments::DESCRIPTORS).copied().collect();
    let report = Comparison::new(&all).report();
    assert_eq!(report.operations.0, report.operations.1);
    let of_billing = Comparison::new(stripe_billing::DESCRIPTORS).report().operations.1;
    assert_eq!(of_billing, 182);
}

#[test]
fn the_readme_says_how_much_there_is() {
    let operations =
        stripe_payments::DESCRIPTORS.iter().map(|it| it.operations.len()).sum::<usize>();
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    let resources = stripe_payments::DESCRIPTORS.len();
    let expected = format!(
        "the {resources} resources of Stripe's payments with {operations} operations, each a \
         declaration ({} more operations",
        undeclared_operations::of("stripe-payments").len()
    );
    assert!(fs::read_to_string(readme).unwrap().contains(&expected), "{expected}");
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../stripe-payments/README.md");
    let expected = format!("Stripe's payments: {resources} resources with {operations} operations");
    assert!(fs::read_to_string(readme).unwrap().contains(&expected), "{expected}");
}

#[test]
fn comments_are_where_they_are_needed_and_say_something() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../stripe-payments/src");
    assert_eq!(wordings(&sources).unwrap(), [""; 0]);
}

#[test]
fn every_feature_is_documented_and_in_full() {
    assert_features_are_documented("stripe-payments");
}
