//! Usage of a meter by a customer.
//!
//! Sums and counts are stored by minute, which is the resolution of summaries. If an event can
//! replace another, events are stored individually as long as they can be canceled. For older
//! events, a `last` meter stores the latest one of each minute, by timestamp, and a meter with an
//! event time window stores the last received one of each window.

use std::collections::BTreeMap;

use super::decimal::{DecimalSum, DecimalValue};

pub(super) const MINUTE: i64 = 60_000;
pub(super) const HOUR: i64 = 60 * MINUTE;
pub(super) const DAY: i64 = 24 * HOUR;
/// Width of a single window for all time.
pub(super) const ALL: i64 = i64::MAX;

/// Aggregation of the values of events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Formula {
    Sum,
    Count,
    Last,
}

/// Aggregation settings of a meter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct UsageAggregation {
    pub(super) formula: Formula,
    /// Event time window in milliseconds, in which only the last received event of a customer
    /// counts.
    pub(super) window: Option<i64>,
}

impl UsageAggregation {
    /// Returns the contribution of an event.
    fn worth(self, value: DecimalValue) -> DecimalSum {
        match self.formula {
            Formula::Count => DecimalSum::whole(1),
            Formula::Sum | Formula::Last => value.amount(),
        }
    }
}

/// Effect of an event on the usage of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UsageChange {
    /// Adds a positive or negative amount.
    By(DecimalSum),
    /// Replaces the usage, with the formula `last`.
    To(DecimalSum),
}

/// Timestamp of an event in unix milliseconds, and its number in the order of arrival.
pub(super) type EventOrder = (i64, u64);

/// Usage of a meter by a customer.
#[derive(Debug, Clone)]
pub(super) enum Series {
    /// Usage by minute number.
    Minutes(BTreeMap<i64, Bucket>),
    /// Individual events, for the formula `last`.
    Events(BTreeMap<EventOrder, DecimalValue>),
    /// Individual events, for a meter with an event time window.
    Windows(BTreeMap<WindowedArrival, WindowedEvent>),
}

#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Bucket {
    sum: DecimalSum,
    count: u64,
}

/// Start of the event time window of an event, and the event's number in the order of arrival.
type WindowedArrival = (i64, u64);

/// An event within its event time window.
#[derive(Debug, Clone, Copy)]
pub(super) struct WindowedEvent {
    at: i64,
    value: DecimalValue,
}

impl Series {
    pub(super) fn new(counting: UsageAggregation) -> Self {
        match counting {
            UsageAggregation { window: Some(_), .. } => Self::Windows(BTreeMap::new()),
            UsageAggregation { formula: Formula::Last, .. } => Self::Events(BTreeMap::new()),
            UsageAggregation { formula: Formula::Sum | Formula::Count, .. } => {
                Self::Minutes(BTreeMap::new())
            }
        }
    }

    /// Counts an event.
    pub(super) fn add(
        &mut self,
        counting: UsageAggregation,
        at: EventOrder,
        value: DecimalValue,
    ) -> UsageChange {
        match self {
            Self::Minutes(minutes) => {
                let bucket = minutes.entry(at.0.div_euclid(MINUTE)).or_default();
                bucket.sum = bucket.sum.plus(value.amount());
                bucket.count += 1;
                UsageChange::By(counting.worth(value))
            }
            Self::Events(events) => {
                events.insert(at, value);
                match events.last_key_value() {
                    Some((last, value)) if *last == at => UsageChange::To(value.amount()),
                    _ => UsageChange::By(DecimalSum::default()),
                }
            }
            Self::Windows(events) => change_window(events, counting, at, |events, key| {
                events.insert(key, WindowedEvent { at: at.0, value });
            }),
        }
    }

    /// Cancels an event.
    pub(super) fn take_back(
        &mut self,
        counting: UsageAggregation,
        at: EventOrder,
        value: DecimalValue,
    ) -> UsageChange {
        match self {
            Self::Minutes(minutes) => {
                let minute = at.0.div_euclid(MINUTE);
                if let Some(bucket) = minutes.get_mut(&minute) {
                    bucket.sum = bucket.sum.minus(value.amount());
                    bucket.count = bucket.count.saturating_sub(1);
                    if bucket.count == 0 {
                        minutes.remove(&minute);
                    }
                }
                UsageChange::By(DecimalSum::default().minus(counting.worth(value)))
            }
            Self::Events(events) => {
                events.remove(&at);
                match events.last_key_value() {
                    Some((last, value)) if *last < at => UsageChange::To(value.amount()),
                    None => UsageChange::To(DecimalSum::default()),
                    _ => UsageChange::By(DecimalSum::default()),
                }
            }
            Self::Windows(events) => change_window(events, counting, at, |events, key| {
                events.remove(&key);
            }),
        }
    }

