//! Declarations that are not among the facts.

use std::collections::{BTreeMap, BTreeSet};

use stripe_core::descriptor::{FieldDescriptor, OperationDescriptor, ResourceDescriptor};

use super::{Declared, Difference, Extent, difference, place, plain};
use crate::declared::{self, within};
use crate::facts::{Facts, MemberRow, OperationRow, Removed, removed, unnamed};
use crate::suggestion::nearest;

const UNKNOWN: &str = "declared, but not in Stripe's API";

/// Declared objects, operations, fields and params that are not among the facts.
pub(super) fn unknown(
    operations: &[OperationRow<'_>],
    entries: &[MemberRow],
    descriptors: &[ResourceDescriptor],
    (extent, facts): (Extent, &Facts),
) -> Vec<Difference> {
    let gone = removed();
    let mut names: BTreeMap<(&str, &str), BTreeSet<String>> = BTreeMap::new();
    for entry in entries {
        names.entry((&entry.object, &entry.operation)).or_default().insert(plain(entry));
    }
    let mut unknown = Vec::new();
    let objects: BTreeSet<&str> = names.keys().map(|(object, _)| *object).collect();
    for object in objects {
        if let Some(resource) = declared::resource(descriptors, operations, object) {
            let known = names.get(&(object, ""));
            // If only the operations of an object are declared, its fields are not compared.
            if known.is_some() || extent == Extent::Whole {
                let of_object = |name: &str| place(object, "", name);
                let until = |name: &str| until(&gone, object, "", name);
                let found = unknown_fields(resource.fields, known, &of_object, &until);
                unknown.extend(found.into_iter().map(|(name, place, message)| {
                    difference(Some(Declared::new(resource, "", name)), place, message)
                }));
            }
        }
    }
    for wanted in operations {
        let Some((owner, found)) = declared::operation(descriptors, wanted) else { continue };
        let (operation, known) = names
            .iter()
            .find(|((object, operation), _)| {
                *object == wanted.object && !operation.is_empty() && wanted.is_named(operation)
            })
            .map_or((wanted.name, None), |((_, operation), known)| (*operation, Some(known)));
        let of_operation = |name: &str| place(wanted.object, operation, name);
        let fields = found.params.fields().unwrap_or_default();
        let key = key(wanted.verb, wanted.path);
        let until = |name: &str| until(&gone, wanted.object, &key, name);
        let found_fields = unknown_fields(fields, known, &of_operation, &until);
        unknown.extend(found_fields.into_iter().map(|(name, place, message)| {
            difference(Some(Declared::new(owner, found.name, name)), place, message)
        }));
    }
    for resource in descriptors {
        let is_preview = |operation: &&OperationDescriptor| {
            extent == Extent::DeclaredOnly && operation.version.is_some()
        };
        for operation in resource.operations.iter().filter(|it| !is_preview(it)) {
            let is_known = operations.iter().any(|wanted| {
                wanted.verb == operation.method.as_str()
                    && unnamed(wanted.path) == unnamed(operation.path)
            });
            if !is_known {
                let place = format!("{} {}", operation.method.as_str(), operation.path);
                let key = key(operation.method.as_str(), operation.path);
                let of_key = gone.iter().find(|it| it.name.is_empty() && it.operation == key);
                let message = match of_key {
                    Some(gone) => format!("{UNKNOWN}: removed in {}", gone.until),
                    None => format!("{UNKNOWN}{}", instead(operation, facts)),
                };
                let declared = Declared::new(resource, operation.name, "");
                unknown.push(difference(Some(declared), place, message));
            }
        }
        if extent == Extent::DeclaredOnly {
            unknown.extend(unknown_object(resource, facts));
        }
    }
    unknown
}

/// Returns the key of an operation in the history: its method, and its path with `{}` for each id.
fn key(verb: &str, path: &str) -> String {
    format!("{verb} {}", unnamed(path))
}

/// Returns the version that removed a field or a parameter.
fn until(gone: &[Removed], object: &str, operation: &str, name: &str) -> Option<String> {
    let is_it = |it: &&Removed| {
        it.object == object
            && it.operation == operation
            && it.value.is_empty()
            && it.name.replace(['[', ']', '{', '}'], "") == name
    };
    gone.iter().find(is_it).map(|it| it.until.clone())
}

/// Returns a difference for an unknown object, unless all of its operations belong to a preview.
fn unknown_object(resource: &ResourceDescriptor, facts: &Facts) -> Option<Difference> {
    let object = resource.object?;
    let is_preview = !resource.operations.is_empty()
        && resource.operations.iter().all(|it| it.version.is_some());
    let objects = facts.objects();
    if is_preview || objects.iter().any(|it| it.name == object) {
        return None;
    }
    let names: Vec<&str> = objects.iter().map(|it| it.name).collect();
    let suggestion = crate::did_you_mean(object, &names);
    let message = format!("{UNKNOWN}{suggestion}");
    Some(difference(Some(Declared::new(resource, "", "")), object, message))
}

/// Returns a hint for an unknown operation, such as `; at this path it has POST`.
fn instead(operation: &OperationDescriptor, facts: &Facts) -> String {
    let all = facts.operations();
    let path = unnamed(operation.path);
    let mut verbs: Vec<&str> =
        all.iter().filter(|it| unnamed(it.path) == path).map(|it| it.verb).collect();
    verbs.dedup();
    if !verbs.is_empty() {
        return format!("; at this path it has {}", verbs.join(" and "));
    }
    let verb = operation.method.as_str();
    let near =
        all.iter().filter(|it| it.verb == verb).find_map(|it| near(&path, &unnamed(it.path)));
    near.map_or_else(String::new, |near| format!(" (did you mean `{near}`?)"))
}

/// Returns the known path if it differs from the other one in a similar segment.
fn near(path: &str, known: &str) -> Option<String> {
    let (given, segments) = (path.split('/'), known.split('/'));
    if given.clone().count() != segments.clone().count() {
        return None;
    }
    let mut others = given.zip(segments).filter(|(given, segment)| given != segment);
    let (slip, segment) = others.next()?;
    let is_near = others.next().is_none() && nearest(slip, &[segment]).is_some();
    is_near.then(|| known.to_owned())
}

/// Returns the name, the place and a message for each unknown field. Fields nested in an unknown
/// field are not reported.
fn unknown_fields(
    fields: &'static [FieldDescriptor],
    known: Option<&BTreeSet<String>>,
    place: &dyn Fn(&str) -> String,
    until: &dyn Fn(&str) -> Option<String>,
) -> Vec<(String, String, String)> {
    let mut unknown = Vec::new();
    for name in flat(fields, known, "") {
        if known.is_some_and(|known| known.contains(&name)) {
            continue;
        }
        let (outer, last) = name.rsplit_once('.').map_or(("", name.as_str()), |it| it);
        let beside = |it: &'_ String| {
            let (its, last) = it.rsplit_once('.').map_or(("", it.as_str()), |it| it);
            (its == outer).then(|| last.to_owned())
        };
        let beside: Vec<String> = known.into_iter().flatten().filter_map(beside).collect();
        let beside: Vec<&str> = beside.iter().map(String::as_str).collect();
        let message = match until(&name) {
            Some(until) => format!("{UNKNOWN}: removed in {until}"),
            None => format!("{UNKNOWN}{}", crate::did_you_mean(last, &beside)),
        };
        let place = place(&name);
        unknown.push((name, place, message));
    }
    unknown
}

/// Collects the names of fields. Nested fields follow the field that contains them. Fields nested
/// in an unknown field are omitted.
fn flat(
    fields: &'static [FieldDescriptor],
    known: Option<&BTreeSet<String>>,
    prefix: &str,
) -> Vec<String> {
    let mut names = Vec::new();
    for field in fields {
        if field.flattened {
            if let Some(fields) = within(&field.shape) {
                names.extend(flat(fields, known, prefix));
            }
            continue;
        }
        let name = format!("{prefix}{}", field.name);
        let nested = within(&field.shape).filter(|_| known.is_some_and(|it| it.contains(&name)));
        let nested = nested.map(|fields| flat(fields, known, &format!("{name}.")));
        names.push(name);
        names.extend(nested.into_iter().flatten());
    }
    names
}
