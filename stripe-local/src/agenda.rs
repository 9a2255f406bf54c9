//! What is to be done later, by the local clock.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use stripe_core::descriptor::ApiMode;

use crate::account_state::AccountState;

/// What is done when its time has come.
pub(crate) type Deed = Box<dyn FnOnce(&mut AccountState<'_>) + Send + 'static>;

/// Something to be done in an account.
pub(crate) struct Planned {
    /// Unix seconds.
    pub(crate) at: i64,
    pub(crate) account: String,
    pub(crate) mode: ApiMode,
    pub(crate) deed: Deed,
}

/// What is to be done later, first one first.
#[derive(Default)]
pub(crate) struct Agenda {
    /// By time, and of one time in the order of their planning.
    planned: Mutex<(u64, BTreeMap<(i64, u64), Planned>)>,
    /// The time of the first, so that most requests need not lock.
    first: First,
}

impl Agenda {
    pub(crate) fn plan(&self, planned: Planned) {
        let mut lock = self.lock();
        let (number, all) = &mut *lock;
        *number += 1;
        all.insert((planned.at, *number), planned);
        self.first.set(all);
    }

    /// The time of the first, in unix seconds.
    pub(crate) fn next_due(&self) -> Option<i64> {
        self.first.get()
    }

    /// Takes the first out, if its time has come.
    pub(crate) fn take_due(&self, now: i64) -> Option<Planned> {
        if self.next_due().is_none_or(|first| first > now) {
            return None;
        }
        let mut lock = self.lock();
        let entry = lock.1.first_entry().filter(|entry| entry.key().0 <= now);
        let planned = entry.map(std::collections::btree_map::OccupiedEntry::remove);
        self.first.set(&lock.1);
        planned
    }

    pub(crate) fn clear(&self) {
        let mut lock = self.lock();
        lock.1.clear();
        self.first.set(&lock.1);
    }

    fn lock(&self) -> MutexGuard<'_, (u64, BTreeMap<(i64, u64), Planned>)> {
        self.planned.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The first time in a map that is sorted by time, to be read without its lock.
pub(crate) struct First(AtomicI64);

impl First {
    pub(crate) fn set<T>(&self, sorted: &BTreeMap<(i64, u64), T>) {
        let first = sorted.first_key_value().map_or(i64::MAX, |((at, _), _)| *at);
        self.0.store(first, Ordering::Release);
    }

    pub(crate) fn get(&self) -> Option<i64> {
        Some(self.0.load(Ordering::Acquire)).filter(|first| *first < i64::MAX)
    }
}

impl Default for First {
    fn default() -> Self {
        Self(AtomicI64::new(i64::MAX))
    }
}

impl fmt::Debug for Agenda {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Agenda").field("next_due", &self.next_due()).finish_non_exhaustive()
    }
}
