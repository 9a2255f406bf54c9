//! Requests that are made at the start.

use std::collections::HashMap;
use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderValue, Method, Request, Uri, header};
use serde_json::{Map, Value};
use stripe_core::__private::header::{IDEMPOTENCY_KEY, STRIPE_ACCOUNT};

use super::control;
use super::denial::Denial;
use super::fields::{ControlField, Fields, Kind};
use super::query::ROOT;
use crate::engine::{Engine, RequestOutcome};
use crate::params::tree;

const FIELDS: &[ControlField] = &[
    ControlField::new("method", Kind::Text, ""),
    ControlField::required("path", Kind::Text, ""),
    ControlField::new("params", Kind::Object, ""),
    ControlField::new("account", Kind::Account, ""),
    ControlField::new("key", Kind::Text, ""),
    ControlField::new("idempotency_key", Kind::Text, ""),
    ControlField::new("as", Kind::Text, ""),
];

/// Makes requests, one for each line of JSON, and returns the number of requests.
///
/// # Errors
/// Returns an error with the line of the first request that fails.
pub(crate) fn sow(engine: &Arc<Engine>, lines: &str) -> Result<usize, String> {
    let mut responses = HashMap::new();
    let mut count = 0;
    for (index, line) in lines.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        make(engine, line, &mut responses)
            .map_err(|error| format!("line {}: {error}", index + 1))?;
        count += 1;
    }
    Ok(count)
}

fn make(
    engine: &Arc<Engine>,
    line: &str,
    responses: &mut HashMap<String, Value>,
) -> Result<(), String> {
    let sent: Value = serde_json::from_str(line).map_err(|error| format!("not JSON: {error}"))?;
    let Value::Object(sent) = filled(sent, responses)? else {
        return Err("not a JSON object".to_owned());
    };
    let fields = Fields::of(sent, &[FIELDS], "a request").map_err(|Denial(_, message)| message)?;
    let path = fields.text("path").unwrap_or_default();
    let response = match path.strip_prefix(ROOT) {
        Some(rest) => {
            let params = Value::from(fields.object("params").cloned().unwrap_or_default());
            let changed = control::find(rest)
                .and_then(|endpoint| endpoint.apply(engine, params.to_string().as_bytes()));
            changed.map_err(|Denial(_, message)| message)?
        }
        None => respond(engine, request(&fields)?)?,
    };
    if let Some(name) = fields.text("as") {
        responses.insert(name.to_owned(), response);
    }
    Ok(())
}

fn respond(engine: &Arc<Engine>, request: Request<Bytes>) -> Result<Value, String> {
    let shown = format!("{} {}", request.method(), request.uri());
    let response = match engine.begin(request) {
        RequestOutcome::Response(response) => response,
        RequestOutcome::Delayed(_, pending) => engine.finish(pending),
        _ => return Err(format!("`{shown}` met a fault")),
    };
    let body: Value = serde_json::from_slice(response.body()).unwrap_or_default();
    if response.status().is_success() {
        return Ok(body);
    }
    let message = body.pointer("/error/message").and_then(Value::as_str).unwrap_or("no message");
    Err(format!("`{shown}` was refused with {}: {message}", response.status().as_u16()))
}

fn request(fields: &Fields) -> Result<Request<Bytes>, String> {
    let path = fields.text("path").unwrap_or_default();
    let method = fields.text("method").unwrap_or("POST");
    let method = Method::from_bytes(method.as_bytes())
        .map_err(|_| "`method` is not an HTTP method".to_owned())?;
    let params = Value::Object(fields.object("params").cloned().unwrap_or_default());
    let is_json = path.starts_with("/v2/") && method != Method::GET;
    let form = || {
        let pairs = tree::flatten(&params).into_iter();
        let pairs = pairs.map(|(name, value)| format!("{}={}", escaped(&name), escaped(&value)));
        pairs.collect::<Vec<_>>().join("&")
    };
    let has_body = method == Method::POST;
    let (target, body, kind) = match (is_json, has_body) {
        (true, _) => (path.to_owned(), params.to_string(), "application/json"),
        (false, true) => (path.to_owned(), form(), "application/x-www-form-urlencoded"),
        (false, false) if params == Value::Object(Map::new()) => {
            (path.to_owned(), String::new(), "application/x-www-form-urlencoded")
        }
        (false, false) => {
            (format!("{path}?{}", form()), String::new(), "application/x-www-form-urlencoded")
        }
    };
    let target: Uri = target.parse().map_err(|_| format!("`{path}` is not a path"))?;
    let mut request = Request::new(Bytes::from(body));
    (*request.method_mut(), *request.uri_mut()) = (method, target);
    let key = fields.text("key").unwrap_or("sk_test_local");
    let headers = [
        (header::AUTHORIZATION, Some(format!("Bearer {key}"))),
        (header::CONTENT_TYPE, Some(kind.to_owned())),
        (STRIPE_ACCOUNT, fields.text("account").map(str::to_owned)),
        (IDEMPOTENCY_KEY, fields.text("idempotency_key").map(str::to_owned)),
    ];
    for (name, value) in headers {
        let Some(value) = value else { continue };
        let value =
            HeaderValue::try_from(value).map_err(|_| format!("`{name}` is not a header"))?;
        request.headers_mut().insert(name, value);
    }
    Ok(request)
}

/// Replaces `{{name.field}}` in text by a field of an earlier response.
fn filled(value: Value, responses: &HashMap<String, Value>) -> Result<Value, String> {
    Ok(match value {
        Value::String(text) => Value::String(filled_text(&text, responses)?),
        Value::Array(all) => {
            let all = all.into_iter().map(|value| filled(value, responses));
            Value::Array(all.collect::<Result<_, _>>()?)
        }
        Value::Object(fields) => {
            let fields =
                fields.into_iter().map(|(name, value)| Ok((name, filled(value, responses)?)));
            Value::Object(fields.collect::<Result<_, String>>()?)
        }
        other => other,
    })
}

fn filled_text(text: &str, responses: &HashMap<String, Value>) -> Result<String, String> {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("{{") {
        let (path, behind) =
            behind.split_once("}}").ok_or_else(|| format!("`{{{{` without `}}}}` in `{text}`"))?;
        let mut steps = path.trim().split('.');
        let mut found = steps.next().and_then(|name| responses.get(name));
        for step in steps {
            found = found.and_then(|value| match value {
                Value::Array(all) => all.get(step.parse::<usize>().ok()?),
                value => value.get(step),
            });
        }
        filled.push_str(before);
        match found {
            Some(Value::String(text)) => filled.push_str(text),
            Some(Value::Null) | None => {
                return Err(format!("no earlier response has `{}`", path.trim()));
            }
            Some(value) => filled.push_str(&value.to_string()),
        }
        rest = behind;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// Percent-encodes text for a form.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~[]".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}
