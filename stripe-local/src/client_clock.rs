//! The clock of the clients that are handed out.

use std::time::{Duration, SystemTime};

use stripe_core::clock::{Clock, SleepFuture, SystemClock};

use crate::clock::LocalClock;

/// Tells the local Stripe's time of day, so that usage which says no time is reported for now. Waits
/// and deadlines are the computer's: a client is not to give up because the clock was moved.
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
