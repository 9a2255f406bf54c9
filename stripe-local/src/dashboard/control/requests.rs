//! Recorded requests.

use std::sync::Arc;

use http::Method;
use serde_json::{Map, Value, json};

use crate::dashboard::denial::Denial;
use crate::dashboard::fields::{ACCOUNT, ControlField, Fields, Kind};
use crate::engine::Engine;
use crate::requests::ExpectedRequest;

pub(super) const EXPECT_FIELDS: &[ControlField] = &[
    ACCOUNT,
    ControlField::required(
        "requests",
        Kind::Objects,
        "expected requests, each with `method`, `path`, `params` by their names in a form, such as \
         `items[0][price]`, and `headers` to compare",
    ),
];

/// Fields of an expected request.
const EXPECTED: &[ControlField] = &[
    ControlField::required("method", Kind::Name, ""),
    ControlField::required("path", Kind::Name, ""),
    ControlField::new("params", Kind::Object, ""),
    ControlField::new("headers", Kind::Object, ""),
];

#[expect(clippy::unnecessary_wraps, reason = "it is in a table with changes that can fail")]
pub(super) fn clear(engine: &Arc<Engine>, fields: &Fields) -> Result<Value, Denial> {
    match fields.text("account") {
        Some(account) => engine.recorder.forget(account),
        None => engine.recorder.clear(),
    }
    Ok(json!({}))
}

pub(super) fn expect(engine: &Arc<Engine>, fields: &Fields) -> Result<Value, Denial> {
    let all = fields.array("requests").into_iter().flatten();
    let expected = all.enumerate().map(|(index, request)| {
        let place = format!("`requests[{index}]`");
        expected_request(request.as_object().cloned().unwrap_or_default(), &place)
    });
    let expected = expected.collect::<Result<Vec<_>, _>>()?;
    let mut requests = engine.recorder.requests();
    if let Some(account) = fields.text("account") {
        requests = requests.of_account(account);
    }
    Ok(match requests.expect(&expected) {
        Ok(()) => json!({ "matches": true }),
        Err(difference) => json!({ "matches": false, "difference": difference.to_string() }),
    })
}

fn expected_request(sent: Map<String, Value>, place: &str) -> Result<ExpectedRequest, Denial> {
    let fields = Fields::of(sent, &[EXPECTED], place)?;
    let text = |name: &str| fields.text(name).unwrap_or_default();
    let method = Method::from_bytes(text("method").as_bytes())
        .map_err(|_| Denial::invalid(format!("`method` of {place} is not an HTTP method")))?;
    let mut expected = ExpectedRequest::new(method, text("path"));
    for (name, value) in fields.object("params").into_iter().flatten() {
        let value = match value {
            Value::String(text) => text.clone(),
            Value::Number(_) | Value::Bool(_) => value.to_string(),
            _ => {
                return Err(Denial::invalid(format!(
                    "`params` of {place} must be text, numbers or booleans by their names in a form, \
                     such as `items[0][price]`"
                )));
            }
        };
        expected = expected.param(name, value);
    }
    for (name, value) in fields.object("headers").into_iter().flatten() {
        let value = value.as_str();
        let value =
            value.ok_or_else(|| Denial::invalid(format!("`headers` of {place} must be text")))?;
        expected = expected.header(name, value);
    }
    Ok(expected)
}
