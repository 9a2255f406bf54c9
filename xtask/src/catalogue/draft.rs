//! Drafting a declaration from the catalogue.
//!
//! What is drafted compiles; what it cannot say is documentation, which a person writes. Nothing is
//! written to a file.

use std::fmt::Write as _;
use std::path::Path;

use super::draft_types::{Types, pascal, raw, snake_singular};
use super::json::{Catalogue, Operation, Resource};

/// The source of a module that declares `object`, from `full_catalog.json` in `catalogue`.
///
/// # Errors
/// If the catalogue cannot be read or has no such object.
pub fn draft(catalogue: &Path, object: &str) -> Result<String, String> {
    let catalogue = Catalogue::read(catalogue)?;
    Ok(module(&catalogue, catalogue.resource(object)?))
}

fn module(catalogue: &Catalogue, resource: &Resource) -> String {
    let mut types = Types::new(catalogue, resource);
    let methods = methods(resource);
    let mut declarations = format!("{}{}", attribute(resource, &methods), types.of_resource());
    for (operation, method) in resource.ops.iter().zip(&methods) {
        if !operation.params.is_empty() {
            declarations.push_str(&types.of_params(operation, method));
        }
    }
    declarations.push_str(&types.described());
    format!("{}\n{}\n{declarations}", heading(resource), types.imports(&declarations))
}

/// The names of the operations. One that is found at several paths is named after each; a person
/// moves it to the object that has the path, as `Quote::list_line_items`.
fn methods(resource: &Resource) -> Vec<String> {
    let mut methods: Vec<String> = Vec::new();
    for operation in &resource.ops {
        let mut method = operation.name.clone();
        if methods.contains(&method) {
            let of = operation.path.split('/').nth(2).unwrap_or_default();
            let last = operation.path.rsplit('/').find(|it| !it.starts_with('{'));
            method = format!("{method}_{}_of_{of}", last.unwrap_or_default());
        }
        methods.push(method);
    }
    methods
}

/// Verbs and paths, and Stripe's page.
fn heading(resource: &Resource) -> String {
    let mut text = String::new();
    for (at, operation) in resource.ops.iter().enumerate() {
        let end = if at + 1 < resource.ops.len() { "\\" } else { "" };
        let _ = writeln!(
            text,
            "//! `{} {}`{end}",
            operation.http_method,
            super::declared::unnamed(&operation.path)
        );
    }
    if resource.ops.is_empty() {
        let _ = writeln!(text, "//! No operation answers with it: it comes within something else.");
    }
    let page = resource.object.replace('.', "/").replace('_', "-");
    let _ = writeln!(text, "//!\n//! <https://docs.stripe.com/api/{page}>");
    text
}

/// The derives and the attribute of the resource.
fn attribute(resource: &Resource, methods: &[String]) -> String {
    let mut text = if resource.pseudo {
        "#[derive(Debug, StripeResource)]\n#[stripe_resource(\n".to_owned()
    } else {
        format!(
            "#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]\n\
             #[cfg_attr(feature = \"serialize\", derive(serde::Serialize))]\n\
             #[stripe_resource(\n    object = \"{}\",\n",
            resource.object
        )
    };
    let base = resource.base_path.as_deref().map(super::declared::unnamed);
    if let Some(base) = &base {
        let _ = writeln!(text, "    path = \"{base}\",");
    }
    if !resource.ops.is_empty() {
        text.push_str("    ops(\n");
        let base = base.as_deref().unwrap_or_default();
        for (operation, method) in resource.ops.iter().zip(methods) {
            let _ = writeln!(text, "        {},", entry(resource, base, operation, method));
        }
        text.push_str("    )\n");
    }
    text.push_str(")]\n#[non_exhaustive]\n");
    text
}

/// An entry of `ops(…)`, as short as it can be.
fn entry(resource: &Resource, base: &str, operation: &Operation, method: &str) -> String {
    let (word, mut options) = word(base, operation);
    if word != "action" && method != word {
        options.push(format!("name = {method}"));
    }
    let takes_argument = matches!(word, "create" | "update" | "search");
    if !takes_argument && operation.params.iter().any(|param| param.required) {
        options.insert(0, "required".to_owned());
    }
    match operation.host.as_str() {
        "files.stripe.com" => options.push("host = files".to_owned()),
        "meter-events.stripe.com" => {
            options.push("host = meter_events".to_owned());
            options.push("auth = session_token".to_owned());
        }
        _ => {}
    }
    if operation.request_encoding == "multipart" {
        options.push("encoding = multipart".to_owned());
    }
    options.extend(returns(resource, word, operation));
    let params = match operation.params.as_slice() {
        [] => "()".to_owned(),
        _ => format!("{}{}Params", resource.class_name, pascal(method)),
    };
    let mut parts = Vec::new();
    if word == "action" {
        parts.push(raw(method));
    }
    parts.push(params);
    parts.extend(options);
    format!("{word}({})", parts.join(", "))
}

