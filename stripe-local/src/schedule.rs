//! Scheduled entries by time.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Entries by time, in unix seconds.
pub(crate) struct Schedule<T> {
    entries: Mutex<ScheduleEntries<T>>,
    /// Time of the first entry, which can be read without the lock.
    first: Due,
}

struct ScheduleEntries<T> {
    number: u64,
    /// Entries by time, and within a second in the order in which they were added.
    by_time: BTreeMap<(i64, u64), T>,
}

impl<T> Schedule<T> {
    /// Adds an entry.
    pub(crate) fn add(&self, at: i64, entry: T) {
        let mut entries = self.lock();
        entries.number += 1;
        let number = entries.number;
        entries.by_time.insert((at, number), entry);
        self.tell_first(&entries);
    }

    /// Returns the time of the first entry, in unix seconds.
    pub(crate) fn next_due(&self) -> Option<i64> {
        self.first.get()
    }

    /// Takes the first entry with its time, if it is due.
    pub(crate) fn take_due(&self, now: i64) -> Option<(i64, T)> {
        if self.next_due().is_none_or(|first| first > now) {
            return None;
        }
        let mut entries = self.lock();
        let first = entries.by_time.first_entry().filter(|first| first.key().0 <= now)?;
        let ((at, _), entry) = first.remove_entry();
        self.tell_first(&entries);
        Some((at, entry))
    }

    pub(crate) fn clear(&self) {
        let mut entries = self.lock();
        entries.by_time.clear();
        self.tell_first(&entries);
    }

    fn tell_first(&self, entries: &ScheduleEntries<T>) {
        self.first.set(entries.by_time.first_key_value().map(|((at, _), _)| *at));
    }

    fn lock(&self) -> MutexGuard<'_, ScheduleEntries<T>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Default for Schedule<T> {
    fn default() -> Self {
        let entries = Mutex::new(ScheduleEntries { number: 0, by_time: BTreeMap::new() });
        Self { entries, first: Due::default() }
    }
}

impl<T> fmt::Debug for Schedule<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Schedule").field("next_due", &self.next_due()).finish_non_exhaustive()
    }
}

/// Time of the next entry, if there is one. Each request reads it.
#[derive(Debug)]
pub(crate) struct Due(AtomicI64);

impl Due {
    pub(crate) fn set(&self, due: Option<i64>) {
        self.0.store(due.unwrap_or(i64::MAX), Ordering::Release);
    }

    /// Returns the time in unix seconds, if there is one.
    pub(crate) fn get(&self) -> Option<i64> {
        Some(self.0.load(Ordering::Acquire)).filter(|due| *due < i64::MAX)
    }
}

impl Default for Due {
    fn default() -> Self {
        Self(AtomicI64::new(i64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_come_by_time_and_then_in_their_order() {
        let schedule = Schedule::default();
        for (at, entry) in [(20, 'c'), (10, 'a'), (20, 'd'), (10, 'b')] {
            schedule.add(at, entry);
        }
        assert_eq!((schedule.next_due(), schedule.take_due(9)), (Some(10), None));
        let taken: Vec<_> = std::iter::from_fn(|| schedule.take_due(20)).collect();
        assert_eq!(taken, [(10, 'a'), (10, 'b'), (20, 'c'), (20, 'd')]);
        assert_eq!(schedule.next_due(), None);
        schedule.add(30, 'e');
        schedule.clear();
        assert_eq!((schedule.next_due(), schedule.take_due(i64::MAX)), (None, None));
    }
}
