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

/// A handle of a local Stripe, for fault injection, the clock, recorded requests, and objects and
/// events. [`LocalStripe`](crate::LocalStripe) and [`LocalTransport`](crate::LocalTransport) both
/// dereference to it.
///
/// ```
/// use stripe_local::{LocalHandle, LocalTransport};
///
/// /// Prepares a local Stripe, with or without a port.
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

    /// Runs a closure with the state of the default account, for example to set up a test. The
    /// default account is used by requests without `Stripe-Account` and `Stripe-Context`.
    pub fn with_account<R>(&self, task: impl FnOnce(&mut AccountState<'_>) -> R) -> R {
        self.engine.with_account("", task)
    }

    /// Emits an event and returns its id, for testing your own webhook handler.
    ///
    /// The event is stored, and delivered to the webhook endpoints for its type.
    pub fn emit(&self, event: LocalEvent) -> String {
        self.engine.emit(event)
    }

    /// Returns the deliveries to webhook endpoints, oldest first. Only the last 10,000 are stored.
    #[cfg(feature = "webhooks")]
    #[must_use]
    pub fn deliveries(&self) -> Vec<Delivery> {
        self.engine.settle();
        self.engine.deliveries()
    }

    /// Deletes all objects, events, idempotency keys, faults, scheduled tasks and recorded
    /// requests. The clock does not change.
    pub fn reset(&self) {
        self.engine.reset();
    }
}

impl fmt::Debug for LocalHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalHandle").finish_non_exhaustive()
    }
}
