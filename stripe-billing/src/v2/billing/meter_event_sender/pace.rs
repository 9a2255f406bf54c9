//! Time at which the next request can be sent.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use stripe_core::{Client, Error};

/// Maximum wait that Stripe can request.
const LONGEST: Duration = Duration::from_secs(600);

/// Number of consecutive refused requests without a wait: enough to find an invalid event in a full
/// batch, plus one.
const REFUSALS: u32 = 8;

/// Waits after failures, shared by all clones of a sender, since a rate limit affects all of them.
#[derive(Default)]
pub(super) struct Pace(Mutex<PaceState>);

#[derive(Default)]
struct PaceState {
    /// Number of consecutive failures.
    failures: u32,
    /// Number of refused requests since the last accepted one.
    refusals: u32,
    /// Time of the client's clock.
    resume_at: Duration,
}

impl Pace {
    /// Waits if there was a failure. It waits only once, even if others fail in the meantime, so
    /// that it ends.
    pub(super) async fn wait(&self, client: &Client) {
        let resume_at = self.state().resume_at;
        let wait = resume_at.saturating_sub(client.clock().elapsed());
        if !wait.is_zero() {
            client.clock().sleep(wait).await;
        }
    }

    pub(super) fn succeeded(&self) {
        let mut state = self.state();
        state.failures = 0;
        state.refusals = 0;
    }

    /// Schedules a wait after many consecutive refusals.
    pub(super) fn refused(&self, client: &Client, start: Duration, error: &Error) {
        let refusals = {
            let mut state = self.state();
            state.refusals = state.refusals.saturating_add(1);
            state.refusals
        };
        if refusals % REFUSALS == 0 {
            self.failed_since(client, start, error);
        }
    }

    /// Schedules a wait after a failure that has just been noticed.
    pub(super) fn failed(&self, client: &Client, error: &Error) {
        self.failed_since(client, client.clock().elapsed(), error);
    }

    /// Schedules a wait after the failure of a request that was sent at `start`.
    pub(super) fn failed_since(&self, client: &Client, start: Duration, error: &Error) {
        let mut state = self.state();
        // Failures of requests that were on their way together are one.
        if start >= state.resume_at {
            state.failures = state.failures.saturating_add(1);
        }
        let wait = client.backoff(state.failures, error).min(LONGEST);
        state.resume_at = state.resume_at.max(client.clock().elapsed().saturating_add(wait));
    }

    fn state(&self) -> MutexGuard<'_, PaceState> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
