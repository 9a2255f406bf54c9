//! Properties of an error that a caller can check.

use stripe_core::{Error, ErrorKind};

/// Properties of an error that a caller can check.
#[derive(Debug, PartialEq)]
pub struct Told {
    /// The kind of the error.
    pub kind: ErrorKind,
    /// Whether a retry may succeed.
    pub is_retryable: bool,
    /// Whether the call may nevertheless have been applied.
    pub may_have_been_applied: bool,
}

/// Asserts the properties of an error.
#[track_caller]
pub fn assert_told(error: &Error, expected: &Told) {
    let told = Told {
        kind: error.kind(),
        is_retryable: error.is_retryable(),
        may_have_been_applied: error.may_have_been_applied(),
    };
    assert_eq!(told, *expected, "{error}");
}

/// Returns the causes of an error as text, the nearest first.
pub fn causes(error: &Error) -> Vec<String> {
    let first = std::error::Error::source(error);
    std::iter::successors(first, |error| error.source()).map(ToString::to_string).collect()
}
