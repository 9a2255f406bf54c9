//! Time limits of an attempt: its timeout and its read timeout.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::time::Instant;

use super::connection_reuse::{Connecting, Stage};
use super::timeouts::{Exhausted, LONGEST, Patience, TimeLimit, wait};
use crate::transport::{TransportError, TransportErrorKind};

/// Time allowed to the operating system for delivering a piece of a body (64 KiB) that it has
/// accepted: its buffers can hold megabytes, and it does not report their progress.
const DELIVERY: Duration = Duration::from_micros(62_500);

/// Time limits of an attempt: its timeout and its read timeout.
#[derive(Debug)]
pub(super) struct AttemptLimits {
    patience: Patience,
    pub(super) connecting: Connecting,
    quiet: Option<Quiet>,
}

/// Read timeout: a limit on the time without progress.
#[derive(Debug)]
struct Quiet {
    timeout: Duration,
    patience: Patience,
    sent: Arc<UploadProgress>,
    /// Number of sent pieces that have been noticed so far.
    known: u64,
    /// Whether the connection is known to exist.
    begun: bool,
}

impl AttemptLimits {
    pub(super) fn new(
        timeout: Duration,
        read_timeout: Option<(Duration, Arc<UploadProgress>)>,
    ) -> Self {
        let patience = Patience::new(timeout);
        let quiet = read_timeout.map(|(timeout, sent)| Quiet {
            timeout,
            patience: Patience::new(timeout),
            sent,
            known: 0,
            begun: false,
        });
        Self { patience, connecting: Connecting::new(patience.end()), quiet }
    }

    /// Waits for a step of the attempt, within the limits.
    pub(super) async fn wait<F: Future>(&mut self, future: F) -> Result<F::Output, TransportError> {
        match wait(future, self).await {
            Ok(output) => {
                self.went_on();
                Ok(output)
            }
            Err(Exhausted) => Err(TransportError::new(TransportErrorKind::Timeout, self.reason())),
        }
    }

    /// Records progress: the connection exists, or data has arrived.
    fn went_on(&mut self) {
        if let Some(quiet) = &mut self.quiet {
            quiet.begin(Instant::now());
        }
    }

    /// Returns the reason why the time is over.
    fn reason(&self) -> String {
        match &self.quiet {
            Some(quiet) if Instant::now() < self.patience.end() => {
                format!("nothing arrived for {:?}, which is the read timeout", quiet.timeout)
            }
            _ => "the attempt timed out".to_owned(),
        }
    }
}

impl TimeLimit for AttemptLimits {
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
            self.patience.extend(DELIVERY.saturating_mul(in_buffers).min(LONGEST));
        }
        self.patience.end()
    }

    fn begin(&mut self, at: Instant) {
        self.begun = true;
        self.patience = Patience::since(at, self.timeout);
    }
}

/// Number of sent pieces of a request body, recorded by the connection.
#[derive(Debug)]
pub(super) struct UploadProgress {
    start: Instant,
    pieces: AtomicU64,
    /// Time at which the last piece was taken, in nanoseconds after the start.
    last: AtomicU64,
}

impl UploadProgress {
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
