//! The current time, according to the local clocks and to Stripe's clock as far as it is known.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use stripe_core::clock::{Clock, SleepFuture};
use stripe_core::{Client, Timestamp};

use crate::reporter::time::{StripeClock, StripeTime, TimeBounds};

/// The clocks of a running usage, which are shared by its handles and the worker.
pub(crate) struct UsageClock {
    client: Client,
    /// Clock that replaces the client's.
    own: Option<Arc<dyn Clock>>,
    stripe: Mutex<(StripeClock, Option<DateReading>)>,
}

/// The `Date` of a response from Stripe, and the local clocks at its arrival.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DateReading {
    pub(crate) date: StripeTime,
    pub(crate) local: LocalSeconds,
}

/// Readings of the local clocks in seconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LocalSeconds {
    pub(crate) monotonic: i64,
    pub(crate) wall: i64,
}

impl UsageClock {
    pub(crate) fn new(client: &Client, own: Option<Arc<dyn Clock>>) -> Self {
        Self { client: client.clone(), own, stripe: Mutex::default() }
    }

    fn local(&self) -> &dyn Clock {
        self.own.as_deref().unwrap_or_else(|| self.client.clock())
    }

    /// Returns the time since a fixed point in time.
    pub(crate) fn elapsed(&self) -> Duration {
        self.local().elapsed()
    }

    pub(crate) fn sleep(&self, duration: Duration) -> SleepFuture {
        self.local().sleep(duration)
    }

    pub(crate) fn seconds(&self) -> LocalSeconds {
        let monotonic = i64::try_from(self.elapsed().as_secs()).unwrap_or(i64::MAX);
        LocalSeconds { monotonic, wall: Timestamp::from(self.local().now()).unix() }
    }

    pub(crate) fn observe(&self, reading: DateReading) {
        let (clock, last) = &mut *self.stripe();
        clock.observe(reading.date, reading.local.monotonic, reading.local.wall);
        *last = Some(reading);
    }

    pub(crate) fn last(&self) -> Option<DateReading> {
        self.stripe().1
    }

    /// Returns the current time for a fact, and whether the local clocks agree about it.
    ///
    /// A fact must not wait for Stripe: if the clocks disagree, the bounds are further apart.
    pub(crate) fn bounds(&self) -> (TimeBounds, bool) {
        let LocalSeconds { monotonic, wall } = self.seconds();
        let (clock, _) = *self.stripe();
        if let Some(now) = clock.now(monotonic, wall) {
            return (now, true);
        }
        let now = clock.between(monotonic, wall);
        (now.unwrap_or(TimeBounds::exactly(StripeTime(wall))), false)
    }

    /// Returns a lower bound of the current time.
    pub(crate) fn at_least(&self) -> StripeTime {
        let LocalSeconds { monotonic, wall } = self.seconds();
        self.stripe().0.at_least(monotonic).unwrap_or(StripeTime(wall))
    }

    fn stripe(&self) -> MutexGuard<'_, (StripeClock, Option<DateReading>)> {
        self.stripe.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for UsageClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UsageClock").field("last", &self.last()).finish_non_exhaustive()
    }
}
