//! Comparison of declarations with the facts, field by field.

mod kinds;
mod operations;
mod payment_methods;
mod report;
mod type_text;
mod unknown;

use std::collections::BTreeMap;

use stripe_core::descriptor::{FieldDescriptor, ResourceDescriptor, Shape};

use crate::declared::{self, is_clearable, present};
use crate::draft::ids;
use crate::facts::{COMMITTED, Facts, MemberRow, ObjectRow, OperationRow};
use crate::protocol;
pub use report::{Declared, Difference, Report};

/// A comparison of declared resources with the catalogue: their operations, fields and parameters.
///
/// A part of an object that its resource does not declare is a difference, unless
/// [`declared_only`](Self::declared_only) is set.
///
/// ```
/// use stripe_catalogue::Comparison;
/// use stripe_core::descriptor::ResourceDescriptor;
///
/// const COUPON: ResourceDescriptor = ResourceDescriptor::new("/v1/coupons").object("coupon");
/// let report = Comparison::new(&[COUPON]).except(&["DELETE /v1/coupons/{coupon}"]).report();
/// assert_eq!(report.operations, (0, 4));
/// assert!(report.differences.iter().any(|it| *it == "coupon: percent_off: missing"));
/// assert!(Comparison::new(&[COUPON]).declared_only().report().differences.is_empty());
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'a> {
    descriptors: &'a [ResourceDescriptor],
    exceptions: &'a [&'a str],
    extent: Extent,
    facts: &'a Facts,
}

/// The extent to which an object must be declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// All parts, with the most specific types.
    Whole,
    /// Only the parts that its user needs, with any types that work.
    DeclaredOnly,
}

impl<'a> Comparison<'a> {
    /// Creates a comparison of the resources with these descriptors.
    #[must_use]
    pub const fn new(descriptors: &'a [ResourceDescriptor]) -> Self {
        Self { descriptors, exceptions: &[], extent: Extent::Whole, facts: &COMMITTED }
    }

    /// Sets the facts to compare with. Default: the facts of the newest version in this crate.
    #[must_use]
    pub const fn facts(mut self, facts: &'a Facts) -> Self {
        self.facts = facts;
        self
    }

