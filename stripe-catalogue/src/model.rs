//! Stripe's API as a tree: objects with their fields, and operations with their parameters.
//!
//! ```
//! use stripe_catalogue::model::{Catalogue, Type};
//!
//! let catalogue = Catalogue::committed();
//! let price = catalogue.resource("price").unwrap();
//! let active = price.fields.iter().find(|field| field.name == "active").unwrap();
//! assert!(matches!(&active.ty, Type::Plain(kind) if kind == "boolean"));
//! ```

use std::collections::{BTreeMap, BTreeSet};

use crate::facts::{COMMITTED, Facts, MemberRow as Row};
use crate::rust_names::pascal;
use crate::suggestion::did_you_mean;

/// All objects of the API, and the resources that have operations but are not objects.
#[derive(Debug)]
pub struct Catalogue {
    /// Objects, in the order of the table.
    pub resources: Vec<CatalogueResource>,
    /// Objects for whose ids stripe-core has no type: those that are only in other facts.
    pub(crate) without_id_type: BTreeSet<String>,
}

/// An object with its fields and operations.
#[derive(Debug, Clone)]
pub struct CatalogueResource {
    /// Name on the wire.
    pub object: String,
    /// Name in Stripe's SDKs, without the namespace.
    pub class: String,
    /// Namespace in Stripe's SDKs.
    pub package: String,
    /// Path of the collection.
    pub path: Option<String>,
    /// Whether the resource owns operations but is not an object itself.
    pub is_owner: bool,
    /// Operations that the resource owns.
    pub operations: Vec<Operation>,
    /// Fields in the order of the API.
    pub fields: Vec<Member>,
}

/// An operation of an object.
#[derive(Debug, Clone)]
pub struct Operation {
    /// Name in Stripe's SDKs, such as `create`.
    pub name: String,
    /// Kind in Stripe's SDKs, such as `create`, `list_nested` or `instance_post`.
    pub kind: String,
    /// HTTP method.
    pub verb: String,
    /// Path, with `{name}` for each id.
    pub path: String,
    /// Host, such as `api.stripe.com`.
    pub host: String,
    /// Encoding of the params: `query`, `form`, `json` or `multipart`.
    pub encoding: String,
    /// Type of the response, such as `list<customer>`.
    pub response: String,
    /// Parameters in the order of the API.
    pub params: Vec<Member>,
}

/// A field or a parameter.
#[allow(clippy::struct_excessive_bools, reason = "each is a mark in the table")]
#[derive(Debug, Clone)]
pub struct Member {
    /// Name on the wire.
    pub name: String,
    /// Whether a field is required in the current version, or a parameter is required.
    pub required: bool,
    /// Whether the value can be null.
    pub nullable: bool,
    /// Whether the field was present and not null in every version.
    pub always: bool,
    /// Whether an empty value can be sent, which clears the value.
    pub emptyable: bool,
    /// Version that introduced it. `None` if it is as old as the object that contains it, or older
    /// than the recorded history.
    pub since: Option<String>,
    /// Type of the value.
    pub ty: Type,
}

/// The type of a value.
#[derive(Debug, Clone)]
pub enum Type {
    /// A scalar, such as `string` or `timestamp`.
    Plain(String),
    /// A constant string.
    Constant(String),
    /// An enum with these values.
    Enum(Vec<String>),
    /// An array.
    Array(Box<Type>),
    /// A map with arbitrary keys.
    Map(Box<Type>),
    /// A page of a list.
    List(Box<Type>),
    /// A single value of this type, or bounds.
    Range(String),
    /// An id of one of these objects, or the object itself if expanded.
    Expandable(Vec<String>),
    /// One of these objects, as an embedded object.
    Reference(Vec<String>),
    /// A nested object.
    Object(Vec<Member>),
    /// A union of several types.
    Either(Vec<Type>),
}

impl Catalogue {
    /// Returns the catalogue that is built into this crate.
    #[must_use]
    pub fn committed() -> Self {
        Self::new(&Facts::committed())
    }

