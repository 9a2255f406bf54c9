//! Time in which a call is not polled.
//!
//! A future that waits in a buffer, in a `join` with a slow branch, or for a prefetched page can be
//! woken long before it is polled again. The response may then already be available, so this time
//! does not count towards timeouts.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use crate::clock::Clock;

thread_local! {
    /// Total unpolled time of the call that is being polled, if any.
    static SO_FAR: Cell<Option<Duration>> = const { Cell::new(None) };
    /// Waker of the task that polls the call.
    static CALLER: RefCell<Option<Waker>> = const { RefCell::new(None) };
}

/// Returns the total time between wakes and polls of the call that is being polled.
pub(crate) fn so_far() -> Duration {
    SO_FAR.get().unwrap_or_default()
}

/// Adds time that the waker cannot observe: a blocked runtime wakes nothing.
#[cfg(feature = "reqwest")]
pub(crate) fn excuse(duration: Duration) {
    SO_FAR.set(SO_FAR.get().map(|so_far| so_far.saturating_add(duration)));
}

/// Polls the timer of a timeout. It wakes the task that polls the call, but is not recorded as a
/// wake: an elapsed timeout is not progress.
#[cfg(feature = "reqwest")]
pub(crate) fn poll_timer<F: Future>(timer: Pin<&mut F>, cx: &mut Context<'_>) -> Poll<F::Output> {
    let caller = CALLER.with_borrow(Option::clone);
    timer.poll(&mut Context::from_waker(caller.as_ref().unwrap_or(cx.waker())))
}

/// A sent call that measures the time in which it is not polled.
pub(crate) struct Watched<T> {
    future: Pin<Box<dyn Future<Output = T> + Send>>,
    so_far: Duration,
    watch: Arc<WakeWatch>,
    waker: Waker,
}

/// A waker that records when a call is woken.
struct WakeWatch {
    clock: Arc<dyn Clock>,
    /// Time of the wake on the client's clock, in nanoseconds. 0 if it was not woken.
    woken: AtomicU64,
    waker: Mutex<Waker>,
}

impl<T> Watched<T> {
    pub(crate) fn new(
        clock: Arc<dyn Clock>,
        future: impl Future<Output = T> + Send + 'static,
    ) -> Self {
        let waker = Mutex::new(Waker::noop().clone());
        let watch = Arc::new(WakeWatch { clock, woken: AtomicU64::new(0), waker });
        let waker = Waker::from(Arc::clone(&watch));
        Self { future: Box::pin(future), so_far: Duration::ZERO, watch, waker }
    }
}

impl<T> Future for Watched<T> {
    type Output = T;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = &mut *self;
        this.so_far = this.so_far.saturating_add(this.watch.begin_poll(cx.waker()));
        let outer = SO_FAR.replace(Some(this.so_far));
        let caller = CALLER.replace(Some(cx.waker().clone()));
        let poll = this.future.as_mut().poll(&mut Context::from_waker(&this.waker));
        CALLER.set(caller);
        this.so_far = SO_FAR.replace(outer).unwrap_or(this.so_far);
        poll
    }
}

impl WakeWatch {
    /// Takes the waker of the polling task, and returns the time since the first wake after the
    /// previous poll.
    fn begin_poll(&self, waker: &Waker) -> Duration {
        self.waker.lock().unwrap_or_else(PoisonError::into_inner).clone_from(waker);
        match self.woken.swap(0, Ordering::AcqRel) {
            0 => Duration::ZERO,
            woken => Duration::from_nanos(self.now().saturating_sub(woken)),
        }
    }

    /// Returns the current time, which is never 0.
    fn now(&self) -> u64 {
        u64::try_from(self.clock.elapsed().as_nanos()).unwrap_or(u64::MAX).max(1)
    }
}

impl Wake for WakeWatch {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        if self.woken.load(Ordering::Acquire) == 0 {
            let _ = self.woken.compare_exchange(0, self.now(), Ordering::AcqRel, Ordering::Acquire);
        }
        // Whoever is woken may poll at once, so the lock is not held.
        let waker = self.waker.lock().unwrap_or_else(PoisonError::into_inner).clone();
        waker.wake();
    }
}
