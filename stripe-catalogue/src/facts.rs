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
//! | `removed.tsv` | object, field, parameter, value or operation that was removed from the API |
//! | `history.tsv` | field or parameter that changed, or was temporarily absent: see [`Changed`] |
//! | `versions.tsv` | version, with the numbers of its changes: see [`VersionRow`] |
//! | `events.tsv` | type of event |
//!
//! The functions read the tables of the newest version. [`Facts`] are those of any version.

#[cfg(feature = "draw")]
mod drawing;
mod history;
mod member;
mod past;
mod removed;
mod taking_in;

use std::borrow::Cow;
use std::collections::BTreeMap;

#[cfg(feature = "draw")]
pub use drawing::{differences, draw};
pub use history::{Changed, VersionRow, changed, versions};
pub use member::MemberRow;
pub use past::UnknownVersion;
pub(crate) use past::is_variant;
pub use removed::Removed;
pub(crate) use taking_in::tables;

static EVENTS: &str = include_str!("../facts/events.tsv");
static OBJECTS: &str = include_str!("../facts/objects.tsv");
static OPERATIONS: &str = include_str!("../facts/operations.tsv");
static FIELDS: &str = include_str!("../facts/fields.tsv");
static PARAMS: &str = include_str!("../facts/params.tsv");
static REMOVED: &str = include_str!("../facts/removed.tsv");
static HISTORY: &str = include_str!("../facts/history.tsv");
static VERSIONS: &str = include_str!("../facts/versions.tsv");

/// The tables of one version of the API.
///
/// ```
/// use stripe_catalogue::facts::Facts;
///
/// let older = Facts::of_version("2024-09-30.acacia")?;
/// assert!(older.objects().len() < Facts::committed().objects().len());
/// # Ok::<(), stripe_catalogue::facts::UnknownVersion>(())
/// ```
#[derive(Debug, Clone)]
pub struct Facts {
    pub(crate) version: Cow<'static, str>,
    pub(crate) objects: Cow<'static, str>,
    pub(crate) operations: Cow<'static, str>,
    pub(crate) fields: Cow<'static, str>,
    pub(crate) params: Cow<'static, str>,
}

/// The tables of the newest version.
pub(crate) static COMMITTED: Facts = Facts::committed();

impl Facts {
    /// Returns the tables of the newest version in this crate.
    #[must_use]
    pub const fn committed() -> Self {
        Self {
            version: Cow::Borrowed(NEWEST_VERSION),
            objects: Cow::Borrowed(OBJECTS),
            operations: Cow::Borrowed(OPERATIONS),
            fields: Cow::Borrowed(FIELDS),
            params: Cow::Borrowed(PARAMS),
        }
    }

    /// Returns the tables of an older version, derived from the newest tables and the changes since
    /// then. `always` reflects the knowledge at that version: whether a field had been present and
    /// not null until then.
    ///
    /// The tables lack the parameters of the four removed operations, which were not recorded.
    ///
    /// # Errors
    /// Returns an error if the version is not among [`versions`].
    pub fn of_version(version: &str) -> Result<Self, UnknownVersion> {
        past::of_version(version)
    }

    /// The version and the tables as one text, which [`unpacked`](Self::unpacked) reads.
    pub(crate) fn packed(&self) -> String {
        let parts = [&self.version, &self.objects, &self.operations, &self.fields, &self.params];
        parts.map(AsRef::<str>::as_ref).join(BETWEEN)
    }

    /// Reads the text of [`packed`](Self::packed). Returns `None` if it has a different format.
    pub(crate) fn unpacked(text: &str) -> Option<Self> {
        let parts: Vec<Cow<'static, str>> =
            text.split(BETWEEN).map(|part| Cow::Owned(part.to_owned())).collect();
        let [version, objects, operations, fields, params] = parts.try_into().ok()?;
        Some(Self { version, objects, operations, fields, params })
    }

    /// Returns the API version, such as `2026-10-28.endive`.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Returns all objects and owners of operations.
    #[must_use]
    pub fn objects(&self) -> Vec<ObjectRow<'_>> {
        objects_in(&self.objects)
    }

    /// Returns all operations.
    #[must_use]
    pub fn operations(&self) -> Vec<OperationRow<'_>> {
        operations_in(&self.operations)
    }

    /// Returns the fields of all objects and the parameters of all operations, in the API's order. A
    /// nested one follows the one that contains it.
    #[must_use]
    pub fn members(&self) -> Vec<MemberRow> {
        let rows = self.fields.lines().skip(1).chain(self.params.lines().skip(1));
        rows.filter_map(MemberRow::from_row).collect()
    }
}

