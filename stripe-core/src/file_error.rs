//! Errors of files to upload.

use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// An error from reading a file to upload.
#[derive(Debug)]
pub(crate) struct FileError {
    pub(crate) path: PathBuf,
    pub(crate) problem: Problem,
}

/// The problem with a file.
#[derive(Debug)]
pub(crate) enum Problem {
    Unreadable(io::Error),
    Directory,
    NotAFile,
    Shorter { then: u64, now: u64 },
    Longer { then: u64 },
}

impl FileError {
    pub(crate) fn of_reading<T>(path: &Path, result: io::Result<T>) -> Result<T, Self> {
        result.map_err(|error| Self { path: path.to_owned(), problem: Problem::Unreadable(error) })
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.problem {
            Problem::Unreadable(error) => write!(f, "the file `{path}` cannot be read: {error}"),
            Problem::Directory => write!(f, "`{path}` is a directory; only files can be uploaded"),
            Problem::NotAFile => write!(
                f,
                "`{path}` is not a regular file; read it into memory and use `from_bytes`"
            ),
            Problem::Shorter { then, now } => write!(
                f,
                "the file `{path}` has changed: it had {then} bytes when the request was made, and \
                 has {now} now"
            ),
            Problem::Longer { then } => write!(
                f,
                "the file `{path}` has changed: it had {then} bytes when the request was made, and \
                 has more now"
            ),
        }
    }
}

impl StdError for FileError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.problem {
            Problem::Unreadable(error) => Some(error),
            _ => None,
        }
    }
}

impl From<FileError> for io::Error {
    fn from(error: FileError) -> Self {
        let kind = match &error.problem {
            Problem::Unreadable(error) => error.kind(),
            Problem::Directory => io::ErrorKind::IsADirectory,
            Problem::NotAFile => io::ErrorKind::InvalidInput,
            Problem::Shorter { .. } | Problem::Longer { .. } => io::ErrorKind::InvalidData,
        };
        Self::new(kind, error)
    }
}

/// Error because of which a body could not be read to its end. It is stored here, since an HTTP
/// stack may report it as a broken connection.
#[derive(Debug, Default)]
pub(crate) struct FileFailure(Mutex<Option<FileError>>);

impl FileFailure {
    pub(crate) fn take(&self) -> Option<FileError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Stores the error, and returns an error for the HTTP stack.
    pub(crate) fn keep(&self, error: FileError) -> io::Error {
        let message = error.to_string();
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
        io::Error::other(message)
    }
}
