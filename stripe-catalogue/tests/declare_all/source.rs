//! The source of the crate that declares everything.

use std::fmt::Write as _;
use std::path::Path;

use stripe_catalogue::facts::ParamRow;

use super::declaration::{Entry, Resource, pascal};

pub(super) fn manifest(core: &Path) -> String {
    format!(
        "[package]\nname = \"declare-all\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
         [dependencies]\nhttp = \"1\"\nserde_json = \"1\"\nstripe-core = {{ path = \"{}\", default-features = false, \
         features = [\"multipart\"] }}\n\n[workspace]\n",
        core.display()
    )
}

/// Expression for the value of a param.
pub(super) fn mark(param: &str) -> String {
    format!("marked_{param}")
}

/// The path with a marked id in each place.
pub(super) fn marked_path(path: &str) -> String {
    let mut number = 0;
    path.split('/')
        .map(|segment| {
            if segment.starts_with('{') {
                number += 1;
                marked_id(number)
            } else {
                segment.to_owned()
            }
        })
        .collect::<Vec<_>>()
        .join("/")
}

fn marked_id(number: usize) -> String {
    format!("marked_id_{number}")
}

/// The attribute of a resource as it is written.
pub(super) fn attribute(resource: &Resource<'_>) -> String {
    let mut text = "#[stripe_resource(\n".to_owned();
    if let Some(object) = resource.object {
        let _ = writeln!(text, "    object = \"{object}\",");
    }
    let _ = writeln!(text, "    path = \"{}\",", resource.path);
    text.push_str("    ops(\n");
    for entry in &resource.entries {
        let _ = writeln!(text, "        {},", written(entry, resource));
    }
    text.push_str("    )\n)]\n");
    text
}

fn written(entry: &Entry<'_>, resource: &Resource<'_>) -> String {
    let mut words = Vec::new();
    if entry.word == "action" {
        words.push(raw(&entry.method));
    }
    words.push(params_type(entry, resource).unwrap_or_else(|| "()".to_owned()));
    words.extend(entry.options.iter().cloned());
    format!("{}({})", entry.word, words.join(", "))
}

fn params_type(entry: &Entry<'_>, resource: &Resource<'_>) -> Option<String> {
    let name = format!("{}{}Params", resource.type_name, pascal(&entry.method));
    (!entry.operation.params.is_empty()).then_some(name)
}

/// The module of a resource: its struct, its params, and a call of each operation.
pub(super) fn module(resource: &Resource<'_>) -> String {
    let mut text = "#![allow(dead_code, unused_imports)]\n\
                    use stripe_core::{Client, StripeObject, StripeParams, StripeResource};\n\n"
        .to_owned();
    let is_unit = resource.object.is_none();
    let derives = if is_unit {
        "#[derive(Debug, StripeResource)]\n"
    } else {
        "#[derive(Debug, Clone, StripeObject, StripeResource)]\n"
    };
    text.push_str(derives);
    text.push_str(&attribute(resource));
    if is_unit {
        let _ = writeln!(text, "pub struct {};\n", resource.type_name);
    } else {
        let _ = writeln!(text, "pub struct {} {{", resource.type_name);
        if !resource.fields.contains(&"id") && needs_id(resource) {
            text.push_str("    pub id: String,\n");
        }
        for field in &resource.fields {
            let ty = if *field == "id" { "String" } else { "Option<serde_json::Value>" };
            let _ = writeln!(text, "    pub {}: {ty},", raw(field));
        }
        text.push_str("}\n\n");
    }
    for entry in &resource.entries {
        if let Some(name) = params_type(entry, resource) {
            let _ = writeln!(text, "#[derive(Debug, Clone, StripeParams)]\npub struct {name} {{");
            for param in &entry.operation.params {
                let _ = writeln!(text, "    pub {}: {},", raw(param.name), param_type(*param));
            }
            text.push_str("}\n\n");
        }
    }
    text.push_str("pub fn calls(client: &Client) {\n");
    for entry in &resource.entries {
        let _ =
            writeln!(text, "    crate::show({}, {}.prepare());", entry.row, call(entry, resource));
    }
    text.push_str("}\n");
    text
}

