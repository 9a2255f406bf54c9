//! Comparing declarations with the facts, field by field.

mod payment_methods;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use stripe_core::descriptor::{
    Encoding, EnumDescriptor, FieldDescriptor, Host, OperationDescriptor, ResourceDescriptor, Shape,
};

use crate::declared::{self, is_clearable, present, within};
use crate::facts::{self, MemberRow, OperationRow, unnamed};
use crate::protocol;

/// The result of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Differences, one line each.
    pub differences: Vec<String>,
    /// Number of correctly declared operations, and total number of operations.
    pub operations: (usize, usize),
    /// Number of correctly declared fields, and total number of fields, including nested ones.
    pub fields: (usize, usize),
    /// Number of correctly declared params, and total number of params, including nested ones.
    pub params: (usize, usize),
    /// Number of fields and params that the other counts exclude, because a flattened map keeps
    /// them undecoded: those of payment methods without a type.
    pub undecoded: (usize, usize),
}

/// Formats the counts of correct declarations: `operations 33 of 33, fields 117 of 117, params 120
/// of 120`.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ((operations, of_operations), (fields, of_fields), (params, of_params)) =
            (self.operations, self.fields, self.params);
        write!(
            f,
            "operations {operations} of {of_operations}, fields {fields} of {of_fields}, \
             params {params} of {of_params}"
        )?;
        match self.undecoded {
            (0, 0) => Ok(()),
            (fields, params) => write!(
                f,
                "; of other payment methods, kept undecoded: fields {fields}, params {params}"
            ),
        }
    }
}

/// A comparison of declared resources with the catalogue: their operations, fields and parameters.
/// A part of an object that its resource does not declare is a difference.
///
/// A part of an object that its resource does not declare is a difference.
///
/// ```
/// use stripe_catalogue::Comparison;
/// use stripe_core::descriptor::ResourceDescriptor;
///
/// const COUPON: ResourceDescriptor = ResourceDescriptor::new("/v1/coupons").object("coupon");
/// let report = Comparison::new(&[COUPON]).except(&["DELETE /v1/coupons/{coupon}"]).report();
/// assert_eq!(report.operations, (0, 4));
/// assert!(report.differences.contains(&"coupon: percent_off: missing".to_owned()));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'a> {
    descriptors: &'a [ResourceDescriptor],
    exceptions: &'a [&'a str],
}

impl<'a> Comparison<'a> {
    /// Creates a comparison of the resources with these descriptors.
    #[must_use]
    pub const fn new(descriptors: &'a [ResourceDescriptor]) -> Self {
        Self { descriptors, exceptions: &[] }
    }

    /// Excludes operations that need not be declared, each by its HTTP method and its path in the
    /// catalogue: `GET /v1/payment_links/{payment_link}/line_items`. An excluded operation that is
    /// declared, or that Stripe does not have, is a difference.
    ///
    /// An excluded operation that is declared, or that Stripe does not have, is a difference.
    #[must_use]
    pub const fn except(mut self, operations: &'a [&'a str]) -> Self {
        self.exceptions = operations;
        self
    }

    /// Compares all declarations.
    #[must_use]
    pub fn report(&self) -> Report {
        let mut report = self.report_on_objects(&self.objects());
        let operations = facts::operations();
        for exception in self.exceptions {
            let known = operations.iter().find(|it| it.is_named(exception));
            match known.map(|known| declared::operation(self.descriptors, known)) {
                None => report
                    .differences
                    .push(format!("{exception}: left out, but Stripe has no such operation")),
                Some(Some(_)) => {
                    report.differences.push(format!("{exception}: left out, but declared"));
                }
                Some(None) => {}
            }
        }
        report
    }

    /// Compares a single object. Returns `None` if it is not declared. Other resources are searched
    /// for operations of the object, since a resource can declare operations of another.
    ///
    /// Other resources are searched for operations of the object, since a resource can declare
    /// operations of another.
    #[must_use]
    pub fn report_on(&self, object: &str) -> Option<Report> {
        let object = self.objects().into_iter().find(|it| *it == object)?;
        let mut report = self.report_on_objects(&[object]);
        // What the other objects have is unknown to this report.
        report.differences.retain(|line| {
            line.strip_prefix(object).is_some_and(|rest| rest.starts_with([':', ' ']))
        });
        Some(report)
    }

    /// Returns the declared objects and owners of operations, under their names in the catalogue.
    #[must_use]
    pub fn objects(&self) -> Vec<&'static str> {
        let is_declared = |object: &facts::ObjectRow| {
            // The operations of an owner may stand on another resource, which has a type for it then.
            let has_operation = || {
                let mut operations = facts::operations().into_iter();
                operations.any(|it| {
                    it.object == object.name && declared::operation(self.descriptors, &it).is_some()
                })
            };
            declared::resource(self.descriptors, object.name).is_some()
                || object.is_owner && has_operation()
        };
        let objects = facts::objects().into_iter();
        objects.filter(is_declared).map(|object| object.name).collect()
    }

    /// Returns the objects that responses embed as a whole but declarations keep undecoded, each
    /// with its number of fields: objects of another crate, such as the tax rates in a checkout
    /// session.
    #[must_use]
    pub fn held_undecoded(&self) -> BTreeMap<String, usize> {
        let mut held = BTreeMap::new();
        for entry in self.members() {
            let is_embedded = entry.operation.is_empty()
                && (entry.kind == "ref" || entry.kind.ends_with("<ref>"));
            let resource = declared::resource(self.descriptors, &entry.object);
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
        members_of(&objects, &self.operations_of(&objects))
    }

    fn report_on_objects(&self, objects: &[&str]) -> Report {
        let operations = self.operations_of(objects);
        compare(&operations, &members_of(objects, &operations), self.descriptors)
    }

    fn operations_of(&self, objects: &[&str]) -> Vec<OperationRow> {
        let is_excepted = |it: &OperationRow| self.exceptions.iter().any(|name| it.is_named(name));
        let operations = facts::operations().into_iter();
        operations.filter(|it| objects.contains(&it.object) && !is_excepted(it)).collect()
    }
}

