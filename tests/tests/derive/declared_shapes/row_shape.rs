//! Traits of operations that matter to their declaration.

use stripe_catalogue::facts::OperationRow;

/// Shape of an operation. Two operations of one shape have the same form of declaration.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct RowShape {
    kind: &'static str,
    path: String,
    response: &'static str,
    host: &'static str,
    encoding: &'static str,
    params: &'static str,
}

impl RowShape {
    pub(crate) fn of(row: &OperationRow<'static>) -> Self {
        Self {
            // One word stands for all that Stripe's SDKs lack; there the verb says more.
            kind: if row.name.is_empty() { row.verb } else { row.kind },
            path: path_rule(row.path),
            response: response_kind(row),
            host: row.host,
            encoding: row.encoding,
            params: if row.params.is_empty() {
                "none"
            } else if row.params.iter().any(|param| param.required) {
                "required"
            } else {
                "optional"
            },
        }
    }
}

/// The path as a pattern: the API family, `test_helpers` if present, and the part after the
/// collection: `/v1/test_helpers/…/{}/word/word`.
fn path_rule(path: &str) -> String {
    let segments: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    let mut rule = format!("/{}", segments[0]);
    match segments.iter().position(|segment| *segment == "test_helpers") {
        Some(1) => rule.push_str("/test_helpers/…"),
        Some(_) => rule.push_str("/…/test_helpers/…"),
        None => rule.push_str("/…"),
    }
    let ids = segments.iter().position(|segment| segment.starts_with('{'));
    for segment in &segments[ids.unwrap_or(segments.len())..] {
        rule.push_str(if segment.starts_with('{') { "/{}" } else { "/word" });
    }
    rule
}

fn response_kind(row: &OperationRow<'static>) -> &'static str {
    let response = row.response;
    let is_deleted = |part: &str| part.starts_with("deleted");
    let parts: Vec<&str> = response.split(" | ").collect();
    let deleted = parts.iter().filter(|part| is_deleted(part)).count();
    match response.split('<').next() {
        Some("list") => return "list",
        Some("v2_list") => return "v2 page",
        Some("search_result") => return "search result",
        _ => {}
    }
    match (response, parts.len() - deleted, deleted) {
        ("", ..) => "unknown",
        ("binary", ..) => "bytes",
        ("empty", ..) => "empty",
        ("v2.deleted_object", ..) => "v2 deleted",
        (_, 0, 1) => "deleted",
        (_, 0, _) => "deleted, of several objects",
        (_, 1, 0) if response == row.object => "itself",
        (_, 1, 0) => "another",
        (_, 1, _) => "itself or deleted",
        (_, _, 0) => "one of several objects",
        _ => "one of several objects or deleted",
    }
}
