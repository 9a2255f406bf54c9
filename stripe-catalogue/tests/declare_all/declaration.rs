//! The declaration of an object as a person would write it: its base path, and an entry per
//! operation.

use std::collections::{BTreeMap, BTreeSet};

use stripe_catalogue::facts::{FieldsRow, OperationRow};

/// An object with its operations.
pub(super) struct Resource<'t> {
    /// The object's name; `None` for an owner of operations that is none.
    pub(super) object: Option<&'t str>,
    pub(super) module: String,
    pub(super) type_name: String,
    pub(super) path: String,
    pub(super) fields: Vec<&'t str>,
    pub(super) entries: Vec<Entry<'t>>,
}

/// One entry of `ops(…)`.
pub(super) struct Entry<'t> {
    pub(super) row: usize,
    pub(super) operation: &'t OperationRow<'t>,
    /// The name of the generated method.
    pub(super) method: String,
    /// The word of the entry: `create`, `list`, … or `action`.
    pub(super) word: &'static str,
    /// The rest of an entry, after the name and the params.
    pub(super) options: Vec<String>,
}

impl Entry<'_> {
    pub(super) fn names_neither_path_nor_method(&self) -> bool {
        !self
            .options
            .iter()
            .any(|option| option.starts_with("path") || matches!(option.as_str(), "get" | "delete"))
    }

    /// Whether the params are an argument, not an option.
    pub(super) fn takes_params(&self) -> bool {
        let always = matches!(self.word, "create" | "update" | "search");
        !self.operation.params.is_empty() && (always || self.is_required())
    }

    pub(super) fn is_required(&self) -> bool {
        self.operation.params.iter().any(|param| param.required)
    }
}

/// A resource for each object of the table, and one for what has no object.
pub(super) fn declare<'t>(
    operations: &'t [OperationRow<'t>],
    fields: &'t [FieldsRow],
) -> Vec<Resource<'t>> {
    let mut owners: BTreeMap<&str, Vec<(usize, &OperationRow<'t>)>> = BTreeMap::new();
    for (row, operation) in operations.iter().enumerate() {
        owners.entry(operation.object).or_default().push((row, operation));
    }
    owners
        .into_iter()
        .map(|(object, operations)| {
            let names =
                fields.iter().find(|fields| fields.object == object).map(|fields| &fields.names);
            resource(object, &operations, names.cloned().unwrap_or_default())
        })
        .collect()
}

fn resource<'t>(
    object: &'t str,
    operations: &[(usize, &'t OperationRow<'t>)],
    fields: Vec<&'t str>,
) -> Resource<'t> {
    // What has no object in common has no path in common either.
    let path = if object.is_empty() { "/v1/unnamed".to_owned() } else { best_base(operations) };
    let mut taken = BTreeSet::new();
    let entries: Vec<Entry<'t>> = operations
        .iter()
        .map(|&(row, operation)| {
            let mut entry = entry(row, operation, &path);
            if !taken.insert(entry.method.clone()) {
                rename(&mut entry);
                taken.insert(entry.method.clone());
            }
            entry
        })
        .collect();
    let owner = if object.is_empty() { "unnamed" } else { object };
    let answers_itself =
        |entry: &Entry<'_>| !entry.options.iter().any(|option| option.starts_with("returns"));
    Resource {
        object: (!fields.is_empty() || entries.iter().any(answers_itself)).then_some(object),
        module: owner.replace('.', "_"),
        type_name: pascal(owner),
        path,
        fields,
        entries,
    }
}

