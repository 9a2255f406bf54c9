//! Facts of a call that are compared, as lines that can be read.
//!
//! Pairs and members have no order. Values that differ naturally between runs or languages (a
//! random key, a version, a platform) are replaced by their form, such as `<uuid>`.

use serde_json::Value;

use super::form;
use super::recorder::CapturedRequest;

/// Result and requests of a call.
#[derive(Debug)]
pub(super) struct CallRecord {
    pub(super) outcome: String,
    /// Error message or value that the caller got, for reading.
    pub(super) detail: Option<String>,
    pub(super) requests: Vec<CallRequest>,
}

/// A request of the call.
#[derive(Debug)]
pub(super) enum CallRequest {
    /// The first request again, including its idempotency key but not the telemetry.
    Again { telemetry: Option<String> },
    /// Any other request.
    Other { content: Vec<String>, headers: Vec<String> },
}

/// Headers that concern the connection rather than the request.
const PASSED_OVER: &[&str] = &["accept-encoding", "connection", "host"];
const TELEMETRY: &str = "x-stripe-client-telemetry";

impl CallRecord {
    pub(super) fn new(
        outcome: String,
        detail: Option<String>,
        requests: &[CapturedRequest],
    ) -> Self {
        let arrivals = requests
            .iter()
            .enumerate()
            .map(|(index, request)| {
                if index > 0 && is_the_same(&requests[0], request) {
                    CallRequest::Again { telemetry: request.header(TELEMETRY).map(telemetry) }
                } else {
                    CallRequest::Other { content: content(request), headers: headers(request) }
                }
            })
            .collect();
        Self { outcome, detail, requests: arrivals }
    }

    /// Lines to compare with a call that sent the given number of requests. Each line begins with
    /// the number of its request. Headers are omitted if the other call has no such request.
    pub(super) fn lines(&self, counterparts: usize) -> Vec<String> {
        let mut lines = vec![format!("outcome: {}", self.outcome)];
        for (index, arrival) in self.requests.iter().enumerate() {
            let number = index + 1;
            let mut tell = |facts: &[String]| {
                lines.extend(facts.iter().map(|fact| format!("{number}: {fact}")));
            };
            match arrival {
                CallRequest::Again { telemetry } => {
                    tell(&["the first again".to_owned()]);
                    tell(telemetry.as_slice());
                }
                CallRequest::Other { content, headers } => {
                    tell(content);
                    if index < counterparts {
                        tell(headers);
                    }
                }
            }
        }
        lines
    }

    /// Whether this request differs from the first one.
    pub(super) fn has_other(&self, index: usize) -> bool {
        matches!(self.requests.get(index), Some(CallRequest::Other { .. }))
    }

    /// Whether this request repeats the first one.
    pub(super) fn has_again(&self, index: usize) -> bool {
        matches!(self.requests.get(index), Some(CallRequest::Again { .. }))
    }
}

fn is_the_same(first: &CapturedRequest, other: &CapturedRequest) -> bool {
    let headers = |request: &CapturedRequest| {
        let mut headers = request.headers.clone();
        headers.retain(|(name, _)| name != TELEMETRY);
        headers.sort();
        headers
    };
    (&first.method, &first.target, &first.body) == (&other.method, &other.target, &other.body)
        && headers(first) == headers(other)
}

/// Verb, path, query and body.
fn content(request: &CapturedRequest) -> Vec<String> {
    let (path, query) = request.target.split_once('?').unwrap_or((&request.target, ""));
    let mut facts = vec![format!("{} {}", request.method, shown_path(path))];
    if request.target.ends_with('?') {
        facts.push("query: empty, after a `?`".to_owned());
    }
    facts.extend(form::pairs(query).iter().map(|pair| format!("query: {}", shown_pair(pair))));
    facts.extend(body(request));
    facts
}

fn headers(request: &CapturedRequest) -> Vec<String> {
    let mut facts = Vec::new();
    for (name, value) in &request.headers {
        if !PASSED_OVER.contains(&name.as_str()) {
            header(&mut facts, name, value, request.body.len());
        }
    }
    facts
}

fn shown_path(path: &str) -> String {
    let shown = form::segments(path).into_iter().map(|segment| {
        visible(&segment).replace('%', "%25").replace('/', "%2F").replace('?', "%3F")
    });
    shown.collect::<Vec<_>>().join("/")
}

fn shown_pair((key, value): &(String, Option<String>)) -> String {
    let key = visible(key).replace('=', "\\=");
    value.as_ref().map_or_else(|| key.clone(), |value| format!("{key}={}", visible(value)))
}