fn param_type(param: ParamRow<'_>) -> &'static str {
    match (param.name, param.required) {
        ("expand", _) => "Option<Vec<String>>",
        (_, true) => "String",
        (_, false) => "Option<String>",
    }
}

/// Whether an operation addresses one object by its id.
fn needs_id(resource: &Resource<'_>) -> bool {
    resource.entries.iter().any(|entry| {
        matches!(entry.word, "retrieve" | "update" | "delete" | "action")
            && !entry.options.iter().any(|option| option == "static" || option == "singleton")
    })
}

/// A call with marked ids and every param set to its mark.
fn call(entry: &Entry<'_>, resource: &Resource<'_>) -> String {
    let mut arguments = vec!["client".to_owned()];
    if entry.options.iter().any(|option| option.starts_with("auth")) {
        arguments.push("\"marked_token\"".to_owned());
    }
    let ids = entry.operation.path.matches('{').count();
    arguments.extend((1..=ids).map(|number| format!("\"{}\"", marked_id(number))));
    let params = params_type(entry, resource).map(|name| marked_params(entry, &name));
    let mut options = String::new();
    match params {
        Some(params) if entry.takes_params() => arguments.push(params),
        Some(params) => options = format!(".params({params})"),
        None => {}
    }
    let method = raw(&entry.method);
    format!("{}::{method}({}){options}", resource.type_name, arguments.join(", "))
}

fn marked_params(entry: &Entry<'_>, name: &str) -> String {
    let value = |param: &ParamRow<'_>| format!("\"{}\"", mark(param.name));
    let params = &entry.operation.params;
    let is_in_new = |param: &&ParamRow<'_>| param.required && param.name != "expand";
    let required: Vec<String> = params.iter().filter(is_in_new).map(value).collect();
    let mut text = format!("{name}::new({})", required.join(", "));
    for param in params.iter().filter(|param| !is_in_new(param)) {
        let value =
            if param.name == "expand" { format!("[{}]", value(param)) } else { value(param) };
        let _ = write!(text, ".{}({value})", raw(param.name));
    }
    text
}

/// A name as an identifier.
fn raw(name: &str) -> String {
    let reserved =
        ["in", "return", "type", "move", "ref", "use", "match", "final", "override", "virtual"];
    if reserved.contains(&name) { format!("r#{name}") } else { name.to_owned() }
}

/// The program: one line of JSON for each operation.
pub(super) fn program(resources: &[Resource<'_>]) -> String {
    let mut text = String::new();
    for resource in resources {
        let _ = writeln!(text, "mod {};", raw(&resource.module));
    }
    text.push_str(PROGRAM);
    text.push_str("fn main() {\n    let client = stripe_core::Client::builder(\"sk_test_123\")\n        .transport(Nowhere)\n        .build()\n        .unwrap();\n");
    for resource in resources {
        let _ = writeln!(text, "    {}::calls(&client);", raw(&resource.module));
    }
    text.push_str("}\n");
    text
}

const PROGRAM: &str = r#"
use std::time::Duration;
use stripe_core::transport::{Body, Transport, TransportError, TransportErrorKind, TransportFuture};

#[derive(Debug)]
struct Nowhere;

impl Transport for Nowhere {
    fn send(&self, _: http::Request<Body>, _: Duration) -> TransportFuture {
        Box::pin(async { Err(TransportError::new(TransportErrorKind::Unsendable, "nothing is sent")) })
    }
}

pub fn show(row: usize, request: Result<http::Request<Body>, stripe_core::Error>) {
    let request = request.unwrap_or_else(|error| panic!("row {row}: {error}"));
    let content_type = request.headers().get("content-type").and_then(|value| value.to_str().ok());
    let body = request.body().as_bytes().map(|body| String::from_utf8_lossy(body).into_owned());
    println!("{}", serde_json::json!({
        "row": row,
        "verb": request.method().as_str(),
        "url": request.uri().to_string(),
        "content_type": content_type,
        "body": body,
    }));
}

"#;
