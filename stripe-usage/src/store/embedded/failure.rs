//! Conversion of failures of the database and the file.

use std::io::{self, ErrorKind};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use redb::{DatabaseError, StorageError};

use crate::store_error::{StartError, StoreError};

/// Reason why a store cannot be opened, without its path.
#[derive(Debug)]
pub(super) enum OpenFailure {
    Database(DatabaseError),
    Store(StoreError),
    Io(io::Error),
    OtherAccount { stored: String, given: String },
    OtherMode { livemode: bool },
    Newer { schema: u32 },
    Foreign,
    TooManyMeters,
}

impl OpenFailure {
    pub(super) fn panicked() -> Self {
        Self::Store(panicked())
    }
}

impl From<StoreError> for OpenFailure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

pub(super) fn panicked() -> StoreError {
    StoreError::damaged("its pages contradict each other")
}

/// Runs a function that may panic if the file is damaged.
pub(super) fn guarded<T>(task: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
    catch_unwind(AssertUnwindSafe(task)).unwrap_or_else(|_| Err(panicked()))
}

/// Converts an error of the database.
pub(super) fn store_error(error: impl Into<redb::Error>) -> StoreError {
    match error.into() {
        redb::Error::Io(error) => io_error(error),
        redb::Error::Backend(error) => StoreError::Io(Arc::new(io::Error::other(error))),
        redb::Error::PreviousIo | redb::Error::DatabaseClosed => StoreError::Closed,
        other => StoreError::damaged(other.to_string()),
    }
}

/// Whether the disk is full, a quota is exceeded, or the file system does not support the size of
/// the file.
const fn is_full(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge)
}

fn io_error(error: io::Error) -> StoreError {
    match error.kind() {
        kind if is_full(kind) => StoreError::Full,
        _ => StoreError::Io(Arc::new(error)),
    }
}

impl StartError {
    /// Adds the path to a failure.
    pub(crate) fn of_store(error: StoreError, path: &Path) -> Self {
        if let StoreError::Database(problem) = &error {
            let (database, problem) = (path.display().to_string(), problem.to_string());
            return Self::Database { database, problem, run: None };
        }
        start_error(OpenFailure::Store(error), path)
    }
}

/// Adds the path to a failure.
pub(super) fn start_error(failure: OpenFailure, path: &Path) -> StartError {
    let path = path.to_owned();
    match failure {
        OpenFailure::Database(error) => of_database(error, path),
        OpenFailure::Store(StoreError::Damaged(what)) => {
            StartError::Damaged { path, what: what.to_string() }
        }
        OpenFailure::Store(StoreError::Full) => StartError::Full { path },
        OpenFailure::Store(StoreError::Io(error)) => {
            of_io(io::Error::new(error.kind(), error.to_string()), path)
        }
        OpenFailure::Store(error) => {
            StartError::Io { path, source: io::Error::other(error.to_string()) }
        }
        OpenFailure::Io(error) => of_io(error, path),
        OpenFailure::OtherAccount { stored, given } => {
            StartError::OtherAccount { path, stored, given }
        }
        OpenFailure::OtherMode { livemode } => StartError::OtherMode { path, livemode },
        OpenFailure::Newer { schema } => StartError::Newer { path, schema },
        OpenFailure::Foreign => StartError::Foreign { path },
        OpenFailure::TooManyMeters => StartError::TooManyMeters { path },
    }
}

fn of_database(error: DatabaseError, path: PathBuf) -> StartError {
    match error {
        DatabaseError::DatabaseAlreadyOpen | DatabaseError::LockProtocolMismatch => {
            StartError::InUse { path, reporter: None }
        }
        DatabaseError::Storage(StorageError::Io(error)) => match error.kind() {
            // The library returns this for a file without its magic number.
            ErrorKind::InvalidData => StartError::Foreign { path },
            ErrorKind::UnexpectedEof => {
                StartError::Damaged { path, what: "its end is missing".to_owned() }
            }
            _ => of_io(error, path),
        },
        DatabaseError::Storage(StorageError::Unsupported) => StartError::Io {
            path,
            source: io::Error::new(
                ErrorKind::Unsupported,
                "its file system has no locks; use a disk of this machine",
            ),
        },
        other => StartError::Damaged { path, what: other.to_string() },
    }
}

fn of_io(error: io::Error, path: PathBuf) -> StartError {
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            StartError::Permission { path, source: error }
        }
        kind if is_full(kind) => StartError::Full { path },
        ErrorKind::NotFound => StartError::NoDirectory { path },
        _ => StartError::Io { path, source: error },
    }
}
