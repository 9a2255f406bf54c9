//! Drafts of declarations from the catalogue.
//!
//! A draft compiles and is formatted. Documentation, and shorter names where the context allows
//! them, must be written by a person. No file is written.

mod attribute;
pub(crate) mod ids;
mod layout;
mod shared;
mod size;
mod type_names;
mod types;
mod writing;

use crate::facts::removed;
use crate::model::{Catalogue, CatalogueResource};
use crate::rust_names;
use crate::suggestion::did_you_mean;
use attribute::DraftEntry;
use ids::IdFacts;
pub use layout::{ImportStyle, attribute, imports};
use types::{DraftField, Types};
use writing::DraftWriter;

/// A generated declaration of an object, or of a part of it.
///
/// The source compiles in a crate that depends on stripe-core, and is formatted like `rustfmt` does
/// for edition 2024 by default.
///
/// ```
/// use stripe_catalogue::Draft;
/// use stripe_catalogue::model::Catalogue;
///
/// let catalogue = Catalogue::committed();
/// let source = Draft::new(&catalogue, "issuing.card")?
///     .operations(["retrieve"])?
///     .fields(["id", "last4", "status"])?
///     .source();
/// assert!(source.contains("retrieve(()),"));
/// assert!(source.contains("pub status: Status,"));
/// # Ok::<(), String>(())
/// ```
///
/// The names of nested types do not depend on the selected parts, so that a declaration can be
/// extended later.
#[derive(Debug, Clone)]
pub struct Draft<'c> {
    catalogue: &'c Catalogue,
    resource: CatalogueResource,
    operations: Option<Vec<String>>,
    fields: Option<Vec<String>>,
    params: Option<Vec<String>>,
    style: ImportStyle,
    says_since: bool,
}

impl<'c> Draft<'c> {
    /// Creates a declaration of an object with all operations, fields and parameters.
    ///
    /// # Errors
    /// Returns an error if the catalogue has no such object. The error suggests an object with a
    /// similar name.
    pub fn new(catalogue: &'c Catalogue, object: &str) -> Result<Self, String> {
        let resource = catalogue.resource(object)?.clone();
        Ok(Self::of(catalogue, resource))
    }

    fn of(catalogue: &'c Catalogue, resource: CatalogueResource) -> Self {
        Self {
            catalogue,
            resource,
            operations: None,
            fields: None,
            params: None,
            style: ImportStyle::default(),
            says_since: false,
        }
    }

    /// Sets the style edition of `rustfmt` by which imports are sorted, such as `2021`. Default: `2024`.
    #[must_use]
    pub fn style_edition(mut self, edition: &str) -> Self {
        self.style = ImportStyle::of_edition(edition);
        self
    }

    /// Adds the version to the documentation of each field and parameter that was introduced within
    /// the recorded history: `Since 2025-06-30.basil.` Nested types are not documented, since newer
    /// and older fields may share them. Default: no documentation.
    #[must_use]
    pub fn with_versions(mut self) -> Self {
        self.says_since = true;
        self
    }

    /// Sets the name of the struct, which is also the prefix of the params types. Default: the name
    /// of the object in Stripe's SDKs.
    #[must_use]
    pub fn class(mut self, name: &str) -> Self {
        name.clone_into(&mut self.resource.class);
        self
    }

    /// Returns the name of the struct.
    #[must_use]
    pub fn class_name(&self) -> &str {
        &self.resource.class
    }

    /// Sets the operations, by the names of their functions: `create`, `list_line_items`. Default: all.
    ///
    /// # Errors
    /// Returns an error if the object has no such operation.
    pub fn operations<I>(mut self, names: I) -> Result<Self, String>
    where
        I: IntoIterator<Item: Into<String>>,
    {
        let names: Vec<String> = names.into_iter().map(Into::into).collect();
        self.known("operation", &names, &self.operation_names())?;
        self.operations = Some(names);
        Ok(self)
    }

    /// Sets the fields. Default: all. The field `id` is included if an operation needs it.
    ///
    /// # Errors
    /// Returns an error if the object has no such field.
    pub fn fields<I>(mut self, names: I) -> Result<Self, String>
    where
        I: IntoIterator<Item: Into<String>>,
    {
        let names: Vec<String> = names.into_iter().map(Into::into).collect();
        self.known("field", &names, &self.field_names())?;
        self.fields = Some(names);
        Ok(self)
    }

    /// Sets the parameters of the operations. `metadata` selects the parameter of every operation
    /// that has it, and `create.metadata` that of a single operation. Default: all. Required ones
    /// are always included.
    ///
    /// # Errors
    /// Returns an error if no operation has such a parameter.
    pub fn params<I>(mut self, names: I) -> Result<Self, String>
    where
        I: IntoIterator<Item: Into<String>>,
    {
        let names: Vec<String> = names.into_iter().map(Into::into).collect();
        let of_operations = self.param_names();
        let known: Vec<String> = of_operations
            .iter()
            .map(|(_, name)| name.clone())
            .chain(of_operations.iter().map(|(method, name)| format!("{method}.{name}")))
            .collect();
        self.known("parameter", &names, &known)?;
        self.params = Some(names);
        Ok(self)
    }

    /// Returns the names of all operations of the object, as function names.
    #[must_use]
    pub fn operation_names(&self) -> Vec<String> {
        let ids = IdFacts::new(self.catalogue);
        attribute::entries(&self.resource, &ids).into_iter().map(|entry| entry.method).collect()
    }

