//! Envelopes of events from cloud providers.

use serde_json::Value;

use super::error::{WebhookError, WebhookErrorKind as Kind};

/// Removes the envelope of an event, if it has one.
///
/// AWS `EventBridge` puts the event in `detail`; Azure Event Grid, whose envelopes are
/// `CloudEvents`, in `data`.
pub(super) fn open(mut json: Value) -> Result<Value, WebhookError> {
    let is_event =
        matches!(json.get("object").and_then(Value::as_str), Some("event" | "v2.core.event"));
    let content = if is_event {
        return Ok(json);
    } else if json.get("detail").is_some_and(Value::is_object) {
        json.get_mut("detail")
    } else if json.get("specversion").is_some() {
        json.get_mut("data").filter(|data| data.is_object())
    } else {
        None
    };
    if let Some(content) = content {
        return Ok(content.take());
    }
    Err(WebhookError::new(
        Kind::Json,
        if json.is_array() {
            "the body is a batch; pass its events one at a time"
        } else {
            "the body is neither a Stripe event nor an envelope of AWS EventBridge \
             (`detail`) or Azure Event Grid (`specversion` and `data`)"
        },
    ))
}