    /// Drops data that is superfluous once an event can no longer be canceled. Events before the
    /// number `open` can no longer be canceled.
    pub(super) fn fold(&mut self, counting: UsageAggregation, at: EventOrder, open: u64) {
        match self {
            Self::Minutes(_) => {}
            Self::Events(events) => {
                let begin = at.0.div_euclid(MINUTE) * MINUTE;
                let is_settled =
                    |(other, _): (&EventOrder, &DecimalValue)| (other.1 < open).then_some(*other);
                let before = events.range((begin, 0)..at).next_back().and_then(is_settled);
                let after = (at.0, at.1 + 1)..(begin + MINUTE, 0);
                let after = events.range(after).next().and_then(is_settled);
                // Neighbours are enough: an event between two settled ones looks at both when it
                // settles.
                if let Some(before) = before {
                    events.remove(&before);
                }
                if after.is_some() {
                    events.remove(&at);
                }
            }
            Self::Windows(events) => {
                // Events settle in the order of arrival, so every earlier one of the window is
                // settled, and at most one of them is left.
                let begin = window_of(counting, at.0);
                let before = events.range((begin, 0)..(begin, at.1)).next_back();
                if let Some(before) = before.map(|(key, _)| *key) {
                    events.remove(&before);
                }
            }
        }
    }

    /// Returns the usage between two times, or `None` without an event in between. Both are whole
    /// minutes, in milliseconds.
    pub(super) fn total(
        &self,
        counting: UsageAggregation,
        from: i64,
        until: i64,
    ) -> Option<DecimalSum> {
        if let Self::Events(events) = self {
            let last = events.range((from, 0)..(until, 0)).next_back();
            return last.map(|(_, value)| value.amount());
        }
        self.windows(counting, from, until, ALL).pop().map(|(_, amount)| amount)
    }

    /// Returns the usage in each window of a width, by the start of the window, oldest first.
    /// Windows without events are omitted. The width [`ALL`] results in a single window.
    pub(super) fn windows(
        &self,
        counting: UsageAggregation,
        from: i64,
        until: i64,
        width: i64,
    ) -> Vec<(i64, DecimalSum)> {
        let mut windows: Vec<(i64, DecimalSum)> = Vec::new();
        let mut add = |at: i64, amount: DecimalSum| {
            let begin =
                if width == ALL { from } else { at.div_euclid(width).saturating_mul(width) };
            match windows.last_mut() {
                Some((last, total)) if *last == begin => {
                    *total = match counting.formula {
                        Formula::Last => amount,
                        Formula::Sum | Formula::Count => total.plus(amount),
                    };
                }
                _ => windows.push((begin, amount)),
            }
        };
        match self {
            Self::Minutes(minutes) => {
                let range = from.div_euclid(MINUTE)..until.div_euclid(MINUTE);
                for (minute, bucket) in minutes.range(range) {
                    let amount = match counting.formula {
                        Formula::Count => DecimalSum::whole(bucket.count),
                        Formula::Sum | Formula::Last => bucket.sum,
                    };
                    add(minute.saturating_mul(MINUTE), amount);
                }
            }
            Self::Events(events) => {
                for (at, value) in events.range((from, 0)..(until, 0)) {
                    add(at.0, counting.worth(*value));
                }
            }
            Self::Windows(events) => {
                let range = (window_of(counting, from), 0)..(until, 0);
                for event in received_last(events.range(range)) {
                    if (from..until).contains(&event.at) {
                        add(event.at, counting.worth(event.value));
                    }
                }
            }
        }
        windows
    }

    /// Returns the times of the first and the last event, at least to the minute.
    #[cfg(feature = "page")]
    pub(super) fn span(&self) -> Option<(i64, i64)> {
        match self {
            Self::Minutes(minutes) => Some((
                minutes.first_key_value()?.0.saturating_mul(MINUTE),
                minutes.last_key_value()?.0.saturating_mul(MINUTE),
            )),
            Self::Events(events) => {
                Some((events.first_key_value()?.0.0, events.last_key_value()?.0.0))
            }
            Self::Windows(events) => {
                let first = received_last(events.iter()).next()?;
                Some((first.at, events.last_key_value()?.1.at))
            }
        }
    }
}

/// Returns the start of the event time window that contains a time.
fn window_of(counting: UsageAggregation, at: i64) -> i64 {
    let width = counting.window.unwrap_or(MINUTE);
    at.div_euclid(width).saturating_mul(width)
}

/// Returns the last received event of each event time window.
fn received_last<'e>(
    events: impl Iterator<Item = (&'e WindowedArrival, &'e WindowedEvent)>,
) -> impl Iterator<Item = &'e WindowedEvent> {
    let mut events = events.peekable();
    std::iter::from_fn(move || {
        loop {
            let (key, event) = events.next()?;
            if events.peek().is_none_or(|(next, _)| next.0 != key.0) {
                return Some(event);
            }
        }
    })
}

/// Changes the events of the window that contains a time, and returns the effect on the usage.
fn change_window(
    events: &mut BTreeMap<WindowedArrival, WindowedEvent>,
    counting: UsageAggregation,
    at: EventOrder,
    change: impl FnOnce(&mut BTreeMap<WindowedArrival, WindowedEvent>, WindowedArrival),
) -> UsageChange {
    let begin = window_of(counting, at.0);
    let worth = |events: &BTreeMap<WindowedArrival, WindowedEvent>| {
        let last = events.range((begin, 0)..=(begin, u64::MAX)).next_back();
        last.map(|(_, event)| counting.worth(event.value)).unwrap_or_default()
    };
    let before = worth(events);
    change(events, (begin, at.1));
    if counting.formula != Formula::Last {
        return UsageChange::By(worth(events).minus(before));
    }
    match events.last_key_value() {
        // A later window decides.
        Some((last, _)) if last.0 > begin => UsageChange::By(DecimalSum::default()),
        last => UsageChange::To(last.map(|(_, event)| event.value.amount()).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests;
