//! The params of a request, whatever carries them.

use bytes::Bytes;
use http::{Request, header};
use serde_json::Value;
use stripe_core::descriptor::{ApiMode, Encoding, OperationDescriptor};

use super::Task;
use super::routes::Route;
use crate::params::{coerce, multipart, pairs, tree};
use crate::refusal::Refusal;
use crate::store::Object;

/// What a request asks for.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    /// The params, in their declared shapes if they are declared.
    pub(crate) params: Object,
    /// `limit`, cursors and the like, which every list takes.
    pub(crate) paging: Object,
    /// The fields to expand.
    pub(crate) expand: Vec<String>,
}

/// Decodes query string and body. Values of a form are text yet.
pub(crate) fn decode(
    request: &Request<Bytes>,
    operation: &OperationDescriptor,
) -> Result<Object, Refusal> {
    let mut sent = pairs::decode(request.uri().query().unwrap_or_default().as_bytes())?;
    let body = request.body();
    if body.is_empty() {
        return tree::nest(&sent);
    }
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let is =
        |wanted: &str| kind.is_none_or(|kind| kind.trim().to_ascii_lowercase().starts_with(wanted));
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
            let mut params = tree::nest(&sent)?;
            match serde_json::from_slice(body) {
                Ok(Value::Object(json)) => params.extend(json),
                Ok(_) => return Err(Refusal::invalid("the body is no JSON object")),
                Err(error) => {
                    return Err(Refusal::invalid(format!("the body is no JSON: {error}")));
                }
            }
            Ok(params)
        }
        Encoding::Multipart if kind.is_some_and(|kind| kind.starts_with("multipart/")) => {
            sent.extend(multipart::decode(kind.unwrap_or_default(), body)?);
            tree::nest(&sent)
        }
        _ => {
            if !is("application/x-www-form-urlencoded") {
                return Err(wanted("application/x-www-form-urlencoded"));
            }
            sent.extend(pairs::decode(body)?);
            tree::nest(&sent)
        }
    }
}

/// Checks the params of an operation against its declaration.
pub(crate) fn check(route: &Route, mut sent: Object) -> Result<Asked, Refusal> {
    let mode = route.operation.api_mode();
    let mut asked = Asked::default();
    if mode == ApiMode::V1 {
        asked.expand = expand(&mut sent)?;
    }
    let paging: &[&str] = match (route.task, mode) {
        (Task::List, ApiMode::V1) => &["limit", "starting_after", "ending_before"],
        (Task::List, ApiMode::V2) => &["limit", "page"],
        (Task::Search, _) => &["limit", "page", "query"],
        _ => &[],
    };
    for name in paging {
        if let Some(value) = sent.remove(*name) {
            asked.paging.insert((*name).to_owned(), value);
        }
    }
    asked.params = match route.operation.params.fields() {
        // `query` and the like are required where they are declared, and are not looked for twice.
        Some(fields) => {
            let fields: Vec<_> =
                fields.iter().filter(|field| !paging.contains(&field.name)).copied().collect();
            coerce::check(&fields, sent, mode)?
        }
        None => sent,
    };
    Ok(asked)
}

/// Takes `expand` out, which every operation takes.
fn expand(sent: &mut Object) -> Result<Vec<String>, Refusal> {
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
