//! Tables of the API, row by row: every object, operation, parameter and field, with its type and
//! the version that introduced it.
//!
//! Each line is a fact, so that Stripe's changes of a month can be read as a diff.
//!
//! ```
//! use stripe_catalogue::facts;
//!
//! let create = facts::operations()
//!     .into_iter()
//!     .find(|operation| operation.object == "customer" && operation.name == "create")
//!     .unwrap();
//! assert_eq!((create.verb, create.path), ("POST", "/v1/customers"));
//! ```
//!
//! | table | a line for each |
//! |---|---|
//! | `objects.tsv` | object, or owner of operations that is not an object |
//! | `operations.tsv` | operation |
//! | `fields.tsv`, `params.tsv` | field or parameter, including nested ones: see [`MemberRow`] |
//! | `removed.tsv` | field, parameter, value or operation that was removed from the API |
//! | `events.tsv` | type of event |

#[cfg(feature = "draw")]
mod drawing;
mod member;
mod removed;

use std::collections::BTreeMap;

#[cfg(feature = "draw")]
pub use drawing::{differences, draw};
pub use member::MemberRow;
pub use removed::Removed;

const EVENTS: &str = include_str!("../facts/events.tsv");
const OBJECTS: &str = include_str!("../facts/objects.tsv");
const OPERATIONS: &str = include_str!("../facts/operations.tsv");
const FIELDS: &str = include_str!("../facts/fields.tsv");
const PARAMS: &str = include_str!("../facts/params.tsv");
const REMOVED: &str = include_str!("../facts/removed.tsv");

/// An object of Stripe's API, or an owner of operations that is not an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectRow {
    /// Name on the wire.
    pub name: &'static str,
    /// Name in Stripe's SDKs, without the namespace.
    pub class: &'static str,
    /// Namespace in Stripe's SDKs, such as `v2.core`. Empty if there is none.
    pub package: &'static str,
    /// Path of the collection. Empty if it has no operations.
    pub path: &'static str,
    /// Whether it owns operations but is not an object itself.
    pub is_owner: bool,
    /// Whether it occurs only inside other objects and in events.
    pub is_embedded_only: bool,
    /// Version that introduced it. Empty if it is older than the recorded history.
    pub since: &'static str,
    /// Fields of its deleted form.
    pub deleted: Vec<&'static str>,
}

/// An operation of Stripe's API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperationRow {
    /// Object that owns the operation. Empty if only the public specification lists the operation.
    pub object: &'static str,
    /// Name in Stripe's SDKs. Empty if only the public specification lists the operation.
    pub name: &'static str,
    /// Kind of the operation in the SDKs, such as `create`, `list_nested` or `instance_post`.
    pub kind: &'static str,
    /// HTTP method.
    pub verb: &'static str,
    /// Path, with `{name}` for each id.
    pub path: &'static str,
    /// Host, such as `api.stripe.com`.
    pub host: &'static str,
    /// Encoding of the params: `query`, `form`, `json` or `multipart`.
    pub encoding: &'static str,
    /// Type of the response, such as `list<customer>`. Empty if it is unknown.
    pub response: &'static str,
    /// Version that introduced it. Empty if it is as old as its object.
    pub since: &'static str,
    /// Parameters in the order of the API.
    pub params: Vec<ParamRow>,
}

impl OperationRow {
    /// Whether [`MemberRow::operation`] refers to this operation: by its name, or by its HTTP
    /// method and path if its object has several operations with that name.
    #[must_use]
    pub fn is_named(&self, operation: &str) -> bool {
        operation == self.name
            || operation
                .strip_prefix(self.verb)
                .is_some_and(|path| path.strip_prefix(' ') == Some(self.path))
    }
}

/// A type of event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRow {
    /// Kind of event: `snapshot` or `thin`.
    pub kind: &'static str,
    /// Type, such as `customer.created`.
    pub name: &'static str,
    /// Objects that a snapshot event can contain, or `related` if a thin event has a related
    /// object.
    pub objects: Vec<&'static str>,
    /// Fields of the data of a thin event.
    pub data: Vec<&'static str>,
}

/// A parameter of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParamRow {
    /// Name on the wire.
    pub name: &'static str,
    /// Whether a request without it is refused.
    pub required: bool,
}

/// Names of the fields of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldsRow {
    /// Name of the object on the wire.
    pub object: &'static str,
    /// Names of the fields in the order of the API.
    pub names: Vec<&'static str>,
}

