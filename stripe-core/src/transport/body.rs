//! The body of a request.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;

use super::BodyStream;
#[cfg(feature = "multipart")]
use crate::file_error::{FileError, FileFailure};

/// The body of a request: bytes, or a stream that is opened again for each attempt.
#[derive(Clone)]
pub struct Body(BodyKind);

#[derive(Clone)]
enum BodyKind {
    Bytes(Bytes),
    Stream {
        length: Option<u64>,
        open: Arc<dyn Fn() -> BodyStream + Send + Sync>,
        /// Why a file in it could not be read.
        #[cfg(feature = "multipart")]
        failure: Option<Arc<FileFailure>>,
    },
}

impl Body {
    /// Creates a body that is opened again for each attempt, with `length` in bytes if known.
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

    /// A body with files in it, which may turn out to be unreadable.
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

    /// The problem with a file in the body, if that is why the body was not sent.
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

    /// Whether it is known to be empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == Some(0)
    }

    /// Opens the stream of a streaming body; `None` for one made of bytes.
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
    /// Shows the length in place of the content, which may be secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.len() {
            Some(length) => write!(f, "Body({length} bytes)"),
            None => f.write_str("Body(stream)"),
        }
    }
}