/// Returns the fields of these objects, and the parameters of these operations.
fn members_of(objects: &[&str], operations: &[OperationRow]) -> Vec<MemberRow> {
    let is_compared = |member: &MemberRow| {
        let is_its =
            |it: &OperationRow| it.object == member.object && it.is_named(&member.operation);
        objects.contains(&member.object.as_str())
            && (member.operation.is_empty() || operations.iter().any(is_its))
    };
    facts::members().into_iter().filter(is_compared).collect()
}

/// Compares declarations with these facts.
fn compare(
    operations: &[OperationRow],
    entries: &[MemberRow],
    descriptors: &[ResourceDescriptor],
) -> Report {
    let mut differences = Vec::new();
    let mut right_operations = 0;
    for wanted in operations {
        let found = operation(descriptors, wanted);
        right_operations += usize::from(found.is_empty());
        let place = format!("{} {} {}", wanted.object, wanted.verb, wanted.path);
        differences.extend(found.into_iter().map(|it| format!("{place}: {it}")));
    }

    let (mut fields, mut params, mut undecoded) = ((0, 0), (0, 0), (0, 0));
    let payment_methods = payment_methods::names();
    for entry in entries {
        let is_field = entry.operation.is_empty();
        let declared = members(descriptors, operations, &entry.object, &entry.operation);
        let kept = declared.and_then(|it| declared::kept_undecoded(it, &names(entry)));
        if kept.is_some_and(|name| payment_methods.contains(name)) {
            *(if is_field { &mut undecoded.0 } else { &mut undecoded.1 }) += 1;
            continue;
        }
        let count = if is_field { &mut fields } else { &mut params };
        count.1 += 1;
        let found = match declared {
            Some(declared) if is_of_kind(operations, entry) => repeated(declared, entry),
            Some(declared) if declared::is_of_error(declared, &names(entry)) => Vec::new(),
            Some(declared) => compared_entry(declared, entry),
            None => vec!["nothing is declared that could have it".to_owned()],
        };
        count.0 += usize::from(found.is_empty());
        differences.extend(found.into_iter().map(|it| format!("{}: {it}", place_of(entry))));
    }
    differences.extend(unknown(operations, entries, descriptors));
    Report {
        differences,
        operations: (right_operations, operations.len()),
        fields,
        params,
        undecoded,
    }
}

