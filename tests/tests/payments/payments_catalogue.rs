//! stripe-payments declares Stripe's API, with documentation.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use stripe_catalogue::Comparison;
use stripe_core::descriptor::ResourceDescriptor;
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

/// Features that are unrelated to resources.
const OF_CORE: &[&str] =
    &["aws-lc-rs", "blocking", "http2", "reqwest", "ring", "system-proxy", "webhooks"];

#[test]
fn every_feature_is_documented_and_in_full() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../stripe-payments");
    let features = features(&fs::read_to_string(root.join("Cargo.toml")).unwrap());
    let docs = fs::read_to_string(root.join("src/lib.rs")).unwrap();
    let mut in_full = vec!["full"];
    let mut next = 0;
    while let Some(feature) = in_full.get(next) {
        // A feature of stripe-core enables what that crate says.
        for enabled in features[*feature].iter().filter(|it| !it.contains('/')) {
            if !in_full.contains(&enabled.as_str()) {
                in_full.push(enabled);
            }
        }
        next += 1;
    }
    for (feature, enabled) in &features {
        // Those with an underscore are none of the users'.
        if feature == "default" || feature.starts_with('_') {
            continue;
        }
        let rows: Vec<&str> = docs
            .lines()
            .filter(|line| line.starts_with("//! | `"))
            .filter(|line| line.split(" | ").nth(1).unwrap().contains(&format!("`{feature}`")))
            .collect();
        assert_eq!(rows.len(), 1, "`{feature}` has one row in the tables of lib.rs");
        if OF_CORE.contains(&feature.as_str()) {
            continue;
        }
        assert!(in_full.contains(&feature.as_str()), "`{feature}` is in `full`");
        if features["full"].contains(feature) {
            let listed: Vec<String> =
                enabled.iter().map(|enabled| format!("`{enabled}`")).collect();
            let row = format!("//! | `{feature}` | {} |", listed.join(", "));
            assert_eq!(rows, [row], "the group `{feature}`");
        }
    }
}

/// The features of a manifest, each with those that it enables.
fn features(manifest: &str) -> BTreeMap<String, Vec<String>> {
    let (_, rest) = manifest.split_once("\n[features]\n").unwrap();
    let (section, _) = rest.split_once("\n[").unwrap();
    let section: String = section.lines().filter(|line| !line.starts_with('#')).collect();
    section
        .split_inclusive(']')
        .map(|feature| {
            let (name, enabled) = feature.split_once('=').unwrap();
            let enabled = enabled.split('"').skip(1).step_by(2).map(str::to_owned).collect();
            (name.trim().to_owned(), enabled)
        })
        .collect()
}
