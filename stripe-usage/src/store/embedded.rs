//! The store in a single file.
//!
//! | table | key | value |
//! |---|---|---|
//! | `meta` | name | the owner of the file, and counters |
//! | `meter` | number | `event_name` |
//! | `meter_window` | number of a meter | hours of its `event_time_window`, 0 without |
//! | `customer`, `customer_number` | number, id | id, number: the key of a cell has 4 bytes for its customer |
//! | `cell` | hour, meter, customer, minute | total, settled sum, open report |
//! | `report` | hour, meter, customer, number | the report |
//! | `report_hour` | number of a report | its hour |
//! | `hour` | hour, meter, customer | folded sums |
//! | `difference` | hour, meter, customer | empty, for the hours whose audit found a difference |
//! | `key_DAY` | 128 bits of SHA-256 | empty; a table for each day, which is dropped as a whole |
//!
//! A commit is one transaction with one `fsync`, or two if the file grows.

mod codec;
mod failure;
mod file;
mod reading;
mod set_up;
mod tables;
mod writing;

use std::collections::HashMap;
use std::fmt;
use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use redb::backends::FileBackend;
use redb::{Database, StorageBackend};

use super::{Changes, Committed, MeterWindows, OwnedStore, StoreHead, UsageStore};
use crate::reporter::time::StripeTime;
use crate::reporter::{Hour, HourKey, Seq};
use crate::store_error::{StartError, StoreError};
use failure::{OpenFailure, guarded, store_error};
use reading::StoreSnapshot;
use writing::{CommitWriter, forget_keys, put_meta};

/// Size of the page cache in bytes.
const CACHE: usize = 64 * 1024 * 1024;
/// Maximum number of customers whose numbers are cached.
const CACHED_CUSTOMERS: usize = 100_000;

/// The owner of the usage in a store: an account and a mode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// Id of the oldest meter of the Stripe account, which identifies the account.
    pub account: String,
    /// Whether the usage belongs to live mode.
    pub livemode: bool,
}

/// A store in a single file. A lock ensures that only one process has it open.
pub struct EmbeddedStore {
    /// The database, or `None` in a forked child, which must not close it.
    database: Option<Database>,
    /// The file, if the store is in a file.
    file: Option<File>,
    /// Id of the process that opened the store.
    process: u32,
    owner: Owner,
    head: StoreHead,
    keys_from: u32,
    meters: Vec<String>,
    customers: HashMap<Arc<str>, u32>,
    failed: bool,
}

impl EmbeddedStore {
    /// Opens a file, or creates it. `meters` are added to the meters in the file.
    ///
    /// # Errors
    ///
    /// Returns an error if the file is in use, belongs to another owner, was written by a newer version
    /// or by another program, is damaged, or cannot be read and written.
    pub fn open(path: &Path, owner: &Owner, meters: &[String]) -> Result<Self, StartError> {
        let at_path = |failure| failure::start_error(failure, path);
        if file::is_absent(path).map_err(|error| at_path(OpenFailure::Io(error)))? {
            file::create(path, |path| {
                let database = open_database(|| builder().create(path))?;
                Self::with_database(database, owner, meters).map(drop)
            })
            .map_err(at_path)?;
        }
        let opened = open_file(path).and_then(|(database, file)| {
            Self::with_database(database, owner, meters).map(|store| store.watching(file))
        });
        opened.map_err(at_path)
    }

    /// Keeps a handle of the file, to detect whether it was deleted.
    fn watching(mut self, file: File) -> Self {
        self.file = Some(file);
        self
    }

    /// Opens a file without a check of its owner, which requires a request to Stripe. Returns `None` if
    /// the file does not exist or lacks one of the meters.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`open`](Self::open).
    pub fn open_unverified(path: &Path, meters: &[String]) -> Result<Option<Self>, StartError> {
        let at_path = |failure| failure::start_error(failure, path);
        if file::is_absent(path).map_err(|error| at_path(OpenFailure::Io(error)))? {
            return Ok(None);
        }
        let opened = open_file(path).and_then(|(database, file)| {
            Self::of_known_owner(database, meters).map(|store| store.map(|it| it.watching(file)))
        });
        opened.map_err(at_path)
    }