    /// Creates a catalogue from these facts.
    #[must_use]
    pub fn new(facts: &Facts) -> Self {
        let mut members: BTreeMap<(String, String), Vec<Row>> = BTreeMap::new();
        for row in facts.members() {
            members.entry((row.object.clone(), row.operation.clone())).or_default().push(row);
        }
        let mut of = |object: &str, operation: &str| {
            let rows = members.remove(&(object.to_owned(), operation.to_owned()));
            self::members(&rows.unwrap_or_default(), "")
        };
        let operations = facts.operations();
        let resources: Vec<CatalogueResource> = facts
            .objects()
            .into_iter()
            .map(|object| CatalogueResource {
                object: object.name.to_owned(),
                // The SDKs name an owner after its path: `CustomerPaymentSource`.
                class: if object.is_owner {
                    pascal(object.name.rsplit('.').next().unwrap_or_default())
                } else {
                    object.class.to_owned()
                },
                package: object.package.to_owned(),
                path: Some(object.path.to_owned()).filter(|path| !path.is_empty()),
                is_owner: object.is_owner,
                fields: of(object.name, ""),
                operations: operations
                    .iter()
                    .filter(|operation| operation.object == object.name)
                    .map(|operation| {
                        let (verb, path) = (operation.verb, operation.path);
                        let mut params = of(object.name, operation.name);
                        if params.is_empty() {
                            params = of(object.name, &format!("{verb} {path}"));
                        }
                        Operation {
                            name: operation.name.to_owned(),
                            kind: operation.kind.to_owned(),
                            verb: verb.to_owned(),
                            path: path.to_owned(),
                            host: operation.host.to_owned(),
                            encoding: operation.encoding.to_owned(),
                            response: operation.response.to_owned(),
                            params,
                        }
                    })
                    .collect(),
            })
            .collect();
        let committed = COMMITTED.objects();
        let is_committed =
            |object: &&CatalogueResource| committed.iter().any(|it| it.name == object.object);
        let others = resources.iter().filter(|it: &&CatalogueResource| !is_committed(it));
        let without_id_type = others.map(|it| it.object.clone()).collect();
        Self { resources, without_id_type }
    }

    /// Returns the object with the given name.
    ///
    /// # Errors
    /// Returns an error if there is none. The error suggests an object with a similar name.
    pub fn resource(&self, object: &str) -> Result<&CatalogueResource, String> {
        self.resources.iter().find(|resource| resource.object == object).ok_or_else(|| {
            let names: Vec<&str> = self.resources.iter().map(|it| it.object.as_str()).collect();
            let suggestion = did_you_mean(object, &names);
            let gone = crate::facts::removed()
                .into_iter()
                .find(|it| it.object == object && it.operation.is_empty() && it.name.is_empty());
            let why = gone.map_or(suggestion, |it| format!(" (removed in {})", it.until));
            format!("Stripe's API has no object `{}`{why}", object.escape_debug())
        })
    }
}

/// Returns the members directly below a prefix: an empty one, or the prefix of a nested object such
/// as `items[].`.
pub(crate) fn members(rows: &[Row], prefix: &str) -> Vec<Member> {
    let mut members = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let Some(name) = row.name.strip_prefix(prefix) else { break };
        if name.contains(['.', '|']) {
            continue; // It is nested in the member before.
        }
        members.push(Member {
            name: name.to_owned(),
            required: row.required,
            nullable: row.nullable,
            always: row.always,
            emptyable: row.emptyable,
            since: Some(row.since.clone()).filter(|since| !since.is_empty()),
            ty: ty(&rows[at..], &row.kind, &row.name),
        });
    }
    members
}