    /// Excludes operations that need not be declared, each by its HTTP method and its path in the
    /// catalogue: `GET /v1/payment_links/{payment_link}/line_items`. An excluded operation that is
    /// declared, or that Stripe does not have, is a difference.
    #[must_use]
    pub const fn except(mut self, operations: &'a [&'a str]) -> Self {
        self.exceptions = operations;
        self
    }

    /// Compares only what is declared, and accepts every declaration that works: an object may have
    /// more operations, fields, optional parameters and values, and a type may be less specific,
    /// such as a `String` for an enum. A missing required parameter is still a difference.
    ///
    /// An operation with a preview version, and an object that only has such operations, is not
    /// compared.
    #[must_use]
    pub const fn declared_only(mut self) -> Self {
        self.extent = Extent::DeclaredOnly;
        self
    }

    /// Compares all declarations.
    #[must_use]
    pub fn report(&self) -> Report {
        let mut report = self.report_on_objects(&self.objects());
        let operations = self.facts.operations();
        for exception in self.exceptions {
            let known = operations.iter().find(|it| it.is_named(exception));
            let message = match known.map(|known| declared::operation(self.descriptors, known)) {
                None => "left out, but Stripe has no such operation",
                Some(Some(_)) => "left out, but declared",
                Some(None) => continue,
            };
            report.differences.push(difference(None, *exception, message));
        }
        report
    }

    /// Compares a single object. Returns `None` if it is not declared. Other resources are searched
    /// for operations of the object, since a resource can declare operations of another.
    #[must_use]
    pub fn report_on(&self, object: &str) -> Option<Report> {
        let object = self.objects().into_iter().find(|it| *it == object)?;
        let mut report = self.report_on_objects(&[object]);
        // This report contains no information about other objects.
        report.differences.retain(|it| {
            it.place.strip_prefix(object).is_some_and(|rest| rest.starts_with([':', ' ']))
        });
        Some(report)
    }

    /// Returns the declared objects and owners of operations, under their names in the catalogue.
    #[must_use]
    pub fn objects(&self) -> Vec<&'a str> {
        let operations = self.facts.operations();
        let is_declared = |object: &ObjectRow<'_>| {
            // The operations of an owner can be declared on another resource, which then has a type
            // for it.
            let has_operation = || {
                operations.iter().any(|it| {
                    it.object == object.name && declared::operation(self.descriptors, it).is_some()
                })
            };
            declared::resource(self.descriptors, &operations, object.name).is_some()
                || object.is_owner && has_operation()
        };
        let objects = self.facts.objects().into_iter();
        objects.filter(is_declared).map(|object| object.name).collect()
    }

    /// Returns the embedded objects that declarations keep undecoded, each with its number of
    /// fields. These are objects of another crate, such as the tax rates in a checkout session.
    #[must_use]
    pub fn held_undecoded(&self) -> BTreeMap<String, usize> {
        let mut held = BTreeMap::new();
        let operations = self.facts.operations();
        for entry in self.members() {
            let is_embedded = entry.operation.is_empty()
                && (entry.kind == "ref" || entry.kind.ends_with("<ref>"));
            let resource = declared::resource(self.descriptors, &operations, &entry.object);
            let fields = resource.filter(|_| is_embedded).map_or_else(Vec::new, |resource| {
                declared::fields_at(resource.fields, &names(&entry))
            });
            if fields.iter().any(|field| declared::is_undecoded(&field.shape)) {
                *held.entry(entry.values.join(" or ")).or_default() += 1;
            }
        }
        held
    }

    /// Returns the fields and parameters of the declared objects in the catalogue.
    #[must_use]
    pub fn members(&self) -> Vec<MemberRow> {
        let objects = self.objects();
        members_of(self.facts, &objects, &self.operations_of(&objects))
    }

    fn report_on_objects(&self, objects: &[&str]) -> Report {
        let operations = self.operations_of(objects);
        let members = members_of(self.facts, objects, &operations);
        compare(&operations, &members, self.descriptors, (self.extent, self.facts))
    }

    fn operations_of(&self, objects: &[&str]) -> Vec<OperationRow<'a>> {
        let is_compared = |it: &OperationRow<'_>| match self.extent {
            Extent::Whole => {
                objects.contains(&it.object)
                    && !self.exceptions.iter().any(|name| it.is_named(name))
            }
            // A resource can declare the operations of an object that no other resource declares.
            Extent::DeclaredOnly => declared::operation(self.descriptors, it)
                .is_some_and(|(_, operation)| operation.version.is_none()),
        };
        self.facts.operations().into_iter().filter(is_compared).collect()
    }
}

