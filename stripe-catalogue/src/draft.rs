//! Drafts of declarations from the catalogue.
//!
//! A draft compiles and is formatted. Documentation, and shorter names where the context allows
//! them, must be written by a person. No file is written.

mod attribute;
mod ids;
mod rust_names;
mod shared;
mod size;
mod type_names;
mod types;
mod writing;

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::model::{Catalogue, CatalogueResource};
use attribute::DraftEntry;
use ids::IdFacts;
pub(crate) use rust_names::pascal;
use types::{DraftField, Types};
use writing::Writing;

/// Returns the unformatted source of a module that declares an object.
///
/// ```
/// let source = stripe_catalogue::draft("coupon")?;
/// assert!(source.contains("pub struct Coupon"));
/// # Ok::<(), String>(())
/// ```
///
/// # Errors
/// Returns an error if the catalogue does not contain the object.
pub fn draft(object: &str) -> Result<String, String> {
    let catalogue = Catalogue::committed();
    Ok(module(&IdFacts::new(&catalogue), catalogue.resource(object)?))
}

/// Returns the unformatted source of a module for every object, each with the name of its object.
#[must_use]
pub fn drafts() -> Vec<(String, String)> {
    let catalogue = Catalogue::committed();
    let ids = IdFacts::new(&catalogue);
    catalogue.resources.iter().map(|it| (it.object.clone(), module(&ids, it))).collect()
}

/// Formats a source with `rustfmt`, using the configuration that applies in a folder.
///
/// # Errors
/// Returns an error if `rustfmt` cannot be run or refuses the source.
pub fn formatted(source: &str, folder: &Path) -> Result<String, String> {
    let failed = |error: std::io::Error| format!("cannot run `rustfmt`: {error}");
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    // What is written to a program that reads all before it writes cannot block.
    let mut stdin = rustfmt.stdin.take().ok_or("`rustfmt` takes no input")?;
    stdin.write_all(source.as_bytes()).map_err(failed)?;
    drop(stdin);
    let output = rustfmt.wait_with_output().map_err(failed)?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("`rustfmt` refused the draft: {}", output.status))
    }
}

/// The parameters of an operation, with their fields.
struct DraftParams {
    name: String,
    method: String,
    /// Position among the operations in the source.
    place: usize,
    fields: Vec<DraftField>,
}

fn module(ids: &IdFacts<'_>, resource: &CatalogueResource) -> String {
    let entries = attribute::entries(resource, ids);
    let mut types = Types::new(resource, ids);
    let fields = types.of_resource();
    let mut params = params(resource, &entries, &mut types);
    params.sort_by_key(|params| params.place);

    let mut taken: Vec<String> = params.iter().map(|params| params.name.clone()).collect();
    taken.push(resource.class.clone());
    let names = type_names::names(&types.nodes, &taken);

    let mut used = Vec::new();
    let attribute = attribute::attribute(resource, &entries, ids, &mut used);
    let mut writing = Writing::new(&types.nodes, &names, &taken);
    writing.head(&attribute, &used, resource.is_owner);
    if resource.is_owner {
        writing.text(&format!("pub struct {};\n", resource.class));
    } else {
        writing.object(&resource.class, &fields);
    }
    for DraftParams { name, method, fields, .. } in &params {
        let class = &resource.class;
        writing.text(&format!("\n/// Parameters for [`{class}::{method}`].\n"));
        writing.params(name, fields);
    }
    format!("{}\n{}", heading(resource), writing.finish())
}

/// Returns the parameters of each operation. A name that several operations could have goes to the
/// first in the catalogue.
fn params(
    resource: &CatalogueResource,
    entries: &[DraftEntry<'_>],
    types: &mut Types<'_>,
) -> Vec<DraftParams> {
    let class = resource.class.as_str();
    entries
        .iter()
        .filter(|entry| entry.has_params())
        .map(|entry| DraftParams {
            name: entry.params(class),
            method: rust_names::raw(&entry.method),
            place: attribute::written(entry, class).0,
            fields: types.of_params(entry.operation, &entry.method, &entry.own),
        })
        .collect()
}

/// Returns the title, with a link to Stripe's page.
fn heading(resource: &CatalogueResource) -> String {
    let mut title = String::new();
    for letter in resource.class.chars() {
        if letter.is_uppercase() && !title.is_empty() {
            title.push(' ');
            title.extend(letter.to_lowercase());
        } else {
            title.push(letter);
        }
    }
    let base = attribute::base(resource);
    let page = match base.as_deref().and_then(|path| path.rsplit('/').next()) {
        Some(collection) if resource.package.is_empty() => collection.to_owned(),
        _ => resource.object.replace('.', "/").replace('_', "-"),
    };
    format!("//! {}: <https://docs.stripe.com/api/{page}>\n", rust_names::plural(&title))
}

#[cfg(test)]
mod tests;
