//! Decoding of the params of a request.

use bytes::Bytes;
use http::{Request, header};
use serde_json::{Value, json};
use stripe_core::descriptor::{ApiMode, Encoding, OperationDescriptor};

use crate::json::JsonObject;
use crate::params::coerce::Rules;
use crate::params::multipart::Part;
use crate::params::{declared, limits, multipart, pairs, tree};
use crate::refusal::Refusal;
use crate::routes::{Route, Task};
use crate::search::TOTAL_COUNT;

/// Decoded params of a request.
#[derive(Debug, Default)]
pub(crate) struct DecodedRequest {
    /// Params, converted to their declared shapes if they are declared.
    pub(crate) params: JsonObject,
    /// Params of every list, such as `limit` and cursors.
    pub(crate) paging: JsonObject,
    /// Fields to expand.
    pub(crate) expand: Vec<String>,
}

/// Decodes the query string and the body. Values of a form are not converted yet.
pub(crate) fn decode(
    request: &Request<Bytes>,
    operation: &OperationDescriptor,
) -> Result<JsonObject, Refusal> {
    let mut sent = JsonObject::new();
    let mut decode_pairs = |text: &[u8]| {
        pairs::each(text).try_for_each(|pair| {
            let (name, value) = pair?;
            tree::insert(&mut sent, &name, value)
        })
    };
    decode_pairs(request.uri().query().unwrap_or_default().as_bytes())?;
    let body = request.body();
    if body.is_empty() {
        return Ok(sent);
    }
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let is = |wanted: &str| {
        let begins =
            |kind: &str| kind.get(..wanted.len())?.eq_ignore_ascii_case(wanted).then_some(());
        kind.is_none_or(|kind| begins(kind.trim_start()).is_some())
    };
    let wanted = |wanted: &str| {
        Refusal::invalid(format!(
            "this operation takes `{wanted}`, not `{}`",
            kind.unwrap_or_default()
        ))
    };
    match operation.encoding {
        Encoding::Json => {
            if !is("application/json") {
                return Err(wanted("application/json"));
            }
            match serde_json::from_slice(body) {
                Ok(Value::Object(json)) => sent.extend(json),
                Ok(_) => return Err(Refusal::invalid("the body is not a JSON object")),
                Err(error) => {
                    return Err(Refusal::invalid(format!("the body is not JSON: {error}")));
                }
            }
        }
        Encoding::Multipart if kind.is_some_and(|kind| kind.starts_with("multipart/")) => {
            let fields = operation.params.fields();
            let is_declared =
                |name: &str| fields.is_none_or(|all| declared::field(all, name).is_some());
            for (name, part) in multipart::decode(kind.unwrap_or_default(), body)? {
                match part {
                    Part::Text(text) => tree::insert(&mut sent, &name, text.into())?,
                    Part::File { name: file, .. } if is_declared(&name) => {
                        tree::insert(&mut sent, &name, file.into())?;
                    }
                    Part::File { name: file, size } => {
                        sent.insert(name, json!({ "filename": file, "size": size }));
                    }
                }
            }
        }
        _ => {
            if !is("application/x-www-form-urlencoded") {
                return Err(wanted("application/x-www-form-urlencoded"));
            }
            decode_pairs(body)?;
        }
    }
    Ok(sent)
}

/// Checks the params of an operation against its declaration.
///
/// With `any_enum_value`, enums accept undeclared values.
pub(crate) fn check(
    route: &Route,
    mut sent: JsonObject,
    any_enum_value: bool,
) -> Result<DecodedRequest, Refusal> {
    let operation = route.operation;
    let mode = operation.api_mode();
    let mut asked = DecodedRequest::default();
    if mode == ApiMode::V1 {
        asked.expand = expand(&mut sent)?;
    }
    let paging: &[&str] = match (route.task, mode) {
        (Task::List, ApiMode::V1) => &["limit", "starting_after", "ending_before"],
        (Task::List, ApiMode::V2) => &["limit", "page"],
        (Task::Search, _) => &["limit", "page", "query"],
        _ => &[],
    };
    if route.task == Task::Search {
        let fields = asked.expand.len();
        asked.expand.retain(|field| field != TOTAL_COUNT);
        if asked.expand.len() < fields {
            asked.paging.insert(TOTAL_COUNT.to_owned(), Value::Bool(true));
        }
    }
    for name in paging {
        if let Some(value) = sent.remove(*name) {
            // A loop over pages that lost its cursor would start again endlessly.
            if value == "" && mode == ApiMode::V1 {
                return Err(Refusal::invalid(format!("`{name}` is empty; leave it out instead"))
                    .code("parameter_invalid_empty")
                    .param(*name)
                    .of_validation());
            }
            asked.paging.insert((*name).to_owned(), value);
        }
    }
    asked.params = match operation.params.fields() {
        Some(fields) => {
            let rules = Rules { mode, any_enum_value };
            // The file of an upload is set by the call, and is not among the declared params.
            let is_file = |value: &Value| value.get("size").is_some_and(Value::is_u64);
            let (files, sent): (JsonObject, JsonObject) =
                sent.into_iter().partition(|(_, value)| {
                    operation.encoding == Encoding::Multipart && is_file(value)
                });
            // Declared params such as `query` are required, but have already been removed.
            let mut params = rules.check(fields, sent, |field| paging.contains(&field.name))?;
            params.extend(files);
            params
        }
        None => sent,
    };
    limits::check(route.resource.path, &asked.params)?;
    Ok(asked)
}

/// Removes `expand` from the params, which every operation accepts.
fn expand(sent: &mut JsonObject) -> Result<Vec<String>, Refusal> {
    let wrong = || Refusal::invalid("`expand` must be an array of fields").param("expand");
    let fields = match sent.remove("expand") {
        None => return Ok(Vec::new()),
        Some(Value::Object(fields)) => tree::elements(fields).map_err(|_| wrong())?,
        Some(Value::Array(fields)) => fields,
        Some(Value::String(field)) if field.is_empty() => return Ok(Vec::new()),
        Some(_) => return Err(wrong()),
    };
    fields
        .into_iter()
        .map(|field| match field {
            Value::String(field) => Ok(field),
            _ => Err(wrong()),
        })
        .collect()
}
