//! Engine of the local Stripe, without any I/O: it maps requests to responses.
//!
//! The following checks can refuse a request, in this order: its size, the key, the
//! [route](crate::routes), its [decoding](read), fault injection, the rate limit, its params and
//! its idempotency key. Together they are its [admission](admit). Afterwards it is
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
mod version;

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
    /// Maximum number of requests of an account per second.
    pub(crate) rate_limit: Option<u32>,
    /// Accounts. Locked before everything else, and not while a webhook handler is called.
    pub(crate) accounts: Mutex<HashMap<String, Account>>,
    pub(crate) schedule: Schedule<ScheduledTask>,
    /// Requests that a fault delays.
    pub(crate) stragglers: Schedule<Straggler>,
    #[cfg(feature = "webhooks")]
    pub(crate) webhooks: Arc<Webhooks>,
    /// Wakes the timer of the running server.
    #[cfg(feature = "server")]
    pub(crate) alarm: Alarm,
    /// Whether an open enum accepts undeclared values.
    pub(crate) any_enum_value: bool,
    /// Whether a param may be the id of no stored object.
    pub(crate) any_id: bool,
    /// Hasher of requests, for comparing them.
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
