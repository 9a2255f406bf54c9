//! What a test does with a local Stripe, on a port or without.

use std::fmt;
use std::sync::Arc;

use crate::account::AccountState;
use crate::clock::LocalClock;
use crate::engine::Engine;
use crate::events::LocalEvent;
use crate::faults::Faults;
use crate::requests::Requests;
#[cfg(feature = "webhooks")]
use crate::webhooks::Delivery;

/// What [`LocalStripe`](crate::LocalStripe) and [`LocalTransport`](crate::LocalTransport) have in
/// common: the failures to come, the clock, the requests that were received, and the objects and
/// events. Both dereference to it.
///
/// ```
/// use stripe_local::{LocalHandle, LocalTransport};
///
/// /// Sets the scene, whatever the test runs against.
/// fn begin(stripe: &LocalHandle) {
///     stripe.reset();
///     stripe.faults().next(1).rate_limited(None);
/// }
///
/// let stripe = LocalTransport::builder().transport()?;
/// begin(&stripe);
/// assert_eq!(stripe.faults().pending(), 1);
/// # Ok::<(), stripe_local::StartError>(())
/// ```
pub struct LocalHandle {
    pub(crate) engine: Arc<Engine>,
}

impl LocalHandle {
    /// The failures that are still to come.
    #[must_use]
    pub fn faults(&self) -> &Faults {
        &self.engine.faults
    }

    /// The time that it goes by.
    #[must_use]
    pub fn clock(&self) -> &LocalClock {
        &self.engine.clock
    }

    /// The requests that were received.
    #[must_use]
    pub fn requests(&self) -> Requests {
        self.engine.recorder.requests()
    }

    /// Forgets the requests that were received.
    pub fn clear_requests(&self) {
        self.engine.recorder.clear();
    }

    /// Does something to the objects and events of the account, as a test that sets the scene. It
    /// is the account of requests without `Stripe-Account` and `Stripe-Context`.
    pub fn with_account<R>(&self, task: impl FnOnce(&mut AccountState<'_>) -> R) -> R {
        self.engine.with_account("", task)
    }

    /// Lets an event happen, as for a test of your own webhook handler, and gives its id.
    ///
    /// It is kept, and delivered to the webhooks that want it.
    pub fn emit(&self, event: LocalEvent) -> String {
        self.engine.emit(event)
    }

    /// What became of the events that webhooks want, oldest first; the last 10,000.
    #[cfg(feature = "webhooks")]
    #[must_use]
    pub fn deliveries(&self) -> Vec<Delivery> {
        self.engine.settle();
        self.engine.webhooks.deliveries()
    }

    /// Forgets everything: objects, idempotency keys, failures to come and requests.
    pub fn reset(&self) {
        self.engine.reset();
    }
}

impl fmt::Debug for LocalHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalHandle").finish_non_exhaustive()
    }
}
