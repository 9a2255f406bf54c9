//! Group commit: a single thread commits, and facts that are recorded during a commit become part of the
//! next one.

use std::collections::VecDeque;
use std::fmt;
use std::future::Future;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, JoinHandle, Thread};
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

use super::{Changes, Committed, NewFact, StoredFact, UsageStore};
use crate::calls::{CallTable, ReporterCall};
use crate::reporter::{Hour, HourKey, Seq};
use crate::store_error::StoreError;

/// Maximum number of facts in a commit.
const MOST_FACTS: usize = 16_384;

/// The thread that commits to a store.
///
/// Each commit contains all facts that were recorded since the previous commit, and any changes of the
/// reporter.
pub struct Committer {
    queue: Arc<CommitQueue>,
    /// The thread, until it was joined.
    thread: Mutex<Option<JoinHandle<()>>>,
    /// The process that started the thread.
    process: u32,
}

/// A future of the result of a request to the thread. The request is carried out even if the future is
/// dropped.
#[derive(Debug)]
pub struct StoreReply<T>(ReplyState<T>);

#[derive(Debug)]
enum ReplyState<T> {
    Waiting(oneshot::Receiver<Result<T, StoreError>>),
    Failed(Option<StoreError>),
}

#[derive(Default)]
struct CommitQueue {
    requests: Mutex<QueuedRequests>,
    arrived: Condvar,
}

#[derive(Default)]
struct QueuedRequests {
    facts: Vec<QueuedFact>,
    others: VecDeque<StoreRequest>,
    closing: bool,
    failure: Option<StoreError>,
}

type Sender<T> = oneshot::Sender<Result<T, StoreError>>;
type QueuedFact = (NewFact, Sender<StoredFact>);

enum StoreRequest {
    Commit(Box<Changes>, Sender<Committed>),
    Hour(HourKey, Sender<Hour>),
    HourOf(Seq, Sender<Option<HourKey>>),
    Walk {
        after: Option<HourKey>,
        before: u32,
        most: usize,
        sender: Sender<Vec<Hour>>,
    },
    /// Adds the facts of other instances to their cells; the result is whether any are left.
    Collect(Sender<bool>),
    /// A task without a result.
    Run(StoreTask),
}

/// A function that the thread calls with the store.
type StoreTask = Box<dyn FnOnce(&mut dyn UsageStore<Error = StoreError>) + Send>;

impl Committer {
    /// Starts the thread. The thread calls `on_commit` after each commit, before it confirms the facts of
    /// the commit.
    ///
    /// # Errors
    ///
    /// Returns an error if the operating system cannot start another thread.
    pub fn start<S>(
        store: S,
        on_commit: impl FnMut(&Committed) + Send + 'static,
    ) -> io::Result<Self>
    where
        S: UsageStore<Error = StoreError> + Send + 'static,
    {
        Self::start_with(store, on_commit, |_| (), |_| ())
    }

    /// Like [`start`](Self::start). The thread also calls `on_calls` with the calls of other instances,
    /// and `on_failure` after each failure that the store survives.
    pub(crate) fn start_with<S>(
        store: S,
        on_commit: impl FnMut(&Committed) + Send + 'static,
        on_calls: impl FnMut(Vec<(i64, ReporterCall)>) + Send + 'static,
        on_failure: impl FnMut(&StoreError) + Send + 'static,
    ) -> io::Result<Self>
    where
        S: UsageStore<Error = StoreError> + Send + 'static,
    {
        let queue = Arc::new(CommitQueue::default());
        let served = Arc::clone(&queue);
        let thread = thread::Builder::new().name("stripe-usage".to_owned()).spawn(move || {
            let serve = || run(store, &served, on_commit, on_calls, on_failure);
            let worked = catch_unwind(AssertUnwindSafe(serve));
            let failure = match worked {
                Ok(failure) => failure,
                Err(_) => StoreError::damaged("the thread that commits panicked"),
            };
            served.fail(&failure);
        })?;
        Ok(Self { queue, thread: Mutex::new(Some(thread)), process: std::process::id() })
    }

    /// Records a fact. It is on disk when the reply is ready.
    pub fn record(&self, fact: NewFact) -> StoreReply<StoredFact> {
        self.ask(|requests, sender| requests.facts.push((fact, sender)))
    }

    /// Commits changes. They are on disk when the reply is ready.
    pub fn commit(&self, changes: Changes) -> StoreReply<Committed> {
        self.ask(|requests, sender| {
            requests.others.push_back(StoreRequest::Commit(Box::new(changes), sender));
        })
    }

    /// Reads an hour.
    pub fn hour(&self, key: HourKey) -> StoreReply<Hour> {
        self.ask(|requests, sender| requests.others.push_back(StoreRequest::Hour(key, sender)))
    }

    /// Reads up to `most` hours, as [`UsageStore::walk`] does.
    pub fn walk(&self, after: Option<HourKey>, before: u32, most: usize) -> StoreReply<Vec<Hour>> {
        self.ask(|requests, sender| {
            requests.others.push_back(StoreRequest::Walk { after, before, most, sender });
        })
    }

