//! Control of a running local Stripe, with or without a port.

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

/// Handle of a local Stripe: fault injection, the clock, recorded requests, and objects and events.
/// Both [`LocalStripe`](crate::LocalStripe) and [`LocalTransport`](crate::LocalTransport)
/// dereference to it.
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
    /// Returns the faults to inject.
    #[must_use]
    pub fn faults(&self) -> &Faults {
        &self.engine.faults
    }

    /// Returns the local clock.
    #[must_use]
    pub fn clock(&self) -> &LocalClock {
        &self.engine.clock
    }

    /// Returns the requests that were received.
    #[must_use]
    pub fn requests(&self) -> Requests {
        self.engine.recorder.requests()
    }

    /// Clears the recorded requests.
    pub fn clear_requests(&self) {
        self.engine.recorder.clear();
    }

    /// Runs a closure on the objects and events of the account, to set up a test. It is the account
    /// of requests without `Stripe-Account` and `Stripe-Context`.
    pub fn with_account<R>(&self, task: impl FnOnce(&mut AccountState<'_>) -> R) -> R {
        self.engine.with_account("", task)
    }

    /// Emits an event and returns its id, to test a webhook handler of your own.
    ///
    /// The event is stored, and delivered to the webhook endpoints for its type.
    pub fn emit(&self, event: LocalEvent) -> String {
        self.engine.emit(event)
    }

    /// Returns the deliveries to webhook endpoints, oldest first; the last 10,000.
    #[cfg(feature = "webhooks")]
    #[must_use]
    pub fn deliveries(&self) -> Vec<Delivery> {
        self.engine.settle();
        self.engine.webhooks.deliveries()
    }

    /// Deletes all objects, events, idempotency keys, faults, scheduled tasks and recorded
    /// requests. The clock stays as it is.
    pub fn reset(&self) {
        self.engine.reset();
    }
}

impl fmt::Debug for LocalHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalHandle").finish_non_exhaustive()
    }
}
