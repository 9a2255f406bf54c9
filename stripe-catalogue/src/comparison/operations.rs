//! Comparison of operations.

use stripe_core::descriptor::{
    Encoding, FieldDescriptor, Host, OperationDescriptor, ResourceDescriptor, Shape,
};

use super::Extent;
use crate::declared;
use crate::facts::OperationRow;

/// Returns the differences of an operation.
pub(super) fn compared(
    descriptors: &[ResourceDescriptor],
    operations: &[OperationRow<'_>],
    wanted: &OperationRow<'_>,
    extent: Extent,
) -> Vec<String> {
    let Some((owner, found)) = declared::operation(descriptors, wanted) else {
        return vec!["not declared".to_owned()];
    };
    let mut wrong = Vec::new();
    // An operation that another object declares has a different name, such as
    // `list_event_summaries`.
    let is_own = declared::resource(descriptors, operations, wanted.object)
        .is_some_and(|it| it.path == owner.path);
    // So does an operation whose name is already used by the object: `list_for_customer`.
    let is_longer = found.name.strip_prefix(wanted.name).is_some_and(|rest| rest.starts_with('_'));
    let is_taken = is_longer && owner.operations.iter().any(|it| it.name == wanted.name);
    let is_whole = extent == Extent::Whole;
    if is_whole && is_own && found.name != wanted.name && !is_taken {
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
    let response = response_of(found);
    let works = !is_whole && may_be(&response, wanted.response);
    if response != wanted.response && !is_union_within(&found.response, wanted.response) && !works {
        wrong.push(format!("should respond with `{}`, but with `{response}`", wanted.response));
    }
    if is_whole && found.params.fields().is_none() {
        wrong.push("has undeclared params".to_owned());
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

/// Notation of a response whose type is unknown.
const UNTOLD: &str = "something else";

fn response_of(operation: &OperationDescriptor) -> String {
    match (operation.path.starts_with("/v2/"), &operation.response) {
        (true, Shape::List(inner)) => format!("v2_list<{}>", response(inner)),
        (true, Shape::Struct(fields)) if is_deleted_object(fields()) => {
            "v2.deleted_object".to_owned()
        }
        (_, shape) => response(shape),
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
        _ => UNTOLD.to_owned(),
    }
}

/// Whether a less specific response type matches the facts: JSON instead of an object, also in a
/// list, or either type of an object that may be deleted.
fn may_be(response: &str, wanted: &str) -> bool {
    if let Some((before, behind)) = response.split_once(UNTOLD) {
        let is_list = wanted.ends_with('>');
        return wanted.starts_with(before)
            && wanted.ends_with(behind)
            && is_list == response.ends_with('>')
            && !["binary", "empty"].contains(&wanted);
    }
    wanted.split_once(" | deleted:").is_some_and(|(object, _)| object == response)
}

/// Whether all objects of a union are among those of the facts. An object without a variant is kept
/// undecoded.
pub(super) fn is_union_within(shape: &Shape, wanted: &str) -> bool {
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
