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

/// Draws both tables from `ops_catalog.json` and `full_catalog.json` in `catalogue` and writes them
/// to `tables`.
///
/// # Errors
/// If a file cannot be read, is no such catalogue, or cannot be written.
pub fn draw(catalogue: &Path, tables: &Path) -> Result<(), String> {
    let operations: Vec<CatalogueOperation> = read(&catalogue.join("ops_catalog.json"))?;
    let resources: Catalogue = read(&catalogue.join("full_catalog.json"))?;
    write(&tables.join("operations.tsv"), &operations_table(&operations))?;
    write(&tables.join("fields.tsv"), &fields_table(&resources))
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

fn read<T: for<'de> Deserialize<'de>>(file: &Path) -> Result<T, String> {
    let text =
        fs::read(file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
    serde_json::from_slice(&text)
        .map_err(|error| format!("{} is no catalogue: {error}", file.display()))
}

fn write(file: &Path, table: &str) -> Result<(), String> {
    fs::write(file, table).map_err(|error| format!("cannot write {}: {error}", file.display()))
}
