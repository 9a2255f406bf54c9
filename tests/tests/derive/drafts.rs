//! Drafts of `cargo xtask catalogue draft` compile as printed, and pass rustfmt.
//!
//! ¶These are difficult ones; the lane `drafts` compiles those of all objects.

use std::fs;
use std::path::Path;

use stripe_catalogue::{draft, formatted};

/// Objects for each cause of a former failure, and for each form of an operation.
const OBJECTS: &[&str] = &[
    "apps.secret",          // a resource with the name of a type of stripe-core
    "billing.meter_event",  // no id
    "external_account",     // an owner of operations with a parent
    "file",                 // multipart, another host
    "payment_source",       // a response of several objects
    "price",                // the model
    "reporting.report_run", // values that are no identifiers, of which two differ in a sign
    "tax_id",               // two operations of one name
    "terminal.reader",      // a deleted object, test helpers
    "v2.core.event_destination",
    "webhook_endpoint", // the value `*`, a secret
];

#[test]
fn drafts_compile_as_printed() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("drafts");
    fs::create_dir_all(&folder).unwrap();
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    // One program of them all: each program of its own is linked anew.
    let mut program = "#![deny(warnings)]\n#![allow(dead_code)]\n\n".to_owned();
    for object in OBJECTS {
        let draft = formatted(&draft(object).unwrap(), root).unwrap();
        assert_eq!(formatted(&draft, root).unwrap(), draft, "{object}");
        let module = object.replace('.', "_");
        fs::write(folder.join(format!("{module}.rs")), draft).unwrap();
        program.push_str(&format!("#[path = \"{module}.rs\"]\npub mod {module};\n"));
    }
    program.push_str("\nfn main() {}\n");
    let file = folder.join("program.rs");
    fs::write(&file, program).unwrap();
    trybuild::TestCases::new().pass(file);
}
