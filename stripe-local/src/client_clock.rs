//! The clock of clients.

use std::time::{Duration, SystemTime};

use stripe_core::clock::{Clock, SleepFuture, SystemClock};

use crate::clock::LocalClock;

/// Clock with the time of day of the local Stripe, so that usage without a timestamp is reported
/// for that time. Waits and deadlines follow the system clock: a client should not time out because
/// the local clock was moved.
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
