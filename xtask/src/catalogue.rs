//! The catalogue of Stripe's API, and what stripe-billing declares of it.
//!
//! The catalogue is a folder of JSON files that is not part of this repository. What the check needs
//! of it is in `facts/billing.tsv`, which `cargo xtask facts FOLDER` draws anew. So a month of
//! Stripe's changes is taken over by drawing the table, running the check, and declaring what it
//! says is missing; a resource that is not there yet begins as a draft.

mod comparison;
mod declared;
mod draft;
mod draft_types;
mod entry;
mod json;
mod wording;

use std::fs;
use std::path::Path;

pub use comparison::{Report, compare};
pub use draft::draft;
pub use entry::Entry;
pub use wording::wordings;

/// The objects that stripe-billing declares, under their names in the catalogue.
const OBJECTS: &[&str] = &[
    "billing.alert",
    "billing.alert_triggered",
    "billing.credit_balance_summary",
    "billing.credit_balance_transaction",
    "billing.credit_grant",
    "billing.feedback_option",
    "billing.meter",
    "billing.meter_event",
    "billing.meter_event_adjustment",
    "billing.meter_event_summary",
    "v2.billing.meter_event",
    "v2.billing.meter_event_adjustment",
    "v2.billing.meter_event_session",
    "v2.billing.meter_event_stream",
];

const TABLE: &str = include_str!("../../facts/billing.tsv");

/// The fields and params of the objects that are to be declared, as committed.
#[must_use]
pub fn entries() -> Vec<Entry> {
    TABLE.lines().skip(1).filter_map(Entry::from_row).collect()
}

/// Draws `facts/billing.tsv` from `full_catalog.json` in `catalogue` and writes it to `tables`.
///
/// # Errors
/// If the catalogue cannot be read or lacks an object, or if the table cannot be written.
pub fn draw(catalogue: &Path, tables: &Path) -> Result<(), String> {
    let catalogue = json::Catalogue::read(catalogue)?;
    let mut table = Entry::HEADING.to_owned();
    for object in OBJECTS {
        for entry in catalogue.resource(object)?.entries() {
            table.push_str(&entry.row());
        }
    }
    let file = tables.join("billing.tsv");
    fs::write(&file, table).map_err(|error| format!("cannot write {}: {error}", file.display()))
}

/// Compares what stripe-billing declares with the committed facts.
#[must_use]
pub fn declarations() -> Report {
    let operations: Vec<_> = crate::facts::operations()
        .into_iter()
        .filter(|operation| OBJECTS.contains(&operation.object))
        .collect();
    compare(&operations, &entries(), stripe_billing::DESCRIPTORS)
}

/// Compares what stripe-billing declares with the committed facts, reads its documentation, and
/// prints what is wrong and how much is right. `sources` is the crate's folder.
///
/// # Errors
/// If anything is missing, misnamed or of another kind, or if a comment says nothing.
pub fn check(sources: &Path) -> Result<(), String> {
    let report = declarations();
    let wordings = wordings(sources)?;
    for line in report.differences.iter().chain(&wordings) {
        println!("{line}");
    }
    println!("{report}");
    match report.differences.len() + wordings.len() {
        0 => Ok(()),
        1 => Err("one thing is wrong with what stripe-billing declares".to_owned()),
        some => Err(format!("{some} things are wrong with what stripe-billing declares")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_row_is_lost() {
        assert_eq!(entries().len(), TABLE.lines().count() - 1);
        let again: String = entries().iter().map(Entry::row).collect();
        assert_eq!(format!("{}{again}", Entry::HEADING), TABLE);
    }

    #[test]
    fn every_object_has_an_operation_or_a_field() {
        let entries = entries();
        for object in OBJECTS {
            assert!(entries.iter().any(|entry| entry.object == *object), "{object}");
        }
    }
}
