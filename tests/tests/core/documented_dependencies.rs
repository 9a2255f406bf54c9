//! The lines for a `Cargo.toml` in the documentation have the versions with which the workspace is
//! built.

use std::fs;
use std::path::Path;

/// The documents with such lines.
const DOCUMENTS: &[&str] = &[
    "README.md",
    "stripe-billing/README.md",
    "stripe-billing/src/lib.rs",
    "stripe-catalogue/README.md",
    "stripe-catalogue/src/lib.rs",
    "stripe-core/README.md",
    "stripe-core/docs/declare_your_own.md",
    "stripe-core/docs/guide/api_versions.md",
    "stripe-core/docs/guide/coming_from_other_libraries.md",
    "stripe-core/docs/guide/errors_and_retries.md",
    "stripe-core/docs/guide/getting_started.md",
    "stripe-core/docs/guide/idempotency.md",
    "stripe-core/docs/guide/new_enum_values.md",
    "stripe-core/docs/guide/pagination.md",
    "stripe-core/docs/guide/params_and_clearing.md",
    "stripe-core/docs/guide/preview_fields.md",
    "stripe-core/docs/guide/storing_objects.md",
    "stripe-core/docs/guide/testing.md",
    "stripe-core/docs/guide/tracing_and_metrics.md",
    "stripe-core/docs/guide/usage_metering.md",
    "stripe-core/docs/guide/webhooks.md",
    "stripe-core/src/lib.rs",
    "stripe-local/README.md",
    "stripe-local/src/lib.rs",
    "stripe-payments/README.md",
    "stripe-payments/src/lib.rs",
    "stripe-resource-macros/README.md",
    "stripe-usage/README.md",
    "stripe-usage/src/lib.rs",
];

#[test]
fn documented_dependencies_are_those_of_the_workspace() {
    let workspace = read("Cargo.toml");
    for &document in DOCUMENTS {
        let text = read(document);
        let mut lines = text.lines().map(|line| line.trim_start_matches("//!").trim());
        let mut found = 0;
        while lines.by_ref().any(|line| line == "```toml") {
            for line in lines.by_ref().take_while(|line| *line != "```") {
                let Some((name, documented)) = dependency(line) else { continue };
                let (_, used) = workspace
                    .lines()
                    .filter_map(dependency)
                    .find(|(other, _)| *other == name)
                    .unwrap_or_else(|| panic!("{document}: the workspace does not use `{name}`"));
                assert!(
                    used == documented || used.starts_with(&format!("{documented}.")),
                    "{document}: `{name}` is documented as {documented}, and built as {used}",
                );
                found += 1;
            }
        }
        assert_ne!(found, 0, "{document} shows no dependencies");
    }
}

/// Name and version of `serde = "1"` or `serde = { version = "1", … }`.
fn dependency(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(" = ")?;
    let value = value.strip_prefix("{ version = ").unwrap_or(value);
    let (version, _) = value.strip_prefix('"')?.split_once('"')?;
    version.starts_with(|first: char| first.is_ascii_digit()).then_some((name, version))
}

fn read(document: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(document))
        .expect("a document of the repository can be read")
}