/// The text with its control characters and backslashes escaped.
fn visible(text: &str) -> String {
    let escape = |c: char| c == '\\' || c.is_control();
    text.chars()
        .map(|c| if escape(c) { c.escape_default().to_string() } else { c.to_string() })
        .collect()
}

fn body(request: &CapturedRequest) -> Vec<String> {
    let Ok(text) = std::str::from_utf8(&request.body) else {
        return vec!["body: not Unicode".to_owned()];
    };
    let content_type = request.header("content-type").unwrap_or_default();
    if text.is_empty() {
        Vec::new()
    } else if content_type == "application/json" {
        let mut facts = Vec::new();
        match serde_json::from_str(text) {
            Ok(value) => members(&mut facts, "", &value),
            Err(error) => facts.push(format!("json: {error}")),
        }
        facts
    } else if content_type == "application/x-www-form-urlencoded" {
        form::pairs(text).iter().map(|pair| format!("form: {}", shown_pair(pair))).collect()
    } else if let Some((_, boundary)) = content_type.split_once("multipart/form-data; boundary=") {
        parts(text, boundary.trim_matches('"'))
    } else {
        vec![format!("body: {}", visible(text))]
    }
}

/// Each part of a body with its headers, without the boundary, which each client chooses.
fn parts(text: &str, boundary: &str) -> Vec<String> {
    let delimiter = format!("--{boundary}");
    let of_part = |part: &str| {
        let (headers, content) = part.split_once("\r\n\r\n").unwrap_or(("", part));
        let mut headers: Vec<String> =
            headers.trim().lines().map(str::to_ascii_lowercase).collect();
        headers.sort();
        let content = content.strip_suffix("\r\n").unwrap_or(content);
        format!("part: {}: {}", visible(&headers.join(", ")), visible(content))
    };
    text.split(delimiter.as_str()).skip(1).filter(|it| !it.starts_with("--")).map(of_part).collect()
}

/// Each leaf of a JSON value with its path.
fn members(facts: &mut Vec<String>, path: &str, value: &Value) {
    match value {
        Value::Object(object) if !object.is_empty() => {
            for (key, value) in object {
                let key = visible(key).replace('.', "\\.");
                let dot = if path.is_empty() { "" } else { "." };
                members(facts, &format!("{path}{dot}{key}"), value);
            }
        }
        Value::Array(array) if !array.is_empty() => {
            for (index, value) in array.iter().enumerate() {
                members(facts, &format!("{path}[{index}]"), value);
            }
        }
        _ => facts.push(format!("json: {path}={}", number(value))),
    }
}

/// `1` and `1.0` are one JSON number.
fn number(value: &Value) -> String {
    match value.as_f64() {
        Some(float) if value.is_f64() => format!("{float}"),
        _ => value.to_string(),
    }
}

fn header(facts: &mut Vec<String>, name: &str, value: &str, body_length: usize) {
    match name {
        "content-length" if body_length > 0 => {}
        "content-type" if value.starts_with("multipart/form-data; boundary=") => {
            facts.push("content-type: multipart/form-data".to_owned());
        }
        "idempotency-key" => facts.push(format!("{name}: {}", without_uuid(value))),
        "user-agent" => facts.push(format!("{name}: {}", without_version(value))),
        "x-stripe-client-user-agent" => match serde_json::from_str::<Value>(value) {
            Ok(Value::Object(object)) => {
                facts.extend(object.iter().map(|(key, value)| match value {
                    Value::String(_) => format!("client user agent: {key}=<text>"),
                    other => format!("client user agent: {key}={other}"),
                }));
            }
            _ => facts.push(format!("client user agent: {value}")),
        },
        TELEMETRY => facts.push(telemetry(value)),
        _ => facts.push(format!("{name}: {}", visible(value))),
    }
}

/// The members of the telemetry, with ids and times replaced by their form.
fn telemetry(value: &str) -> String {
    let Ok(Value::Object(object)) = serde_json::from_str(value) else {
        return format!("telemetry: {value}");
    };
    let mut shown = Vec::new();
    for (key, value) in &object {
        let mut leaves = Vec::new();
        members(&mut leaves, key, value);
        shown.extend(leaves.iter().map(|leaf| {
            let leaf = leaf.trim_start_matches("json: ");
            match leaf.split_once('=') {
                Some((path, number)) if number.parse::<u64>().is_ok() => format!("{path}=<number>"),
                Some((path, id)) if id.starts_with("\"req_") => format!("{path}=req_<id>"),
                _ => leaf.to_owned(),
            }
        }));
    }
    format!("telemetry: {}", shown.join(", "))
}

