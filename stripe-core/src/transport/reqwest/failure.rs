//! Failures of reqwest and hyper, by the stage of the attempt.

use std::error::Error as StdError;
use std::io;

use crate::transport::{TransportError, TransportErrorKind, causes};

/// Classifies an error of reqwest. A timeout while connecting is a connection failure: nothing was
/// sent.
pub(super) fn failure(error: reqwest::Error) -> TransportError {
    let kind = if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else if error.is_builder() {
        TransportErrorKind::Unsendable
    } else if causes(&error).any(is_closed) {
        TransportErrorKind::Closed
    } else if causes(&error).any(is_not_http) {
        TransportErrorKind::NotHttp
    } else {
        TransportErrorKind::Body
    };
    // The URL may hold ids; the error names verb and path template itself.
    TransportError::new(kind, error.without_url())
}

/// Returns the error of a response that started but did not end.
pub(super) fn broken_body(error: reqwest::Error) -> TransportError {
    let timed_out = error.is_timeout();
    let kind = if timed_out { TransportErrorKind::Timeout } else { TransportErrorKind::Body };
    TransportError::new(kind, error.without_url())
}

fn is_not_http(error: &(dyn StdError + 'static)) -> bool {
    error.downcast_ref::<hyper::Error>().is_some_and(hyper::Error::is_parse)
}

fn is_closed(error: &(dyn StdError + 'static)) -> bool {
    if let Some(error) = error.downcast_ref::<hyper::Error>() {
        return error.is_incomplete_message() || error.is_canceled() || error.is_closed();
    }
    error.downcast_ref::<io::Error>().is_some_and(|error| {
        matches!(
            error.kind(),
            io::ErrorKind::ConnectionReset
                | io::ErrorKind::ConnectionAborted
                | io::ErrorKind::BrokenPipe
                | io::ErrorKind::UnexpectedEof
                | io::ErrorKind::NotConnected
        )
    })
}
