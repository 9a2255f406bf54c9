//! Generating the tables from files about the API.

mod changed;
mod completion;
mod members;
mod removed;
mod sources;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use sources::{Events, History, ListedOperation, OneOrMore, SourceResource, Sources};

use super::removed::Removed;
use super::{ObjectRow, OperationRow};

/// Generates the tables from `full_catalog.json`, `ops_catalog.json`, `events_catalog.json` and
/// `history.json` in `sources`, and writes them to `tables`.
///
/// # Errors
/// Returns an error if a file cannot be read, has a different format, or cannot be written.
pub fn draw(sources: &Path, tables: &Path) -> Result<(), String> {
    for (name, table) in drawn(sources)? {
        let file = tables.join(name);
        fs::write(&file, table)
            .map_err(|error| format!("cannot write {}: {error}", file.display()))?;
    }
    Ok(())
}

/// Compares the tables in `tables` with those generated from the files in `sources`. Returns a line
/// for each table that differs, with its first different line.
///
/// # Errors
/// Returns an error if a file cannot be read or has a different format.
pub fn differences(sources: &Path, tables: &Path) -> Result<Vec<String>, String> {
    let mut differences = Vec::new();
    for (name, drawn) in drawn(sources)? {
        let file = tables.join(name);
        let committed = fs::read_to_string(&file)
            .map_err(|error| format!("cannot read {}: {error}", file.display()))?;
        if committed == drawn {
            continue;
        }
        let mut lines = drawn.lines().zip(committed.lines()).enumerate();
        let (at, expected) = match lines.find(|(_, (drawn, committed))| drawn != committed) {
            Some((at, (drawn, _))) => (at, drawn.to_owned()),
            None => (
                drawn.lines().count().min(committed.lines().count()),
                format!("{} lines in all", drawn.lines().count()),
            ),
        };
        differences.push(format!("{name}, line {}: the sources give `{expected}`", at + 1));
    }
    Ok(differences)
}

/// Returns each table with the name of its file.
fn drawn(sources: &Path) -> Result<Vec<(&'static str, String)>, String> {
    let Sources { resources, operations, events, history } = Sources::read(sources)?;
    Ok(vec![
        ("objects.tsv", objects_table(&resources, &history)),
        ("operations.tsv", operations_table(&operations, &history)),
        ("fields.tsv", members::fields_table(&resources, &history)),
        ("params.tsv", members::params_table(&resources, &history)),
        ("removed.tsv", removed_table(&history)),
        ("history.tsv", changed::table(&history)),
        ("versions.tsv", changed::versions_table(&history)),
        ("events.tsv", events_table(&events)),
    ])
}

fn objects_table(resources: &[SourceResource], history: &History) -> String {
    let mut table = ObjectRow::HEADING.to_owned();
    for resource in resources {
        let marks: Vec<&str> =
            [(resource.pseudo, "owner"), (resource.embedded_only, "embedded_only")]
                .into_iter()
                .filter_map(|(is_set, mark)| is_set.then_some(mark))
                .collect();
        let span = history.objects.get(&resource.object).map(|it| it.span.clone());
        let deleted: Vec<&str> =
            resource.deleted_fields.iter().map(|field| field.name.as_str()).collect();
        let _ = writeln!(
            table,
            "{}\t{}\t{}\t{}\t{}\t{}\t{}",
            resource.object,
            resource.class_name,
            resource.package,
            resource.base_path.as_deref().unwrap_or_default(),
            marks.join(","),
            span.and_then(|span| span.since).unwrap_or_default(),
            deleted.join(",")
        );
    }
    table
}

fn operations_table(operations: &[ListedOperation], history: &History) -> String {
    let mut table = OperationRow::HEADING.to_owned();
    for operation in operations {
        let required = &operation.required_params;
        let mark = |name: &String| if required.contains(name) { "!" } else { "" };
        // A required parameter is listed even if the catalogue lists no others.
        let unlisted = required.iter().filter(|name| !operation.params.contains(name));
        let params: Vec<String> = operation
            .params
            .iter()
            .chain(unlisted)
            .map(|name| format!("{name}{}", mark(name)))
            .collect();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let key = members::key(&operation.http_method, &operation.path);
        let since = operation
            .object
            .as_ref()
            .and_then(|object| history.objects.get(object)?.ops.get(&key)?.span.since.clone());
        let _ = writeln!(
            table,
            "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
            text(&operation.object),
            text(&operation.name),
            operation.kind,
            operation.http_method,
            operation.path,
            operation.host,
            operation.request_encoding,
            text(&operation.response),
            text(&since),
            params.join(","),
        );
    }
    table
}

fn removed_table(history: &History) -> String {
    let rows = removed::removed(history);
    std::iter::once(Removed::HEADING.to_owned()).chain(rows.iter().map(Removed::row)).collect()
}

fn events_table(events: &Events) -> String {
    let mut table = "kind\ttype\tobjects\tdata\n".to_owned();
    for event in &events.snapshot {
        let objects = match &event.data_object {
            None => String::new(),
            Some(OneOrMore::One(object)) => object.clone(),
            Some(OneOrMore::More(objects)) => objects.join(","),
        };
        let _ = writeln!(table, "snapshot\t{}\t{objects}\t", event.r#type);
    }
    for event in &events.thin {
        let object = if event.related_object { "related" } else { "" };
        let data: Vec<&str> =
            event.data.iter().flatten().map(|(name, _, _)| name.as_str()).collect();
        let _ = writeln!(table, "thin\t{}\t{object}\t{}", event.r#type, data.join(","));
    }
    table
}
