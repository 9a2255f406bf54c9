//! The attribute of a drafted resource: its path and its operations.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::ids::IdFacts;
use crate::facts::unnamed;
use crate::model::{CatalogueResource, Member, Operation};
use crate::protocol;
use crate::rust_names::{pascal, raw, singular};

/// An entry of `ops(…)`.
pub(super) struct DraftEntry<'c> {
    pub(super) operation: &'c Operation,
    /// The name of the function.
    pub(super) method: String,
    /// Its own parameters.
    pub(super) own: Vec<Member>,
    word: &'static str,
    options: Vec<String>,
    /// The ids in the options.
    pub(super) ids: Vec<String>,
}

impl DraftEntry<'_> {
    /// The type of the parameters.
    pub(super) fn params(&self, class: &str) -> String {
        if self.word == "search" {
            "SearchParams".to_owned()
        } else if self.own.is_empty() {
            "()".to_owned()
        } else {
            format!("{class}{}Params", pascal(&self.method))
        }
    }

    /// Whether a params struct is declared for it.
    pub(super) fn has_params(&self) -> bool {
        self.word != "search" && !self.own.is_empty()
    }
}

/// Returns the path of the collection. The id of a parent is named after the parent, since `id` is
/// the id of the object itself.
pub(super) fn base(resource: &CatalogueResource) -> Option<String> {
    let mut segments: Vec<String> =
        resource.path.as_deref()?.split('/').map(str::to_owned).collect();
    if segments.last().is_some_and(|last| last.starts_with('{')) {
        segments.pop();
    }
    for at in 1..segments.len() {
        if segments[at] == "{id}" {
            segments[at] = format!("{{{}}}", singular(&segments[at - 1]));
        }
    }
    Some(segments.join("/"))
}

/// Returns the entries in order: the standard operations, then the actions.
pub(super) fn entries<'c>(
    resource: &'c CatalogueResource,
    ids: &IdFacts<'_>,
) -> Vec<DraftEntry<'c>> {
    let base = &base(resource).unwrap_or_default();
    let mut entries: Vec<DraftEntry<'c>> = Vec::new();
    for operation in &resource.operations {
        let own: Vec<Member> = operation
            .params
            .iter()
            .filter(|param| !protocol::is_of_every_call(resource, operation, &param.name))
            // A file is set on the request.
            .filter(|param| !param.ty.is("file"))
            .cloned()
            .collect();
        let mut named = Vec::new();
        let (word, mut options) = word(base, operation, ids, &mut named);
        let method = method(resource, base, operation);
        if word != "action" && method != word {
            options.push(format!("name = {}", raw(&method)));
        }
        let takes_argument = matches!(word, "create" | "update" | "search");
        if !takes_argument && own.iter().any(|param| param.required) {
            options.insert(0, "required".to_owned());
        }
        options.extend(elsewhere(operation).into_iter().map(str::to_owned));
        options.extend(returns(resource, word, operation).map(|it| format!("returns = {it}")));
        entries.push(DraftEntry { operation, method, own, word, options, ids: named });
    }
    entries
}

/// Returns the text of an entry, with its position in the order of entries.
pub(super) fn written(entry: &DraftEntry<'_>, class: &str) -> (usize, String) {
    let order = ["create", "retrieve", "update", "delete", "list", "search", "action"];
    let mut parts = Vec::new();
    if entry.word == "action" {
        parts.push(raw(&entry.method));
    }
    parts.push(entry.params(class));
    parts.extend(entry.options.iter().cloned());
    let place = order.iter().position(|word| *word == entry.word).unwrap_or(order.len());
    (place, format!("{}({})", entry.word, parts.join(", ")))
}

/// Returns an entry with one option per line, if it would be too long for a single line.
pub(super) fn broken(line: &str) -> String {
    const ROOM: usize = 100 - "        ,".len();
    let options =
        line.split_once('(').and_then(|(word, rest)| Some((word, rest.strip_suffix(')')?)));
    match options {
        Some((word, options)) if line.len() > ROOM => {
            // Nested parentheses have no trailing comma.
            let options = options.replace(", ", ",\n            ");
            format!("{word}(\n            {options},\n        )")
        }
        _ => line.to_owned(),
    }
}