    /// Like [`open_unverified`](Self::open_unverified), with a custom disk.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`open`](Self::open).
    pub fn open_unverified_on(
        backend: impl StorageBackend,
        meters: &[String],
    ) -> Result<Option<Self>, StartError> {
        let opened = open_database(|| builder().create_with_backend(backend));
        opened
            .and_then(|database| Self::of_known_owner(database, meters))
            .map_err(|failure| failure::start_error(failure, Path::new("(memory)")))
    }

    fn of_known_owner(database: Database, meters: &[String]) -> Result<Option<Self>, OpenFailure> {
        let known = catch_unwind(AssertUnwindSafe(|| set_up::known_owner(&database, meters)));
        match known.unwrap_or_else(|_| Err(OpenFailure::panicked()))? {
            Some(owner) => Self::with_database(database, &owner, meters).map(Some),
            None => Ok(None),
        }
    }

    /// Returns the owner of the usage.
    pub fn owner(&self) -> &Owner {
        &self.owner
    }

    /// Like [`open`](Self::open), with a custom disk.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`open`](Self::open).
    pub fn open_on(
        backend: impl StorageBackend,
        owner: &Owner,
        meters: &[String],
    ) -> Result<Self, StartError> {
        let opened = open_database(|| builder().create_with_backend(backend));
        opened
            .and_then(|database| Self::with_database(database, owner, meters))
            .map_err(|failure| failure::start_error(failure, Path::new("(memory)")))
    }

    /// Returns the meters by number: all meters that the file was ever opened with, in order.
    pub fn meters(&self) -> &[String] {
        &self.meters
    }

    /// Returns the width of the cells in minutes, or `None` if no reporter was ever started.
    ///
    /// # Errors
    ///
    /// Returns an error if the file cannot be read.
    pub fn width(&self) -> Result<Option<u8>, StoreError> {
        guarded(|| set_up::width(self.usable()?))
    }

    /// Stores the width of cells in the file, in minutes.
    ///
    /// # Errors
    ///
    /// Returns an error if the file was created with a different width, or cannot be read and written.
    pub fn keep_width(&mut self, path: &Path, minutes: u8) -> Result<(), StartError> {
        let kept = guarded(|| set_up::keep_width(self.usable()?, minutes));
        match kept.map_err(|error| StartError::of_store(error, path))? {
            stored if stored == minutes => Ok(()),
            stored => Err(StartError::OtherWidth { path: path.to_owned(), stored, given: minutes }),
        }
    }

    fn with_database(
        database: Database,
        owner: &Owner,
        meters: &[String],
    ) -> Result<Self, OpenFailure> {
        // The library may panic if the file is damaged.
        let opened = catch_unwind(AssertUnwindSafe(|| set_up::prepare(&database, owner, meters)));
        let (head, meters) = opened.unwrap_or_else(|_| Err(OpenFailure::panicked()))?;
        Ok(Self {
            database: Some(database),
            file: None,
            process: std::process::id(),
            owner: owner.clone(),
            head,
            keys_from: head.keys_from,
            meters,
            customers: HashMap::new(),
            failed: false,
        })
    }

    /// Returns the database, unless the store may not be used any more.
    fn usable(&self) -> Result<&Database, StoreError> {
        if std::process::id() != self.process {
            return Err(StoreError::Forked);
        }
        if self.failed {
            return Err(StoreError::Closed);
        }
        self.database.as_ref().ok_or(StoreError::Closed)
    }

    fn read<T>(
        &self,
        read: impl FnOnce(&StoreSnapshot) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        guarded(|| read(&StoreSnapshot::begin(self.usable()?)?))
    }

