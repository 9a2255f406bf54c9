//! The local Stripe itself, without any I/O: a request in, a response out.
//!
//! A request passes, in this order, the checks of its size, the key, the [route](crate::routes),
//! its [decoding](read), fault injection, the rate limit, the check of its params and its
//! idempotency key. All of these are its [admission](admit), and can refuse it. Then it is
//! [dispatched](dispatch).

mod admit;
mod authentication;
mod dispatch;
mod expand;
mod head;
mod read;
mod request;
mod respond;
mod scheduled_tasks;

use std::collections::HashMap;
use std::fmt;
use std::hash::RandomState;
#[cfg(feature = "webhooks")]
use std::sync::Arc;
use std::sync::{Mutex, MutexGuard, PoisonError};

pub(crate) use admit::LARGEST_BODY;
#[cfg(feature = "server")]
pub(crate) use admit::too_large;
pub(crate) use dispatch::Handlers;
pub(crate) use request::{RequestOutcome, Straggler};

use crate::account::{Account, ScheduledTask};
#[cfg(feature = "server")]
use crate::alarm::Alarm;
use crate::clock::LocalClock;
use crate::faults::Faults;
use crate::ids::IdGenerator;
use crate::requests::Recorder;
use crate::routes::Routes;
use crate::schedule::Schedule;
#[cfg(feature = "webhooks")]
use crate::webhooks::Webhooks;

/// The local Stripe.
pub(crate) struct Engine {
    pub(crate) routes: Routes,
    pub(crate) handlers: Handlers,
    pub(crate) ids: IdGenerator,
    pub(crate) clock: LocalClock,
    pub(crate) faults: Faults,
    pub(crate) recorder: Recorder,
    /// Requests in a second that an account may make.
    pub(crate) rate_limit: Option<u32>,
    /// Locked before everything else, and not while anybody's webhook handler is called.
    pub(crate) accounts: Mutex<HashMap<String, Account>>,
    pub(crate) schedule: Schedule<ScheduledTask>,
    /// Requests that arrive late, by a fault.
    pub(crate) stragglers: Schedule<Straggler>,
    #[cfg(feature = "webhooks")]
    pub(crate) webhooks: Arc<Webhooks>,
    /// Wakes the timer of the running server.
    #[cfg(feature = "server")]
    pub(crate) alarm: Alarm,
    /// Whether an open enum takes values that its declaration does not know.
    pub(crate) any_enum_value: bool,
    /// Hashes requests, to compare them.
    pub(crate) hashing: RandomState,
}

impl Engine {
    pub(crate) fn accounts(&self) -> MutexGuard<'_, HashMap<String, Account>> {
        self.accounts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Deletes all objects, idempotency keys, faults and requests.
    pub(crate) fn reset(&self) {
        self.accounts().clear();
        self.schedule.clear();
        self.stragglers.clear();
        #[cfg(feature = "webhooks")]
        self.webhooks.clear();
        self.faults.clear();
        self.recorder.clear();
    }
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine").finish_non_exhaustive()
    }
}
