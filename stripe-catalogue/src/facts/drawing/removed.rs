//! Objects, operations, fields, params and values that the API no longer has.

use super::super::Removed;
use super::sources::{History, ObjectHistory, SourceResource, Span, ValueHistory};

/// The rows of the table, by object.
pub(super) fn removed(resources: &[SourceResource], history: &History) -> Vec<Removed> {
    let mut rows = Vec::new();
    for (object, history) in &history.objects {
        if let Some(row) = row(&history.span, object, "", "", "") {
            rows.push(row);
        }
        // What went with its object is not told apart.
        if resources.iter().any(|resource| resource.object == *object) {
            of_object(&mut rows, object, history);
        }
    }
    rows
}

fn of_object(rows: &mut Vec<Removed>, object: &str, history: &ObjectHistory) {
    for (name, field) in &history.fields {
        rows.extend(row(&field.span, object, "", name, ""));
        rows.extend(values(object, "", name, &field.values));
    }
    for (name, known) in &history.enums {
        rows.extend(values(object, "", name, known));
    }
    for (operation, known) in &history.ops {
        rows.extend(row(&known.span, object, operation, "", ""));
    }
    for (operation, params) in &history.params {
        for (name, param) in params {
            rows.extend(row(&param.span, object, operation, name, ""));
            rows.extend(values(object, operation, name, &param.values));
        }
    }
}

fn values<'h>(
    object: &'h str,
    operation: &'h str,
    name: &'h str,
    values: impl IntoIterator<Item = (&'h String, &'h ValueHistory)>,
) -> impl Iterator<Item = Removed> {
    values
        .into_iter()
        .filter_map(move |(value, known)| row(&known.span(), object, operation, name, value))
}

fn row(span: &Span, object: &str, operation: &str, name: &str, value: &str) -> Option<Removed> {
    Some(Removed {
        object: object.to_owned(),
        operation: operation.to_owned(),
        name: name.to_owned(),
        value: value.to_owned(),
        since: span.since.clone().unwrap_or_default(),
        until: span.removed.clone()?,
    })
}
