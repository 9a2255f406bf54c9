//! A clock that keeps up with that of a local Stripe.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use stripe_core::clock::{Clock, SleepFuture};
use stripe_local::LocalClock;

/// The clock of a local Stripe, for a reporter: when it is advanced by an hour, an hour has passed for the
/// reporter.
#[derive(Debug)]
pub struct FastClock(LocalClock);

impl FastClock {
    /// Follows a clock.
    #[must_use]
    pub fn new(clock: &LocalClock) -> Self {
        Self(clock.clone())
    }
}

impl Clock for FastClock {
    fn elapsed(&self) -> Duration {
        self.0.now().duration_since(UNIX_EPOCH).unwrap_or_default()
    }

    fn now(&self) -> SystemTime {
        self.0.now()
    }

    fn sleep(&self, duration: Duration) -> SleepFuture {
        let (clock, until) = (self.0.clone(), self.0.now() + duration);
        Box::pin(async move {
            while clock.now() < until {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        })
    }
}