/// Differences of an operation.
fn operation(descriptors: &[ResourceDescriptor], wanted: &OperationRow) -> Vec<String> {
    let Some((owner, found)) = declared::operation(descriptors, wanted) else {
        return vec!["not declared".to_owned()];
    };
    let mut wrong = Vec::new();
    // An operation that another object has goes by another name, such as `list_event_summaries`.
    let is_own =
        declared::resource(descriptors, wanted.object).is_some_and(|it| it.path == owner.path);
    // So does one whose name the object needs for another operation: `list_for_customer`.
    let is_longer = found.name.strip_prefix(wanted.name).is_some_and(|rest| rest.starts_with('_'));
    let is_taken = is_longer && owner.operations.iter().any(|it| it.name == wanted.name);
    if is_own && found.name != wanted.name && !is_taken {
        wrong.push(format!("should be named `{}`, but is `{}`", wanted.name, found.name));
    }
    if host(found) != wanted.host {
        wrong.push(format!("should go to `{}`, but goes to `{}`", wanted.host, host(found)));
    }
    if encoding(found) != wanted.encoding {
        wrong.push(format!(
            "should send its params as `{}`, but sends `{}`",
            wanted.encoding,
            encoding(found)
        ));
    }
    let response = match (found.path.starts_with("/v2/"), &found.response) {
        (true, Shape::List(inner)) => format!("v2_list<{}>", response(inner)),
        (true, Shape::Struct(fields)) if is_deleted_object(fields()) => {
            "v2.deleted_object".to_owned()
        }
        (_, shape) => response(shape),
    };
    if response != wanted.response && !is_union_within(&found.response, wanted.response) {
        wrong.push(format!("should respond with `{}`, but with `{response}`", wanted.response));
    }
    if found.params.fields().is_none() {
        wrong.push("takes params of which nothing is known".to_owned());
    }
    wrong
}

fn host(operation: &OperationDescriptor) -> &'static str {
    match operation.host {
        Host::Api => "api.stripe.com",
        Host::Files => "files.stripe.com",
        Host::Connect => "connect.stripe.com",
        Host::MeterEvents => "meter-events.stripe.com",
        _ => "another host",
    }
}

fn encoding(operation: &OperationDescriptor) -> &'static str {
    match operation.encoding {
        Encoding::Query => "query",
        Encoding::Form => "form",
        Encoding::Json => "json",
        Encoding::Multipart => "multipart",
        _ => "something else",
    }
}

/// Returns the response of an operation in the notation of the facts.
fn response(shape: &Shape) -> String {
    match shape {
        Shape::Resource(resource) => resource().object.unwrap_or_default().to_owned(),
        Shape::List(inner) => format!("list<{}>", response(inner)),
        Shape::SearchResult(inner) => format!("search_result<{}>", response(inner)),
        Shape::Deleted(inner) => format!("deleted:{}", response(inner)),
        Shape::MaybeDeleted(inner) => {
            let object = response(inner);
            format!("{object} | deleted:{object}")
        }
        Shape::Union(union) => {
            let objects: Vec<String> =
                union().variants.iter().map(|(_, shape)| response(shape)).collect();
            objects.join(" | ")
        }
        Shape::Empty => "empty".to_owned(),
        Shape::Bytes => "binary".to_owned(),
        _ => "something else".to_owned(),
    }
}

/// Whether all objects of a union are among those of the facts. An object without a variant is kept
/// undecoded.
fn is_union_within(shape: &Shape, wanted: &str) -> bool {
    match shape {
        Shape::List(inner) => wanted
            .strip_prefix("list<")
            .and_then(|it| it.strip_suffix('>'))
            .is_some_and(|wanted| is_union_within(inner, wanted)),
        Shape::Union(_) => {
            let wanted: Vec<&str> = wanted.split(" | ").collect();
            wanted.len() > 1 && response(shape).split(" | ").all(|it| wanted.contains(&it))
        }
        _ => false,
    }
}

/// Whether the fields are those of stripe-core's `v2::DeletedObject`.
fn is_deleted_object(fields: &[FieldDescriptor]) -> bool {
    fields.iter().map(|field| field.name).eq(["id", "object"])
}

/// Returns the declared fields of an object, or the declared params of one of its operations.
fn members(
    descriptors: &[ResourceDescriptor],
    operations: &[OperationRow],
    object: &str,
    operation: &str,
) -> Option<&'static [FieldDescriptor]> {
    if operation.is_empty() {
        return declared::resource(descriptors, object).map(|resource| resource.fields);
    }
    let wanted = operations.iter().find(|it| it.object == object && it.is_named(operation))?;
    declared::operation(descriptors, wanted)?.1.params.fields()
}

fn names(entry: &MemberRow) -> Vec<&str> {
    entry.path().collect()
}