    /// Returns the names of all fields of the object.
    #[must_use]
    pub fn field_names(&self) -> Vec<String> {
        self.resource.fields.iter().map(|field| field.name.clone()).collect()
    }

    /// Returns the parameters of all operations, each with the name of its operation's function.
    #[must_use]
    pub fn param_names(&self) -> Vec<(String, String)> {
        let ids = IdFacts::new(self.catalogue);
        let entries = attribute::entries(&self.resource, &ids);
        let of = |entry: &DraftEntry<'_>| {
            let own = entry.own.iter();
            own.map(|param| (entry.method.clone(), param.name.clone())).collect::<Vec<_>>()
        };
        entries.iter().flat_map(of).collect()
    }

    fn known(&self, what: &str, names: &[String], known: &[String]) -> Result<(), String> {
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let unknown = names.iter().filter(|name| !known.contains(&name.as_str()));
        let unknown: Vec<String> = unknown
            .map(|name| {
                let outer = name.rsplit_once('.').map_or("", |(outer, _)| outer);
                let why = match self.until(name) {
                    Some(until) => format!(" (removed in {until})"),
                    None if known.contains(&outer) => format!(" (`{outer}` comes with all of it)"),
                    None => did_you_mean(name, &known),
                };
                format!("no {what} `{}`{why}", name.escape_debug())
            })
            .collect();
        if unknown.is_empty() {
            return Ok(());
        }
        Err(format!("`{}` has {}", self.resource.object, unknown.join(" and ")))
    }

    /// The version that removed a field, an operation or a parameter of that name.
    fn until(&self, name: &str) -> Option<String> {
        let last = name.rsplit('.').next().unwrap_or(name);
        let removed = removed().into_iter().filter(|it| it.object == self.resource.object);
        let mut removed = removed.filter(|it| {
            let is_operation = !it.operation.is_empty() && it.name.is_empty() && it.kind == name;
            let of_name = it.name.trim_end_matches(['[', ']', '{', '}']);
            it.value.is_empty() && (is_operation || of_name == last && !last.is_empty())
        });
        removed.next().map(|it| it.until)
    }

    /// Returns the source of a module.
    #[must_use]
    pub fn source(&self) -> String {
        source(self, &IdFacts::new(self.catalogue))
    }

    fn is_chosen(&self, entry: &DraftEntry<'_>) -> bool {
        self.operations.as_ref().is_none_or(|names| names.contains(&entry.method))
    }

    /// Whether a parameter is written, besides those that are required.
    fn is_chosen_param(&self, method: &str, name: &str) -> bool {
        self.params.as_ref().is_none_or(|names| {
            let is_it = |chosen: &String| {
                chosen.strip_prefix(method).and_then(|it| it.strip_prefix('.')) == Some(name)
            };
            names.iter().any(|chosen| chosen == name || is_it(chosen))
        })
    }
}

/// Returns the source of a module for every object, with the name of the object.
///
/// ```
/// let drafts = stripe_catalogue::drafts();
/// assert!(drafts.iter().any(|(object, _)| object == "coupon"));
/// ```
#[must_use]
pub fn drafts() -> Vec<(String, String)> {
    let catalogue = Catalogue::committed();
    let ids = IdFacts::new(&catalogue);
    let drafts = catalogue.resources.iter().map(|resource| Draft::of(&catalogue, resource.clone()));
    drafts.map(|draft| (draft.resource.object.clone(), source(&draft, &ids))).collect()
}

/// The parameters of an operation, with their fields.
struct DraftParams {
    name: String,
    method: String,
    /// Position among the operations in the source.
    place: usize,
    fields: Vec<DraftField>,
}

fn source(draft: &Draft<'_>, ids: &IdFacts<'_>) -> String {
    let resource = &draft.resource;
    let mut entries = attribute::entries(resource, ids);
    let mut types = Types::new(resource, ids);
    let mut fields = types.of_resource();
    let mut params = params(resource, &entries, &mut types);
    params.sort_by_key(|params| params.place);

    // Types are named before anything is left out.
    let mut taken: Vec<String> = params.iter().map(|params| params.name.clone()).collect();
    taken.push(resource.class.clone());
    let names = type_names::names(&types.nodes, &taken);

    entries.retain(|entry| draft.is_chosen(entry));
    for entry in &mut entries {
        let DraftEntry { method, own, .. } = entry;
        own.retain(|param| param.required || draft.is_chosen_param(method, &param.name));
    }
    let has_params = |params: &DraftParams| {
        let is_its = |entry: &DraftEntry<'_>| {
            entry.has_params() && rust_names::raw(&entry.method) == params.method
        };
        entries.iter().any(is_its)
    };
    params.retain(has_params);
    for DraftParams { method, fields, .. } in &mut params {
        let method = method.trim_start_matches("r#");
        fields.retain(|field| !field.optional || draft.is_chosen_param(method, &field.name));
    }
    if let Some(chosen) = &draft.fields {
        let needs_id = attribute::need_id_field(&entries);
        fields.retain(|field| chosen.contains(&field.name) || needs_id && field.name == "id");
    }

    let mut used = Vec::new();
    let attribute = attribute::attribute(resource, &entries, ids, &mut used);
    let mut writing = DraftWriter::new(&types.nodes, &names, &taken, draft.says_since);
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
    layout::formatted(&format!("{}\n{}", heading(resource), writing.finish()), draft.style)
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
