//! Operations and their parameters.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::types::{SpecMember, SpecType};
use super::{Result, Spec, SpecError};
use crate::facts::unnamed;

/// An operation, as a row of the table.
#[derive(Debug)]
pub(super) struct SpecOperation {
    pub(super) object: String,
    pub(super) name: String,
    kind: String,
    pub(super) verb: String,
    pub(super) path: String,
    host: String,
    encoding: String,
    response: String,
    pub(super) params: Vec<SpecMember>,
}

impl SpecOperation {
    pub(super) fn row(&self, since: String) -> String {
        let params: Vec<String> = self
            .params
            .iter()
            .map(|it| format!("{}{}", it.name, if it.required { "!" } else { "" }))
            .collect();
        let cells = [
            self.object.clone(),
            self.name.clone(),
            self.kind.clone(),
            self.verb.clone(),
            self.path.clone(),
            self.host.clone(),
            self.encoding.clone(),
            self.response.clone(),
            since,
            params.join(","),
        ];
        cells.join("\t") + "\n"
    }
}

/// Names of an operation in the form for SDKs.
struct OfSdk<'s> {
    object: &'s str,
    name: &'s str,
    is_on_service: bool,
}

impl<'s> Spec<'s> {
    pub(super) fn operations(&self, objects: &BTreeSet<&str>) -> Result<Vec<SpecOperation>> {
        let of_sdk = self.of_sdk();
        let mut operations = Vec::new();
        for (path, item) in self.paths {
            for verb in ["get", "post", "delete"] {
                let operation = &item[verb];
                if operation.is_null() {
                    continue;
                }
                let place = format!("paths.{path}.{verb}");
                operations.push(self.operation(path, verb, operation, &place, &of_sdk, objects)?);
            }
        }
        operations.sort_by(|one, other| one.object.cmp(&other.object));
        Ok(operations)
    }

    /// Returns the operations of the SDKs by verb and path.
    fn of_sdk(&self) -> BTreeMap<(&'s str, &'s str), OfSdk<'s>> {
        let mut known: BTreeMap<(&str, &str), OfSdk<'_>> = BTreeMap::new();
        for schema in self.schemas.values() {
            let Some(object) = schema["x-resourceId"].as_str() else { continue };
            for operation in schema["x-stripeOperations"].as_array().into_iter().flatten() {
                let text = |key: &str| operation[key].as_str();
                let (Some(verb), Some(path)) = (text("operation"), text("path")) else { continue };
                let name = text("method_name").unwrap_or_default();
                let is_on_service = text("method_on") == Some("service");
                let entry = OfSdk { object, name, is_on_service };
                let known = known.entry((verb, path)).or_insert(OfSdk { ..entry });
                if is_on_service && !known.is_on_service {
                    *known = OfSdk { object, name, is_on_service };
                }
            }
        }
        known
    }

    fn operation(
        &self,
        path: &'s str,
        verb: &'s str,
        operation: &'s Value,
        place: &str,
        of_sdk: &BTreeMap<(&'s str, &'s str), OfSdk<'s>>,
        objects: &BTreeSet<&str>,
    ) -> Result<SpecOperation> {
        let (encoding, params) = self.params(operation, verb, place)?;
        let response = self.response(operation, path, place)?;
        let upper = verb.to_uppercase();
        let known = self.known.operations.get(&(upper.clone(), unnamed(path)));
        let of_sdk = of_sdk.get(&(verb, path));
        let (object, name) = match (known, of_sdk) {
            (Some(known), _) => (known.object.to_owned(), known.name.to_owned()),
            (None, Some(found)) => (found.object.to_owned(), found.name.to_owned()),
            (None, None) => {
                let owner = owner(&response);
                let owner = if objects.contains(owner) { owner } else { "" };
                (owner.to_owned(), name(verb, path, &response))
            }
        };
        let host = operation["servers"][0]["url"].as_str().map(|url| {
            let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
            rest.split('/').next().unwrap_or_default().to_owned()
        });
        Ok(SpecOperation {
            kind: known.map_or_else(|| kind(verb, path, &name).to_owned(), |it| it.kind.to_owned()),
            object,
            name,
            verb: upper,
            path: path.to_owned(),
            host: host.unwrap_or_else(|| "api.stripe.com".to_owned()),
            encoding: encoding.to_owned(),
            response,
            params,
        })
    }

    /// The encoding of the parameters, and the parameters.
    fn params(
        &self,
        operation: &'s Value,
        verb: &str,
        place: &str,
    ) -> Result<(&'static str, Vec<SpecMember>)> {
        let content = &operation["requestBody"]["content"];
        let bodies = [
            ("application/x-www-form-urlencoded", "form"),
            ("multipart/form-data", "multipart"),
            ("application/json", "json"),
        ];
        let query = self.query(operation, place)?;
        for (kind, encoding) in bodies {
            let schema = &content[kind]["schema"];
            // A GET can have an empty body in the file.
            let has_params = schema["properties"].as_object().is_some_and(|it| !it.is_empty());
            if has_params || schema["$ref"].is_string() {
                let place = format!("{place}.requestBody");
                let target = schema["$ref"].as_str().and_then(|it| it.rsplit('/').next());
                let schema = match target {
                    None => schema,
                    Some(target) => self.schemas.get(target).ok_or_else(|| {
                        SpecError::at(&place, format!("`{target}` is not in the file"))
                    })?,
                };
                let mut params = self.properties(schema, &place, true, &mut Vec::new())?;
                params.extend(query);
                // A DELETE has a body in the file, and a query on the wire.
                return Ok((if verb == "post" { encoding } else { "query" }, params));
            }
        }
        let body = bodies.iter().find(|(kind, _)| !content[*kind].is_null());
        let encoding = match body {
            Some((_, encoding)) if verb == "post" => *encoding,
            _ => "query",
        };
        Ok((encoding, query))
    }

    fn query(&self, operation: &'s Value, place: &str) -> Result<Vec<SpecMember>> {
        let mut params = Vec::new();
        for (at, param) in operation["parameters"].as_array().into_iter().flatten().enumerate() {
            if param["in"] != "query" {
                continue;
            }
            let place = format!("{place}.parameters[{at}]");
            let Some(name) = param["name"].as_str() else {
                return Err(SpecError::at(&place, "a parameter without a name"));
            };
            let required = param["required"] == true;
            let flags = (required, true);
            params.push(self.member(name, &param["schema"], &place, flags, &mut Vec::new())?);
        }
        Ok(params)
    }

    /// The response in the notation of the tables.
    fn response(&self, operation: &'s Value, path: &str, place: &str) -> Result<String> {
        let content = &operation["responses"]["200"]["content"];
        let schema = &content["application/json"]["schema"];
        if schema.is_null() {
            let is_binary = content.as_object().is_some_and(|it| !it.is_empty());
            return Ok(if is_binary { "binary" } else { "empty" }.to_owned());
        }
        let place = format!("{place}.responses.200");
        let target = schema["$ref"].as_str().and_then(|it| it.rsplit('/').next());
        let behind = target.and_then(|target| self.schemas.get(target));
        // A page is defined inline, or has its own name.
        let page = behind.unwrap_or(schema);
        let properties = &page["properties"];
        let of_page = match properties["object"]["enum"][0].as_str() {
            Some("list") => Some("list"),
            Some("search_result") => Some("search_result"),
            None if path.starts_with("/v2/") && properties["next_page_url"].is_object() => {
                Some("v2_list")
            }
            _ => None,
        };
        let mut within = Vec::new();
        Ok(match of_page {
            Some(page_kind) => {
                let items = &properties["data"]["items"];
                let ty = self.ty("data", items, &place, false, &mut within)?;
                format!("{page_kind}<{}>", objects_of(&ty))
            }
            // A deleted object of v2.
            None if target == Some(DELETED) => DELETED.to_owned(),
            None => objects_of(&self.ty("", schema, &place, false, &mut within)?),
        })
    }
}

