//! How long the request before took, told with the next one.
//!
//! Stripe's SDKs do the same; it can be turned off. Only memory is used.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use http::HeaderValue;

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
        // Built for each request, so without a tree in between; the id is quoted as JSON is.
        let id = serde_json::to_string(&metrics.request_id).ok()?;
        let milliseconds = metrics.duration.as_millis();
        let json = format!(
            "{{\"last_request_metrics\":{{\"request_duration_ms\":{milliseconds},\"request_id\":{id}}}}}"
        );
        HeaderValue::try_from(json).ok()
    }
}
