//! Persistent state: each change is stored in a file and replayed at the start.
//!
//! The file contains performed requests, executed tasks, attempts to deliver events, and changes by
//! the control endpoints, each with its original time and ids. A replay therefore creates the same
//! objects, and each response can be compared with the original one.

mod entry;
mod keep;
mod restore;
mod undone;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http::StatusCode;
use serde_json::Value;

use crate::data_file::DataFile;
use crate::refusal::Refusal;

pub(crate) use entry::control_entry;
pub(crate) use undone::Undone;

/// Data that is stored in a file, if there is one.
#[derive(Default)]
pub(crate) struct Data {
    file: std::sync::OnceLock<Arc<DataFile>>,
    /// Whether the entries of a file are being replayed.
    is_replaying: AtomicBool,
    /// Lock that is held while a change is made and stored, so that the entries are in the order of
    /// the changes.
    turn: Mutex<()>,
}

impl Data {
    /// Whether the entries of a file are being replayed.
    pub(crate) fn is_replaying(&self) -> bool {
        self.is_replaying.load(Ordering::Acquire)
    }

    pub(crate) fn file(&self) -> Option<&Arc<DataFile>> {
        self.file.get()
    }

    /// Waits until no other change is being made and stored. Returns immediately without a file.
    pub(super) fn turn(&self) -> Option<MutexGuard<'_, ()>> {
        self.file().map(|_| self.turn.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Refuses a change of the state that could not be stored.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        match self.file().and_then(|file| file.failure()) {
            Some(failure) => Err(unkept(&failure)),
            None => Ok(()),
        }
    }

    /// Runs a function while no other change is made and stored.
    pub(crate) fn alone<R>(&self, task: impl FnOnce() -> R) -> R {
        let _turn = self.turn();
        task()
    }

    fn append(&self, head: &Value, body: &[u8]) -> Result<(), String> {
        let Some(file) = self.file() else { return Ok(()) };
        let mut entry = head.to_string().into_bytes();
        entry.push(b'\n');
        entry.extend_from_slice(body);
        file.append(&entry)
    }
}

/// Returns the error for a change that is not made because the data cannot be stored.
fn unkept(failure: &str) -> Refusal {
    Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, not_made(failure))
}

fn not_made(failure: &str) -> String {
    format!("the state can no longer be kept, so nothing is changed: {failure}")
}

/// Returns the error for a change that was made and then could not be stored.
fn made_in_vain(failure: &str) -> String {
    format!(
        "the state can no longer be kept: this change is lost when the program ends, and no other one \
         is made: {failure}"
    )
}
