//! Responses of handlers.

use std::sync::Arc;

use bytes::Bytes;
use serde_json::Value;

use crate::json::{self, JsonObject};

/// The response of a handler: created from JSON, or returned by
/// [`proceed`](crate::OperationContext::proceed), [`put`](crate::OperationContext::put) and
/// [`page`](crate::OperationContext::page).
#[derive(Debug, Clone)]
pub struct Response(pub(crate) ResponseContent);

impl Response {
    /// Returns the body as JSON, or `null` for a file.
    #[must_use]
    pub fn json(&self) -> Value {
        match &self.0 {
            ResponseContent::Json(json) => serde_json::from_str(json).unwrap_or_default(),
            ResponseContent::Bytes(_) => Value::Null,
        }
    }
}

impl From<Value> for Response {
    fn from(value: Value) -> Self {
        match value {
            Value::Object(object) => object.into(),
            other => Self(ResponseContent::Json(other.to_string().into())),
        }
    }
}

impl From<JsonObject> for Response {
    fn from(object: JsonObject) -> Self {
        Self(ResponseContent::Json(json::serialize(&object)))
    }
}

/// Body of a response.
#[derive(Debug, Clone)]
pub(crate) enum ResponseContent {
    Json(Arc<str>),
    Bytes(Bytes),
}