    fn try_commit(&mut self, changes: &Changes) -> Result<Committed, StoreError> {
        let transaction = self.usable()?.begin_write().map_err(store_error)?;
        let keys_from = changes.keys_from.unwrap_or(self.keys_from).max(self.keys_from);
        let committed = {
            let (customers, keys_from) = (&mut self.customers, self.keys_from);
            CommitWriter::begin(&transaction, customers, keys_from)?.apply(changes)?
        };
        put_meta(&transaction, "next_seq", changes.next_seq.map(|Seq(seq)| seq.to_be_bytes()))?;
        let rebuilt = changes.rebuilt.map(|StripeTime(at)| at.to_be_bytes());
        put_meta(&transaction, "rebuilt", rebuilt)?;
        if keys_from > self.keys_from {
            put_meta(&transaction, "keys_from", Some(keys_from.to_be_bytes()))?;
            forget_keys(&transaction, keys_from)?;
        }
        transaction.commit().map_err(store_error)?;
        if self.file.as_ref().is_some_and(file::is_removed) {
            return Err(StoreError::damaged("it was removed or replaced while it was in use"));
        }
        self.keys_from = keys_from;
        if self.customers.len() > CACHED_CUSTOMERS {
            self.customers.clear();
        }
        Ok(committed)
    }
}

impl UsageStore for EmbeddedStore {
    type Error = StoreError;

    fn head(&self) -> StoreHead {
        self.head
    }

    fn scan(&mut self, visit: &mut dyn FnMut(Hour)) -> Result<(), StoreError> {
        self.read(|reading| reading.scan(visit))
    }

    fn hour(&mut self, key: &HourKey) -> Result<Hour, StoreError> {
        self.read(|reading| reading.hour(key))
    }

    fn walk(
        &mut self,
        after: Option<&HourKey>,
        before: u32,
        most: usize,
    ) -> Result<Vec<Hour>, StoreError> {
        self.read(|snapshot| snapshot.walk(after, before, most))
    }

    fn hour_of(&mut self, seq: Seq) -> Result<Option<HourKey>, StoreError> {
        self.read(|reading| reading.hour_of(seq))
    }

    fn commit(&mut self, changes: &Changes) -> Result<Committed, StoreError> {
        let committed = guarded(|| self.try_commit(changes));
        // A child has a copy of the flag, so its parent can continue.
        self.failed |= committed.is_err();
        committed
    }
}

impl OwnedStore for EmbeddedStore {
    fn owner(&self) -> &Owner {
        &self.owner
    }

    fn meters(&self) -> &[String] {
        &self.meters
    }

    fn keep_terms(&mut self, path: &Path, minutes: u8, _: i64) -> Result<(), StartError> {
        self.keep_width(path, minutes)
    }

    fn keep_windows(&mut self, given: &MeterWindows) -> Result<MeterWindows, StoreError> {
        guarded(|| set_up::keep_windows(self.usable()?, given))
    }
}

impl Drop for EmbeddedStore {
    fn drop(&mut self) {
        // Closing writes to the file.
        if std::process::id() != self.process {
            std::mem::forget(self.database.take());
        }
    }
}

impl fmt::Debug for EmbeddedStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EmbeddedStore").field("head", &self.head).finish_non_exhaustive()
    }
}

fn builder() -> redb::Builder {
    let mut builder = redb::Builder::new();
    builder.set_cache_size(CACHE).set_check_integrity_on_open(true);
    builder
}

/// Opens the database in an existing file.
fn open_file(path: &Path) -> Result<(Database, File), OpenFailure> {
    let file = file::open(path)?;
    let watched = file.try_clone().map_err(OpenFailure::Io)?;
    let opened = open_database(|| builder().create_with_backend(FileBackend::new(file)?));
    Ok((opened?, watched))
}

/// Opens a database. The library may panic if the file is damaged.
fn open_database(
    open: impl FnOnce() -> Result<Database, redb::DatabaseError>,
) -> Result<Database, OpenFailure> {
    match catch_unwind(AssertUnwindSafe(open)) {
        Ok(opened) => opened.map_err(OpenFailure::Database),
        Err(_) => Err(OpenFailure::panicked()),
    }
}
