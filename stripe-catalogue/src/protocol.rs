//! Parameters that belong to the kind of an operation, not to a params struct.

use crate::model::{CatalogueResource, Operation};

/// Returns the params of every operation, list or search, which setters of the pending request
/// send.
pub(crate) fn of_kind(path: &str, response: &str) -> &'static [&'static str] {
    let is_v1 = !path.starts_with("/v2/");
    if response.starts_with("v2_list<") {
        &["limit"]
    } else if response.starts_with("list<") && is_v1 {
        &["expand", "limit", "starting_after", "ending_before"]
    } else if response.starts_with("search_result<") {
        &["expand", "limit", "page"]
    } else if is_v1 {
        &["expand"]
    } else {
        &[]
    }
}

/// Whether a parameter is omitted from the params struct of an operation.
pub(crate) fn is_of_every_call(
    resource: &CatalogueResource,
    operation: &Operation,
    name: &str,
) -> bool {
    let (object, method) = (resource.object.as_str(), operation.name.as_str());
    !is_exception(object, method) && of_kind(&operation.path, &operation.response).contains(&name)
}

/// Whether the params struct of an operation includes all of its parameters, because usage is
/// stored and sent without a pending request.
pub(crate) fn is_exception(object: &str, method: &str) -> bool {
    object == "billing.meter_event" && method == "create"
}
