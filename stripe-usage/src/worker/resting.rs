//! Waiting for a message or for due work.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use super::UsageWorker;
use super::requests::READINGS_IN_FLIGHT;

/// Maximum time to sleep, after which a suspension of the machine is detected.
pub(super) const LONGEST_SLEEP: Duration = Duration::from_secs(60);
/// Time for which reports are collected for one commit if the pace does not allow all of them.
const COLLECTED_FOR: Duration = Duration::from_millis(10);

impl UsageWorker {
    /// Waits for a message or until work is due.
    pub(super) async fn rest(&mut self) {
        let wait = self.rest_for();
        if wait.is_zero() {
            return tokio::task::yield_now().await;
        }
        let (shared, sleep) = (Arc::clone(&self.shared), self.clock().sleep(wait));
        either(shared.inbox.arrival(), sleep).await;
    }

    fn rest_for(&mut self) -> Duration {
        let elapsed = self.clock().elapsed();
        let mut wait = LONGEST_SLEEP;
        if let Some(draining) = &self.draining {
            wait = wait.min(draining.until.saturating_sub(elapsed));
        }
        match self.now() {
            None if self.asking.is_under_way => {}
            None => wait = wait.min(self.asking.not_before.saturating_sub(elapsed)),
            Some(now) if self.has_work(now.lo) => {
                // Otherwise it waits for a request in progress.
                if let Some(pause) = self.pace.wait(elapsed, self.in_flight) {
                    let pause = if pause.is_zero() { pause } else { pause.max(COLLECTED_FOR) };
                    wait = wait.min(pause);
                }
            }
            Some(now) => {
                if let Some(due) = self.reporter.due() {
                    let seconds = u64::try_from(due.since(now.lo)).unwrap_or_default();
                    wait = wait.min(Duration::from_secs(seconds));
                }
            }
        }
        if !self.readings.is_empty()
            && self.readings_in_flight < READINGS_IN_FLIGHT
            && let Some(pause) = self.reading_pace.wait(elapsed, self.readings_in_flight)
        {
            wait = wait.min(pause);
        }
        if let Some(pause) = self.audit_wait() {
            wait = wait.min(pause);
        }
        wait
    }
}

/// Waits for the first of two futures.
pub(super) async fn either(one: impl Future<Output = ()>, other: impl Future<Output = ()>) {
    let (mut one, mut other) = (pin!(one), pin!(other));
    poll_fn(|context| match one.as_mut().poll(context) {
        Poll::Ready(()) => Poll::Ready(()),
        Poll::Pending => other.as_mut().poll(context),
    })
    .await;
}
