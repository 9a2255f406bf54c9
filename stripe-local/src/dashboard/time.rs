//! Times in the format of the dashboard.

use std::time::{SystemTime, UNIX_EPOCH};

/// Milliseconds since 1970.
pub(super) fn millis(time: SystemTime) -> f64 {
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => (since.as_secs_f64() * 1_000.0).round(),
        Err(before) => -(before.duration().as_secs_f64() * 1_000.0).round(),
    }
}
