//! Request bodies.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;

use super::BodyStream;
#[cfg(feature = "multipart")]
use crate::file_error::{FileError, FileFailure};

/// The body of a request: bytes, or a stream that is opened for each attempt.
#[derive(Clone)]
pub struct Body(BodyKind);

#[derive(Clone)]
enum BodyKind {
    Bytes(Bytes),
    Stream {
        length: Option<u64>,
        open: Arc<dyn Fn() -> BodyStream + Send + Sync>,
        /// Error because of which a file in the body could not be read.
        #[cfg(feature = "multipart")]
        failure: Option<Arc<FileFailure>>,
    },
}

impl Body {
    /// Creates a body that is opened for each attempt, with its `length` in bytes if known.
    pub fn streaming(
        length: Option<u64>,
        open: impl Fn() -> BodyStream + Send + Sync + 'static,
    ) -> Self {
        Self(BodyKind::Stream {
            length,
            open: Arc::new(open),
            #[cfg(feature = "multipart")]
            failure: None,
        })
    }

    /// Creates a body with files, which may turn out to be unreadable.
    #[cfg(feature = "multipart")]
    pub(crate) fn of_files(
        length: u64,
        failure: Arc<FileFailure>,
        open: impl Fn() -> BodyStream + Send + Sync + 'static,
    ) -> Self {
        Self(BodyKind::Stream {
            length: Some(length),
            open: Arc::new(open),
            failure: Some(failure),
        })
    }

    /// Takes the error of a file in the body, if the body could not be sent because of it.
    #[cfg(feature = "multipart")]
    pub(crate) fn take_failure(&self) -> Option<FileError> {
        match &self.0 {
            BodyKind::Stream { failure: Some(failure), .. } => failure.take(),
            _ => None,
        }
    }

    /// Returns the bytes, or `None` for a stream.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            BodyKind::Bytes(bytes) => Some(bytes),
            BodyKind::Stream { .. } => None,
        }
    }

    /// Returns the length in bytes, if known.
    #[must_use]
    pub fn len(&self) -> Option<u64> {
        match &self.0 {
            BodyKind::Bytes(bytes) => Some(bytes.len() as u64),
            BodyKind::Stream { length, .. } => *length,
        }
    }

    /// Whether the body is known to be empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == Some(0)
    }

    /// Opens the stream of a streaming body. Returns `None` for a body of bytes.
    #[must_use]
    pub fn open(&self) -> Option<BodyStream> {
        match &self.0 {
            BodyKind::Bytes(_) => None,
            BodyKind::Stream { open, .. } => Some(open()),
        }
    }
}

impl Default for Body {
    fn default() -> Self {
        Self(BodyKind::Bytes(Bytes::new()))
    }
}

macro_rules! body_from {
    ($($ty:ty),+) => {
        $(impl From<$ty> for Body {
            fn from(bytes: $ty) -> Self {
                Self(BodyKind::Bytes(bytes.into()))
            }
        })+
    };
}

body_from!(Bytes, Vec<u8>, String, &'static [u8], &'static str);

impl fmt::Debug for Body {
    /// Shows the length instead of the content, which can be secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.len() {
            Some(length) => write!(f, "Body({length} bytes)"),
            None => f.write_str("Body(stream)"),
        }
    }
}
