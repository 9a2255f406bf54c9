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
    plans: Mutex<Plans>,
    /// When the first is due, to be read without the lock.
    first: Due,
}

#[derive(Default)]
struct Plans {
    number: u64,
    /// By time, and of one time in the order of their planning.
    by_time: BTreeMap<(i64, u64), Planned>,
}

impl Agenda {
    pub(crate) fn plan(&self, planned: Planned) {
        let mut plans = self.lock();
        plans.number += 1;
        let number = plans.number;
        plans.by_time.insert((planned.at, number), planned);
        self.tell_first(&plans);
    }

    /// When the first is due, in unix seconds.
    pub(crate) fn next_due(&self) -> Option<i64> {
        self.first.get()
    }

    /// Takes the first out, if its time has come.
    pub(crate) fn take_due(&self, now: i64) -> Option<Planned> {
        if self.next_due().is_none_or(|first| first > now) {
            return None;
        }
        let mut plans = self.lock();
        let first = plans.by_time.first_entry().filter(|first| first.key().0 <= now)?;
        let planned = first.remove();
        self.tell_first(&plans);
        Some(planned)
    }

    pub(crate) fn clear(&self) {
        let mut plans = self.lock();
        plans.by_time.clear();
        self.tell_first(&plans);
    }

    fn tell_first(&self, plans: &Plans) {
        self.first.set(plans.by_time.first_key_value().map(|((at, _), _)| *at));
    }

    fn lock(&self) -> MutexGuard<'_, Plans> {
        self.plans.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Agenda {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Agenda").field("next_due", &self.next_due()).finish_non_exhaustive()
    }
}

/// When something is due, if anything is: each request looks here.
#[derive(Debug)]
pub(crate) struct Due(AtomicI64);

impl Due {
    pub(crate) fn set(&self, due: Option<i64>) {
        self.0.store(due.unwrap_or(i64::MAX), Ordering::Release);
    }

    /// Unix seconds.
    pub(crate) fn get(&self) -> Option<i64> {
        Some(self.0.load(Ordering::Acquire)).filter(|due| *due < i64::MAX)
    }
}

impl Default for Due {
    fn default() -> Self {
        Self(AtomicI64::new(i64::MAX))
    }
}
