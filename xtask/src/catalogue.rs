//! The catalogue of Stripe's API, and what stripe-billing declares of it.
//!
//! The catalogue is the committed [facts](crate::facts). A month of Stripe's changes is taken over by
//! drawing the tables, running the check, and declaring what it says is missing; a resource that is
//! not there yet begins as a draft.

mod comparison;
mod declared;
mod draft;
mod model;
mod protocol;
mod wording;

use std::path::Path;

pub use crate::facts::Member as Entry;
pub use comparison::{Report, compare};
pub use draft::{draft, drafts, formatted};
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
    "discount",
    "subscription",
    "v2.billing.meter_event",
    "v2.billing.meter_event_adjustment",
    "v2.billing.meter_event_session",
    "v2.billing.meter_event_stream",
];

/// The fields and params of the objects that are to be declared, as committed.
#[must_use]
pub fn entries() -> Vec<Entry> {
    crate::facts::members()
        .into_iter()
        .filter(|entry| OBJECTS.contains(&entry.object.as_str()))
        .collect()
}

/// Compares what stripe-billing declares with the committed facts.
#[must_use]
pub fn declarations() -> Report {
    report_on(OBJECTS)
}

fn report_on(objects: &[&str]) -> Report {
    let operations: Vec<_> = crate::facts::operations()
        .into_iter()
        .filter(|operation| objects.contains(&operation.object))
        .collect();
    let entries: Vec<Entry> =
        entries().into_iter().filter(|it| objects.contains(&it.object.as_str())).collect();
    compare(&operations, &entries, stripe_billing::DESCRIPTORS)
}

/// Compares what stripe-billing declares with the committed facts, reads its documentation, and
/// prints what is wrong and how much is right: of all objects, or of one. `sources` is the crate's
/// folder.
///
/// # Errors
/// If anything is missing, misnamed or of another kind, or if a comment says nothing.
pub fn check(sources: &Path, object: Option<&str>) -> Result<(), String> {
    let report = match object {
        None => declarations(),
        Some(object) if !OBJECTS.contains(&object) => {
            return Err(format!("stripe-billing has no object `{object}`"));
        }
        Some(object) => {
            let mut report = report_on(&[object]);
            // What the other objects have is unknown to this report.
            report.differences.retain(|line| {
                line.strip_prefix(object).is_some_and(|rest| rest.starts_with([':', ' ']))
            });
            report
        }
    };
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
    fn every_object_has_an_operation_or_a_field() {
        let entries = entries();
        for object in OBJECTS {
            assert!(entries.iter().any(|entry| entry.object == *object), "{object}");
        }
    }
}
