//! Hours with unreported usage that are not in memory.

use std::collections::{BTreeMap, BTreeSet};

use crate::health::oldest_unreported;
use crate::reporter::time::StripeTime;
use crate::reporter::{CellKey, Hour, HourKey};

/// Hours that are not in memory, with the start of their oldest unreported minute.
#[derive(Debug, Default)]
pub(crate) struct Backlog {
    hours: BTreeMap<HourKey, StripeTime>,
    by_time: BTreeSet<(StripeTime, HourKey)>,
}

impl Backlog {
    /// Adds an hour of a store that was just opened, or an hour that was dropped from memory.
    pub(crate) fn restore(&mut self, hour: &Hour, since: impl Fn(&CellKey) -> StripeTime) {
        if let Some(oldest) = oldest_unreported(hour) {
            self.insert(&hour.key, since(&oldest));
        }
    }

    /// Removes the hours that are in memory.
    pub(crate) fn keep(&mut self, is_kept: impl Fn(&HourKey) -> bool) {
        self.hours.retain(|hour, _| is_kept(hour));
        self.by_time.retain(|(_, hour)| is_kept(hour));
    }

    /// Records facts in a cell that is unreported since a given time.
    pub(crate) fn add(&mut self, cell: &CellKey, since: StripeTime) {
        if self.hours.get(&cell.hour).is_none_or(|oldest| since < *oldest) {
            self.remove(&cell.hour);
            self.insert(&cell.hour, since);
        }
    }

    /// Removes an hour that is now in memory.
    pub(crate) fn remove(&mut self, hour: &HourKey) {
        if let Some(oldest) = self.hours.remove(hour) {
            self.by_time.remove(&(oldest, hour.clone()));
        }
    }

    pub(crate) fn oldest(&self) -> Option<StripeTime> {
        self.by_time.first().map(|(oldest, _)| *oldest)
    }

    fn insert(&mut self, hour: &HourKey, oldest: StripeTime) {
        self.hours.insert(hour.clone(), oldest);
        self.by_time.insert((oldest, hour.clone()));
    }
}
