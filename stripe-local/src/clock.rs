//! The local clock.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::clock_waits::ClockWaits;

/// Last second that RFC 3339 and HTTP can represent.
pub(crate) const END_OF_9999: u64 = 253_402_300_799;

/// The clock of a local Stripe, for timestamps, rate limits, webhook retries and the retention of
/// idempotency keys.
///
/// It follows the system clock until it is [set](Self::set). From then on it is paused, and changes
/// only when it is set or advanced. Clones share the same clock.
///
/// Scheduled tasks ([`OperationContext::schedule`](crate::OperationContext::schedule), webhook
/// retries) run when the clock is set or advanced past their time: the clock stops at each such
/// time, runs the tasks that are due, and continues.
///
/// It is also a [`Clock`](stripe_core::clock::Clock) for the waits of a program under test, such as
/// those of stripe-usage: `builder.clock(stripe.clock().clone())`. The clients of a local Stripe have
/// its time, but their timeouts and retries wait by the system clock.
///
/// ```
/// use std::time::{Duration, UNIX_EPOCH};
/// use stripe_local::LocalClock;
///
/// let clock = LocalClock::default();
/// clock.set(UNIX_EPOCH + Duration::from_secs(1_700_000_000));
/// clock.advance(Duration::from_secs(3600));
/// assert_eq!(clock.unix_seconds(), 1_700_003_600);
/// ```
#[derive(Clone, Default)]
pub struct LocalClock(Arc<ClockState>);

#[derive(Default)]
struct ClockState {
    time: Mutex<HeldTime>,
    followers: Mutex<Vec<Weak<dyn Follower>>>,
    waits: ClockWaits,
}

#[derive(Default)]
struct HeldTime {
    time: Time,
    /// The time of what is replayed from a file.
    #[cfg(feature = "page")]
    replayed: Option<SystemTime>,
}

/// An observer of the clock with tasks at certain times.
pub(crate) trait Follower: Send + Sync {
    /// Returns the time of the first task, in unix seconds.
    fn next_due(&self) -> Option<i64>;

    /// Runs the tasks that are due.
    fn settle(&self);

    /// Moves what waits for a duration along with a clock that was set back.
    fn moved_back(&self, seconds: i64);
}

/// The time of a clock, or how it is computed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Time {
    /// Later than the system clock by this.
    Running {
        ahead: Duration,
    },
    Standing(SystemTime),
}

impl Default for Time {
    fn default() -> Self {
        Self::Running { ahead: Duration::ZERO }
    }
}

impl LocalClock {
    /// Returns the current time.
    #[must_use]
    pub fn now(&self) -> SystemTime {
        let held = self.held();
        #[cfg(feature = "page")]
        if let Some(replayed) = held.replayed {
            return replayed;
        }
        match held.time {
            Time::Running { ahead } => {
                // Further than the computer can tell, time is at its end.
                let end = UNIX_EPOCH + Duration::from_secs(END_OF_9999);
                SystemTime::now().checked_add(ahead).unwrap_or(end)
            }
            Time::Standing(time) => time,
        }
    }

