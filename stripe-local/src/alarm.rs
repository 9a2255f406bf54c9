//! The alarm that wakes the timer.

use std::sync::atomic::{AtomicI64, Ordering};

use tokio::sync::Notify;

/// A waker of the timer.
#[derive(Debug, Default)]
pub(crate) struct Alarm {
    changed: Notify,
    /// Time that the timer waits for.
    set_to: AtomicI64,
}

impl Alarm {
    /// Wakes the timer if it waits for a different time.
    pub(crate) fn set(&self, due: Option<i64>) {
        let due = due.unwrap_or(i64::MAX);
        if self.set_to.swap(due, Ordering::AcqRel) != due {
            self.changed.notify_one();
        }
    }

    /// Waits until the timer is woken.
    pub(crate) async fn rung(&self) {
        self.changed.notified().await;
    }

    /// Wakes the timer after a change of the clock.
    pub(crate) fn ring(&self) {
        self.changed.notify_one();
    }
}
