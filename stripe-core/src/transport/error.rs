//! Errors of attempts without a response.

use std::error::Error as StdError;
use std::fmt;
use std::io;

use http::{HeaderMap, StatusCode};

use crate::error::BoxError;

/// Iterates over the error and its causes, down to the root.
pub(crate) fn causes<'a>(
    error: &'a (dyn StdError + 'static),
) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |error| {
        let error: &'a (dyn StdError + 'static) = *error;
        error.source()
    })
}

/// An error of an attempt without a complete response.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    source: BoxError,
    head: Option<Box<(StatusCode, HeaderMap)>>,
}

/// The stage at which an attempt failed, on which the retry policy depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// The connection failed: the request has not reached the server.
    Connect,
    /// No complete response within the timeout.
    Timeout,
    /// The connection was closed or reset before the response started.
    Closed,
    /// A connection that was kept alive from an earlier request was closed or reset before the
    /// response started. The usual cause is that the server closed it while it was idle.
    Stale,
    /// The connection was closed or reset during the response.
    Body,
    /// The response is not valid HTTP, for example because a URL leads to a different kind of
    /// server.
    NotHttp,
    /// The response is successful but larger than [`MaxResponseSize`](super::MaxResponseSize). The
    /// operation was carried out.
    TooLarge,
    /// The request could not be sent for a permanent reason.
    Unsendable,
}

impl TransportError {
    /// Creates an error of this kind with its cause.
    pub fn new(kind: TransportErrorKind, source: impl Into<BoxError>) -> Self {
        Self { kind, source: source.into(), head: None }
    }

    /// Returns the stage at which the attempt failed.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }
}

impl TransportErrorKind {
    /// Whether the connection is broken, so that other connections in the pool may be broken too.
    #[cfg(feature = "reqwest")]
    pub(crate) fn is_broken_connection(self) -> bool {
        matches!(self, Self::Timeout | Self::Closed | Self::Stale | Self::Body)
    }
}

impl TransportError {
    /// Returns the error, marked as one of a reused connection.
    #[cfg(feature = "reqwest")]
    pub(crate) fn on_reused_connection(mut self) -> Self {
        if self.kind == TransportErrorKind::Closed {
            self.kind = TransportErrorKind::Stale;
        }
        self
    }

    /// Adds the status and the headers of a response whose body is unusable.
    pub(crate) fn with_head(mut self, status: StatusCode, headers: HeaderMap) -> Self {
        self.head = Some(Box::new((status, headers)));
        self
    }

    pub(crate) fn take_head(&mut self) -> Option<(StatusCode, HeaderMap)> {
        self.head.take().map(|head| *head)
    }

    pub(crate) fn into_source(self) -> BoxError {
        self.source
    }

    /// Returns the root cause, such as `Connection refused (os error 111)`, or `None` if it adds no
    /// information.
    pub(crate) fn reason(&self) -> Option<String> {
        let causes = causes(&*self.source);
        let root = match self.kind {
            // The HTTP stack says the same in other words, the operating system does not.
            TransportErrorKind::Closed | TransportErrorKind::Stale | TransportErrorKind::Body => {
                causes.filter(|cause| cause.is::<io::Error>()).last()?
            }
            TransportErrorKind::NotHttp => return None,
            _ => causes.last()?,
        };
        Some(root.to_string()).filter(|text| !text.is_empty())
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::Connect => "cannot connect",
            TransportErrorKind::Timeout => "no complete response in time",
            TransportErrorKind::Closed => "the connection closed before a response",
            TransportErrorKind::Stale => {
                "the connection, kept alive from an earlier request, closed before a response"
            }
            TransportErrorKind::TooLarge => "the response is too large",
            TransportErrorKind::Body => "the connection broke in the middle of the response",
            TransportErrorKind::NotHttp => {
                "the response is not valid HTTP; check the base URL, its scheme (`https` or \
                 `http`) and the proxy"
            }
            TransportErrorKind::Unsendable => "the request cannot be sent",
        })
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}