/// Returns the type of the first row, or the type within its arrays and maps: `kind` is the
/// remaining part of the kind, and `place` is the name with the marks so far.
fn ty(rows: &[Row], kind: &str, place: &str) -> Type {
    let Some(row) = rows.first() else { return Type::Plain(kind.to_owned()) };
    if let Some((outer, inner)) = kind.strip_suffix('>').and_then(|kind| kind.split_once('<')) {
        let within = |mark: &str| Box::new(ty(rows, inner, &format!("{place}{mark}")));
        return match outer {
            "array" => Type::Array(within("[]")),
            "list" => Type::List(within("[]")),
            "map" => Type::Map(within("{}")),
            _ => Type::Range(inner.to_owned()),
        };
    }
    let nested = |mark: char| {
        let prefix = format!("{place}{mark}");
        // Nested rows follow directly.
        let end = rows.iter().skip(1).take_while(|row| row.name.starts_with(&prefix)).count();
        (rows.get(1..=end).unwrap_or_default(), prefix)
    };
    match kind {
        "const" => Type::Constant(row.values.first().cloned().unwrap_or_default()),
        "enum" => Type::Enum(row.values.clone()),
        "expandable" => Type::Expandable(row.values.clone()),
        "ref" => Type::Reference(row.values.clone()),
        "union" if !row.values.is_empty() => Type::Reference(row.values.clone()),
        "union" => {
            let (rows, prefix) = nested('|');
            let is_variant = |row: &Row| {
                let name = row.name.strip_prefix(&prefix);
                name.is_some_and(|name| !name.contains(['.', '|', '[', '{']))
            };
            let variants = rows.iter().enumerate().filter(|(_, row)| is_variant(row));
            Type::Either(variants.map(|(at, row)| ty(&rows[at..], &row.kind, &row.name)).collect())
        }
        "object" => {
            let (rows, prefix) = nested('.');
            Type::Object(members(rows, &prefix))
        }
        plain => Type::Plain(plain.to_owned()),
    }
}

impl Type {
    /// Returns the type of the elements of an array, a map or a list.
    #[must_use]
    pub fn inner(&self) -> Option<&Self> {
        match self {
            Self::Array(inner) | Self::Map(inner) | Self::List(inner) => Some(inner),
            _ => None,
        }
    }

    /// Returns the type inside all arrays, maps and lists.
    #[must_use]
    pub fn innermost(&self) -> &Self {
        self.inner().map_or(self, Self::innermost)
    }

    pub(crate) fn is(&self, plain: &str) -> bool {
        matches!(self, Self::Plain(kind) if kind == plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Row> {
        text.lines().map(|row| Row::from_row(row.trim_start()).unwrap()).collect()
    }

    #[test]
    fn rows_become_a_tree() {
        let rows = rows(
            "widget\tid\tstring\trequired,always\t\t
             widget\tparts\tmap<array<object>>\trequired\t\t
             widget\tparts{}[].size\tinteger\trequired,nullable\t\t
             widget\tparts{}[].until\tunion\t\t\t
             widget\tparts{}[].until|1\tenum\trequired\t\tnow
             widget\tparts{}[].until|2\tobject\trequired\t\t
             widget\tparts{}[].until|2.at\ttimestamp\trequired\t\t
             widget\tparts{}[].by\tstring\trequired\t\t
             widget\tend\tstring\trequired\t\t",
        );
        let members = members(&rows, "");
        let names: Vec<&str> = members.iter().map(|member| member.name.as_str()).collect();
        assert_eq!(names, ["id", "parts", "end"]);
        let Type::Map(inner) = &members[1].ty else { panic!("a map") };
        let Type::Array(inner) = &**inner else { panic!("an array") };
        let Type::Object(fields) = &**inner else { panic!("an object") };
        assert_eq!(fields.len(), 3);
        assert!(fields[0].nullable && fields[0].ty.is("integer"));
        let Type::Either(variants) = &fields[1].ty else { panic!("either") };
        let [Type::Enum(words), Type::Object(fields)] = variants.as_slice() else {
            panic!("a word or an object")
        };
        assert_eq!(words, &["now"]);
        assert_eq!(fields[0].name, "at");
    }

    #[test]
    fn the_committed_tables_make_a_catalogue() {
        let catalogue = Catalogue::committed();
        assert_eq!(catalogue.resources.len(), 183);
        let operations: usize = catalogue.resources.iter().map(|it| it.operations.len()).sum();
        assert_eq!(operations, 648);
        let price = catalogue.resource("price").unwrap();
        assert_eq!(price.class, "Price");
        assert_eq!(price.fields.len(), 21);
        let create = price.operations.iter().find(|operation| operation.name == "create").unwrap();
        let tiers = create.params.iter().find(|param| param.name == "tiers").unwrap();
        let Type::Object(fields) = tiers.ty.innermost() else { panic!("an object") };
        assert!(fields.iter().any(|field| matches!(&field.ty, Type::Either(it) if it.len() == 2)));
        assert_eq!(
            catalogue.resource("gadget").unwrap_err(),
            "Stripe's API has no object `gadget`"
        );
    }
}
