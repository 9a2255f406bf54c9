//! Time in which nobody polls a call.
//!
//! A future that waits in a buffer, beside a slow branch of a `join`, or for a page that was asked for
//! ahead, may be woken long before it is polled again. The response is there then, so this time
//! counts against no timeout.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use crate::clock::Clock;

thread_local! {
    /// Total unpolled time of the call that is being polled, if one is.
    static SO_FAR: Cell<Option<Duration>> = const { Cell::new(None) };
    /// The waker of the task that polls it.
    static CALLER: RefCell<Option<Waker>> = const { RefCell::new(None) };
}

/// Total time between the wakes and the polls of the call that is being polled.
pub(crate) fn so_far() -> Duration {
    SO_FAR.get().unwrap_or_default()
}

/// Adds what the waker does not see: while the runtime stands still, it wakes nobody.
#[cfg(feature = "reqwest")]
pub(crate) fn excuse(duration: Duration) {
    SO_FAR.set(SO_FAR.get().map(|so_far| so_far.saturating_add(duration)));
}

/// Polls the timer of a timeout, which wakes whoever polls the call and is not noted as a wake:
/// that the time is over is no reason to go on.
#[cfg(feature = "reqwest")]
pub(crate) fn poll_timer<F: Future>(timer: Pin<&mut F>, cx: &mut Context<'_>) -> Poll<F::Output> {
    let caller = CALLER.with_borrow(Option::clone);
    timer.poll(&mut Context::from_waker(caller.as_ref().unwrap_or(cx.waker())))
}

/// A call that has been sent, and knows how long it was not polled.
pub(crate) struct Watched<T> {
    future: Pin<Box<dyn Future<Output = T> + Send>>,
    so_far: Duration,
    watch: Arc<WakeWatch>,
    waker: Waker,
}

/// Notes when a call is woken.
struct WakeWatch {
    clock: Arc<dyn Clock>,
    /// On the client's clock, in nanoseconds. 0 while it is not.
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
    /// Takes the waker of whoever polls, and tells how long ago the first wake was since the poll
    /// before.
    fn begin_poll(&self, waker: &Waker) -> Duration {
        self.waker.lock().unwrap_or_else(PoisonError::into_inner).clone_from(waker);
        match self.woken.swap(0, Ordering::AcqRel) {
            0 => Duration::ZERO,
            woken => Duration::from_nanos(self.now().saturating_sub(woken)),
        }
    }

    /// Never 0.
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