    /// Adds the facts of other instances to their cells, even if that is not yet due. Returns whether any
    /// are left.
    pub(crate) fn collect(&self) -> StoreReply<bool> {
        self.ask(|requests, sender| requests.others.push_back(StoreRequest::Collect(sender)))
    }

    /// Finds the hour of a report.
    pub fn hour_of(&self, seq: Seq) -> StoreReply<Option<HourKey>> {
        self.ask(|requests, sender| requests.others.push_back(StoreRequest::HourOf(seq, sender)))
    }

    /// Calls a function with the store, in the thread. The function is dropped if the store was closed or
    /// has failed.
    pub(crate) fn run(
        &self,
        task: impl FnOnce(&mut dyn UsageStore<Error = StoreError>) + Send + 'static,
    ) {
        drop(self.ask::<()>(|requests, _| {
            requests.others.push_back(StoreRequest::Run(Box::new(task)));
        }));
    }

    /// Returns the reason why nothing can be recorded any more, or `None` while facts can be recorded.
    pub fn failure(&self) -> Option<StoreError> {
        if self.is_forked() {
            return Some(StoreError::Forked);
        }
        self.queue.lock().failure.clone()
    }

    /// Commits the facts that were recorded so far, and closes the store. Blocks until this is done.
    /// Requests that arrive in the meantime fail.
    pub fn close(&self) {
        let mut thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner);
        if self.is_forked() {
            // The thread does not exist in a forked child.
            std::mem::forget(thread.take());
            return;
        }
        self.queue.close();
        if let Some(thread) = thread.take() {
            // A panic was already passed on to the waiting callers.
            let _ = thread.join();
        }
    }

    /// Lets all further requests fail. Facts that were recorded before are committed, and the store is
    /// closed.
    pub(crate) fn fail(&self, failure: StoreError) {
        if !self.is_forked() {
            self.queue.lock().failure.get_or_insert(failure);
            self.queue.close();
        }
    }

    fn ask<T>(&self, add: impl FnOnce(&mut QueuedRequests, Sender<T>)) -> StoreReply<T> {
        // The thread does not exist in a forked child, but may have held the lock.
        if self.is_forked() {
            return StoreReply(ReplyState::Failed(Some(StoreError::Forked)));
        }
        let mut requests = self.queue.lock();
        if let Some(failure) = &requests.failure {
            return StoreReply(ReplyState::Failed(Some(failure.clone())));
        }
        if requests.closing {
            // Otherwise closing would wait as long as requests arrive.
            return StoreReply(ReplyState::Failed(Some(StoreError::Closed)));
        }
        let (sender, receiver) = oneshot::channel();
        add(&mut requests, sender);
        drop(requests);
        self.queue.arrived.notify_one();
        StoreReply(ReplyState::Waiting(receiver))
    }

    fn is_forked(&self) -> bool {
        std::process::id() != self.process
    }
}

impl Drop for Committer {
    fn drop(&mut self) {
        self.close();
    }
}

impl fmt::Debug for Committer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Committer").finish_non_exhaustive()
    }
}

impl<T> StoreReply<T> {
    /// Blocks the current thread until the result is ready.
    ///
    /// # Errors
    ///
    /// Returns an error if the store failed or was closed.
    pub fn wait(self) -> Result<T, StoreError> {
        // tokio's `block_on` panics within a runtime.
        let waker = Waker::from(Arc::new(Unpark(thread::current())));
        let mut context = Context::from_waker(&waker);
        let mut reply = pin!(self);
        loop {
            match reply.as_mut().poll(&mut context) {
                Poll::Ready(result) => return result,
                Poll::Pending => thread::park(),
            }
        }
    }
}

/// Wakes a thread that waits for a result.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

impl<T> Future for StoreReply<T> {
    type Output = Result<T, StoreError>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match &mut self.0 {
            ReplyState::Waiting(receiver) => {
                Pin::new(receiver).poll(context).map(|sent| sent.unwrap_or(Err(StoreError::Closed)))
            }
            ReplyState::Failed(failure) => {
                Poll::Ready(Err(failure.take().unwrap_or(StoreError::Closed)))
            }
        }
    }
}

impl CommitQueue {
    fn lock(&self) -> MutexGuard<'_, QueuedRequests> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Accepts no further requests.
    fn close(&self) {
        self.lock().closing = true;
        self.arrived.notify_one();
    }