    /// Returns the current time, in seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn unix_seconds(&self) -> i64 {
        let now = self.now();
        let seconds = |duration: Duration| i64::try_from(duration.as_secs()).unwrap_or(i64::MAX);
        match now.duration_since(UNIX_EPOCH) {
            Ok(since) => seconds(since),
            Err(before) => -seconds(before.duration()),
        }
    }

    /// Sets the time and pauses the clock.
    ///
    /// A time in the past also moves everything that waits for a duration: webhook deliveries and
    /// their retries, requests that arrive late, and error reports. A task that was
    /// [scheduled](crate::OperationContext::schedule) for a time stays at that time.
    pub fn set(&self, time: SystemTime) {
        self.set_to(time);
    }

    /// Sets the time, and returns by how many seconds it was set back.
    pub(crate) fn set_to(&self, time: SystemTime) -> i64 {
        // What is due by now runs, whatever time it is next.
        self.settle();
        let before = self.unix_seconds();
        self.pass_through(|at| {
            if at > time {
                return false;
            }
            if at > self.now() {
                self.restore(Time::Standing(at));
            }
            true
        });
        let set_back = self.now().duration_since(time).unwrap_or_default();
        self.restore(Time::Standing(time));
        self.0.waits.moved_back(set_back);
        let back = before.saturating_sub(self.unix_seconds());
        if back > 0 {
            for follower in self.followers() {
                follower.moved_back(back);
            }
        }
        self.settle();
        back.max(0)
    }

    /// Follows the system clock again.
    pub fn resume(&self) {
        self.follow_system();
    }

    /// Follows the system clock, and returns by how many seconds the clock was set back.
    pub(crate) fn follow_system(&self) -> i64 {
        let back = self.set_to(SystemTime::now());
        self.restore(Time::default());
        self.settle();
        back
    }

    /// Whether the clock is paused, because it was [set](Self::set).
    #[must_use]
    pub fn is_paused(&self) -> bool {
        matches!(self.state(), Time::Standing(_))
    }

    /// Advances the time. The clock can be running or paused.
    pub fn advance(&self, by: Duration) {
        let mut left = by;
        self.pass_through(|at| {
            let wait = at.duration_since(self.now()).unwrap_or_default();
            let Some(rest) = left.checked_sub(wait) else { return false };
            self.add(wait);
            left = rest;
            true
        });
        self.add(left);
        self.settle();
    }

    /// Returns the time, or how it is computed.
    pub(crate) fn state(&self) -> Time {
        self.held().time
    }

    /// Sets the time as it was, and runs nothing.
    pub(crate) fn restore(&self, time: Time) {
        self.held().time = time;
        self.0.waits.wake();
    }

    /// Returns the waits by this clock.
    pub(crate) fn waits(&self) -> &ClockWaits {
        &self.0.waits
    }

    /// Holds the clock at the time of what is replayed from a file; `None` ends it.
    #[cfg(feature = "page")]
    pub(crate) fn replay(&self, at: Option<i64>) {
        let since = |at: i64| Duration::from_secs(u64::try_from(at).unwrap_or_default());
        self.held().replayed = at.and_then(|at| UNIX_EPOCH.checked_add(since(at)));
    }

    /// Returns the duration until a time in unix seconds, or `None` if the clock is paused before
    /// it.
    #[cfg(feature = "server")]
    pub(crate) fn wait_until(&self, due: i64) -> Option<Duration> {
        let due = Duration::from_secs(u64::try_from(due).unwrap_or_default());
        let wait = UNIX_EPOCH.checked_add(due)?.duration_since(self.now()).unwrap_or_default();
        let is_running = matches!(self.state(), Time::Running { .. });
        (is_running || wait.is_zero()).then_some(wait)
    }

    /// Stops at each time at which a task is due, as long as `goes` returns `true`.
    fn pass_through(&self, mut goes: impl FnMut(SystemTime) -> bool) {
        let mut last = None;
        while let Some(due) = self.next_due().filter(|due| last.is_none_or(|last| *due > last)) {
            let seconds = Duration::from_secs(u64::try_from(due).unwrap_or_default());
            match UNIX_EPOCH.checked_add(seconds) {
                Some(at) if goes(at) => self.settle(),
                _ => break,
            }
            last = Some(due);
        }
    }

    fn add(&self, by: Duration) {
        let mut held = self.held();
        held.time = match held.time {
            Time::Running { ahead } => Time::Running { ahead: ahead.saturating_add(by) },
            Time::Standing(at) => Time::Standing(at.checked_add(by).unwrap_or(at)),
        };
    }

    fn held(&self) -> MutexGuard<'_, HeldTime> {
        self.0.time.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds an observer.
    pub(crate) fn follow(&self, follower: Weak<dyn Follower>) {
        let mut followers = self.0.followers.lock().unwrap_or_else(PoisonError::into_inner);
        followers.retain(|known| known.strong_count() > 0);
        followers.push(follower);
    }

    /// Returns the observers that still exist. The lock is not held while they run.
    fn followers(&self) -> Vec<Arc<dyn Follower>> {
        let followers = self.0.followers.lock().unwrap_or_else(PoisonError::into_inner);
        followers.iter().filter_map(Weak::upgrade).collect()
    }

    fn next_due(&self) -> Option<i64> {
        self.followers().iter().filter_map(|follower| follower.next_due()).min()
    }

    fn settle(&self) {
        for follower in self.followers() {
            follower.settle();
        }
        self.0.waits.wake();
    }
}

impl fmt::Debug for LocalClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("LocalClock").field(&self.state()).finish()
    }
}

/// Rounds a duration up to whole seconds, the resolution of scheduled work.
pub(crate) fn whole_seconds(duration: Duration) -> i64 {
    let seconds = duration.as_secs().saturating_add(u64::from(duration.subsec_nanos() > 0));
    i64::try_from(seconds).unwrap_or(i64::MAX)
}

/// Formats a time as RFC 3339, such as `2026-01-31T12:00:00.000Z`.
pub(crate) fn rfc3339(unix_seconds: i64) -> String {
    let days = unix_seconds.div_euclid(86_400);
    let second = unix_seconds.rem_euclid(86_400);
    let (year, month, day) = civil(days);
    let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.000Z")
}

/// Returns the year, month and day of a number of days since 1970-01-01.
pub(crate) fn civil(days: i64) -> (i64, i64, i64) {
    // Years counted from March, in eras of 400 years: the leap day is a year's last.
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_as_rfc_3339() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00.000Z"),
            (951_782_399, "2000-02-28T23:59:59.000Z"),
            (951_782_400, "2000-02-29T00:00:00.000Z"),
            (1_700_000_000, "2023-11-14T22:13:20.000Z"),
            (4_107_542_400, "2100-03-01T00:00:00.000Z"),
            (-1, "1969-12-31T23:59:59.000Z"),
        ] {
            assert_eq!(rfc3339(seconds), text);
        }
    }

    #[test]
    fn a_running_clock_can_be_ahead() {
        let clock = LocalClock::default();
        clock.advance(Duration::from_secs(1_000_000));
        let ahead = clock.now().duration_since(SystemTime::now()).unwrap();
        assert!(ahead > Duration::from_secs(999_000), "{ahead:?}");
    }

    #[test]
    fn time_has_an_end() {
        let clock = LocalClock::default();
        clock.advance(Duration::MAX);
        assert_eq!(rfc3339(clock.unix_seconds()), "9999-12-31T23:59:59.000Z");
    }

    #[test]
    fn a_clock_that_was_set_is_paused() {
        let clock = LocalClock::default();
        clock.set(UNIX_EPOCH + Duration::from_secs(5));
        assert_eq!(clock.unix_seconds(), 5);
        assert_eq!(clock.now(), clock.now());
        assert!(clock.is_paused());
        clock.resume();
        assert!(!clock.is_paused() && clock.unix_seconds() > 1_700_000_000);
    }
}
