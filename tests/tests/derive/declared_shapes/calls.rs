//! Calls of generated functions, and the expected requests.

use std::collections::{BTreeMap, BTreeSet};

use stripe_catalogue::facts::OperationRow;
use stripe_core::descriptor::{
    Encoding, FieldDescriptor, Host, OperationDescriptor, ParamsDescriptor, ResourceDescriptor,
    Shape,
};
use stripe_core::{Client, PendingRequest, Resource};

/// The ids in calls for the first and the second placeholder of a path.
pub(crate) const ID: &str = "marked_id_1";
pub(crate) const SECOND_ID: &str = "marked_id_2";

pub(crate) struct Calls {
    pub(crate) client: Client,
    table: Vec<OperationRow<'static>>,
    /// The rows that were called.
    rows: Vec<usize>,
    /// The called and the existing functions, by their type.
    called: BTreeMap<&'static str, (BTreeSet<&'static str>, &'static [OperationDescriptor])>,
    differences: Vec<String>,
}

impl Calls {
    pub(crate) fn new(table: Vec<OperationRow<'static>>) -> Self {
        let client = Client::new("sk_test_123").unwrap();
        Self { client, table, rows: Vec::new(), called: BTreeMap::new(), differences: Vec::new() }
    }

    /// Compares a call of the function `name` of `R` with the row of the table that has this verb
    /// and path. `params` is the encoding of the marked params.
    pub(crate) fn add<R: Resource>(
        &mut self,
        row: &str,
        name: &str,
        request: PendingRequest<impl Sized, impl Sized>,
        params: &str,
    ) {
        let descriptor: ResourceDescriptor = R::DESCRIPTOR;
        let Some(operation) = descriptor.operation(name) else {
            self.differences.push(format!("{row}: the descriptor has no operation `{name}`"));
            return;
        };
        let type_name = std::any::type_name::<R>();
        self.called
            .entry(type_name)
            .or_insert((BTreeSet::new(), descriptor.operations))
            .0
            .insert(operation.name);
        let found = self
            .table
            .iter()
            .position(|entry| format!("{} {}", entry.verb, unnamed(entry.path)) == row);
        let Some(index) = found else {
            self.differences.push(format!("{row}: the table has no such row"));
            return;
        };
        self.rows.push(index);
        let entry = &self.table[index];
        let mut wrong = Wrong { row, differences: Vec::new() };
        wrong.request(entry, request, params);
        wrong.descriptor(entry, operation);
        wrong.params(entry, operation, params);
        self.differences.append(&mut wrong.differences);
    }

    pub(crate) fn differences(self) -> Vec<String> {
        self.differences
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = &OperationRow<'static>> {
        self.rows.iter().map(|&row| &self.table[row])
    }

    /// The declared operations without a call.
    pub(crate) fn uncalled(&self) -> Vec<String> {
        self.called
            .iter()
            .flat_map(|(type_name, (called, operations))| {
                operations
                    .iter()
                    .filter(|operation| !called.contains(operation.name))
                    .map(move |operation| format!("{type_name}::{}", operation.name))
            })
            .collect()
    }
}

/// The differences of one call.
struct Wrong<'a> {
    row: &'a str,
    differences: Vec<String>,
}

impl Wrong<'_> {
    fn check(&mut self, what: &str, expected: &str, found: &str) {
        if expected != found {
            let row = self.row;
            self.differences.push(format!("{row}: {what} should be `{expected}`, is `{found}`"));
        }
    }

    /// Compares the request that would be sent.
    fn request(
        &mut self,
        entry: &OperationRow<'_>,
        request: PendingRequest<impl Sized, impl Sized>,
        params: &str,
    ) {
        let request = match request.prepare() {
            Ok(request) => request,
            Err(error) => {
                self.differences.push(format!("{}: {error}", self.row));
                return;
            }
        };
        self.check("the verb", entry.verb, request.method().as_str());
        let url = request.uri().to_string();
        let (address, query) = url.split_once('?').unwrap_or((&url, ""));
        self.check(
            "the address",
            &format!("https://{}{}", entry.host, marked(entry.path)),
            address,
        );
        let content_type = match entry.encoding {
            "form" => "application/x-www-form-urlencoded",
            "json" => "application/json",
            "multipart" => "multipart/form-data",
            _ => "",
        };
        let found = request.headers().get("content-type").and_then(|value| value.to_str().ok());
        let found = found.and_then(|found| found.split(';').next()).unwrap_or_default();
        self.check("the content type", content_type, found);
        match entry.encoding {
            "query" => self.check("the query", params, query),
            // The parts of an upload are a stream; their bytes are compared in `wire`.
            "multipart" => self.check("the query", "", query),
            _ => {
                let body = request.body().as_bytes().map(|body| String::from_utf8_lossy(body));
                self.check("the body", params, &body.unwrap_or_default());
                self.check("the query", "", query);
            }
        }
    }

    /// Compares the request and its response with the descriptor.
    fn descriptor(&mut self, entry: &OperationRow<'_>, operation: &OperationDescriptor) {
        self.check("the described verb", entry.verb, operation.method.as_str());
        self.check("the described path", &unnamed(entry.path), &unnamed(operation.path));
        let host = match operation.host {
            Host::Api => "api.stripe.com",
            Host::Files => "files.stripe.com",
            Host::MeterEvents => "meter-events.stripe.com",
            _ => "another",
        };
        self.check("the described host", entry.host, host);
        let encoding = match operation.encoding {
            Encoding::Query => "query",
            Encoding::Form => "form",
            Encoding::Json => "json",
            Encoding::Multipart => "multipart",
            _ => "another",
        };
        self.check("the described encoding", entry.encoding, encoding);
        // Of some operations that Stripe's SDKs lack, the response is not known.
        if !entry.response.is_empty() {
            self.check(
                "the described response",
                &spelled_out(entry.response),
                &response_kind(&operation.response),
            );
        }
    }

    /// Compares the described params with the row and with the request.
    fn params(&mut self, entry: &OperationRow<'_>, operation: &OperationDescriptor, params: &str) {
        if entry.params.is_empty() {
            if !matches!(operation.params, ParamsDescriptor::None) {
                self.differences.push(format!("{}: takes params, but there are none", self.row));
            }
            return;
        }
        let Some(fields) = operation.params.fields() else {
            self.differences.push(format!("{}: its params are not described", self.row));
            return;
        };
        let required = |described: bool| if described { "required" } else { "optional" };
        for field in fields {
            let listed = entry.params.iter().find(|param| param.name == field.name);
            let what = format!("the param `{}`", field.name);
            let expected = listed.map_or("unknown", |param| required(param.required));
            self.check(&what, expected, required(field.required));
        }
        for param in entry.params.iter().filter(|param| param.required) {
            // A file is not a param that serializes: it is given by `.file(…)`.
            let is_file = operation.encoding == Encoding::Multipart && param.name == "file";
            if !is_file && !fields.iter().any(|field| field.name == param.name) {
                self.differences.push(format!("{}: `{}` is not declared", self.row, param.name));
            }
        }
        if operation.encoding != Encoding::Multipart {
            let described = fields.iter().map(|field| field.name.to_owned()).collect::<Vec<_>>();
            self.check("what is sent", &described.join(","), &sent(params).join(","));
        }
    }
}

