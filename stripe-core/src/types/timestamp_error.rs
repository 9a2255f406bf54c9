//! Errors of timestamps.

use std::fmt;

/// An error from parsing or converting a timestamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimestampError(TimestampErrorReason);

#[derive(Debug, Clone, PartialEq, Eq)]
enum TimestampErrorReason {
    Text(String),
    OutOfRange { seconds: i64, target: &'static str },
}

impl TimestampError {
    #[cold]
    pub(super) fn text(text: &str) -> Self {
        Self(TimestampErrorReason::Text(text.to_owned()))
    }

    #[cold]
    pub(super) fn out_of_range(seconds: i64, target: &'static str) -> Self {
        Self(TimestampErrorReason::OutOfRange { seconds, target })
    }
}

impl fmt::Display for TimestampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            TimestampErrorReason::Text(text) => write!(
                f,
                "`{text}` is not an RFC 3339 timestamp; expected for example `2026-01-31T12:00:00Z`"
            ),
            TimestampErrorReason::OutOfRange { seconds, target } => {
                write!(f, "{seconds} seconds since 1970 are out of range for {target}")
            }
        }
    }
}

impl std::error::Error for TimestampError {}
