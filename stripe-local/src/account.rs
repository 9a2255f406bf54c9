//! One account: what is kept in it.

mod state;

pub use state::AccountState;
pub(crate) use state::{ScheduledTask, SideEffects};

use crate::events::EventLog;
use crate::idempotency::Replays;
use crate::memory::Memory;
use crate::store::Store;

/// What is kept apart for each `Stripe-Account` and `Stripe-Context`.
#[derive(Debug, Default)]
pub(crate) struct Account {
    pub(crate) store: Store,
    pub(crate) memory: Memory,
    pub(crate) replays: Replays,
    pub(crate) events: EventLog,
    /// The second, and the requests in it so far.
    pub(crate) rate: (i64, u32),
}

impl Account {
    /// Whether nothing is kept in it.
    pub(crate) fn is_unused(&self) -> bool {
        self.store.is_empty()
            && self.memory.is_empty()
            && self.replays.is_empty()
            && self.events.is_empty()
            && self.rate.1 == 0
    }
}
