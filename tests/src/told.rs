//! Facts of a failure that a caller can see.

use stripe_core::{Error, ErrorKind};

/// Facts of a failure that a caller can see.
#[derive(Debug, PartialEq)]
pub struct Told {
    /// The kind of the error.
    pub kind: ErrorKind,
    /// Whether a retry may succeed.
    pub is_retryable: bool,
    /// Whether the call may have had its effect all the same.
    pub may_have_been_applied: bool,
}

/// Fails unless the error tells exactly this.
#[track_caller]
pub fn assert_told(error: &Error, expected: &Told) {
    let told = Told {
        kind: error.kind(),
        is_retryable: error.is_retryable(),
        may_have_been_applied: error.may_have_been_applied(),
    };
    assert_eq!(told, *expected, "{error}");
}

/// The causes of an error, each as text, from the nearest on.
pub fn causes(error: &Error) -> Vec<String> {
    let first = std::error::Error::source(error);
    std::iter::successors(first, |error| error.source()).map(ToString::to_string).collect()
}
