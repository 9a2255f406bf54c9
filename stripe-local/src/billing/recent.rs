//! Events of the last 24 hours, which are deduplicated and can be canceled.

use std::collections::{HashMap, VecDeque};
use std::hash::{BuildHasher, RandomState};

use super::decimal::DecimalValue;

/// Time for which an identifier is kept, in seconds.
const SECONDS: i64 = 24 * 3600;

/// The events of the last 24 hours.
///
/// Identifiers are stored as 128-bit hashes, so that an event needs about 100 bytes however long
/// its identifier is.
#[derive(Debug, Clone, Default)]
pub(super) struct Recent {
    numbers: HashMap<IdentifierHash, u64>,
    /// Events in the order of arrival.
    events: VecDeque<ReceivedEvent>,
    /// Number of the first event.
    first: u64,
    hashing: (RandomState, RandomState),
}

type IdentifierHash = [u64; 2];

/// An event that can still be canceled.
#[derive(Debug, Clone, Copy)]
pub(super) struct ReceivedEvent {
    key: IdentifierHash,
    /// Time of receipt, in unix seconds.
    received: i64,
    /// Timestamp, in unix milliseconds.
    pub(super) at: i64,
    mantissa: i64,
    /// Series that counts the event, if any.
    series: u32,
    decimals: u8,
    is_cancelled: bool,
}

/// Number that stands for no series.
const NONE: u32 = u32::MAX;

impl ReceivedEvent {
    /// Returns the series that counts the event, if any still does.
    pub(super) fn series(&self) -> Option<u32> {
        (self.series != NONE && !self.is_cancelled).then_some(self.series)
    }

    pub(super) fn value(&self) -> DecimalValue {
        DecimalValue { mantissa: self.mantissa, decimals: self.decimals }
    }
}

impl Recent {
    /// Returns the number of the next event.
    pub(super) fn next(&self) -> u64 {
        self.first + self.events.len() as u64
    }

    /// Returns the number of the oldest event that can still be canceled.
    pub(super) fn first(&self) -> u64 {
        self.first
    }

    /// Finds an event by its identifier.
    pub(super) fn find(&self, identifier: &str, now: i64) -> Option<(u64, ReceivedEvent)> {
        let number = *self.numbers.get(&self.key(identifier))?;
        let event = self.event(number)?;
        // A clock that was set back leaves events of the future behind.
        (now.saturating_sub(event.received) < SECONDS).then_some((number, *event))
    }

    fn event(&self, number: u64) -> Option<&ReceivedEvent> {
        self.events.get(usize::try_from(number.checked_sub(self.first)?).ok()?)
    }

    /// Records an event, and returns its number.
    pub(super) fn add(
        &mut self,
        identifier: &str,
        now: i64,
        at: i64,
        series: Option<u32>,
        value: DecimalValue,
    ) -> u64 {
        let (key, number) = (self.key(identifier), self.next());
        self.numbers.insert(key, number);
        self.events.push_back(ReceivedEvent {
            key,
            received: now,
            at,
            mantissa: value.mantissa,
            series: series.unwrap_or(NONE),
            decimals: value.decimals,
            is_cancelled: false,
        });
        number
    }

    /// Marks an event as canceled. Its identifier remains taken.
    pub(super) fn cancel(&mut self, number: u64) {
        let index = number.checked_sub(self.first).and_then(|index| usize::try_from(index).ok());
        if let Some(event) = index.and_then(|index| self.events.get_mut(index)) {
            event.is_cancelled = true;
        }
    }

    /// Removes the oldest event if it is older than 24 hours, and returns it with its number.
    pub(super) fn expire(&mut self, now: i64) -> Option<(u64, ReceivedEvent)> {
        let oldest = self.events.front()?;
        if now.saturating_sub(oldest.received) < SECONDS {
            return None;
        }
        let event = self.events.pop_front()?;
        let number = self.first;
        self.first += 1;
        // The identifier may be in use again.
        if self.numbers.get(&event.key) == Some(&number) {
            self.numbers.remove(&event.key);
        }
        if self.events.len() < self.events.capacity() / 8 {
            self.events.shrink_to(self.events.len() * 2);
            self.numbers.shrink_to(self.events.len() * 2);
        }
        Some((number, event))
    }

    fn key(&self, identifier: &str) -> IdentifierHash {
        [self.hashing.0.hash_one(identifier), self.hashing.1.hash_one(identifier)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_remembered_for_a_day() {
        let mut recent = Recent::default();
        let number = recent.add("a", 100, 0, Some(3), DecimalValue::ZERO);
        assert_eq!(recent.find("a", 100 + SECONDS - 1).unwrap().0, number);
        assert!(recent.find("a", 100 + SECONDS).is_none());
        assert!(recent.find("b", 100).is_none());
        assert!(recent.expire(100 + SECONDS - 1).is_none());
        assert_eq!(recent.expire(100 + SECONDS).unwrap().0, number);
        assert!(recent.expire(100 + SECONDS).is_none());
    }

    #[test]
    fn an_identifier_that_is_used_again_is_the_new_event() {
        let mut recent = Recent::default();
        recent.add("a", 0, 0, Some(1), DecimalValue::ZERO);
        let again = recent.add("a", SECONDS, 0, Some(2), DecimalValue::ZERO);
        recent.expire(SECONDS);
        assert_eq!(recent.find("a", SECONDS).unwrap().0, again);
        recent.cancel(again);
        assert_eq!(recent.find("a", SECONDS).unwrap().1.series(), None);
    }

    #[test]
    fn an_event_is_small() {
        assert_eq!(size_of::<ReceivedEvent>(), 48);
        assert_eq!(size_of::<(IdentifierHash, u64)>(), 24);
    }
}