/// The schema of deleted objects in v2.
const DELETED: &str = "v2.deleted_object";

fn objects_of(ty: &SpecType) -> String {
    let objects = ty.references();
    if objects.is_empty() { ty.kind() } else { objects.join(" | ") }
}

/// Returns the object that an operation returns, lists or deletes.
fn owner(response: &str) -> &str {
    let inner = response.split_once('<').map_or(response, |(_, inner)| inner.trim_end_matches('>'));
    let first = inner.split(" | ").next().unwrap_or(inner);
    first.strip_prefix("deleted:").unwrap_or(first)
}

/// Returns a name for an operation without one, derived from its method and path.
fn name(verb: &str, path: &str, response: &str) -> String {
    let last = path.rsplit('/').next().unwrap_or_default();
    let is_one = last.starts_with('{');
    let is_page = response.contains('<');
    match (verb, is_one) {
        ("post", true) => "update",
        ("delete", _) => "delete",
        ("get", false) if last == "search" => "search",
        ("get", false) if is_page => "list",
        ("get", _) => "retrieve",
        // `/v1/invoices/{invoice}/pay`, and `/v1/customers/{customer}/sources`
        _ if last.ends_with('s') || !path.contains('{') => "create",
        _ => last,
    }
    .to_owned()
}

fn kind(verb: &str, path: &str, name: &str) -> &'static str {
    let (outer, last) = path.rsplit_once('/').unwrap_or_default();
    let is_one = last.starts_with('{');
    let collection = if is_one { outer } else { path };
    let is_nested = collection.contains('{');
    let of = |plain: &'static str, nested: &'static str| if is_nested { nested } else { plain };
    match name {
        "list" => of("list", "list_nested"),
        "create" => of("create", "create_nested"),
        "retrieve" if is_one => of("retrieve", "retrieve_nested"),
        "retrieve" => of("retrieve_singleton", "retrieve_sub_singleton"),
        "update" if is_one => of("update", "update_nested"),
        "update" => of("update_singleton", "update_sub_singleton"),
        "delete" => of("delete", "delete_nested"),
        "search" => "search",
        _ if is_nested => "instance_post",
        _ if verb == "get" => "static_get",
        _ => "static_post",
    }
}
