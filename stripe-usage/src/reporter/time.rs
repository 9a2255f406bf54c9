//! Stripe's time, of which only bounds are known.

/// Seconds of a minute.
pub const MINUTE: i64 = 60;
/// Seconds of an hour.
pub const HOUR: i64 = 60 * MINUTE;
/// Seconds of a day.
pub const DAY: i64 = 24 * HOUR;

/// A moment of Stripe's clock in seconds since 1970-01-01T00:00:00Z.
///
/// Sums and differences stop at the ends of the range: a wrong clock must not stop a reporter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StripeTime(pub i64);

impl StripeTime {
    /// The moment `seconds` later.
    #[must_use]
    pub const fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    /// The moment `seconds` earlier.
    #[must_use]
    pub const fn minus(self, seconds: i64) -> Self {
        Self(self.0.saturating_sub(seconds))
    }

    /// Seconds from `earlier` to this moment; negative if that is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// Bounds of the present moment of Stripe's clock: it is at least `lo` and at most `hi`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeBounds {
    /// The earliest that it can be.
    pub lo: StripeTime,
    /// The latest that it can be.
    pub hi: StripeTime,
}

impl TimeBounds {
    /// A moment that is known exactly.
    #[must_use]
    pub const fn exactly(time: StripeTime) -> Self {
        Self { lo: time, hi: time }
    }
}

/// Seconds by which the local clocks may go apart between two responses.
pub(crate) const APART: i64 = MINUTE;

/// Stripe's clock as the `Date` of its last response and the local clocks tell it.
///
/// Neither local clock is believed by itself: the monotonic one may stand still while a machine is
/// suspended, and the wall clock may be set to anything. Where they disagree about the time since the last
/// response, the present is unknown, and Stripe is asked again.
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
    /// Takes note of the `Date` of a response that came at these readings of the local clocks.
    pub fn observe(&mut self, date: StripeTime, monotonic: i64, wall: i64) {
        self.last = Some(ObservedDate { date, monotonic, wall });
    }

    /// The present at these readings of the local clocks; `None` where they do not tell it.
    #[must_use]
    pub fn now(&self, monotonic: i64, wall: i64) -> Option<TimeBounds> {
        let since = self.last?;
        let wall = wall.saturating_sub(since.wall);
        let lo = monotonic.saturating_sub(since.monotonic);
        let together = wall.saturating_sub(lo).saturating_abs() <= APART;
        together.then(|| TimeBounds { lo: since.date.plus(lo), hi: since.date.plus(lo.max(wall)) })
    }

    /// Bounds of the present at these readings, whether the local clocks agree or not; `None` before the
    /// first response.
    #[must_use]
    pub fn between(&self, monotonic: i64, wall: i64) -> Option<TimeBounds> {
        let since = self.last?;
        let lo = monotonic.saturating_sub(since.monotonic).max(0);
        let hi = wall.saturating_sub(since.wall).max(lo);
        Some(TimeBounds { lo: since.date.plus(lo), hi: since.date.plus(hi) })
    }

    /// The present as far as the monotonic clock tells it, or earlier; `None` before the first response.
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