/// Returns the derives and the attribute of the resource.
pub(super) fn attribute(
    resource: &CatalogueResource,
    entries: &[DraftEntry<'_>],
    ids: &IdFacts<'_>,
    used: &mut Vec<String>,
) -> String {
    let allow =
        if has_repeated_option(entries) { "#[allow(clippy::duplicated_attributes)]\n" } else { "" };
    let mut text = if resource.is_owner {
        format!("#[derive(Debug, StripeResource)]\n{allow}#[stripe_resource(\n")
    } else {
        format!(
            "#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]\n\
             {allow}#[stripe_resource(\n    object = \"{}\",\n",
            resource.object
        )
    };
    if let Some(base) = base(resource) {
        let _ = writeln!(text, "    path = \"{base}\",");
        if let Some((parent, _)) = base.split_once("/{") {
            if let Some(id) = ids.of_path(parent) {
                let _ = writeln!(text, "    parent = {},", last(&id));
                used.push(id);
            }
        }
    }
    if resource.is_owner && act_on_one(entries) {
        if let Some(id) = ids.of_object(&resource.object) {
            let _ = writeln!(text, "    id = {},", last(&id));
            used.push(id);
        }
    }
    if !entries.is_empty() {
        let mut lines: Vec<(usize, String)> =
            entries.iter().map(|entry| written(entry, &resource.class)).collect();
        lines.sort_by_key(|(place, _)| *place);
        text.push_str("    ops(\n");
        for (_, line) in lines {
            let _ = writeln!(text, "        {},", broken(&line));
        }
        text.push_str("    )\n");
        used.extend(entries.iter().flat_map(|entry| entry.ids.iter().cloned()));
    }
    text.push_str(")]\n#[non_exhaustive]\n");
    text
}

/// Whether two entries of the same kind have an equal option, which clippy considers a duplicate.
fn has_repeated_option(entries: &[DraftEntry<'_>]) -> bool {
    let mut seen = BTreeSet::new();
    entries
        .iter()
        .flat_map(|entry| entry.options.iter().map(|option| (entry.word, option)))
        .any(|option| !seen.insert(option))
}

/// Whether the struct needs its field `id`: for an operation on one object, and for the cursor of a
/// list.
pub(super) fn need_id_field(entries: &[DraftEntry<'_>]) -> bool {
    act_on_one(entries) || entries.iter().any(|entry| matches!(entry.word, "list" | "search"))
}

/// Whether an operation acts on one object.
fn act_on_one(entries: &[DraftEntry<'_>]) -> bool {
    entries.iter().any(|entry| {
        matches!(entry.word, "retrieve" | "update" | "delete" | "action")
            && !entry.options.iter().any(|it| it == "static" || it == "singleton")
    })
}

/// Returns the last segment of the path of a type.
pub(super) fn last(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}

/// Returns the name of the function. If several operations have the same name, the operation at the
/// object's own path gets it; the others must be moved manually to the object with the path, such
/// as `Quote::list_line_items`.
fn method(resource: &CatalogueResource, base: &str, operation: &Operation) -> String {
    let same = resource.operations.iter().filter(|it| it.name == operation.name);
    let is_own = |path: &str| unnamed(path).starts_with(&unnamed(base));
    if same.count() == 1 || is_own(&operation.path) {
        return operation.name.clone();
    }
    let segments: Vec<&str> = operation.path.split('/').collect();
    let collection = segments.iter().rposition(|it| !it.starts_with('{')).unwrap_or_default();
    if Some(segments[collection]) != base.rsplit('/').next() {
        return format!("{}_{}", operation.name, segments[collection]);
    }
    let before = segments[..collection].iter().rev().find(|it| !it.starts_with('{'));
    format!("{}_for_{}", operation.name, singular(before.copied().unwrap_or_default()))
}

/// Returns the options of operations on another host.
fn elsewhere(operation: &Operation) -> Vec<&'static str> {
    let mut options = match operation.host.as_str() {
        "files.stripe.com" => vec!["host = files"],
        "meter-events.stripe.com" => vec!["host = meter_events", "auth = session_token"],
        _ => vec![],
    };
    if operation.encoding == "multipart" {
        options.push("encoding = multipart");
    }
    options
}

/// Returns the keyword of an entry, and options for its path and method if they are not the
/// defaults.
fn word(
    base: &str,
    operation: &Operation,
    ids: &IdFacts<'_>,
    named: &mut Vec<String>,
) -> (&'static str, Vec<String>) {
    let family = if operation.path.starts_with("/v2") { "/v2" } else { "/v1" };
    // The different root of test helpers in v2 needs a full path.
    let without_helpers = operation
        .path
        .strip_prefix(family)
        .and_then(|rest| rest.strip_prefix("/test_helpers"))
        .map(|rest| unnamed(&format!("{family}{rest}")))
        .filter(|path| !base.contains("/test_helpers") && path.starts_with(&unnamed(base)));
    let is_test_helper = without_helpers.is_some();
    let path = without_helpers.unwrap_or_else(|| unnamed(&operation.path));
    let tail = path.strip_prefix(&unnamed(base)).filter(|_| !base.is_empty());
    let (word, mut options) =
        standard(tail, operation).unwrap_or_else(|| action(base, tail, operation, ids, named));
    if is_test_helper {
        options.push("test_helper".to_owned());
    }
    (word, options)
}

type Words = (&'static str, Vec<String>);

/// Returns the standard operation with this method and path, if any.
fn standard(tail: Option<&str>, operation: &Operation) -> Option<Words> {
    let is_list = ["list<", "v2_list<"].iter().any(|it| operation.response.starts_with(it));
    Some(match (tail?, operation.verb.as_str()) {
        ("", "GET") if is_list => ("list", vec![]),
        ("", "GET") => ("retrieve", vec!["singleton".to_owned()]),
        ("", "POST") if operation.kind.starts_with("update") => {
            ("update", vec!["singleton".to_owned()])
        }
        ("", "POST") => ("create", vec![]),
        ("", "DELETE") => ("delete", vec!["singleton".to_owned()]),
        ("/search", "GET") => ("search", vec![]),
        ("/{}", "GET") => ("retrieve", vec![]),
        ("/{}", "POST") => ("update", vec![]),
        ("/{}", "DELETE") => ("delete", vec![]),
        _ => return None,
    })
}

fn action(
    base: &str,
    tail: Option<&str>,
    operation: &Operation,
    ids: &IdFacts<'_>,
    named: &mut Vec<String>,
) -> Words {
    let mut options = Vec::new();
    let verb = match operation.verb.as_str() {
        "GET" => Some("get".to_owned()),
        "DELETE" => Some("delete".to_owned()),
        _ => None,
    };
    let within = tail.and_then(|tail| tail.strip_prefix('/'));
    let of_object = within.and_then(|tail| tail.strip_prefix("{}/"));
    if let Some(tail) = of_object.or(within).filter(|tail| !tail.contains('{')) {
        if of_object.is_none() {
            options.push("static".to_owned());
        }
        options.extend(verb);
        if tail != operation.name {
            options.push(format!("path = \"{tail}\""));
        }
    } else {
        let acts_on_collection =
            ["create", "list", "static"].iter().any(|it| operation.kind.starts_with(it));
        if acts_on_collection {
            options.push("static".to_owned());
        }
        options.extend(verb);
        options.extend(whole_path(base, operation, acts_on_collection, ids, named));
    }
    ("action", options)
}

/// Returns the options `path` and `ids` for a full path. Its last id is the id of the object,
/// unless the operation acts on the collection.
fn whole_path(
    base: &str,
    operation: &Operation,
    acts_on_collection: bool,
    ids: &IdFacts<'_>,
    named: &mut Vec<String>,
) -> Vec<String> {
    let mut segments: Vec<String> = operation.path.split('/').map(str::to_owned).collect();
    let is_id = |segment: &String| segment.starts_with('{');
    if !acts_on_collection {
        if let Some(last) = segments.iter().rposition(is_id) {
            "{}".clone_into(&mut segments[last]);
        }
    }
    let mut types = Vec::new();
    for at in 0..segments.len() {
        let name = segments[at].trim_matches(['{', '}']).to_owned();
        if !is_id(&segments[at]) || name.is_empty() {
            continue;
        }
        let collection = segments[..at].join("/");
        // The type of the parent's id is declared once, for all operations.
        if base.strip_prefix(&collection).is_some_and(|rest| rest.starts_with("/{")) {
            continue;
        }
        if let Some(id) = ids.of_path(&collection) {
            types.push(format!("{name} = {}", last(&id)));
            named.push(id);
        }
    }
    let mut options = vec![format!("path = \"{}\"", segments.join("/"))];
    if !types.is_empty() {
        options.push(format!("ids({})", types.join(", ")));
    }
    options
}

/// Returns the type of the response, if it is not the default.
fn returns(resource: &CatalogueResource, word: &str, operation: &Operation) -> Option<String> {
    let response = operation.response.as_str();
    let own = resource.object.as_str();
    let is_own = |prefix: &str, suffix: &str| {
        let inner = response.strip_prefix(prefix).and_then(|it| it.strip_suffix(suffix));
        inner == Some(own)
    };
    let is_deletion = word == "delete";
    Some(match (response, word) {
        _ if is_own("", "") && is_deletion => "Self".to_owned(),
        _ if is_own("", "") => return None,
        _ if is_own("deleted:", "") && is_deletion => return None,
        _ if is_own("deleted:", "") => "Deleted<Self>".to_owned(),
        ("v2.deleted_object", "delete") => return None,
        ("v2.deleted_object", _) => "DeletedObject".to_owned(),
        (_, "list") if is_own("list<", ">") || is_own("v2_list<", ">") => return None,
        (_, "search") if is_own("search_result<", ">") => return None,
        _ if is_own("list<", ">") => "List<Self>".to_owned(),
        _ if is_own("v2_list<", ">") => "Page<Self>".to_owned(),
        _ if response == format!("{own} | deleted:{own}") => "MaybeDeleted<Self>".to_owned(),
        ("binary", _) => "Download".to_owned(),
        ("empty", _) => "Empty".to_owned(),
        (list, _) if list.starts_with("list<") => "List<serde_json::Value>".to_owned(),
        _ => "serde_json::Value".to_owned(),
    })
}
