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
pub struct Time(pub i64);

impl Time {
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
pub struct Interval {
    /// The earliest that it can be.
    pub lo: Time,
    /// The latest that it can be.
    pub hi: Time,
}

impl Interval {
    /// A moment that is known exactly.
    #[must_use]
    pub const fn exactly(time: Time) -> Self {
        Self { lo: time, hi: time }
    }
}

/// Stripe's clock as the `Date` of its last response and the local clocks tell it.
///
/// Neither local clock is believed by itself. The monotonic one stands still while a machine is suspended,
/// so it gives the lower bound; the wall clock goes on meanwhile, but may be set to anything, so it can
/// only raise the upper one.
#[derive(Clone, Copy, Debug, Default)]
pub struct StripeClock {
    last: Option<Observed>,
}

#[derive(Clone, Copy, Debug)]
struct Observed {
    date: Time,
    monotonic: i64,
    wall: i64,
}

impl StripeClock {
    /// Takes note of the `Date` of a response that came at these readings of the local clocks.
    pub fn observe(&mut self, date: Time, monotonic: i64, wall: i64) {
        self.last = Some(Observed { date, monotonic, wall });
    }

    /// The present moment at these readings of the local clocks; `None` before the first response.
    #[must_use]
    pub fn now(&self, monotonic: i64, wall: i64) -> Option<Interval> {
        let last = self.last?;
        let lo = last.date.plus(monotonic.saturating_sub(last.monotonic).max(0));
        let hi = last.date.plus(wall.saturating_sub(last.wall));
        Some(Interval { lo, hi: hi.max(lo) })
    }
}
