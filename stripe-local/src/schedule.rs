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

    /// Takes the first entry of this time that `is_wanted` holds for.
    #[cfg(feature = "page")]
    pub(crate) fn take_first(&self, at: i64, is_wanted: impl Fn(&T) -> bool) -> Option<T> {
        let mut entries = self.lock();
        let mut of_time = entries.by_time.range((at, 0)..=(at, u64::MAX));
        let place = of_time.find(|(_, entry)| is_wanted(entry)).map(|(place, _)| *place)?;
        let taken = entries.by_time.remove(&place);
        self.tell_first(&entries);
        taken
    }

    /// Takes all entries that `is_wanted` holds for, in order, each with its time.
    #[cfg(feature = "page")]
    pub(crate) fn take_all(&self, is_wanted: impl Fn(&T) -> bool) -> Vec<(i64, T)> {
        let mut entries = self.lock();
        let all = std::mem::take(&mut entries.by_time);
        let (taken, rest): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|(_, entry)| is_wanted(entry));
        entries.by_time = rest.into_iter().collect();
        self.tell_first(&entries);
        taken.into_iter().map(|((at, _), entry)| (at, entry)).collect()
    }

    /// Moves all entries that `is_wanted` holds for to an earlier time.
    pub(crate) fn move_back(&self, seconds: i64, is_wanted: impl Fn(&T) -> bool) {
        let mut entries = self.lock();
        let all = std::mem::take(&mut entries.by_time);
        let moved = all.into_iter().map(|((at, number), entry)| {
            let at = if is_wanted(&entry) { at.saturating_sub(seconds) } else { at };
            ((at, number), entry)
        });
        entries.by_time = moved.collect();
        self.tell_first(&entries);
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

#[cfg(feature = "page")]
impl<T: Clone> Schedule<T> {
    /// Returns copies of all entries that `is_wanted` holds for, in order, each with its time.
    pub(crate) fn copies(&self, is_wanted: impl Fn(&T) -> bool) -> Vec<(i64, T)> {
        let entries = self.lock();
        let wanted = entries.by_time.iter().filter(|(_, entry)| is_wanted(entry));
        wanted.map(|((at, _), entry)| (*at, entry.clone())).collect()
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
        schedule.add(31, 'f');
        schedule.move_back(25, |entry| *entry == 'f');
        assert_eq!(schedule.take_due(6), Some((6, 'f')));
        assert_eq!(schedule.next_due(), Some(30));
        schedule.clear();
        assert_eq!((schedule.next_due(), schedule.take_due(i64::MAX)), (None, None));
    }
}
