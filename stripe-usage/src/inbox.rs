//! Messages to the worker: totals of commits, responses, and calls of users.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, oneshot};

use crate::amount::Amount;
use crate::calls::{CallResult, ReporterCall};
use crate::clock::DateReading;
use crate::discrepancy::Discrepancy;
use crate::open::Open;
use crate::reporter::{CellKey, HourKey, Seq, SummaryReading};
use crate::store_error::StoreError;
use crate::stripe::{ReadFailure, SentReport, Unverified};

/// Time after which the health includes totals that the worker has not taken.
const STALLED: Duration = Duration::from_secs(60);

/// The queue of messages to the worker.
///
/// In a forked child, all functions do nothing, since another thread of the parent may have held the lock.
pub(crate) struct WorkerInbox {
    /// Id of the process that created it.
    process: u32,
    waiting: Mutex<WaitingMessages>,
    arrived: Notify,
}

#[derive(Default)]
struct WaitingMessages {
    totals: Vec<(CellKey, Amount)>,
    /// Number of commits with totals.
    total_count: u64,
    /// Time at which the first of the totals arrived.
    since: Option<Duration>,
    messages: Vec<WorkerMessage>,
    /// Number of workers so far. Only the last one receives messages about requests.
    generation: u64,
    /// A failure after which a new worker must be loaded.
    failure: Option<StoreError>,
    is_stopping: bool,
    is_closed: bool,
}

/// A message to the worker.
pub(crate) enum WorkerMessage {
    /// An attempt has ended.
    Sent(HourKey, Seq, Box<SentReport>),
    /// The result of reading a summary.
    Read(SummaryReading, Result<Amount, ReadFailure>, Option<DateReading>),
    /// The result of reading the summary of an hour.
    Audited(HourKey, Result<Amount, ReadFailure>, Option<DateReading>),
    /// The result of a request for Stripe's time.
    Asked(Result<DateReading, String>),
    /// The result of a request for the meters.
    Verified(Result<(), Unverified>),
    /// A call of a user.
    Command(WorkerCommand),
}

/// A call of a user, with a channel for its result.
pub(crate) enum WorkerCommand {
    Open(oneshot::Sender<Vec<Open>>),
    Discrepancies(oneshot::Sender<Vec<Discrepancy>>),
    Call(ReporterCall, Caller),
    /// The remaining time.
    Drain(Duration, oneshot::Sender<()>),
}

/// The receiver of the result of a call.
pub(crate) enum Caller {
    /// A handle of this process.
    Handle(oneshot::Sender<CallResult>),
    /// The caller that stored the call with this number.
    Store(i64),
}

impl WorkerInbox {
    pub(crate) fn new() -> Self {
        Self { process: std::process::id(), waiting: Mutex::default(), arrived: Notify::new() }
    }

    pub(crate) fn is_forked(&self) -> bool {
        std::process::id() != self.process
    }

    /// Adds a message. Returns `false` if it will never be read.
    pub(crate) fn push(&self, message: WorkerMessage) -> bool {
        if self.is_forked() {
            return false;
        }
        let mut waiting = self.lock();
        if waiting.is_closed {
            return false;
        }
        waiting.messages.push(message);
        drop(waiting);
        self.arrived.notify_one();
        true
    }

    /// Adds a message about a request of a worker, unless a worker of a later generation has started.
    pub(crate) fn push_from(&self, generation: u64, message: WorkerMessage) {
        if self.is_forked() || self.generation() != generation {
            return;
        }
        self.push(message);
    }

    /// Starts the next generation, for a newly loaded worker.
    pub(crate) fn begin_anew(&self) {
        let messages = {
            let mut waiting = self.lock();
            waiting.generation += 1;
            waiting.failure = None;
            (waiting.totals, waiting.since) = (Vec::new(), None);
            let messages = std::mem::take(&mut waiting.messages);
            // Calls in the store are found again by the next reporter.
            let is_of_store = |command: &WorkerCommand| {
                matches!(command, WorkerCommand::Call(_, Caller::Store(_)))
            };
            let is_command = |it: &WorkerMessage| matches!(it, WorkerMessage::Command(command) if !is_of_store(command));
            let (commands, others): (Vec<_>, Vec<_>) = messages.into_iter().partition(is_command);
            waiting.messages = commands;
            others
        };
        drop(messages);
    }

    pub(crate) fn generation(&self) -> u64 {
        self.lock().generation
    }

    /// Ends the worker, since its memory may differ from the stored data.
    pub(crate) fn fail(&self, failure: &StoreError) {
        if self.is_forked() {
            return;
        }
        self.lock().failure = Some(failure.clone());
        self.arrived.notify_one();
    }

    pub(crate) fn failure(&self) -> Option<StoreError> {
        self.lock().failure.clone()
    }

    /// Adds the totals of a commit, with its time since a fixed point in time.
    pub(crate) fn push_totals(&self, totals: &[(CellKey, Amount)], now: Duration) {
        if totals.is_empty() {
            return;
        }
        let mut waiting = self.lock();
        if waiting.is_closed {
            return;
        }
        waiting.totals.extend_from_slice(totals);
        waiting.total_count = waiting.total_count.saturating_add(1);
        waiting.since.get_or_insert(now);
        drop(waiting);
        self.arrived.notify_one();
    }

    /// Wakes the worker.
    pub(crate) fn wake(&self) {
        self.arrived.notify_one();
    }

    /// Asks the worker to end without sending further reports.
    pub(crate) fn stop(&self) {
        if self.is_forked() {
            return;
        }
        self.lock().is_stopping = true;
        self.arrived.notify_one();
    }

    /// Closes the queue. Callers that wait for a result are notified by their channels.
    pub(crate) fn close(&self) {
        let messages = {
            let mut waiting = self.lock();
            waiting.is_closed = true;
            waiting.totals = Vec::new();
            waiting.since = None;
            std::mem::take(&mut waiting.messages)
        };
        drop(messages);
    }

    pub(crate) fn is_stopping(&self) -> bool {
        !self.is_forked() && self.lock().is_stopping
    }

    /// Returns the time for which totals have waited. It is short unless the runtime of the worker is
    /// blocked.
    pub(crate) fn waiting_for(&self, now: Duration) -> Option<Duration> {
        let waited = now.saturating_sub(self.lock().since?);
        (waited >= STALLED).then_some(waited)
    }

    /// Returns the number of commits with totals.
    pub(crate) fn total_count(&self) -> u64 {
        self.lock().total_count
    }

    /// Takes the totals, and the number of commits with totals up to now.
    pub(crate) fn take_totals(&self) -> (Vec<(CellKey, Amount)>, u64) {
        let mut waiting = self.lock();
        waiting.since = None;
        (std::mem::take(&mut waiting.totals), waiting.total_count)
    }

    pub(crate) fn take_messages(&self) -> Vec<WorkerMessage> {
        std::mem::take(&mut self.lock().messages)
    }

    /// Waits for the next message, totals or wake-up.
    pub(crate) async fn arrival(&self) {
        self.arrived.notified().await;
    }

    fn lock(&self) -> MutexGuard<'_, WaitingMessages> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
