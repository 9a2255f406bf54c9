//! Time and randomness, replaceable so that tests of retries take no time.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

/// What [`Clock::sleep`] gives back.
pub type SleepFuture = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Where a client takes time from.
///
/// It waits between tries and keeps the overall deadline by it. It says nothing about the time of
/// your data: with one of Stripe's test clocks in play, only the API's own timestamps count.
pub trait Clock: fmt::Debug + Send + Sync + 'static {
    /// Time since some fixed moment, never going back.
    fn elapsed(&self) -> Duration;

    /// The time of day, for a `Retry-After` that names a date.
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    /// Ends after `duration`.
    fn sleep(&self, duration: Duration) -> SleepFuture;
}

/// The computer's own clock. It waits on tokio's timer inside a tokio runtime, on a thread
/// otherwise.
#[derive(Debug)]
pub(crate) struct SystemClock {
    start: Instant,
}

impl SystemClock {
    pub(crate) fn new() -> Self {
        Self { start: Instant::now() }
    }
}

impl Clock for SystemClock {
    fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    fn sleep(&self, duration: Duration) -> SleepFuture {
        #[cfg(feature = "reqwest")]
        if tokio::runtime::Handle::try_current().is_ok() {
            return Box::pin(tokio::time::sleep(duration));
        }
        Box::pin(thread_sleep::ThreadSleep::new(duration))
    }
}

/// A timer for programs whose runtime we do not know. Waits are rare and short, so a thread each
/// will do.
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

/// Where a client takes randomness from: idempotency keys and the jitter of waits.
pub trait Randomness: fmt::Debug + Send + Sync + 'static {
    /// 64 random bits.
    ///
    /// # Errors
    /// Where the source fails. The request is then not sent: an idempotency key that is not unique
    /// would be worse.
    fn next_u64(&self) -> std::io::Result<u64>;
}

/// The operating system's randomness, fetched some numbers at a time.
#[derive(Default)]
pub(crate) struct SystemRandomness {
    /// Each is handed out once.
    fetched: Mutex<Vec<u64>>,
}

/// How many numbers are fetched at once: what 16 idempotency keys take.
const FETCHED: usize = 32;

impl Randomness for SystemRandomness {
    fn next_u64(&self) -> std::io::Result<u64> {
        let mut fetched = self.fetched.lock().unwrap_or_else(PoisonError::into_inner);
        if fetched.is_empty() {
            let mut bytes = [0; FETCHED * 8];
            getrandom::getrandom(&mut bytes)?;
            fetched.extend(
                bytes.chunks_exact(8).map(|chunk| {
                    chunk.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
                }),
            );
        }
        fetched.pop().ok_or_else(|| std::io::Error::other("no numbers were fetched"))
    }
}

impl fmt::Debug for SystemRandomness {
    /// Does not show the numbers to come.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SystemRandomness").finish_non_exhaustive()
    }
}