    /// Takes the next work, with at most one commit. It is empty if nothing arrives until the given time,
    /// and `None` if the store is to be closed.
    fn next(&self, until: Option<Instant>) -> Option<(Vec<QueuedFact>, Vec<StoreRequest>)> {
        let mut requests = self.lock();
        loop {
            let most = requests.facts.len().min(MOST_FACTS);
            // Requests that read before this commit do not wait for another one.
            let is_read = |request: &&StoreRequest| !matches!(request, StoreRequest::Commit(..));
            let reads = requests.others.iter().take_while(is_read).count();
            let end = requests.others.len().min(reads + 1);
            if most > 0 || end > 0 {
                let others = requests.others.drain(..end).collect();
                return Some((requests.facts.drain(..most).collect(), others));
            }
            if requests.closing {
                return None;
            }
            let Some(until) = until else {
                requests = self.arrived.wait(requests).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            let wait = until.saturating_duration_since(Instant::now());
            if wait.is_zero() {
                return Some((Vec::new(), Vec::new()));
            }
            let waited = self.arrived.wait_timeout(requests, wait);
            requests = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Lets waiting and further requests fail.
    fn fail(&self, failure: &StoreError) {
        let waiting = {
            let mut requests = self.lock();
            requests.failure.get_or_insert_with(|| failure.clone());
            (std::mem::take(&mut requests.facts), std::mem::take(&mut requests.others))
        };
        for (_, sender) in waiting.0 {
            let _ = sender.send(Err(failure.clone()));
        }
        for request in waiting.1 {
            request.fail(failure);
        }
    }
}

impl StoreRequest {
    fn fail(self, failure: &StoreError) {
        // A caller that no longer waits needs no result.
        let _ = match self {
            Self::Commit(_, sender) => sender.send(Err(failure.clone())).is_ok(),
            Self::Hour(_, sender) => sender.send(Err(failure.clone())).is_ok(),
            Self::HourOf(_, sender) => sender.send(Err(failure.clone())).is_ok(),
            Self::Walk { sender, .. } => sender.send(Err(failure.clone())).is_ok(),
            Self::Collect(sender) => sender.send(Err(failure.clone())).is_ok(),
            Self::Run(task) => {
                drop(task);
                false
            }
        };
    }
}

/// Commits until the store is closed or fails.
fn run<S: UsageStore<Error = StoreError>>(
    mut store: S,
    queue: &CommitQueue,
    mut on_commit: impl FnMut(&Committed),
    mut on_calls: impl FnMut(Vec<(i64, ReporterCall)>),
    mut on_failure: impl FnMut(&StoreError),
) -> StoreError {
    let mut collected = Instant::now();
    let due = |every: Option<Duration>, collected: Instant| collected.checked_add(every?);
    while let Some((facts, others)) = queue.next(due(store.collect_every(), collected)) {
        let (facts, senders): (Vec<NewFact>, Vec<Sender<StoredFact>>) = facts.into_iter().unzip();
        let (mut changes, mut reporter) = (Changes::default(), None);
        let mut collecting = Vec::new();
        for request in others {
            match request {
                StoreRequest::Commit(own, sender) => (changes, reporter) = (*own, Some(sender)),
                StoreRequest::Hour(key, sender) => drop(sender.send(store.hour(&key))),
                StoreRequest::HourOf(seq, sender) => drop(sender.send(store.hour_of(seq))),
                StoreRequest::Walk { after, before, most, sender } => {
                    drop(sender.send(store.walk(after.as_ref(), before, most)));
                }
                StoreRequest::Collect(sender) => collecting.push(sender),
                StoreRequest::Run(task) => task(&mut store),
            }
        }
        // The facts of the changes keep their positions in the result.
        changes.facts.extend(facts);
        let is_due = |due: Option<Instant>| due.is_some_and(|due| due <= Instant::now());
        if !collecting.is_empty() || is_due(due(store.collect_every(), collected)) {
            match store.collect() {
                Ok(committed) => {
                    on_commit(&committed);
                    let calls = store.calls().map(CallTable::take_found).unwrap_or_default();
                    if !calls.is_empty() {
                        on_calls(calls);
                    }
                    let has_more = store.collect_every() == Some(Duration::ZERO);
                    for sender in collecting {
                        let _ = sender.send(Ok(has_more));
                    }
                }
                Err(failure) if store.survives(&failure) => {
                    on_failure(&failure);
                    for sender in collecting {
                        let _ = sender.send(Err(failure.clone()));
                    }
                }
                Err(failure) => {
                    queue.fail(&failure);
                    for sender in collecting {
                        let _ = sender.send(Err(failure.clone()));
                    }
                    fail_all(&failure, senders, reporter);
                    return failure;
                }
            }
            collected = Instant::now();
        }
        if changes.is_empty() && reporter.is_none() {
            continue;
        }
        match store.commit(&changes) {
            Ok(mut committed) => {
                on_commit(&committed);
                let own = committed.facts.len().saturating_sub(senders.len());
                for (sender, stored) in senders.into_iter().zip(committed.facts.drain(own..)) {
                    let _ = sender.send(Ok(stored));
                }
                if let Some(sender) = reporter {
                    let _ = sender.send(Ok(committed));
                }
            }
            Err(failure) if store.survives(&failure) => {
                on_failure(&failure);
                fail_all(&failure, senders, reporter);
            }
            Err(failure) => {
                // Before callers are notified, so that no fact that is recorded after that can wait.
                queue.fail(&failure);
                fail_all(&failure, senders, reporter);
                return failure;
            }
        }
    }
    StoreError::Closed
}

/// Lets a commit fail.
fn fail_all(
    failure: &StoreError,
    senders: Vec<Sender<StoredFact>>,
    reporter: Option<Sender<Committed>>,
) {
    for sender in senders {
        let _ = sender.send(Err(failure.clone()));
    }
    if let Some(sender) = reporter {
        let _ = sender.send(Err(failure.clone()));
    }
}
