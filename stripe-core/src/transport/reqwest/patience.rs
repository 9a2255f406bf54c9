//! Timeouts that count only the time in which the request could go on.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use super::connecting::{Connecting, Stage};
use crate::client::unpolled;

/// How late a timer may be before it says that the whole runtime stood still, as when a task blocks
/// its thread.
const LATE: Duration = Duration::from_millis(20);

/// How long the operating system may take to deliver a piece of a body (64 KiB) that it has taken:
/// it may hold megabytes, and nobody tells how far it is.
const DELIVERY: Duration = Duration::from_micros(62_500);

/// The time is over.
#[derive(Debug, Clone, Copy)]
pub(super) struct Exhausted;

/// When to give up.
pub(super) trait Limit {
    /// It moves while the call is not polled.
    fn limit(&mut self) -> Instant;

    /// Moves it because the runtime was that late, as far as it still may be moved for that reason.
    fn excuse(&mut self, late: Duration);

    /// Polls what is waited for.
    fn poll<F: Future>(&mut self, future: Pin<&mut F>, cx: &mut Context<'_>) -> Poll<F::Output> {
        future.poll(cx)
    }
}

/// What the future yields, unless it takes too long. A timer is armed only when there is something
/// to wait for: most bodies have arrived with their heads.
pub(super) async fn wait<F: Future>(
    future: F,
    limit: &mut impl Limit,
) -> Result<F::Output, Exhausted> {
    let mut future = pin!(future);
    let mut timer = pin!(None);
    poll_fn(|cx| {
        if let Poll::Ready(output) = limit.poll(future.as_mut(), cx) {
            return Poll::Ready(Ok(output));
        }
        let mut end = limit.limit();
        if timer.is_none() {
            timer.set(Some(sleep_until(end)));
        }
        let Some(mut armed) = timer.as_mut().as_pin_mut() else { return Poll::Pending };
        if armed.deadline() > end {
            armed.as_mut().reset(end);
        }
        while unpolled::poll_timer(armed.as_mut(), cx).is_ready() {
            let now = Instant::now();
            end = limit.limit();
            let late = now.saturating_duration_since(end);
            if late > LATE {
                // What arrived meanwhile has not been read.
                limit.excuse(late);
                end = limit.limit();
            }
            if now >= end {
                return Poll::Ready(Err(Exhausted));
            }
            armed.as_mut().reset(end);
        }
        Poll::Pending
    })
    .await
}

/// A duration that is over some time after it began.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patience {
    end: Instant,
    unpolled: Duration,
    /// How long it may still go on because the runtime stood still: on one that always does, it
    /// would never end.
    excusable: Duration,
}

impl Patience {
    pub(super) fn new(duration: Duration) -> Self {
        Self::since(Instant::now(), duration)
    }

    fn since(start: Instant, duration: Duration) -> Self {
        Self { end: start + duration, unpolled: unpolled::so_far(), excusable: duration }
    }

    pub(super) fn end(&self) -> Instant {
        self.end + unpolled::so_far().saturating_sub(self.unpolled)
    }
}

impl Limit for Patience {
    fn limit(&mut self) -> Instant {
        self.end()
    }

    fn excuse(&mut self, late: Duration) {
        // It may go on as long again from now.
        let again = late.min(self.excusable);
        self.excusable -= again;
        if !again.is_zero() {
            unpolled::excuse(late + again);
        }
    }
}

/// How long one attempt may take, and how long nothing may arrive.
#[derive(Debug)]
pub(super) struct Attempt {
    patience: Patience,
    pub(super) connecting: Connecting,
    quiet: Option<Quiet>,
}

/// How long nothing may arrive.
#[derive(Debug)]
struct Quiet {
    timeout: Duration,
    patience: Patience,
    sent: Arc<Progress>,
    /// As much of what was sent as is known here.
    known: u64,
    /// Whether there is a connection for certain.
    begun: bool,
}

impl Attempt {
    pub(super) fn new(timeout: Duration, read_timeout: Option<(Duration, Arc<Progress>)>) -> Self {
        let patience = Patience::new(timeout);
        let quiet = read_timeout.map(|(timeout, sent)| Quiet {
            timeout,
            patience: Patience::new(timeout),
            sent,
            known: 0,
            begun: false,
        });
        Self { patience, connecting: Connecting::new(patience.end), quiet }
    }

    /// The connection is there, or something has arrived.
    pub(super) fn went_on(&mut self) {
        if let Some(quiet) = &mut self.quiet {
            quiet.begin(Instant::now());
        }
    }

    /// Why the time is over.
    pub(super) fn reason(&self) -> String {
        match &self.quiet {
            Some(quiet) if Instant::now() < self.patience.end() => {
                format!("nothing arrived for {:?}, which is the read timeout", quiet.timeout)
            }
            _ => "the time for one attempt is over".to_owned(),
        }
    }
}

impl Limit for Attempt {
    fn limit(&mut self) -> Instant {
        let end = self.patience.end();
        let Some(quiet) = &mut self.quiet else { return end };
        let quiet_end = quiet.limit();
        if self.connecting.stage == Stage::Started && !quiet.begun {
            // Nothing is sent yet, and the connector has a timeout of its own.
            return end;
        }
        end.min(quiet_end)
    }

    fn excuse(&mut self, late: Duration) {
        self.patience.excuse(late);
    }

    fn poll<F: Future>(&mut self, future: Pin<&mut F>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let stage = self.connecting.stage;
        let poll = self.connecting.poll(future, cx);
        if self.connecting.stage != stage && self.connecting.stage == Stage::Made {
            self.went_on();
        }
        poll
    }
}

impl Quiet {
    fn limit(&mut self) -> Instant {
        let (pieces, at) = self.sent.last();
        if pieces != self.known {
            self.known = pieces;
            let in_buffers = u32::try_from(pieces.saturating_sub(1)).unwrap_or(u32::MAX);
            self.begin(at);
            self.patience.end += DELIVERY.saturating_mul(in_buffers).min(super::LONGEST);
        }
        self.patience.end()
    }

    fn begin(&mut self, at: Instant) {
        self.begun = true;
        self.patience = Patience::since(at, self.timeout);
    }
}

/// How much of a request's body was sent, told by the connection that sends it.
#[derive(Debug)]
pub(super) struct Progress {
    start: Instant,
    pieces: AtomicU64,
    /// When the last piece was taken, in nanoseconds after the start.
    last: AtomicU64,
}

impl Progress {
    pub(super) fn new() -> Self {
        Self { start: Instant::now(), pieces: AtomicU64::new(0), last: AtomicU64::new(0) }
    }

    pub(super) fn sent(&self) {
        let nanoseconds = u64::try_from(self.start.elapsed().as_nanos()).unwrap_or(u64::MAX);
        self.last.store(nanoseconds, Ordering::Relaxed);
        self.pieces.fetch_add(1, Ordering::Release);
    }

    fn last(&self) -> (u64, Instant) {
        let pieces = self.pieces.load(Ordering::Acquire);
        (pieces, self.start + Duration::from_nanos(self.last.load(Ordering::Relaxed)))
    }
}