/// Returns the fields of these objects, and the parameters of these operations.
fn members_of(facts: &Facts, objects: &[&str], operations: &[OperationRow<'_>]) -> Vec<MemberRow> {
    let is_compared = |member: &MemberRow| {
        let is_its =
            |it: &OperationRow<'_>| it.object == member.object && it.is_named(&member.operation);
        match member.operation.as_str() {
            "" => objects.contains(&member.object.as_str()),
            _ => operations.iter().any(is_its),
        }
    };
    facts.members().into_iter().filter(is_compared).collect()
}

fn difference(
    declared: Option<Declared>,
    place: impl Into<String>,
    message: impl Into<String>,
) -> Difference {
    Difference { place: place.into(), message: message.into(), declared }
}

/// Compares declarations with these facts.
fn compare(
    operations: &[OperationRow<'_>],
    entries: &[MemberRow],
    descriptors: &[ResourceDescriptor],
    (extent, facts): (Extent, &Facts),
) -> Report {
    let mut differences = Vec::new();
    let mut right_operations = 0;
    for wanted in operations {
        let found = operations::compared(descriptors, operations, wanted, extent);
        right_operations += usize::from(found.is_empty());
        let place = format!("{} {} {}", wanted.object, wanted.verb, wanted.path);
        let declared = declared::operation(descriptors, wanted)
            .map(|(owner, operation)| Declared::new(owner, operation.name, ""));
        let of_place = |it| difference(declared.clone(), place.as_str(), it);
        differences.extend(found.into_iter().map(of_place));
    }

    let (mut fields, mut params, mut undecoded) = ((0, 0), (0, 0), (0, 0));
    let payment_methods = payment_methods::names();
    for entry in entries {
        let is_field = entry.operation.is_empty();
        let declared = members(descriptors, operations, &entry.object, &entry.operation);
        let kept =
            declared.as_ref().and_then(|it| declared::kept_undecoded(it.fields, &names(entry)));
        if kept.is_some_and(|name| payment_methods.contains(name)) {
            *(if is_field { &mut undecoded.0 } else { &mut undecoded.1 }) += 1;
            continue;
        }
        let count = if is_field { &mut fields } else { &mut params };
        count.1 += 1;
        let found = match &declared {
            Some(it) if is_of_kind(operations, entry) => repeated(it.fields, entry, extent),
            Some(it) if declared::is_of_error(it.fields, &names(entry)) => Vec::new(),
            Some(it) => compared_entry(it.fields, entry, entries, extent),
            None if extent == Extent::DeclaredOnly => Vec::new(),
            None => vec!["nothing is declared that could have it".to_owned()],
        };
        count.0 += usize::from(found.is_empty());
        let declared = declared.map(|it| Declared::new(it.owner, it.operation, plain(entry)));
        let of_place = |it| difference(declared.clone(), place_of(entry), it);
        differences.extend(found.into_iter().map(of_place));
    }
    differences.extend(unknown::unknown(operations, entries, descriptors, (extent, facts)));
    Report {
        differences,
        operations: (right_operations, operations.len()),
        fields,
        params,
        undecoded,
    }
}

/// Returns the declared fields of an object, or the declared params of one of its operations.
struct DeclaredMembers<'d> {
    owner: &'d ResourceDescriptor,
    /// The function of the operation; empty for fields.
    operation: &'static str,
    fields: &'static [FieldDescriptor],
}

fn members<'d>(
    descriptors: &'d [ResourceDescriptor],
    operations: &[OperationRow<'_>],
    object: &str,
    operation: &str,
) -> Option<DeclaredMembers<'d>> {
    if operation.is_empty() {
        let owner = declared::resource(descriptors, operations, object)?;
        return Some(DeclaredMembers { owner, operation: "", fields: owner.fields });
    }
    let wanted = operations.iter().find(|it| it.object == object && it.is_named(operation))?;
    let (owner, operation) = declared::operation(descriptors, wanted)?;
    let fields = operation.params.fields()?;
    Some(DeclaredMembers { owner, operation: operation.name, fields })
}

fn names(entry: &MemberRow) -> Vec<&str> {
    entry.path().collect()
}