/// Whether a parameter belongs to the kind of its operation, so that no params struct needs it: a
/// setter of the pending request sends it, such as `file` for the content of a file.
fn is_of_kind(operations: &[OperationRow], entry: &MemberRow) -> bool {
    let is_it = |it: &&OperationRow| it.object == entry.object && it.is_named(&entry.operation);
    operations.iter().find(is_it).is_some_and(|operation| {
        let is_content = entry.kind == "file" && operation.encoding == "multipart";
        is_content
            || protocol::of_kind(operation.path, operation.response).contains(&entry.name.as_str())
                && !protocol::is_exception(operation.object, operation.name)
    })
}

/// Returns the differences of params that repeat the params of the operation's kind.
fn repeated(declared: &'static [FieldDescriptor], entry: &MemberRow) -> Vec<String> {
    if declared.iter().any(|field| field.name == entry.name) {
        vec!["set on the request, so it should not be in the params".to_owned()]
    } else {
        Vec::new()
    }
}

/// Returns the differences of a field or a param.
fn compared_entry(declared: &'static [FieldDescriptor], entry: &MemberRow) -> Vec<String> {
    if entry.is_within_variant() && declared::is_tag(declared, &names(entry)) {
        return Vec::new();
    }
    // Of variants that share a name, one has to be right.
    let fields = declared::fields_at(declared, &names(entry)).into_iter();
    fields
        .map(|field| compared_field(field, entry))
        .min_by_key(Vec::len)
        .unwrap_or_else(|| vec!["missing".to_owned()])
}

/// Returns the differences of an existing field or param.
fn compared_field(field: &FieldDescriptor, entry: &MemberRow) -> Vec<String> {
    // A value or a word in its place is an enum that says neither. An id or an object in its place says
    // both, but not which of them a type of Stripe's is.
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
    // What events do not tell is told as empty.
    let has_default = !is_param && !field.required && !matches!(field.shape, Shape::Optional(_));
    if field.required != required && !may_be_empty && !has_default {
        wrong.push(match (required, is_param) {
            (true, _) => "should be required, but is optional".to_owned(),
            (false, true) => "should be optional, but is required".to_owned(),
            (false, false) => {
                "was absent or null in some version, so it should be optional, but is required"
                    .to_owned()
            }
        });
    }
    if entry.emptyable != is_clearable(&field.shape) {
        let message = if entry.emptyable {
            "can be cleared, but is no `Clearable`"
        } else {
            "cannot be cleared, but is a `Clearable`"
        };
        wrong.push(message.to_owned());
    }
    wrong.extend(kind(&entry.kind, &entry.values, entry.open, present(&field.shape)));
    wrong
}

/// Returns the differences in the kind of a value.
fn kind(kind: &str, values: &[String], open: bool, shape: &Shape) -> Vec<String> {
    if let Some((outer, inner)) = kind.split_once('<') {
        let inner = inner.strip_suffix('>').unwrap_or(inner);
        return match (outer, shape) {
            // A value of a map can be cleared by itself.
            ("map", Shape::Map(shape)) => self::kind(inner, values, open, present(shape)),
            ("array", Shape::Array(shape))
            | ("list" | "v2_list", Shape::List(shape))
            | ("search_result", Shape::SearchResult(shape))
            | ("range", Shape::Range(shape)) => self::kind(inner, values, open, shape),
            _ => vec![of_another_kind(kind, shape)],
        };
    }
    let fits = match (kind, shape) {
        // A constant may be the only value today of what is an enum.
        ("enum" | "const", Shape::Enum(found)) => {
            return enumeration(&with_variants(values, found), open, found);
        }
        ("const", Shape::Literal(text)) => values == [*text],
        ("ref", Shape::Resource(resource)) => {
            resource().object.is_some_and(|object| values == [object])
        }
        ("expandable" | "ref" | "union", Shape::Expandable(Shape::Id(object))) => {
            refers_to(values, object)
        }
        ("expandable", Shape::Expandable(Shape::String))
        | ("string", Shape::String | Shape::Currency | Shape::Id(_))
        | ("integer", Shape::Integer)
        | ("float", Shape::Float)
        | ("boolean", Shape::Boolean)
        | ("timestamp" | "datetime", Shape::Timestamp)
        | ("decimal" | "int64_string", Shape::Decimal)
        | ("object", Shape::Struct(_))
        | ("metadata", Shape::Map(Shape::String | Shape::Clearable(Shape::String)))
        | ("range", Shape::Range(_))
        | ("file", Shape::Bytes)
        // What came of another crate, or may be one of several things, is kept undecoded.
        | ("ref" | "union" | "any", Shape::Opaque | Shape::Union(_)) => true,
        _ => false,
    };
    if fits { Vec::new() } else { vec![of_another_kind(&described(kind, values), shape)] }
}

