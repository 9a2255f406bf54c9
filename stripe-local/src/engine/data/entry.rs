//! Encoding of entries: a line of JSON, and a body.

use std::fmt::Write as _;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Method, Request, Response, header};
use serde_json::{Value, json};
use stripe_core::__private::header::{
    IDEMPOTENCY_KEY, STRIPE_ACCOUNT, STRIPE_CONTEXT, STRIPE_VERSION,
};

use crate::account_key;
use crate::clock::Time;
use crate::data_file::checksum_of;
use crate::engine::head::Head;

/// Headers that change what a request does.
const HEADERS: [HeaderName; 5] =
    [header::CONTENT_TYPE, IDEMPOTENCY_KEY, STRIPE_ACCOUNT, STRIPE_CONTEXT, STRIPE_VERSION];

/// Encodes a change that is made at the start.
pub(crate) fn control_entry(name: &str, body: &[u8]) -> Vec<u8> {
    let mut entry = line(&json!({ "kind": "control", "name": name }));
    entry.extend_from_slice(body);
    entry
}

/// Encodes the first line of an entry.
pub(super) fn line(head: &Value) -> Vec<u8> {
    format!("{head}\n").into_bytes()
}

/// Returns the parts of an entry: JSON, and a body.
pub(super) fn split(entry: &[u8]) -> Result<(Value, &[u8]), String> {
    let end = entry.iter().position(|byte| *byte == b'\n').ok_or("it has no first line")?;
    let (head, body) = entry.split_at(end);
    let head = serde_json::from_slice(head).map_err(|error| format!("it is not JSON: {error}"))?;
    Ok((head, body.get(1..).unwrap_or_default()))
}

/// Encodes a request as HTTP, without its key: only the mode of the key is stored.
pub(super) fn encode_request(head: &Head) -> Vec<u8> {
    let request = &head.request;
    let mut text = format!("{} {}\n", request.method(), request.uri());
    text.push_str(if account_key::is_live(&head.account) { "live\n" } else { "test\n" });
    let mut bytes = text.into_bytes();
    for name in &HEADERS {
        for value in request.headers().get_all(name) {
            bytes.extend_from_slice(name.as_str().as_bytes());
            bytes.extend_from_slice(b": ");
            bytes.extend_from_slice(value.as_bytes());
            bytes.push(b'\n');
        }
    }
    bytes.push(b'\n');
    bytes.extend_from_slice(request.body());
    bytes
}

/// Decodes a request.
pub(super) fn decode_request(bytes: &[u8]) -> Option<Request<Bytes>> {
    let mut rest = bytes;
    let mut next_line = || {
        let end = rest.iter().position(|byte| *byte == b'\n')?;
        let (line, behind) = rest.split_at(end);
        rest = behind.get(1..)?;
        Some(line)
    };
    let first = std::str::from_utf8(next_line()?).ok()?;
    let (method, uri) = first.split_once(' ')?;
    let key = format!("Bearer sk_{}_local", std::str::from_utf8(next_line()?).ok()?);
    let mut request = Request::new(Bytes::new());
    *request.method_mut() = Method::from_bytes(method.as_bytes()).ok()?;
    *request.uri_mut() = uri.parse().ok()?;
    request.headers_mut().insert(header::AUTHORIZATION, HeaderValue::try_from(key).ok()?);
    loop {
        let line = next_line()?;
        if line.is_empty() {
            break;
        }
        let colon = line.iter().position(|byte| *byte == b':')?;
        let name = HeaderName::from_bytes(line.get(..colon)?).ok()?;
        let value = HeaderValue::from_bytes(line.get(colon + 2..)?).ok()?;
        request.headers_mut().append(name, value);
    }
    *request.body_mut() = Bytes::copy_from_slice(rest);
    Some(request)
}

/// Returns a text that distinguishes a response from others.
pub(super) fn fingerprint(response: &Response<Bytes>) -> String {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = write!(text, "{} {:016x}", response.status().as_u16(), checksum_of(response.body()));
    text
}

pub(super) fn state_json(state: Time) -> Value {
    let parts = |duration: Duration| json!([duration.as_secs(), duration.subsec_nanos()]);
    match state {
        Time::Running { ahead } => json!({ "ahead": parts(ahead) }),
        Time::Standing(at) => {
            json!({ "at": parts(at.duration_since(UNIX_EPOCH).unwrap_or_default()) })
        }
    }
}

pub(super) fn state_of(state: &Value) -> Option<Time> {
    let duration = |name: &str| {
        let parts = state.get(name)?;
        let nanos = u32::try_from(parts.get(1)?.as_u64()?).ok()?;
        Some(Duration::new(parts.get(0)?.as_u64()?, nanos))
    };
    match (duration("ahead"), duration("at")) {
        (Some(ahead), _) => Some(Time::Running { ahead }),
        (None, Some(at)) => SystemTime::UNIX_EPOCH.checked_add(at).map(Time::Standing),
        (None, None) => None,
    }
}