/// Whether a parameter belongs to the kind of its operation, so that no params struct needs it: a
/// setter of the pending request sends it, such as `file` for the content of a file.
fn is_of_kind(operations: &[OperationRow<'_>], entry: &MemberRow) -> bool {
    let is_it = |it: &&OperationRow<'_>| it.object == entry.object && it.is_named(&entry.operation);
    operations.iter().find(is_it).is_some_and(|operation| {
        let is_content = entry.kind == "file" && operation.encoding == "multipart";
        is_content
            || protocol::of_kind(operation.path, operation.response).contains(&entry.name.as_str())
                && !protocol::is_exception(operation.object, operation.name)
    })
}

/// Returns the differences of params that repeat the params of the operation's kind.
fn repeated(
    declared: &'static [FieldDescriptor],
    entry: &MemberRow,
    extent: Extent,
) -> Vec<String> {
    let is_declared = declared.iter().any(|field| field.name == entry.name);
    if extent == Extent::Whole && is_declared {
        vec!["set on the request, so it should not be in the params".to_owned()]
    } else {
        Vec::new()
    }
}

/// Returns the differences of a field or a param.
fn compared_entry(
    declared: &'static [FieldDescriptor],
    entry: &MemberRow,
    entries: &[MemberRow],
    extent: Extent,
) -> Vec<String> {
    let names = names(entry);
    if entry.is_within_variant() && declared::is_tag(declared, &names) {
        return Vec::new();
    }
    let is_secret = is_secret(entry, entries);
    // If variants share a name, one of them must match.
    let fields = declared::fields_at(declared, &names).into_iter();
    let found =
        fields.map(|field| compared_field(field, entry, is_secret, extent)).min_by_key(Vec::len);
    match (found, extent) {
        (Some(found), _) => found,
        (None, Extent::Whole) if entry.since.is_empty() => vec!["missing".to_owned()],
        (None, Extent::Whole) => vec![format!("missing; there since {}", entry.since)],
        (None, Extent::DeclaredOnly) if is_needed(declared, entry, &names) => {
            vec!["required, but not declared".to_owned()]
        }
        (None, Extent::DeclaredOnly) => Vec::new(),
    }
}

/// Whether a request is refused without a parameter: the parameter is required, and so is a
/// declared nested object around it.
fn is_needed(declared: &'static [FieldDescriptor], entry: &MemberRow, names: &[&str]) -> bool {
    let is_around = |outer: &[&str]| {
        let fields = declared::fields_at(declared, outer);
        // A type with unknown fields may have all of them.
        fields.iter().any(|field| declared::within(&field.shape).is_some())
    };
    let is_param = !entry.operation.is_empty();
    // A flattened map may also contain it.
    let may_be_in_map = declared.iter().any(|field| field.flattened);
    is_param
        && entry.required
        && !entry.is_within_variant()
        && names.split_last().is_some_and(|(_, outer)| {
            if outer.is_empty() { !may_be_in_map } else { is_around(outer) }
        })
}

/// Whether a text is secret, by [`ids::is_secret`].
fn is_secret(entry: &MemberRow, entries: &[MemberRow]) -> bool {
    let is_array = entry.kind.starts_with("array<");
    if !entry.kind.contains("string") {
        return false;
    }
    let (prefix, name) = entry.name.rsplit_once('.').unwrap_or(("", &entry.name));
    let has = |name: &str| {
        let wanted = if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") };
        entries.iter().any(|it| {
            it.object == entry.object && it.operation == entry.operation && it.name == wanted
        })
    };
    let name = name.split('|').next().unwrap_or(name);
    ids::is_secret(&entry.object, &ids::name_of_one(name, is_array), has)
}

/// Returns the differences of an existing field or param.
fn compared_field(
    field: &FieldDescriptor,
    entry: &MemberRow,
    is_secret: bool,
    extent: Extent,
) -> Vec<String> {
    // An enum for a value or a keyword shows neither. An expandable shows both, but not which of
    // them Stripe's type is.
    if entry.is_within_variant() && matches!(present(&field.shape), Shape::Opaque | Shape::Union(_))
    {
        return Vec::new();
    }
    let is_param = !entry.operation.is_empty();
    let mut wrong = Vec::new();
    // An absent list, map or metadata is decoded as an empty one.
    let may_be_empty =
        !is_param && ["array<", "map<", "metadata"].iter().any(|it| entry.kind.starts_with(it));
    let required = if is_param { entry.required } else { entry.always };
    // Fields that an event lacks are decoded as empty.
    let has_default = !is_param && !field.required && !matches!(field.shape, Shape::Optional(_));
    // A field that is always present may be declared as optional, and a user may declare a param as
    // required.
    let works = extent == Extent::DeclaredOnly && required != is_param;
    if field.required != required && !may_be_empty && !has_default && !works {
        wrong.push(match (required, is_param) {
            (true, _) => "should be required, but is optional".to_owned(),
            (false, true) => "should be optional, but is required".to_owned(),
            (false, false) => {
                "was absent or null in some version, so it should be optional, but is required"
                    .to_owned()
            }
        });
    }
    match (entry.emptyable, is_clearable(&field.shape)) {
        (true, false) if extent == Extent::Whole => {
            wrong.push("can be cleared, but is not a `Clearable`".to_owned());
        }
        (false, true) => wrong.push("cannot be cleared, but is a `Clearable`".to_owned()),
        _ => {}
    }
    if is_secret && kinds::is_printed(&field.shape) {
        wrong.push("is secret, but would be printed: it should be a `Secret`".to_owned());
    } else {
        wrong.extend(kinds::compared(entry, present(&field.shape), extent));
    }
    wrong
}

fn place_of(entry: &MemberRow) -> String {
    place(&entry.object, &entry.operation, &entry.name)
}

/// Returns the name of a member for messages: `billing.meter: status` for a field, `billing.meter
/// create: event_name` for a parameter.
fn place(object: &str, operation: &str, name: &str) -> String {
    match operation {
        "" => format!("{object}: {name}"),
        operation => format!("{object} {operation}: {name}"),
    }
}

fn plain(entry: &MemberRow) -> String {
    names(entry).join(".")
}

#[cfg(test)]
mod tests;