/// Returns all operations.
#[must_use]
pub fn operations() -> Vec<OperationRow> {
    rows(OPERATIONS)
        .map(|[object, name, kind, verb, path, host, encoding, response, since, params]| {
            OperationRow {
                object,
                name,
                kind,
                verb,
                path,
                host,
                encoding,
                response,
                since,
                params: words(params)
                    .map(|param| ParamRow {
                        name: param.trim_end_matches('!'),
                        required: param.ends_with('!'),
                    })
                    .collect(),
            }
        })
        .collect()
}

/// Returns all objects and owners of operations.
#[must_use]
pub fn objects() -> Vec<ObjectRow> {
    rows(OBJECTS)
        .map(|[name, class, package, path, marks, since, deleted]| ObjectRow {
            name,
            class,
            package,
            path,
            is_owner: words(marks).any(|mark| mark == "owner"),
            is_embedded_only: words(marks).any(|mark| mark == "embedded_only"),
            since,
            deleted: words(deleted).collect(),
        })
        .collect()
}

/// Returns all types of events.
#[must_use]
pub fn events() -> Vec<EventRow> {
    rows(EVENTS)
        .map(|[kind, name, objects, data]| EventRow {
            kind,
            name,
            objects: words(objects).collect(),
            data: words(data).collect(),
        })
        .collect()
}

/// Returns the fields of all objects and the parameters of all operations, in the order of the API.
/// Nested ones follow their parent.
#[must_use]
pub fn members() -> Vec<MemberRow> {
    let rows = FIELDS.lines().skip(1).chain(PARAMS.lines().skip(1));
    rows.filter_map(MemberRow::from_row).collect()
}

/// Returns the objects, operations, fields, params and values that have been removed from the API.
#[must_use]
pub fn removed() -> Vec<Removed> {
    REMOVED.lines().skip(1).filter_map(Removed::from_row).collect()
}

/// Returns the names of the top-level fields of every object.
#[must_use]
pub fn fields() -> Vec<FieldsRow> {
    let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for [object, name, ..] in rows::<6>(FIELDS) {
        if !name.contains(['.', '|']) {
            names.entry(object).or_default().push(name);
        }
    }
    names.into_iter().map(|(object, names)| FieldsRow { object, names }).collect()
}

/// Splits a text at its commas.
fn words(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.split(',').filter(|word| !word.is_empty())
}

/// Returns the path without the names of its placeholders.
pub(crate) fn unnamed(path: &str) -> String {
    path.split('/')
        .map(|segment| if segment.starts_with('{') { "{}" } else { segment })
        .collect::<Vec<_>>()
        .join("/")
}

/// Returns the rows after the heading. A row with a different number of columns is omitted; tests
/// count the rows.
fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().skip(1).filter_map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        cells.try_into().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_row_is_lost() {
        assert_eq!(operations().len(), OPERATIONS.lines().count() - 1);
        assert_eq!(operations().len(), 704);
        assert_eq!(objects().len(), OBJECTS.lines().count() - 1);
        assert_eq!(objects().len(), 183);
        assert_eq!(events().len(), EVENTS.lines().count() - 1);
        assert_eq!(removed().len(), REMOVED.lines().count() - 1);
    }

    #[test]
    fn every_member_is_read_as_it_was_written() {
        let members = members();
        let written = |is_field: bool| -> String {
            let rows = members.iter().filter(|member| member.operation.is_empty() == is_field);
            rows.map(MemberRow::row).collect()
        };
        assert!(format!("{}{}", MemberRow::FIELDS, written(true)) == FIELDS);
        assert!(format!("{}{}", MemberRow::PARAMS, written(false)) == PARAMS);
    }

    #[test]
    fn a_field_that_was_always_there_is_required_and_not_null() {
        for member in members().iter().filter(|member| member.always && !member.name.contains('|'))
        {
            assert!(member.required && !member.nullable, "{} {}", member.object, member.name);
        }
    }

    #[test]
    fn a_row_says_what_an_operation_is() {
        let create = operations().into_iter().find(|operation| {
            operation.object == "billing.meter_event" && operation.name == "create"
        });
        let create = create.unwrap();
        assert_eq!((create.verb, create.path), ("POST", "/v1/billing/meter_events"));
        assert_eq!((create.host, create.encoding), ("api.stripe.com", "form"));
        let required: Vec<&str> =
            create.params.iter().filter(|param| param.required).map(|param| param.name).collect();
        assert_eq!(required, ["event_name", "payload"]);
        assert!(create.params.iter().any(|param| param.name == "identifier" && !param.required));
    }
}
