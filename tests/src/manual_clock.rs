//! A clock that advances only when a client waits.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use stripe_core::clock::{Clock, SleepFuture};

/// A clock whose waits end immediately and are recorded. Copies share the same clock.
///
/// The time of day begins at 1970-01-01.
#[derive(Debug, Clone, Default)]
pub struct ManualClock {
    state: Arc<Mutex<ManualClockState>>,
}

#[derive(Debug, Default)]
struct ManualClockState {
    elapsed: Duration,
    waits: Vec<Duration>,
}

impl ManualClock {
    /// A clock at zero.
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns the lengths of the requested waits, in seconds.
    pub fn waits(&self) -> Vec<f64> {
        self.lock().waits.iter().map(Duration::as_secs_f64).collect()
    }

    /// Advances the clock.
    pub fn advance(&self, duration: Duration) {
        self.lock().elapsed += duration;
    }

    fn lock(&self) -> MutexGuard<'_, ManualClockState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for ManualClock {
    fn elapsed(&self) -> Duration {
        self.lock().elapsed
    }

    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + self.elapsed()
    }

    fn sleep(&self, duration: Duration) -> SleepFuture {
        let mut state = self.lock();
        state.elapsed += duration;
        state.waits.push(duration);
        Box::pin(std::future::ready(()))
    }
}
