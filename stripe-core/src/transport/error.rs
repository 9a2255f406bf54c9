//! The error of an attempt without a response.

use std::error::Error as StdError;
use std::fmt;
use std::io;

use http::{HeaderMap, StatusCode};

use crate::error::BoxError;

/// The error and what caused it, down to the root.
pub(crate) fn causes<'a>(
    error: &'a (dyn StdError + 'static),
) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |error| {
        let error: &'a (dyn StdError + 'static) = *error;
        error.source()
    })
}

/// The error of an attempt without a complete response.
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
    /// The connection closed or was reset before a response began.
    Closed,
    /// The connection closed or was reset before a response began, and it was kept alive from an
    /// earlier request. The usual cause is that the server closed it while it was idle.
    Stale,
    /// The connection closed or was reset during the response.
    Body,
    /// The response is not valid HTTP, as when a URL leads to another kind of server.
    NotHttp,
    /// The response is a success and larger than [`MaxResponseSize`](super::MaxResponseSize). The call
    /// took place.
    TooLarge,
    /// The request could not be sent, for a reason that a retry does not change.
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
    /// Whether the connection is of no use any more, and neither may be others beside it.
    #[cfg(feature = "reqwest")]
    pub(crate) fn is_broken_connection(self) -> bool {
        matches!(self, Self::Timeout | Self::Closed | Self::Stale | Self::Body)
    }
}

impl TransportError {
    /// The same, known to have come over a connection that was used before.
    #[cfg(feature = "reqwest")]
    pub(crate) fn on_reused_connection(mut self) -> Self {
        if self.kind == TransportErrorKind::Closed {
            self.kind = TransportErrorKind::Stale;
        }
        self
    }

    /// Adds status and headers of a response whose body is of no use.
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

    /// The root of the matter, such as `Connection refused (os error 111)`; `None` if it adds
    /// nothing to what the kind says.
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
                "the server does not speak valid HTTP; check the base URL, whether it is to begin with \
                 `https` or `http`, and the proxy"
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
