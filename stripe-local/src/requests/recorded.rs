//! Recorded requests for tests.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, Method};
use serde_json::Value;

use crate::params::{pairs, tree};

/// A received request, without the key.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RecordedRequest {
    /// HTTP method.
    pub method: Method,
    /// Path, percent-encoded as received.
    pub path: String,
    /// Query string as received, or an empty string.
    pub query: String,
    /// Headers. For `Authorization`, only the scheme is stored.
    pub headers: HeaderMap,
    /// Body as received.
    pub body: Bytes,
}

impl RecordedRequest {
    /// Returns the params of the query string and the body as sorted pairs, with their names in a
    /// form: `items[0][price]`. A JSON body is flattened to such pairs. Params that cannot be
    /// decoded are omitted.
    #[must_use]
    pub fn params(&self) -> Vec<(String, String)> {
        let mut params = pairs::decode(self.query.as_bytes()).unwrap_or_default();
        if self.header("content-type").is_some_and(|kind| kind.starts_with("application/json")) {
            if let Ok(json) = serde_json::from_slice::<Value>(&self.body) {
                params.extend(tree::flatten(&json));
            }
        } else {
            params.extend(pairs::decode(&self.body).unwrap_or_default());
        }
        params.sort();
        params
    }

    /// Returns the value of a param by its name in a form, such as `items[0][price]`.
    #[must_use]
    pub fn param(&self, name: &str) -> Option<String> {
        self.params().into_iter().find_map(|(param, value)| (param == name).then_some(value))
    }

    /// Returns the value of a header, if it is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

impl fmt::Display for RecordedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)?;
        self.params().iter().try_for_each(|(name, value)| write!(f, "\n  {name}={value}"))
    }
}
