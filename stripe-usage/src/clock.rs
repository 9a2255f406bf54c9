//! The present: by the local clocks, and by what is known of Stripe's.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use stripe_core::clock::{Clock, SleepFuture};
use stripe_core::{Client, Timestamp};

use crate::reporter::time::{StripeClock, StripeTime, TimeBounds};

/// The clocks of a running usage, shared by whoever records and by the worker.
pub(crate) struct UsageClock {
    client: Client,
    /// Clock that takes the place of the client's.
    own: Option<Arc<dyn Clock>>,
    stripe: Mutex<(StripeClock, Option<DateReading>)>,
}

/// The `Date` of a response of Stripe's, and the local clocks when it came.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DateReading {
    pub(crate) date: StripeTime,
    pub(crate) local: LocalSeconds,
}

/// The local clocks in seconds.
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

    /// Time since a fixed moment.
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

    /// The present for a fact, and whether the local clocks agree about it.
    ///
    /// A fact must not wait for Stripe: where they disagree, the bounds are further apart.
    pub(crate) fn bounds(&self) -> (TimeBounds, bool) {
        let LocalSeconds { monotonic, wall } = self.seconds();
        let (clock, _) = *self.stripe();
        if let Some(now) = clock.now(monotonic, wall) {
            return (now, true);
        }
        let now = clock.between(monotonic, wall);
        (now.unwrap_or(TimeBounds::exactly(StripeTime(wall))), false)
    }

    /// The present or earlier.
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
