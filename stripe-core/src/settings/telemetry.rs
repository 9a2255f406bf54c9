//! Telemetry: the duration of a request, sent to Stripe with the next one.
//!
//! Stripe's SDKs do the same. It can be disabled. The metrics are kept in memory only.

use std::sync::{Mutex, MutexGuard, TryLockError};
use std::time::Duration;

use http::HeaderValue;

/// Metrics of the last request with a response, until they are sent.
#[derive(Debug, Default)]
pub(crate) struct Telemetry(Mutex<Option<Metrics>>);

#[derive(Debug)]
struct Metrics {
    request_id: String,
    duration: Duration,
}

impl Telemetry {
    pub(crate) fn record(&self, request_id: &str, duration: Duration) {
        let metrics = Metrics { request_id: request_id.to_owned(), duration };
        if let Some(mut last) = self.lock() {
            *last = Some(metrics);
        }
    }

    /// Takes the metrics as a header value, or `None` if there are none to send.
    pub(crate) fn take(&self) -> Option<HeaderValue> {
        let metrics = self.lock()?.take()?;
        // Built for each request, so without a tree in between: an id is text that JSON takes as it
        // is. What would have to be escaped is not an id of Stripe's, and not worth telling.
        let escaped = |byte: u8| matches!(byte, b'"' | b'\\') || byte.is_ascii_control();
        if metrics.request_id.bytes().any(escaped) {
            return None;
        }
        let milliseconds = metrics.duration.as_millis().to_string();
        let json = [
            r#"{"last_request_metrics":{"request_duration_ms":"#,
            &milliseconds,
            r#","request_id":""#,
            &metrics.request_id,
            r#""}}"#,
        ]
        .concat();
        HeaderValue::try_from(json).ok()
    }

    /// Locks without waiting: telemetry is not worth a wait, and in a forked process a lock held by
    /// a thread of the parent stays locked forever.
    fn lock(&self) -> Option<MutexGuard<'_, Option<Metrics>>> {
        match self.0.try_lock() {
            Ok(guard) => Some(guard),
            Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        }
    }
}