/// The separator of packed tables, which no table contains.
const BETWEEN: &str = "\u{c}\n";

/// The version of the committed tables.
pub(crate) const NEWEST_VERSION: &str = "2026-10-28.endive";

/// An object of Stripe's API, or an owner of operations that is not an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectRow<'t> {
    /// Name on the wire.
    pub name: &'t str,
    /// Name in Stripe's SDKs, without the namespace.
    pub class: &'t str,
    /// Namespace in Stripe's SDKs, such as `v2.core`. Empty if there is none.
    pub package: &'t str,
    /// Path of the collection. Empty if it has no operations.
    pub path: &'t str,
    /// Whether the row is for an owner of operations that is not an object itself.
    pub is_owner: bool,
    /// Whether the object occurs only inside other objects and in events.
    pub is_embedded_only: bool,
    /// Version that introduced it. Empty if it is older than the recorded history.
    pub since: &'t str,
    /// Fields of its deleted form.
    pub deleted: Vec<&'t str>,
}

/// An operation of Stripe's API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperationRow<'t> {
    /// Object that owns the operation. Empty if only the public specification lists the operation.
    pub object: &'t str,
    /// Name in Stripe's SDKs. Empty if only the public specification lists the operation.
    pub name: &'t str,
    /// Kind of the operation in the SDKs, such as `create`, `list_nested` or `instance_post`.
    pub kind: &'t str,
    /// HTTP method.
    pub verb: &'t str,
    /// Path, with `{name}` for each id.
    pub path: &'t str,
    /// Host, such as `api.stripe.com`.
    pub host: &'t str,
    /// Encoding of the params: `query`, `form`, `json` or `multipart`.
    pub encoding: &'t str,
    /// Type of the response, such as `list<customer>`. Empty if it is unknown.
    pub response: &'t str,
    /// Version that introduced it. Empty if it is as old as its object.
    pub since: &'t str,
    /// Parameters in the order of the API.
    pub params: Vec<ParamRow<'t>>,
}

impl ObjectRow<'_> {
    /// The first line of the table.
    pub(crate) const HEADING: &'static str =
        "object\tclass\tpackage\tpath\tmarks\tsince\tdeleted\n";
}

impl OperationRow<'_> {
    /// The first line of the table.
    pub(crate) const HEADING: &'static str =
        "object\tname\tkind\tverb\tpath\thost\tencoding\tresponse\tsince\tparams\n";

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
pub struct ParamRow<'t> {
    /// Name on the wire.
    pub name: &'t str,
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

/// Returns all operations of the newest version.
#[must_use]
pub fn operations() -> Vec<OperationRow<'static>> {
    COMMITTED.operations()
}

/// Returns all objects and owners of operations of the newest version.
#[must_use]
pub fn objects() -> Vec<ObjectRow<'static>> {
    COMMITTED.objects()
}

fn operations_in(table: &str) -> Vec<OperationRow<'_>> {
    rows(table)
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

fn objects_in(table: &str) -> Vec<ObjectRow<'_>> {
    rows(table)
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

/// Returns the fields of all objects and the parameters of all operations of the newest version, in
/// the order of the API. Nested ones follow their parent.
#[must_use]
pub fn members() -> Vec<MemberRow> {
    COMMITTED.members()
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
fn words(text: &str) -> impl Iterator<Item = &str> {
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
fn rows<const N: usize>(table: &str) -> impl Iterator<Item = [&str; N]> {
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
        assert_eq!(changed().len(), HISTORY.lines().count() - 1);
        assert_eq!(versions().len(), 28);
        assert_eq!(versions().last().unwrap().version, NEWEST_VERSION);
        assert_eq!(stripe_core::API_VERSION, NEWEST_VERSION);
    }

    #[test]
    fn packed_tables_are_read_as_they_were() {
        let facts = Facts::of_version("2024-06-20").unwrap();
        let read = Facts::unpacked(&facts.packed()).unwrap();
        assert_eq!(read.version(), "2024-06-20");
        assert_eq!(read.operations(), facts.operations());
        assert_eq!(read.members().len(), facts.members().len());
        assert!(Facts::unpacked("none").is_none());
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
