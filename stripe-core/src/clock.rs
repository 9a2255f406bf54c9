//! Time and randomness, which tests can replace so that retries take no time.

use std::fmt;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::time::{Duration, Instant, SystemTime};

/// Future returned by [`Clock::sleep`].
pub type SleepFuture = Pin<Box<dyn Future<Output = ()> + Send>>;

/// The clock of a client, which measures backoff and deadlines.
///
/// It is unrelated to Stripe's test clocks, which change the timestamps of objects.
pub trait Clock: fmt::Debug + Send + Sync + 'static {
    /// Returns the time since a fixed point in time. It never decreases.
    fn elapsed(&self) -> Duration;

    /// Returns the current time, for a `Retry-After` with a date and for usage without a timestamp.
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    /// Returns a future that completes after `duration`.
    fn sleep(&self, duration: Duration) -> SleepFuture;
}

/// The system clock, which is the default of a client. It sleeps on tokio's timer inside a tokio
/// runtime, and on a thread otherwise.
///
/// A custom clock can delegate to it:
///
/// ```
/// use std::time::{Duration, SystemTime};
/// use stripe_core::clock::{Clock, SleepFuture, SystemClock};
///
/// /// Returns the current time of a simulation.
/// #[derive(Debug)]
/// struct Simulated(SystemClock, SystemTime);
///
/// impl Clock for Simulated {
///     fn elapsed(&self) -> Duration {
///         self.0.elapsed()
///     }
///
///     fn now(&self) -> SystemTime {
///         self.1
///     }
///
///     fn sleep(&self, duration: Duration) -> SleepFuture {
///         self.0.sleep(duration)
///     }
/// }
/// ```
#[derive(Debug, Clone)]
pub struct SystemClock {
    start: Instant,
}

impl SystemClock {
    /// Creates a clock.
    #[must_use]
    pub fn new() -> Self {
        Self { start: Instant::now() }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    fn sleep(&self, duration: Duration) -> SleepFuture {
        #[cfg(feature = "reqwest")]
        if tokio::runtime::Handle::try_current().is_ok() {
            return Box::pin(runtime_sleep::RuntimeSleep::new(duration));
        }
        Box::pin(thread_sleep::ThreadSleep::new(duration))
    }
}

/// A timer of the tokio runtime on which it is polled: the runtime on which the wait started may be
/// blocked or shut down.
#[cfg(feature = "reqwest")]
mod runtime_sleep {
    use std::future::Future;
    use std::pin::Pin;
    use std::task::{Context, Poll};
    use std::time::{Duration, Instant};

    use tokio::runtime::{Handle, Id};
    use tokio::time::{Sleep, sleep};

    use super::thread_sleep::ThreadSleep;

    pub(super) struct RuntimeSleep {
        duration: Duration,
        end: Option<Instant>,
        timer: Timer,
    }

    enum Timer {
        None,
        Runtime(Id, Pin<Box<Sleep>>),
        Thread(ThreadSleep),
    }

    impl RuntimeSleep {
        pub(super) fn new(duration: Duration) -> Self {
            Self { duration, end: Instant::now().checked_add(duration), timer: Timer::None }
        }

        fn left(&self) -> Duration {
            match (&self.timer, self.end) {
                (Timer::None, _) | (_, None) => self.duration,
                (_, Some(end)) => end.saturating_duration_since(Instant::now()),
            }
        }
    }

    impl Future for RuntimeSleep {
        type Output = ();

        fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
            match (Handle::try_current(), &self.timer) {
                (Ok(here), Timer::Runtime(runtime, _)) if here.id() == *runtime => {}
                (Ok(here), _) => {
                    self.timer = Timer::Runtime(here.id(), Box::pin(sleep(self.left())));
                }
                (Err(_), Timer::Thread(_)) => {}
                (Err(_), _) => self.timer = Timer::Thread(ThreadSleep::new(self.left())),
            }
            match &mut self.timer {
                Timer::Runtime(_, timer) => timer.as_mut().poll(cx),
                Timer::Thread(timer) => Pin::new(timer).poll(cx),
                Timer::None => Poll::Pending,
            }
        }
    }
}

/// A timer for programs with an unknown runtime. Waits are rare and short, so each gets its own
/// thread.
mod thread_sleep {
    use std::future::Future;
    use std::pin::Pin;
    use std::sync::{Arc, Mutex, PoisonError};
    use std::task::{Context, Poll, Waker};
    use std::time::Duration;

    #[derive(Default)]
    struct State {
        done: bool,
        waker: Option<Waker>,
    }

    pub(super) struct ThreadSleep {
        duration: Duration,
        state: Option<Arc<Mutex<State>>>,
    }

    impl ThreadSleep {
        pub(super) fn new(duration: Duration) -> Self {
            Self { duration, state: None }
        }
    }

    impl Future for ThreadSleep {
        type Output = ();

        fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
            let duration = self.duration;
            let state = self.state.get_or_insert_with(|| {
                let state = Arc::new(Mutex::new(State::default()));
                let shared = Arc::clone(&state);
                std::thread::spawn(move || {
                    std::thread::sleep(duration);
                    let mut state = shared.lock().unwrap_or_else(PoisonError::into_inner);
                    state.done = true;
                    if let Some(waker) = state.waker.take() {
                        waker.wake();
                    }
                });
                state
            });
            let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
            if state.done {
                return Poll::Ready(());
            }
            state.waker = Some(cx.waker().clone());
            Poll::Pending
        }
    }
}

/// The source of randomness of a client, for idempotency keys and the jitter of the backoff.
pub trait Randomness: fmt::Debug + Send + Sync + 'static {
    /// Returns 64 random bits.
    ///
    /// # Errors
    /// Returns an error if the source fails. The request is then not sent, since its idempotency
    /// key might not be unique.
    fn next_u64(&self) -> io::Result<u64>;

    /// Returns 128 random bits, as needed for a UUID. By default, they are the results of two calls
    /// of [`next_u64`](Self::next_u64), the first in the upper half.
    ///
    /// # Errors
    /// Returns an error like [`next_u64`](Self::next_u64).
    fn next_u128(&self) -> io::Result<u128> {
        Ok(u128::from(self.next_u64()?) << 64 | u128::from(self.next_u64()?))
    }
}

/// The operating system's randomness.
///
/// Numbers are requested only when needed. Prefetched numbers would be duplicated by `fork` or by a
/// snapshot of a virtual machine, and used twice.
#[derive(Debug)]
pub(crate) struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn next_u64(&self) -> io::Result<u64> {
        let mut bytes = [0; 8];
        getrandom::getrandom(&mut bytes)?;
        Ok(u64::from_ne_bytes(bytes))
    }

    fn next_u128(&self) -> io::Result<u128> {
        let mut bytes = [0; 16];
        getrandom::getrandom(&mut bytes)?;
        Ok(u128::from_ne_bytes(bytes))
    }
}
