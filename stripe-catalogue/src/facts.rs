//! The tables, row by row: every object, operation, parameter and field of Stripe's API, with its
//! type and the version that it came with.
//!
//! A line is a fact, so that a month of Stripe's changes reads as a diff.
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
//! | `objects.tsv` | object, and owner of operations that is no object |
//! | `operations.tsv` | operation |
//! | `fields.tsv`, `params.tsv` | field or parameter, nested ones included: see [`MemberRow`] |
//! | `removed.tsv` | field, parameter, value or operation that the API no longer has |
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

/// An object of Stripe's API, or an owner of operations that is no object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectRow {
    /// The name on the wire.
    pub name: &'static str,
    /// The name in Stripe's SDKs, without the namespace.
    pub class: &'static str,
    /// The namespace in Stripe's SDKs, such as `v2.core`; empty if there is none.
    pub package: &'static str,
    /// The path of the collection; empty if it has no operation.
    pub path: &'static str,
    /// Whether it owns operations and is no object itself.
    pub is_owner: bool,
    /// Whether it only occurs inside other objects and in events.
    pub is_embedded_only: bool,
    /// The version that introduced it; empty if it is older than the recorded history.
    pub since: &'static str,
    /// The fields of its deleted form.
    pub deleted: Vec<&'static str>,
}

/// One operation of Stripe's API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperationRow {
    /// The object that owns it; empty if only the public specification lists the operation.
    pub object: &'static str,
    /// Its name in Stripe's SDKs; empty if only the public specification lists the operation.
    pub name: &'static str,
    /// Kind of the operation in the SDKs, such as `create`, `list_nested` or `instance_post`.
    pub kind: &'static str,
    /// The HTTP verb.
    pub verb: &'static str,
    /// The path with `{name}` for each id.
    pub path: &'static str,
    /// The host, such as `api.stripe.com`.
    pub host: &'static str,
    /// `query`, `form`, `json` or `multipart`.
    pub encoding: &'static str,
    /// The type of the response, such as `list<customer>`; empty if it is unknown.
    pub response: &'static str,
    /// The version that introduced it; empty if it is as old as its object.
    pub since: &'static str,
    /// The parameters in the API's order.
    pub params: Vec<ParamRow>,
}

impl OperationRow {
    /// Whether this is the operation that [`MemberRow::operation`] names: by its own name, or by
    /// its verb and path if its object has several operations of that name.
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
    /// `snapshot` or `thin`.
    pub kind: &'static str,
    /// The type, such as `customer.created`.
    pub name: &'static str,
    /// The objects that a snapshot event may hold; `related` if a thin event has a related object.
    pub objects: Vec<&'static str>,
    /// The fields of the data of a thin event.
    pub data: Vec<&'static str>,
}

/// A parameter of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParamRow {
    /// Its name on the wire.
    pub name: &'static str,
    /// Whether a request without it is refused.
    pub required: bool,
}

/// The names of the fields of one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldsRow {
    /// The object's name on the wire.
    pub object: &'static str,
    /// The field names in the API's order.
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

/// Returns the fields of all objects and the parameters of all operations, in the API's order. A
/// nested one follows the one that contains it.
#[must_use]
pub fn members() -> Vec<MemberRow> {
    let rows = FIELDS.lines().skip(1).chain(PARAMS.lines().skip(1));
    rows.filter_map(MemberRow::from_row).collect()
}

/// Returns the objects, operations, fields, params and values that the API no longer has.
#[must_use]
pub fn removed() -> Vec<Removed> {
    REMOVED.lines().skip(1).filter_map(Removed::from_row).collect()
}

/// Returns the names of the fields of every object, without nested ones.
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

/// The words between commas.
fn words(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.split(',').filter(|word| !word.is_empty())
}

/// The path without the names of its placeholders.
pub(crate) fn unnamed(path: &str) -> String {
    path.split('/')
        .map(|segment| if segment.starts_with('{') { "{}" } else { segment })
        .collect::<Vec<_>>()
        .join("/")
}

/// The rows behind the heading. A row of another width is left out: the tests count them.
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