/// The path from which most of the operations follow.
fn best_base(operations: &[(usize, &OperationRow<'_>)]) -> String {
    let mut candidates = BTreeSet::new();
    for (_, operation) in operations {
        let path = operation.path.replace("/test_helpers", "");
        for (end, _) in path.match_indices('/').skip(2).chain([(path.len(), "")]) {
            let candidate = &path[..end];
            if !candidate.ends_with('}') && candidate.matches('{').count() <= 1 {
                candidates.insert(candidate.to_owned());
            }
        }
    }
    let follow = |base: &String| {
        operations
            .iter()
            .filter(|(row, operation)| entry(*row, operation, base).names_neither_path_nor_method())
            .count()
    };
    // Of equals the longest: it names the collection, not the namespace.
    candidates.into_iter().max_by_key(|base| (follow(base), base.len())).unwrap_or_default()
}

/// The shortest entry that gives the operation its path.
fn entry<'t>(row: usize, operation: &'t OperationRow<'t>, base: &str) -> Entry<'t> {
    let is_list = ["list<", "v2_list<"].iter().any(|list| operation.response.starts_with(list));
    // v2 has a second root, `/v2/NAMESPACE/test_helpers`, which is written out.
    let among_helpers = ["/v1", "/v2"]
        .iter()
        .find_map(|family| {
            let rest = operation.path.strip_prefix(family)?.strip_prefix("/test_helpers")?;
            Some(format!("{family}{rest}"))
        })
        .filter(|_| !base.contains("/test_helpers"));
    let test_helper = among_helpers.is_some();
    let path = among_helpers.unwrap_or_else(|| operation.path.to_owned());
    let (word, method, mut options) = match path.strip_prefix(base) {
        Some("") if !test_helper => match (operation.verb, is_list) {
            ("GET", true) => ("list", "list".to_owned(), vec![]),
            ("GET", false) => ("retrieve", "retrieve".to_owned(), vec!["singleton".to_owned()]),
            ("DELETE", _) => ("delete", "delete".to_owned(), vec!["singleton".to_owned()]),
            _ if operation.kind.starts_with("update") => {
                ("update", "update".to_owned(), vec!["singleton".to_owned()])
            }
            _ => ("create", "create".to_owned(), vec![]),
        },
        Some("/search") if operation.kind == "search" => ("search", "search".to_owned(), vec![]),
        Some(tail) => of_tail(operation, tail).unwrap_or_else(|| foreign(operation)),
        None => foreign(operation),
    };
    let has_path = options.iter().any(|option| option.starts_with("path"));
    if test_helper && !has_path {
        options.push("test_helper".to_owned());
    }
    add_options(operation, word, &mut options);
    Entry { row, operation, method, word, options }
}

type Words = (&'static str, String, Vec<String>);

/// An operation below the base path.
fn of_tail(operation: &OperationRow<'_>, tail: &str) -> Option<Words> {
    let segments: Vec<&str> = tail.strip_prefix('/')?.split('/').collect();
    let is_id = |segment: &str| segment.starts_with('{');
    let method = |options: &mut Vec<String>| match operation.verb {
        "GET" => options.push("get".to_owned()),
        "DELETE" => options.push("delete".to_owned()),
        _ => {}
    };
    match segments.as_slice() {
        [id] if is_id(id) => Some(match operation.verb {
            "GET" => ("retrieve", "retrieve".to_owned(), vec![]),
            "DELETE" => ("delete", "delete".to_owned(), vec![]),
            _ => ("update", "update".to_owned(), vec![]),
        }),
        [id, verb] if is_id(id) && !is_id(verb) => {
            let mut options = Vec::new();
            method(&mut options);
            Some(("action", (*verb).to_owned(), options))
        }
        [verb] if !is_id(verb) => {
            let mut options = vec!["static".to_owned()];
            method(&mut options);
            Some(("action", (*verb).to_owned(), options))
        }
        _ => None,
    }
}

/// An operation whose path is written out.
fn foreign(operation: &OperationRow<'_>) -> Words {
    let name = match operation.name {
        "" => format!("{}_{}", operation.verb.to_lowercase(), words(operation.path)),
        name => name.to_owned(),
    };
    let mut options = vec!["static".to_owned(), format!("path = \"{}\"", named(operation.path))];
    match operation.verb {
        "GET" => options.push("get".to_owned()),
        "DELETE" => options.push("delete".to_owned()),
        _ => {}
    }
    ("action", name, options)
}

/// A second operation of one name gets the name of the collection that it is found under.
fn rename(entry: &mut Entry<'_>) {
    let under = words(entry.operation.path);
    entry.method = format!("{}_{under}", entry.method);
    if entry.word != "action" {
        entry.options.push(format!("name = {}", entry.method));
    }
}

fn add_options(operation: &OperationRow<'_>, word: &str, options: &mut Vec<String>) {
    let params_are_given = matches!(word, "create" | "update" | "search");
    if !params_are_given && operation.params.iter().any(|param| param.required) {
        options.push("required".to_owned());
    }
    match operation.host {
        "files.stripe.com" => options.push("host = files".to_owned()),
        "meter-events.stripe.com" => {
            options.push("host = meter_events".to_owned());
            options.push("auth = session_token".to_owned());
        }
        _ => {}
    }
    if operation.encoding == "multipart" {
        options.push("encoding = multipart".to_owned());
    }
    match operation.response {
        "binary" => options.push("returns = ::stripe_core::Download".to_owned()),
        "empty" => options.push("returns = ::stripe_core::Empty".to_owned()),
        own if own == operation.object && !own.is_empty() => {}
        _ if word == "list" || word == "search" => {}
        deleted if word == "delete" && deleted.starts_with("deleted:") => {}
        _ => options.push("returns = ::serde_json::Value".to_owned()),
    }
}

/// A path whose placeholders have distinct names that are identifiers.
fn named(path: &str) -> String {
    let mut number = 0;
    path.split('/')
        .map(|segment| {
            if segment.starts_with('{') {
                number += 1;
                format!("{{id_{number}}}")
            } else {
                segment.to_owned()
            }
        })
        .collect::<Vec<_>>()
        .join("/")
}

/// The words of a path without the API family and ids, as a name.
fn words(path: &str) -> String {
    path.split('/')
        .skip(2)
        .map(|segment| if segment.starts_with('{') { "one" } else { segment })
        .collect::<Vec<_>>()
        .join("_")
}

/// `billing.meter_event` as `BillingMeterEvent`.
pub(super) fn pascal(name: &str) -> String {
    name.split(['.', '_'])
        .map(|word| {
            let (first, rest) = word.split_at(word.len().min(1));
            format!("{}{rest}", first.to_uppercase())
        })
        .collect()
}
