//! Drawing the table from a catalogue of the API.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde::Deserialize;

#[derive(Deserialize)]
struct CatalogueOperation {
    object: Option<String>,
    name: Option<String>,
    kind: String,
    http_method: String,
    path: String,
    host: String,
    request_encoding: String,
    response: Option<String>,
    #[serde(default)]
    params: Vec<String>,
    #[serde(default)]
    required_params: Vec<String>,
}

#[derive(Deserialize)]
struct Catalogue {
    resources: Vec<CatalogueResource>,
}

#[derive(Deserialize)]
struct CatalogueResource {
    object: String,
    #[serde(default)]
    fields: Vec<CatalogueField>,
}

#[derive(Deserialize)]
struct CatalogueField {
    name: String,
}

#[derive(Deserialize)]
struct CatalogueEvents {
    snapshot: Vec<CatalogueSnapshotEvent>,
    thin: Vec<CatalogueThinEvent>,
}

#[derive(Deserialize)]
struct CatalogueSnapshotEvent {
    r#type: String,
    data_object: Option<OneOrMore>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

#[derive(Deserialize)]
struct CatalogueThinEvent {
    r#type: String,
    /// Name, type and whether it is always there.
    data: Option<Vec<(String, String, bool)>>,
    related_object: bool,
}

/// Draws the tables from `ops_catalog.json`, `full_catalog.json` and `events_catalog.json` in
/// `catalogue` and writes them to `tables`.
///
/// # Errors
/// If a file cannot be read, is no such catalogue, or cannot be written.
pub fn draw(catalogue: &Path, tables: &Path) -> Result<(), String> {
    let operations: Vec<CatalogueOperation> = read(&catalogue.join("ops_catalog.json"))?;
    let resources: Catalogue = read(&catalogue.join("full_catalog.json"))?;
    let events: CatalogueEvents = read(&catalogue.join("events_catalog.json"))?;
    write(&tables.join("operations.tsv"), &operations_table(&operations))?;
    write(&tables.join("fields.tsv"), &fields_table(&resources))?;
    write(&tables.join("events.tsv"), &events_table(&events))
}

fn operations_table(operations: &[CatalogueOperation]) -> String {
    let mut table = "object\tname\tkind\tverb\tpath\thost\tencoding\tresponse\tparams\n".to_owned();
    for operation in operations {
        let required = &operation.required_params;
        let mark = |name: &String| if required.contains(name) { "!" } else { "" };
        // A required parameter is named even where the catalogue lists no others.
        let unlisted = required.iter().filter(|name| !operation.params.contains(name));
        let params: Vec<String> = operation
            .params
            .iter()
            .chain(unlisted)
            .map(|name| format!("{name}{}", mark(name)))
            .collect();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let _ = writeln!(
            table,
            "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
            text(&operation.object),
            text(&operation.name),
            operation.kind,
            operation.http_method,
            operation.path,
            operation.host,
            operation.request_encoding,
            text(&operation.response),
            params.join(","),
        );
    }
    table
}

fn fields_table(catalogue: &Catalogue) -> String {
    let mut table = "object\tfields\n".to_owned();
    for resource in &catalogue.resources {
        let names: Vec<&str> = resource.fields.iter().map(|field| field.name.as_str()).collect();
        let _ = writeln!(table, "{}\t{}", resource.object, names.join(","));
    }
    table
}

fn events_table(catalogue: &CatalogueEvents) -> String {
    let mut table = "kind\ttype\tobjects\tdata\n".to_owned();
    for event in &catalogue.snapshot {
        let objects = match &event.data_object {
            None => String::new(),
            Some(OneOrMore::One(object)) => object.clone(),
            Some(OneOrMore::More(objects)) => objects.join(","),
        };
        let _ = writeln!(table, "snapshot\t{}\t{objects}\t", event.r#type);
    }
    for event in &catalogue.thin {
        let object = if event.related_object { "related" } else { "" };
        let data: Vec<&str> =
            event.data.iter().flatten().map(|(name, _, _)| name.as_str()).collect();
        let _ = writeln!(table, "thin\t{}\t{object}\t{}", event.r#type, data.join(","));
    }
    table
}

fn read<T: for<'de> Deserialize<'de>>(file: &Path) -> Result<T, String> {
    let text =
        fs::read(file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
    serde_json::from_slice(&text)
        .map_err(|error| format!("{} is no catalogue: {error}", file.display()))
}

fn write(file: &Path, table: &str) -> Result<(), String> {
    fs::write(file, table).map_err(|error| format!("cannot write {}: {error}", file.display()))
}
