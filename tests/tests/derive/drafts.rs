//! Declarations of `cargo stripe add` compile as they are printed.
//!
//! Here are a few that are hard; the lane `drafts` compiles those of all objects.

use std::fs;
use std::path::Path;

use stripe_catalogue::Draft;
use stripe_catalogue::model::Catalogue;

/// One for each thing that once made a draft fail, and for each form of an operation.
const OBJECTS: &[&str] = &[
    "apps.secret",          // a resource with the name of a type of stripe-core
    "billing.meter_event",  // no id
    "external_account",     // an owner of operations with a parent
    "file",                 // multipart, another host
    "payment_source",       // a response of several objects
    "price",                // the model
    "reporting.report_run", // values that are not identifiers, of which two differ in a sign
    "tax_id",               // two operations of one name
    "terminal.reader",      // a deleted object, test helpers
    "v2.core.event_destination",
    "webhook_endpoint", // the value `*`, a secret
];

#[test]
fn drafts_compile_as_printed() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("drafts");
    fs::create_dir_all(&folder).unwrap();
    let catalogue = Catalogue::committed();
    // One program of them all: each program of its own is linked anew.
    let mut program = "#![deny(warnings)]\n#![allow(dead_code)]\n\n".to_owned();
    for object in OBJECTS {
        let draft = Draft::new(&catalogue, object).unwrap();
        let module = object.replace('.', "_");
        fs::write(folder.join(format!("{module}.rs")), draft.source()).unwrap();
        program.push_str(&format!("#[path = \"{module}.rs\"]\npub mod {module};\n"));
    }
    program.push_str("\nfn main() {}\n");
    let file = folder.join("program.rs");
    fs::write(&file, program).unwrap();
    trybuild::TestCases::new().pass(file);
}
