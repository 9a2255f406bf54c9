//! Accounts and their state.

mod state;

pub use state::AccountState;
pub(crate) use state::{ScheduledTask, SideEffects};

use crate::events::EventLog;
use crate::idempotency::Replays;
use crate::memory::Memory;
use crate::store::Store;

/// State of an account in one mode, identified by `Stripe-Account` or `Stripe-Context` and by the API
/// key.
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
