//! Accounts and their state.

mod state;

pub use state::AccountState;
pub(crate) use state::{ScheduledTask, SideEffects};

use crate::events::EventLog;
use crate::idempotency::Replays;
use crate::memory::Memory;
use crate::store::Store;

/// Returns the key of an account.
#[cfg(feature = "page")]
pub(crate) fn key(name: &str, _is_live: bool) -> String {
    name.to_owned()
}

/// Returns the name of the account in a key.
pub(crate) fn name(key: &str) -> &str {
    key
}

/// State of an account, identified by `Stripe-Account` or `Stripe-Context`.
#[derive(Debug, Default)]
#[cfg_attr(feature = "page", derive(Clone))]
pub(crate) struct Account {
    pub(crate) store: Store,
    pub(crate) memory: Memory,
    pub(crate) replays: Replays,
    pub(crate) events: EventLog,
    /// Current second, with the number of requests in it.
    pub(crate) rate: (i64, u32),
}

impl Account {
    /// Returns a copy in which no request is in progress.
    #[cfg(feature = "page")]
    pub(crate) fn copy(&self) -> Self {
        let mut copy = self.clone();
        copy.replays.forget_in_flight();
        copy
    }

    /// Whether the account is empty.
    pub(crate) fn is_unused(&self) -> bool {
        self.store.is_empty()
            && self.memory.is_empty()
            && self.replays.is_empty()
            && self.events.is_empty()
            && self.rate.1 == 0
    }
}