/// The word that an entry begins with, and what makes its path and verb where they do not follow.
fn word(base: &str, operation: &Operation) -> (&'static str, Vec<String>) {
    let path = super::declared::unnamed(&operation.path);
    let verb = match operation.http_method.as_str() {
        "GET" => Some("get".to_owned()),
        "DELETE" => Some("delete".to_owned()),
        _ => None,
    };
    let tail = path.strip_prefix(base).filter(|_| !base.is_empty());
    let kind = operation.kind.as_str();
    let is_singleton = kind.ends_with("singleton");
    match (tail, operation.name.as_str()) {
        (Some(""), "create") => return ("create", vec![]),
        (Some(""), "list") => return ("list", vec![]),
        (Some("/search"), "search") => return ("search", vec![]),
        (Some("/{}"), "retrieve") => return ("retrieve", vec![]),
        (Some("/{}"), "update") => return ("update", vec![]),
        (Some("/{}"), "delete") => return ("delete", vec![]),
        (Some(""), "retrieve") if is_singleton => {
            return ("retrieve", vec!["singleton".to_owned()]);
        }
        (Some(""), "update") if is_singleton => return ("update", vec!["singleton".to_owned()]),
        _ => {}
    }
    let mut options = Vec::new();
    let within = tail.and_then(|tail| tail.strip_prefix('/'));
    let of_object = within.and_then(|tail| tail.strip_prefix("{}/"));
    match (of_object, within) {
        (Some(tail), _) | (None, Some(tail)) if !tail.contains('{') => {
            if of_object.is_none() {
                options.push("static".to_owned());
            }
            options.extend(verb);
            if tail != operation.name {
                options.push(format!("path = \"{tail}\""));
            }
        }
        _ => {
            options.push("static".to_owned());
            options.extend(verb);
            options.push(format!("path = \"{}\"", operation.path));
        }
    }
    ("action", options)
}

/// What is answered, where it does not follow from the word.
fn returns(resource: &Resource, word: &str, operation: &Operation) -> Option<String> {
    let own = |object: &Option<String>| object.as_deref() == Some(resource.object.as_str());
    let response = &operation.response;
    let answer = match (response.r#type.as_str(), word) {
        ("ref", _) if own(&response.object) => return None,
        ("ref", "delete") | ("list" | "v2_list", "list") | ("search_result", "search") => {
            return None;
        }
        ("list", _) if response.inner().is_some_and(|it| own(&it.object)) => "List<Self>",
        ("binary", _) => "Download",
        ("empty", _) => "Empty",
        _ => "serde_json::Value",
    };
    Some(format!("returns = {answer}"))
}

/// What a value in a list is called, such as `Filter` for `filters`.
pub(super) fn singular_pascal(name: &str) -> String {
    pascal(&snake_singular(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CATALOGUE: &str = r#"{"resources": [{
        "object": "shop.widget", "class_name": "Widget", "base_path": "/v1/shop/widgets",
        "ops": [
            {"name": "create", "kind": "create", "http_method": "POST", "path": "/v1/shop/widgets",
             "host": "api.stripe.com", "request_encoding": "form",
             "response": {"type": "ref", "object": "shop.widget"},
             "params": [
                {"name": "size", "required": true, "nullable": false, "type": "object", "fields": [
                    {"name": "unit", "required": true, "nullable": false, "type": "enum",
                     "values": ["cm", "in"], "open": true},
                    {"name": "width", "required": false, "nullable": false, "type": "decimal"}]},
                {"name": "owners", "required": false, "nullable": false, "emptyable": true,
                 "type": "array", "items": {"type": "object", "fields": [
                    {"name": "customer", "required": true, "nullable": false, "type": "string"}]}}
             ]},
            {"name": "retrieve", "kind": "retrieve", "http_method": "GET",
             "path": "/v1/shop/widgets/{widget}",
             "host": "api.stripe.com", "request_encoding": "query",
             "response": {"type": "ref", "object": "shop.widget"}, "params": []},
            {"name": "void_widget", "kind": "instance_post", "http_method": "POST",
             "path": "/v1/shop/widgets/{widget}/void",
             "host": "api.stripe.com", "request_encoding": "form",
             "response": {"type": "ref", "object": "shop.widget"},
             "params": [{"name": "at", "required": false, "nullable": false, "type": "timestamp"}]},
            {"name": "list", "kind": "list", "http_method": "GET", "path": "/v1/shop/widgets",
             "host": "api.stripe.com", "request_encoding": "query",
             "response": {"type": "list", "items": {"type": "ref", "object": "shop.widget"}},
             "params": [
                {"name": "starting_after", "required": false, "nullable": false, "type": "string"}]}
        ],
        "fields": [
            {"name": "id", "required": true, "nullable": false, "type": "string"},
            {"name": "object", "required": true, "nullable": false, "type": "const",
             "value": "shop.widget"},
            {"name": "owners", "required": true, "nullable": false, "type": "array",
             "items": {"type": "object", "fields": [
                {"name": "customer", "required": true, "nullable": true, "type": "expandable",
                 "targets": ["customer", "deleted:customer"]}]}},
            {"name": "size", "required": true, "nullable": false, "type": "object", "fields": [
                {"name": "unit", "required": true, "nullable": false, "type": "enum",
                 "values": ["cm", "in"], "open": true},
                {"name": "width", "required": true, "nullable": true, "type": "decimal"}]},
            {"name": "type", "required": true, "nullable": false, "type": "enum",
             "values": ["round", "2.5d"], "open": false}
        ]},
        {"object": "customer", "class_name": "Customer", "base_path": "/v1/customers", "ops": [],
         "fields": [{"name": "id", "required": true, "nullable": false, "type": "string"}]}
    ]}"#;

    #[test]
    fn a_draft_has_everything_that_the_catalogue_says() {
        let catalogue: Catalogue = serde_json::from_str(CATALOGUE).unwrap();
        let drafted = module(&catalogue, catalogue.resource("shop.widget").unwrap());
        assert_eq!(drafted, include_str!("widget.rs.txt"), "{drafted}");
    }

    #[test]
    fn an_object_that_is_not_there_is_named() {
        let catalogue: Catalogue = serde_json::from_str(CATALOGUE).unwrap();
        assert_eq!(
            catalogue.resource("gadget").unwrap_err(),
            "the catalogue has no object `gadget`"
        );
    }
}
