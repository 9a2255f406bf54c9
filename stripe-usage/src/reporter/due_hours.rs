//! Hours, ordered by the time at which work on them is due.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::HourKey;
use super::time::StripeTime;

/// The time at which work on each hour is due, by hour and by time.
#[derive(Clone, Debug, Default)]
pub(super) struct DueHours {
    by_time: BTreeSet<(StripeTime, HourKey)>,
    by_hour: BTreeMap<HourKey, StripeTime>,
}

impl DueHours {
    /// Sets the time of an hour, or removes the hour.
    pub(super) fn set(&mut self, hour: &HourKey, at: Option<StripeTime>) {
        if self.get(hour) == at {
            return;
        }
        if let Some(old) = self.by_hour.remove(hour) {
            self.by_time.remove(&(old, hour.clone()));
        }
        if let Some(at) = at {
            self.by_time.insert((at, hour.clone()));
            self.by_hour.insert(hour.clone(), at);
        }
    }

    pub(super) fn get(&self, hour: &HourKey) -> Option<StripeTime> {
        self.by_hour.get(hour).copied()
    }

    /// Returns the earliest time.
    pub(super) fn first(&self) -> Option<StripeTime> {
        self.by_time.first().map(|(at, _)| *at)
    }

    /// Returns the hours that are due, those with the earliest time first.
    pub(super) fn until(&self, now: StripeTime) -> impl Iterator<Item = &HourKey> {
        self.by_time.iter().take_while(move |(at, _)| *at <= now).map(|(_, hour)| hour)
    }

    /// Removes the hours that are due, and returns them.
    pub(super) fn take_until(&mut self, now: StripeTime) -> Vec<HourKey> {
        let mut due = Vec::new();
        while self.first().is_some_and(|at| at <= now)
            && let Some((_, hour)) = self.by_time.pop_first()
        {
            self.by_hour.remove(&hour);
            due.push(hour);
        }
        due
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&HourKey, StripeTime)> {
        self.by_hour.iter().map(|(hour, at)| (hour, *at))
    }
}
