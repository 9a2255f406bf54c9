//! Registered waits of a clock, and the time that has passed for them.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::Waker;
use std::time::{Duration, SystemTime};

/// Time that has passed for those who wait, and whom to wake when it is changed.
#[derive(Default)]
pub(crate) struct ClockWaits(Mutex<PassedTime>);

#[derive(Default)]
struct PassedTime {
    /// Time at which nothing had passed. `None` until somebody asks.
    start: Option<SystemTime>,
    passed: Duration,
    next_wait: u64,
    wakers: BTreeMap<u64, Waker>,
}

impl ClockWaits {
    /// Returns the time that has passed. It never decreases, whatever the clock is set to.
    pub(crate) fn passed(&self, now: SystemTime) -> Duration {
        let mut time = self.lock();
        let start = *time.start.get_or_insert(now);
        time.passed = time.passed.max(now.duration_since(start).unwrap_or_default());
        time.passed
    }

    /// Lets time go on from where it is after the clock was set back.
    pub(crate) fn moved_back(&self, by: Duration) {
        let mut time = self.lock();
        time.start = time.start.map(|start| start.checked_sub(by).unwrap_or(start));
    }

    /// Wakes all who wait: the clock was changed.
    pub(crate) fn wake(&self) {
        // The lock is not held while they are woken.
        let wakers = std::mem::take(&mut self.lock().wakers);
        wakers.into_values().for_each(Waker::wake);
    }

    pub(crate) fn new_wait(&self) -> u64 {
        let mut time = self.lock();
        time.next_wait += 1;
        time.next_wait
    }

    pub(crate) fn set_waker(&self, wait: u64, waker: &Waker) {
        self.lock().wakers.insert(wait, waker.clone());
    }

    pub(crate) fn end_wait(&self, wait: u64) {
        self.lock().wakers.remove(&wait);
    }

    #[cfg(test)]
    pub(crate) fn is_empty(&self) -> bool {
        self.lock().wakers.is_empty()
    }

    fn lock(&self) -> MutexGuard<'_, PassedTime> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
