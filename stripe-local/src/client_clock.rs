//! The clock of clients.

use std::time::{Duration, SystemTime};

use stripe_core::clock::{Clock, SleepFuture, SystemClock};

use crate::clock::LocalClock;

/// A clock with the time of day of the local Stripe, for usage without a timestamp. Waits and
/// deadlines follow the system clock, since changing the local clock should not make clients time
/// out.
#[derive(Debug)]
pub(crate) struct ClientClock {
    system: SystemClock,
    local: LocalClock,
}

impl ClientClock {
    pub(crate) fn new(local: &LocalClock) -> Self {
        Self { system: SystemClock::new(), local: local.clone() }
    }
}

impl Clock for ClientClock {
    fn elapsed(&self) -> Duration {
        self.system.elapsed()
    }

    fn now(&self) -> SystemTime {
        self.local.now()
    }

    fn sleep(&self, duration: Duration) -> SleepFuture {
        self.system.sleep(duration)
    }
}
