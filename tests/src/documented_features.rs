//! The features of a crate of resources, as its documentation lists them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Features that are unrelated to resources.
const OF_CORE: &[&str] =
    &["aws-lc-rs", "blocking", "http2", "reqwest", "ring", "system-proxy", "webhooks"];

/// Asserts that each feature of a crate has a row in its documentation, and is in `full`.
#[track_caller]
pub fn assert_features_are_documented(name: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
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
