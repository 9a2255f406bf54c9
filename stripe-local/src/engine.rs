//! Engine of the local Stripe, without any I/O: it maps requests to responses.
//!
//! The following checks can refuse a request, in this order: its size, the key, the
//! [route](crate::routes), its [decoding](read), fault injection, the rate limit, its params and
//! its idempotency key. Together they are its [admission](admit). Afterwards it is
//! [dispatched](dispatch).

mod admit;
mod authentication;
#[cfg(feature = "page")]
mod data;
mod dispatch;
mod expand;
mod handler_scope;
mod head;
mod read;
mod request;
mod respond;
mod scheduled_tasks;
#[cfg(feature = "page")]
mod snapshots;
mod timelines;
mod version;

use std::collections::HashMap;
use std::fmt;
use std::hash::RandomState;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

pub(crate) use admit::LARGEST_BODY;
#[cfg(feature = "server")]
pub(crate) use admit::too_large;
#[cfg(feature = "page")]
pub(crate) use data::{Data, Undone, control_entry};
pub(crate) use dispatch::Handlers;
pub(crate) use request::RequestOutcome;
#[cfg(feature = "page")]
pub(crate) use snapshots::{SnapshotName, Snapshots};
#[cfg(feature = "server")]
pub(crate) use timelines::Timeline;
pub(crate) use timelines::Timelines;

use crate::account::Account;
#[cfg(feature = "page")]
use crate::account_key;
#[cfg(feature = "server")]
use crate::alarm::Alarm;
use crate::clock::LocalClock;
use crate::faults::Faults;
use crate::ids::IdGenerator;
use crate::requests::Recorder;
use crate::routes::Routes;
#[cfg(feature = "webhooks")]
use crate::webhooks::Delivery;
#[cfg(all(feature = "webhooks", feature = "server"))]
use crate::webhooks::Endpoints;

/// The local Stripe.
pub(crate) struct Engine {
    pub(crate) routes: Routes,
    pub(crate) handlers: Handlers,
    pub(crate) ids: IdGenerator,
    /// The clock of the accounts without a separate one.
    pub(crate) clock: LocalClock,
    pub(crate) faults: Faults,
    pub(crate) recorder: Recorder,
    /// Maximum number of requests of an account per second.
    pub(crate) rate_limit: Option<u32>,
    /// Accounts. Locked before everything else, and not while a webhook handler is called.
    pub(crate) accounts: Mutex<HashMap<String, Account>>,
    /// The clocks of accounts with their scheduled work.
    pub(crate) timelines: Timelines,
    #[cfg(all(feature = "webhooks", feature = "server"))]
    pub(crate) endpoints: Arc<Endpoints>,
    /// Wakes the timer of the running server.
    #[cfg(feature = "server")]
    pub(crate) alarm: Alarm,
    /// Whether an open enum accepts undeclared values.
    pub(crate) any_enum_value: bool,
    /// Data that is stored in a file.
    #[cfg(feature = "page")]
    pub(crate) data: Data,
    #[cfg(feature = "page")]
    pub(crate) snapshots: Snapshots,
    /// Whether a param may contain the id of an object that is not stored.
    pub(crate) any_id: bool,
    /// Hasher of requests, for comparing them.
    pub(crate) hashing: RandomState,
}

impl Engine {
    pub(crate) fn accounts(&self) -> MutexGuard<'_, HashMap<String, Account>> {
        self.accounts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Subscribes to the clocks, so that due work runs whenever a clock is moved.
    pub(crate) fn follow_clock(self: &Arc<Self>) {
        self.timelines.main().belong_to(Arc::downgrade(self));
    }

    /// Returns the time of an account, in unix seconds.
    pub(crate) fn now_of(&self, account: &str) -> i64 {
        self.timelines.of(account).clock.unix_seconds()
    }

    /// Returns the deliveries of all accounts, oldest first according to their clocks.
    #[cfg(feature = "webhooks")]
    pub(crate) fn deliveries(&self) -> Vec<Delivery> {
        let all = self.timelines.all();
        all.iter().flat_map(|timeline| timeline.webhooks.deliveries()).collect()
    }

    /// Waits until an attempt was made for every due delivery, of one account or of all.
    #[cfg(all(feature = "webhooks", feature = "server"))]
    pub(crate) async fn all_tried(&self, account: Option<&str>) {
        let is_busy = || {
            let all = match account {
                Some(account) => vec![self.timelines.of(account)],
                None => self.timelines.all(),
            };
            all.iter().any(|timeline| timeline.webhooks.is_busy(&timeline.clock))
        };
        self.endpoints.wait_while(is_busy).await;
    }

    /// Returns the timeline of an account, or the common one.
    #[cfg(feature = "page")]
    pub(crate) fn timeline(&self, account: Option<&str>) -> Arc<Timeline> {
        match account {
            Some(account) => self.timelines.of(account),
            None => Arc::clone(self.timelines.main()),
        }
    }

    /// Creates a separate clock for an account, unless it has one, and returns its timeline.
    #[cfg(feature = "page")]
    pub(crate) fn part(self: &Arc<Self>, account: &str) -> Arc<Timeline> {
        self.timelines.part(
            account,
            Arc::downgrade(self),
            #[cfg(feature = "webhooks")]
            Arc::clone(&self.endpoints),
        )
    }

    /// Deletes all objects, idempotency keys, faults and requests of an account.
    #[cfg(feature = "page")]
    pub(crate) fn reset_account(&self, account: &str) {
        self.accounts().retain(|key, _| account_key::name(key) != account);
        self.timelines.of(account).forget(account);
        self.faults.of_account(account).clear();
        self.recorder.forget(account);
    }

    /// Deletes all objects, idempotency keys, faults and requests.
    pub(crate) fn reset(&self) {
        self.accounts().clear();
        for timeline in self.timelines.all() {
            timeline.clear();
        }
        self.faults.clear();
        self.recorder.clear();
        #[cfg(all(feature = "webhooks", feature = "server"))]
        self.endpoints.forget_created();
        #[cfg(feature = "page")]
        self.snapshots.clear();
    }
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine").finish_non_exhaustive()
    }
}
