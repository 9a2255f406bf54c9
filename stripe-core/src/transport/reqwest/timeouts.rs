//! Timeouts that count only the time in which a request can make progress.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use crate::unpolled;

/// Delay of a timer above which the runtime is considered blocked, for example by a task that
/// blocks its thread.
const LATE: Duration = Duration::from_millis(20);

/// Maximum timeout, used for unlimited ones, since a time beyond the range of the clock would
/// panic.
pub(super) const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// Error of an exceeded time limit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Exhausted;

/// A time limit.
pub(super) trait TimeLimit {
    /// Returns the limit, which moves while the call is not polled.
    fn limit(&mut self) -> Instant;

    /// Extends the limit because the runtime was late, as far as that is still allowed.
    fn excuse(&mut self, late: Duration);

    /// Polls the future.
    fn poll<F: Future>(&mut self, future: Pin<&mut F>, cx: &mut Context<'_>) -> Poll<F::Output> {
        future.poll(cx)
    }
}

/// Waits for the future until the limit. A timer is started only if the future is not ready
/// immediately: most bodies arrive together with their headers.
pub(super) async fn wait<F: Future>(
    future: F,
    limit: &mut impl TimeLimit,
) -> Result<F::Output, Exhausted> {
    let mut future = pin!(future);
    let mut timer = pin!(None);
    poll_fn(|cx| {
        if let Poll::Ready(output) = limit.poll(future.as_mut(), cx) {
            return Poll::Ready(Ok(output));
        }
        let mut end = limit.limit();
        if timer.is_none() {
            timer.set(Some(sleep_until(end)));
        }
        let Some(mut armed) = timer.as_mut().as_pin_mut() else { return Poll::Pending };
        if armed.deadline() > end {
            armed.as_mut().reset(end);
        }
        while unpolled::poll_timer(armed.as_mut(), cx).is_ready() {
            let now = Instant::now();
            end = limit.limit();
            let late = now.saturating_duration_since(end);
            if late > LATE {
                // What arrived meanwhile has not been read.
                limit.excuse(late);
                end = limit.limit();
            }
            if now >= end {
                return Poll::Ready(Err(Exhausted));
            }
            armed.as_mut().reset(end);
        }
        Poll::Pending
    })
    .await
}

/// A duration that starts at its creation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patience {
    /// End, if the call is polled all the time.
    end: Instant,
    unpolled: Duration,
    /// Remaining extension for times in which the runtime was blocked. It is limited so that the
    /// timeout eventually ends on a runtime that is always blocked.
    excusable: Duration,
}

impl Patience {
    pub(super) fn new(duration: Duration) -> Self {
        Self::since(Instant::now(), duration)
    }

    pub(super) fn since(start: Instant, duration: Duration) -> Self {
        Self { end: start + duration, unpolled: unpolled::so_far(), excusable: duration }
    }

    /// Extends the limit by `duration`.
    pub(super) fn extend(&mut self, duration: Duration) {
        self.end += duration;
    }

    pub(super) fn end(&self) -> Instant {
        self.end + unpolled::so_far().saturating_sub(self.unpolled)
    }
}

impl TimeLimit for Patience {
    fn limit(&mut self) -> Instant {
        self.end()
    }

    fn excuse(&mut self, late: Duration) {
        // It may go on as long again from now.
        let again = late.min(self.excusable);
        self.excusable -= again;
        if !again.is_zero() {
            unpolled::excuse(late + again);
        }
    }
}
