//! Waits by the local clock.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

use stripe_core::clock::{Clock, SleepFuture, SystemClock};

use crate::clock::LocalClock;

/// Waits follow the local clock: they end when it is set or advanced past their end, or by
/// themselves unless it is paused. A clock that is set back makes them no longer.
impl Clock for LocalClock {
    fn elapsed(&self) -> Duration {
        self.waits().passed(LocalClock::now(self))
    }

    fn now(&self) -> SystemTime {
        LocalClock::now(self)
    }

    fn sleep(&self, duration: Duration) -> SleepFuture {
        let until = self.elapsed().saturating_add(duration);
        let wait = self.waits().new_wait();
        Box::pin(LocalSleep { clock: self.clone(), until, wait, timer: None })
    }
}

struct LocalSleep {
    clock: LocalClock,
    until: Duration,
    wait: u64,
    /// The system's timer while the clock is not paused.
    timer: Option<SleepFuture>,
}

impl Future for LocalSleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        // Before the time is looked at: another thread may change it.
        self.clock.waits().set_waker(self.wait, context.waker());
        loop {
            let left = self.until.saturating_sub(self.clock.elapsed());
            if left.is_zero() {
                return Poll::Ready(());
            }
            if self.clock.is_paused() {
                self.timer = None;
                return Poll::Pending;
            }
            let timer = self.timer.get_or_insert_with(|| SystemClock::new().sleep(left));
            if timer.as_mut().poll(context).is_pending() {
                return Poll::Pending;
            }
            self.timer = None;
        }
    }
}

impl Drop for LocalSleep {
    fn drop(&mut self) {
        self.clock.waits().end_wait(self.wait);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::task::{Wake, Waker};
    use std::time::UNIX_EPOCH;

    use super::*;

    #[derive(Default)]
    struct Woken(AtomicU32);

    impl Wake for Woken {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn paused() -> LocalClock {
        let clock = LocalClock::default();
        clock.set(UNIX_EPOCH + Duration::from_secs(1_700_000_000));
        clock
    }

    #[test]
    fn a_wait_ends_when_the_clock_is_advanced() {
        let clock = paused();
        let woken = Arc::new(Woken::default());
        let waker = Waker::from(Arc::clone(&woken));
        let mut context = Context::from_waker(&waker);
        let mut sleep = clock.sleep(Duration::from_secs(60));
        assert!(sleep.as_mut().poll(&mut context).is_pending());
        clock.advance(Duration::from_secs(59));
        assert!(woken.0.load(Ordering::Relaxed) > 0);
        assert!(sleep.as_mut().poll(&mut context).is_pending());
        let before = woken.0.load(Ordering::Relaxed);
        clock.advance(Duration::from_secs(1));
        assert!(woken.0.load(Ordering::Relaxed) > before);
        assert!(sleep.as_mut().poll(&mut context).is_ready());
        drop(sleep);
        assert!(clock.waits().is_empty());
    }

    #[test]
    fn the_elapsed_time_never_decreases() {
        let clock = paused();
        assert_eq!(clock.elapsed(), Duration::ZERO);
        clock.advance(Duration::from_secs(100));
        clock.set(UNIX_EPOCH + Duration::from_secs(1_600_000_000));
        assert_eq!(clock.elapsed(), Duration::from_secs(100));
        clock.advance(Duration::from_secs(5));
        assert_eq!(clock.elapsed(), Duration::from_secs(105));
    }

    #[test]
    fn a_wait_ends_by_itself_while_the_clock_runs() {
        let clock = paused();
        let woken = Arc::new(Woken::default());
        let waker = Waker::from(Arc::clone(&woken));
        let mut context = Context::from_waker(&waker);
        let mut sleep = clock.sleep(Duration::from_millis(20));
        assert!(sleep.as_mut().poll(&mut context).is_pending());
        // It goes on with the system's clock.
        clock.set(SystemTime::now());
        clock.resume();
        let mut sleep = clock.sleep(Duration::from_millis(20));
        while sleep.as_mut().poll(&mut context).is_pending() {
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}
