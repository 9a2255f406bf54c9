//! Parameters that belong to the kind of an operation, and to no params struct.

use crate::model::{CatalogueResource, Operation};

/// Params of every operation, every list or every search: a setter of the pending request sends them.
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

/// Whether a parameter is left out of the params struct of an operation.
pub(crate) fn is_of_every_call(
    resource: &CatalogueResource,
    operation: &Operation,
    name: &str,
) -> bool {
    let (object, method) = (resource.object.as_str(), operation.name.as_str());
    !is_exception(object, method) && of_kind(&operation.path, &operation.response).contains(&name)
}

/// Whether an operation has all of its parameters in a struct: usage is recorded and sent without a
/// pending request.
pub(crate) fn is_exception(object: &str, method: &str) -> bool {
    object == "billing.meter_event" && method == "create"
}