/// The names of the params on the wire, in order.
fn sent(params: &str) -> Vec<String> {
    if let Ok(serde_json::Value::Object(json)) = serde_json::from_str(params) {
        // The keys of a parsed object are sorted: their places in the text are not.
        let mut names: Vec<String> = json.keys().cloned().collect();
        names.sort_by_key(|name| params.find(&format!("\"{name}\":")));
        return names;
    }
    let mut names: Vec<String> = params
        .split('&')
        .filter_map(|pair| pair.split(['=', '[']).next())
        .map(str::to_owned)
        .collect();
    names.dedup();
    names
}

/// A response of the table, with the objects in place of the names of groups.
fn spelled_out(response: &str) -> String {
    if response.contains('<') {
        return response.to_owned();
    }
    let parts = response.split(" | ").flat_map(|part| match part {
        "external_account" => vec!["bank_account", "card"],
        "payment_source" => vec!["account", "bank_account", "card", "source"],
        "deleted_external_account" | "deleted_payment_source" => {
            vec!["deleted:bank_account", "deleted:card"]
        }
        "deleted_discount" => vec!["deleted:discount"],
        "deleted_person" => vec!["deleted:person"],
        part => vec![part],
    });
    sorted(parts)
}

fn sorted<'a>(objects: impl Iterator<Item = &'a str>) -> String {
    let sorted: BTreeSet<&str> = objects.collect();
    sorted.into_iter().collect::<Vec<_>>().join(" | ")
}

/// A described response in the notation of the table.
fn response_kind(shape: &Shape) -> String {
    match shape {
        Shape::Resource(resource) => {
            let resource = resource();
            let object = resource.object.unwrap_or("nothing").to_owned();
            // A deleted discount keeps most of its fields, so it is a type of its own.
            let deleted =
                resource.fields.iter().any(|field| field.name == "deleted" && field.required);
            if deleted { format!("deleted:{object}") } else { object }
        }
        Shape::Deleted(object) => format!("deleted:{}", response_kind(object)),
        Shape::MaybeDeleted(object) => {
            let object = response_kind(object);
            sorted([object.as_str(), &format!("deleted:{object}")].into_iter())
        }
        Shape::Union(union) => {
            let variants = union().variants.iter().map(|(_, shape)| response_kind(shape));
            let variants = variants.collect::<Vec<_>>().join(" | ");
            sorted(variants.split(" | "))
        }
        Shape::List(object) => {
            let object = response_kind(object);
            let list = if object.starts_with("v2.") { "v2_list" } else { "list" };
            format!("{list}<{object}>")
        }
        Shape::SearchResult(object) => format!("search_result<{}>", response_kind(object)),
        Shape::Struct(fields) if is_deleted_object(fields()) => "v2.deleted_object".to_owned(),
        Shape::Bytes => "binary".to_owned(),
        Shape::Empty => "empty".to_owned(),
        other => format!("{other:?}"),
    }
}

fn is_deleted_object(fields: &[FieldDescriptor]) -> bool {
    fields.iter().map(|field| field.name).eq(["id", "object"])
}

/// A path with `{}` for each id.
fn unnamed(path: &str) -> String {
    segments(path, |_| "{}".to_owned())
}

/// A path with a marked id in each place.
fn marked(path: &str) -> String {
    segments(path, |number| format!("marked_id_{number}"))
}

fn segments(path: &str, id: impl Fn(usize) -> String) -> String {
    let mut number = 0;
    let segment = |segment: &str| {
        if segment.starts_with('{') {
            number += 1;
            id(number)
        } else {
            segment.to_owned()
        }
    };
    path.split('/').map(segment).collect::<Vec<_>>().join("/")
}
