//! Stripe's time, for which only bounds are known.

/// Number of seconds in a minute.
pub const MINUTE: i64 = 60;
/// Number of seconds in an hour.
pub const HOUR: i64 = 60 * MINUTE;
/// Number of seconds in a day.
pub const DAY: i64 = 24 * HOUR;

/// A time of Stripe's clock, in seconds since 1970-01-01T00:00:00Z.
///
/// Arithmetic saturates at the bounds of the range, so that a wrong clock cannot stop a reporter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StripeTime(pub i64);

impl StripeTime {
    /// Returns the time `seconds` later.
    #[must_use]
    pub const fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    /// Returns the time `seconds` earlier.
    #[must_use]
    pub const fn minus(self, seconds: i64) -> Self {
        Self(self.0.saturating_sub(seconds))
    }

    /// Returns the seconds from `earlier` to this time. The result is negative if `earlier` is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// Bounds of the current time of Stripe's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeBounds {
    /// Lower bound.
    pub lo: StripeTime,
    /// Upper bound.
    pub hi: StripeTime,
}

impl TimeBounds {
    /// Creates the bounds of a time that is known exactly.
    #[must_use]
    pub const fn exactly(time: StripeTime) -> Self {
        Self { lo: time, hi: time }
    }
}

/// Seconds by which the local clocks may diverge between two responses.
pub(crate) const APART: i64 = MINUTE;

/// An estimate of Stripe's clock, derived from the `Date` of the last response and the local clocks.
///
/// Neither local clock is trusted on its own: the monotonic clock may stop while a machine is suspended,
/// and the wall clock may be set to any time. If they disagree about the time since the last response, the
/// current time is unknown, and Stripe is asked again.
#[derive(Clone, Copy, Debug, Default)]
pub struct StripeClock {
    last: Option<ObservedDate>,
}

#[derive(Clone, Copy, Debug)]
struct ObservedDate {
    date: StripeTime,
    monotonic: i64,
    wall: i64,
}

impl StripeClock {
    /// Records the `Date` of a response that arrived at these readings of the local clocks.
    pub fn observe(&mut self, date: StripeTime, monotonic: i64, wall: i64) {
        self.last = Some(ObservedDate { date, monotonic, wall });
    }

    /// Returns the current time at these readings of the local clocks, or `None` if the clocks disagree or
    /// there was no response yet.
    #[must_use]
    pub fn now(&self, monotonic: i64, wall: i64) -> Option<TimeBounds> {
        let since = self.last?;
        let wall = wall.saturating_sub(since.wall);
        let lo = monotonic.saturating_sub(since.monotonic);
        let together = wall.saturating_sub(lo).saturating_abs() <= APART;
        together.then(|| TimeBounds { lo: since.date.plus(lo), hi: since.date.plus(lo.max(wall)) })
    }

    /// Returns bounds of the current time at these readings, even if the local clocks disagree. Returns
    /// `None` before the first response.
    #[must_use]
    pub fn between(&self, monotonic: i64, wall: i64) -> Option<TimeBounds> {
        let since = self.last?;
        let lo = monotonic.saturating_sub(since.monotonic).max(0);
        let hi = wall.saturating_sub(since.wall).max(lo);
        Some(TimeBounds { lo: since.date.plus(lo), hi: since.date.plus(hi) })
    }

    /// Returns a lower bound of the current time, according to the monotonic clock. Returns `None` before
    /// the first response.
    #[must_use]
    pub fn at_least(&self, monotonic: i64) -> Option<StripeTime> {
        let since = self.last?;
        Some(since.date.plus(monotonic.saturating_sub(since.monotonic).max(0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_present_is_unknown_where_the_local_clocks_disagree() {
        let mut clock = StripeClock::default();
        assert_eq!((clock.now(5, 5), clock.at_least(5)), (None, None));
        clock.observe(StripeTime(1_000_000), 100, 7_000);
        let both = |lo, hi| Some(TimeBounds { lo: StripeTime(lo), hi: StripeTime(hi) });
        assert_eq!(clock.now(130, 7_040), both(1_000_030, 1_000_040));
        assert_eq!(clock.now(130, 7_020), both(1_000_030, 1_000_030));
        // It was suspended for an hour, or the wall clock was set forward, or back.
        assert_eq!(clock.now(130, 10_630), None);
        assert_eq!(clock.now(130, 3_000), None);
        assert_eq!(clock.now(130, i64::MIN), None);
        assert_eq!(clock.at_least(130), Some(StripeTime(1_000_030)));
        assert_eq!(clock.between(130, 10_630), both(1_000_030, 1_003_630));
        assert_eq!(clock.between(130, 3_000), both(1_000_030, 1_000_030));
        clock.observe(StripeTime(1_003_630), 130, 10_630);
        assert_eq!(clock.now(130, 10_630), both(1_003_630, 1_003_630));
    }
}
