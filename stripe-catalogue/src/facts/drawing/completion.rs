//! Completion of the history, according to its own numbers.
//!
//! The history contains a parameter only if it differs from the parameter that contains it. It
//! lacks parameters that were added to an empty nested object later, and temporary absences. With
//! the additions of this module, the numbers of each version are correct.

use std::collections::BTreeMap;

use super::members::{key, paths};
use super::sources::{History, MemberHistory, ObjectHistory, SourceResource, ValueHistory};

/// Parameters that were introduced later than the parameter that contains them: object (empty for
/// all), suffix of the name, and version.
const LATER: &[(&str, &str, &str)] = &[
    ("", "mandate_options.reference_prefix", "2024-12-18.acacia"),
    ("checkout.session", "payment_method_options.payco.capture_method", "2024-11-20.acacia"),
    ("checkout.session", "payment_method_options.samsung_pay.capture_method", "2024-11-20.acacia"),
    ("invoice", "payment_method_options.billie.company_details", "2026-09-30.endive"),
    ("invoice", "payment_method_options.billie.reference", "2026-09-30.endive"),
    ("subscription", "payment_method_options.billie.company_details", "2026-09-30.endive"),
];

/// Parameters that are absent in the same versions as a field: object of the field, suffix of the
/// parameter's name, and name of the field.
const ABSENT: &[(&str, &str, &str)] = &[
    ("account_session", "balance_report", "components.balance_report"),
    ("account_session", "payout_reconciliation_report", "components.payout_reconciliation_report"),
    ("subscription", "billing_thresholds", "billing_thresholds"),
];

pub(super) fn complete(resources: &[SourceResource], history: &mut History) {
    for object in history.objects.values_mut() {
        complete_removed(object);
    }
    for resource in resources {
        for operation in &resource.ops {
            let key = key(&operation.http_method, &operation.path);
            for name in paths(&operation.params) {
                let object = resource.object.as_str();
                let later = LATER
                    .iter()
                    .find(|(of, end, _)| (of.is_empty() || *of == object) && ends(&name, end));
                let absent = ABSENT
                    .iter()
                    .find(|(_, end, _)| ends(&name, end))
                    .and_then(|(of, _, field)| {
                        Some(history.objects.get(*of)?.fields.get(*field)?.absent.clone())
                    })
                    .unwrap_or_default();
                if later.is_none() && absent.is_empty() {
                    continue;
                }
                let of_object = history.objects.entry(object.to_owned()).or_default();
                let params = of_object.params.entry(key.clone()).or_default();
                let param: &mut MemberHistory = params.entry(name).or_default();
                if let Some((_, _, since)) = later {
                    param.span.since.get_or_insert_with(|| (*since).to_owned());
                }
                param.absent = absent;
            }
        }
    }
}

/// Marks the known parameters of removed operations, and the parameters that contain them, as
/// removed with the operation.
fn complete_removed(history: &mut ObjectHistory) {
    for (operation, known) in &history.ops {
        let Some(params) = history.params.get_mut(operation) else { continue };
        if known.span.removed.is_none() {
            continue;
        }
        let names: Vec<String> = params.keys().cloned().collect();
        for mut name in names.iter().map(String::as_str) {
            while let Some((outer, _)) = name.rsplit_once('.') {
                name = outer.trim_end_matches(['[', ']', '{', '}']);
                params.entry(name.to_owned()).or_default();
            }
        }
        for param in params.values_mut() {
            param
                .span
                .removed
                .get_or_insert_with(|| known.span.removed.clone().unwrap_or_default());
        }
    }
    // The same applies to the values of a parameter.
    for param in history.params.values_mut().flat_map(BTreeMap::values_mut) {
        let Some(removed) = param.span.removed.clone() else { continue };
        for value in param.values.values_mut() {
            let mut span = value.span();
            span.removed.get_or_insert_with(|| removed.clone());
            *value = ValueHistory::RecordedSpan(span);
        }
    }
}

/// Whether the names end with these.
fn ends(name: &str, end: &str) -> bool {
    name.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}
