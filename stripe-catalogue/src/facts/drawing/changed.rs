//! Fields and parameters that changed, and the numbers of each version.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::super::VersionRow;
use super::sources::{History, MemberHistory, OneOrChanges};

pub(super) fn table(history: &History) -> String {
    let mut table = "object\toperation\tname\twhat\tchanges\n".to_owned();
    for (object, history) in &history.objects {
        of_members(&mut table, object, "", &history.fields);
        for (operation, params) in &history.params {
            of_members(&mut table, object, operation, params);
        }
    }
    table
}

fn of_members(
    table: &mut String,
    object: &str,
    operation: &str,
    members: &BTreeMap<String, MemberHistory>,
) {
    for (name, member) in members {
        let mut row = |what: &str, changes: Vec<String>| {
            if !changes.is_empty() {
                let changes = changes.join(" ");
                let _ = writeln!(table, "{object}\t{operation}\t{name}\t{what}\t{changes}");
            }
        };
        row("state", changes(member.state.as_ref()));
        row("required", changes(member.required.as_ref()));
        row("type", member.types.iter().map(|(since, kind)| format!("{since}={kind}")).collect());
        row("absent", member.absent.clone());
    }
}

/// Returns the versions with the value since each of them, or none if it never changed.
fn changes<T: ToString>(known: Option<&OneOrChanges<T>>) -> Vec<String> {
    match known {
        Some(OneOrChanges::Changes(changes)) => {
            changes.iter().map(|(since, value)| format!("{since}={}", value.to_string())).collect()
        }
        Some(OneOrChanges::One(_)) | None => Vec::new(),
    }
}

/// Number of parameters that were removed with `GET /v1/invoices/upcoming`, `GET
/// /v1/invoices/upcoming/lines` and the operations of usage records. The history counts them, but
/// does not name them.
const UNNAMED: (&str, usize) = ("2025-03-31.basil", 439);

pub(super) fn versions_table(history: &History) -> String {
    let mut table = VersionRow::HEADING.to_owned();
    for version in &history.versions {
        let version = &version.version;
        let mut row = VersionRow { version: version.clone(), ..VersionRow::default() };
        if let Some(month) = history.months.iter().find(|it| it.version == *version) {
            row = VersionRow {
                version: month.version.clone(),
                objects: month.objects,
                operations: month.operations,
                fields: month.fields,
                field_types: month.field_types,
                relaxed: month.relaxed,
                tightened: month.tightened,
                values: month.values,
                params: month.params,
                params_required: month.params_required,
                param_values: month.param_values,
                objects_touched: month.objects_touched,
                params_unnamed: 0,
            };
        }
        if *version == UNNAMED.0 {
            row.params_unnamed = UNNAMED.1;
        }
        table.push_str(&row.row());
    }
    table
}
