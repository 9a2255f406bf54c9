//! How long the request before took, told with the next one.
//!
//! Stripe's SDKs do the same; it can be turned off. Only memory is used.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use http::HeaderValue;
use serde_json::json;

/// The last answered request that has not been told of.
#[derive(Debug, Default)]
pub(super) struct Telemetry(Mutex<Option<Metrics>>);

#[derive(Debug)]
struct Metrics {
    request_id: String,
    duration: Duration,
}

impl Telemetry {
    pub(super) fn answered(&self, request_id: &str, duration: Duration) {
        let metrics = Metrics { request_id: request_id.to_owned(), duration };
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(metrics);
    }

    /// The header's value, once per answered request.
    pub(super) fn take(&self) -> Option<HeaderValue> {
        let metrics = self.0.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        let milliseconds = u64::try_from(metrics.duration.as_millis()).unwrap_or(u64::MAX);
        let json = json!({
            "last_request_metrics": {
                "request_id": metrics.request_id,
                "request_duration_ms": milliseconds,
            }
        });
        HeaderValue::try_from(json.to_string()).ok()
    }
}
