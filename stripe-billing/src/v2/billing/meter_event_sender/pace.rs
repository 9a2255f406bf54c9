//! When the next request may be sent.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use stripe_core::{Client, Error};

/// The longest wait that Stripe can ask for.
const LONGEST: Duration = Duration::from_secs(600);

/// Number of requests in a row that may be refused without a wait: as many as it takes to find a
/// bad event in a full batch, and one.
const REFUSALS: u32 = 8;

/// The waits after failures, for all clones of a sender: a limit that one has reached is reached by
/// all of them.
#[derive(Default)]
pub(super) struct Pace(Mutex<PaceState>);

#[derive(Default)]
struct PaceState {
    /// Number of failures in a row.
    failures: u32,
    /// Requests that were refused since the last that was accepted.
    refusals: u32,
    /// On the client's clock.
    resume_at: Duration,
}

impl Pace {
    /// Waits if there was a failure. It waits once, even if others fail in the meantime, so that
    /// it ends.
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

    /// Plans a wait after many refusals in a row.
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

    /// Plans a wait after a failure that is only known now.
    pub(super) fn failed(&self, client: &Client, error: &Error) {
        self.failed_since(client, client.clock().elapsed(), error);
    }

    /// Plans a wait after the failure of what was sent at `start`.
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
