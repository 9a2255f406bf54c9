//! Objects, operations, fields, params and values that the API no longer has.

use std::collections::BTreeMap;

use super::super::Removed;
use super::sources::{
    History, MemberHistory, ObjectHistory, OneOrChanges, RecordedSpan, ValueHistory,
};

/// Returns the rows of the table, by object.
pub(super) fn removed(history: &History) -> Vec<Removed> {
    let mut rows = Vec::new();
    for (object, history) in &history.objects {
        rows.extend(row(&history.span, Removed { object: object.clone(), ..Removed::default() }));
        of_object(&mut rows, object, history);
    }
    rows
}

fn of_object(rows: &mut Vec<Removed>, object: &str, history: &ObjectHistory) {
    for (name, field) in &history.fields {
        rows.extend(member(object, "", name, field, &history.fields));
        rows.extend(values(object, "", name, &field.values));
    }
    for (name, known) in &history.enums {
        rows.extend(values(object, "", name, known));
    }
    for (operation, known) in &history.ops {
        let gone = Removed {
            object: object.to_owned(),
            operation: operation.clone(),
            kind: known.name.clone(),
            ..Removed::default()
        };
        rows.extend(row(&known.span, gone));
    }
    for (operation, params) in &history.params {
        for (name, param) in params {
            rows.extend(member(object, operation, name, param, params));
            rows.extend(values(object, operation, name, &param.values));
        }
    }
}

fn member(
    object: &str,
    operation: &str,
    name: &str,
    known: &MemberHistory,
    siblings: &BTreeMap<String, MemberHistory>,
) -> Option<Removed> {
    let state = known.state.as_ref().and_then(OneOrChanges::last).map_or("", String::as_str);
    let is_required_param =
        known.required.as_ref().and_then(OneOrChanges::last).copied().unwrap_or_default();
    let gone = Removed {
        object: object.to_owned(),
        operation: operation.to_owned(),
        name: name.to_owned(),
        kind: kind(name, siblings),
        required: known.always || matches!(state, "required" | "nullable") || is_required_param,
        nullable: state.contains("nullable"),
        always: known.always,
        ..Removed::default()
    };
    row(&known.span, gone)
}

/// Returns the type of a member, as far as it follows from nested members.
fn kind(name: &str, siblings: &BTreeMap<String, MemberHistory>) -> String {
    let marks = siblings.keys().find_map(|it| {
        let (marks, _) = it.strip_prefix(name)?.split_once('.')?;
        marks.chars().all(|it| "[]{}".contains(it)).then_some(marks)
    });
    let Some(marks) = marks else {
        let has_values = siblings.get(name).is_some_and(|it| !it.values.is_empty());
        return if has_values { "enum" } else { "any" }.to_owned();
    };
    let (arrays, maps) = (marks.matches("[]").count(), marks.matches("{}").count());
    format!("{}{}object{}", "map<".repeat(maps), "array<".repeat(arrays), ">".repeat(maps + arrays))
}

fn values<'h>(
    object: &'h str,
    operation: &'h str,
    name: &'h str,
    values: impl IntoIterator<Item = (&'h String, &'h ValueHistory)>,
) -> impl Iterator<Item = Removed> {
    values.into_iter().filter_map(move |(value, known)| {
        let gone = Removed {
            object: object.to_owned(),
            operation: operation.to_owned(),
            name: name.to_owned(),
            value: value.clone(),
            ..Removed::default()
        };
        row(&known.span(), gone)
    })
}

fn row(span: &RecordedSpan, gone: Removed) -> Option<Removed> {
    Some(Removed {
        since: span.since.clone().unwrap_or_default(),
        until: span.removed.clone()?,
        ..gone
    })
}