/// Replaces a UUID at the end by its form.
fn without_uuid(key: &str) -> String {
    let split = key.len().checked_sub(36).and_then(|at| key.split_at_checked(at));
    let Some((prefix, uuid)) = split else {
        return key.to_owned();
    };
    let is_uuid = uuid.char_indices().all(|(index, c)| match index {
        8 | 13 | 18 | 23 => c == '-',
        _ => matches!(c, '0'..='9' | 'a'..='f'),
    });
    if is_uuid { format!("{prefix}<uuid>") } else { key.to_owned() }
}

/// `Stripe/v1 RustBindings/0.1.0 app/1` as `Stripe/v1 <lang>Bindings/<version> app/1`.
fn without_version(user_agent: &str) -> String {
    let mut words: Vec<&str> = user_agent.split(' ').collect();
    if let Some(word) = words.get_mut(1) {
        if let Some((language, version)) = word.split_once("Bindings/") {
            let is_version =
                !version.is_empty() && version.chars().all(|c| c.is_ascii_digit() || c == '.');
            if is_version && language.chars().all(char::is_alphabetic) {
                *word = "<lang>Bindings/<version>";
            }
        }
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{CallRecord, CapturedRequest};

    fn recorded(target: &str, headers: &[(&str, &str)], body: &str) -> CapturedRequest {
        CapturedRequest {
            method: "POST".to_owned(),
            target: target.to_owned(),
            headers: headers.iter().map(|&(n, v)| (n.to_owned(), v.to_owned())).collect(),
            body: body.into(),
        }
    }

    #[track_caller]
    fn assert_lines(requests: &[CapturedRequest], expected: &[&str]) {
        let account = CallRecord::new("ok".to_owned(), None, requests);
        assert_eq!(account.lines(requests.len()), expected);
    }

    #[test]
    fn a_form_is_told_by_its_pairs() {
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        assert_lines(
            &[recorded("/v1/a%2Fb%252F?x=1", &headers, "m[a%3D]=b%3D%0A%5C&n=")],
            &[
                "outcome: ok",
                "1: POST /v1/a%2Fb%252F",
                "1: query: x=1",
                "1: form: m[a\\=]=b=\\n\\\\",
                "1: form: n=",
                "1: content-type: application/x-www-form-urlencoded",
            ],
        );
    }

    #[test]
    fn json_is_told_by_its_leaves() {
        let body = r#"{"a":{"b.c":[1.0,null,[]],"d":"1"},"e":{}}"#;
        assert_lines(
            &[recorded("/v2/a", &[("content-type", "application/json")], body)],
            &[
                "outcome: ok",
                "1: POST /v2/a",
                r"1: json: a.b\.c[0]=1",
                r"1: json: a.b\.c[1]=null",
                r"1: json: a.b\.c[2]=[]",
                r#"1: json: a.d="1""#,
                "1: json: e={}",
                "1: content-type: application/json",
            ],
        );
    }

    #[test]
    fn random_and_versioned_values_are_shown_by_their_shape() {
        let headers = [
            ("host", "localhost"),
            ("user-agent", "Stripe/v1 RustBindings/0.1.0 app/1"),
            ("idempotency-key", "x-0f0e0d0c-0b0a-4908-8706-050403020100"),
            ("x-stripe-client-user-agent", r#"{"lang":"rust","n":{"a":1}}"#),
            (
                "x-stripe-client-telemetry",
                r#"{"last_request_metrics":{"request_id":"req_1","request_duration_ms":12}}"#,
            ),
        ];
        let telemetry = "telemetry: last_request_metrics.request_duration_ms=<number>, \
                         last_request_metrics.request_id=req_<id>";
        let first = recorded("/v1/a", &headers, "");
        let other_key = [("idempotency-key", "0f0e0d0c-0b0a-4908-8706-05040302010")];
        assert_lines(
            &[first.clone(), first, recorded("/v1/a", &other_key, "")],
            &[
                "outcome: ok",
                "1: POST /v1/a",
                "1: user-agent: Stripe/v1 <lang>Bindings/<version> app/1",
                "1: idempotency-key: x-<uuid>",
                "1: client user agent: lang=<text>",
                r#"1: client user agent: n={"a":1}"#,
                &format!("1: {telemetry}"),
                "2: the first again",
                &format!("2: {telemetry}"),
                "3: POST /v1/a",
                "3: idempotency-key: 0f0e0d0c-0b0a-4908-8706-05040302010",
            ],
        );
    }

    #[test]
    fn headers_without_a_counterpart_are_not_told() {
        let requests = [recorded("/v1/a", &[("accept", "*/*")], "")];
        let account = CallRecord::new("ok".to_owned(), None, &requests);
        assert_eq!(account.lines(0), ["outcome: ok", "1: POST /v1/a"]);
    }
}