/// Whether an object is the only one that an id refers to, deleted or not, or one of several.
fn refers_to(targets: &[String], object: &str) -> bool {
    let of_any: &[&str] = match object {
        "payment_source" => &["account", "bank_account", "card", "source"],
        "external_account" => &["bank_account", "card"],
        object => &[object],
    };
    targets.iter().all(|target| of_any.contains(&target.strip_prefix("deleted:").unwrap_or(target)))
}

/// Returns the values that need a variant. `unknown` does not, since the variant for other text
/// keeps it.
fn with_variants(values: &[String], found: &EnumDescriptor) -> Vec<String> {
    let is_kept = |value: &&String| {
        *value != "unknown" || !found.open || found.values.contains(&value.as_str())
    };
    values.iter().filter(is_kept).cloned().collect()
}

fn enumeration(values: &[String], open: bool, found: &EnumDescriptor) -> Vec<String> {
    let mut wrong = Vec::new();
    for value in values {
        // The empty one is what a `Clearable` sends.
        if !value.is_empty() && !found.values.contains(&value.as_str()) {
            wrong.push(format!("lacks the value `{value}`"));
        }
    }
    for value in found.values {
        if !values.iter().any(|it| it == value) {
            wrong.push(format!("has a value `{value}` that Stripe does not"));
        }
    }
    // The other way round is no mistake: what is closed today may get a value tomorrow.
    if open && !found.open {
        wrong.push("is open, but is declared closed".to_owned());
    }
    wrong
}

fn described(kind: &str, values: &[String]) -> String {
    if values.is_empty() { kind.to_owned() } else { format!("{kind} {}", values.join(" or ")) }
}

fn of_another_kind(kind: &str, shape: &Shape) -> String {
    let found = match shape {
        Shape::Opaque => "a type that does not say what it is".to_owned(),
        Shape::Resource(resource) => format!("Resource({:?})", resource().object),
        Shape::Struct(_) => "Struct".to_owned(),
        other => format!("{other:?}"),
    };
    format!("should be of the kind `{kind}`, but is {found}")
}

/// Returns the declared operations, fields and params that are not among the facts.
fn unknown(
    operations: &[OperationRow],
    entries: &[MemberRow],
    descriptors: &[ResourceDescriptor],
) -> Vec<String> {
    let names: BTreeSet<String> =
        entries.iter().map(|entry| place(&entry.object, &entry.operation, &plain(entry))).collect();
    let mut unknown = Vec::new();
    let mut report = |object: &str, operation: &str, fields: &'static [FieldDescriptor]| {
        for name in flat(fields) {
            let place = place(object, operation, &name);
            if !names.contains(&place) {
                unknown.push(format!("{place}: declared, but Stripe has no such thing"));
            }
        }
    };
    let objects: BTreeSet<&str> = entries.iter().map(|entry| entry.object.as_str()).collect();
    for object in objects {
        if let Some(resource) = declared::resource(descriptors, object) {
            report(object, "", resource.fields);
        }
    }
    for wanted in operations {
        if let Some((_, found)) = declared::operation(descriptors, wanted) {
            let of_members = entries.iter().find_map(|entry| {
                let is_its = entry.object == wanted.object && wanted.is_named(&entry.operation);
                is_its.then_some(entry.operation.as_str())
            });
            report(
                wanted.object,
                of_members.unwrap_or(wanted.name),
                found.params.fields().unwrap_or_default(),
            );
        }
    }
    for resource in descriptors {
        for operation in resource.operations {
            let is_known = operations.iter().any(|wanted| {
                wanted.verb == operation.method.as_str()
                    && unnamed(wanted.path) == unnamed(operation.path)
            });
            if !is_known {
                let (verb, path) = (operation.method.as_str(), operation.path);
                unknown.push(format!("{verb} {path}: declared, but Stripe has no such thing"));
            }
        }
    }
    unknown
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

/// Returns the names of fields, with nested ones after their parent.
fn flat(fields: &'static [FieldDescriptor]) -> Vec<String> {
    fields
        .iter()
        .flat_map(|field| {
            let nested = within(&field.shape).map(flat).unwrap_or_default();
            if field.flattened {
                return nested;
            }
            let nested = nested.into_iter().map(|name| format!("{}.{name}", field.name));
            std::iter::once(field.name.to_owned()).chain(nested).collect()
        })
        .collect()
}

#[cfg(test)]
mod tests;
