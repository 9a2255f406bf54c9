//! The queue of deliveries.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;

use super::delivery::{Delivery, DeliveryAttempt, DeliveryState};
use super::response::WebhookResponse;
use crate::events::StoredEvent;

/// Maximum number of stored deliveries. The oldest are dropped first, delivered or not.
const MOST: usize = 10_000;

/// Method by which an event is delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DeliveryMethod {
    /// Calls a handler.
    Handler = 0,
    /// Sends a request to a URL.
    Url = 1,
}

/// Deliveries by time, and within a second in the order of their events.
type ByTime = BTreeSet<(i64, u64)>;

#[derive(Default)]
pub(super) struct Queue {
    number: u64,
    known: BTreeMap<u64, QueueEntry>,
    due: [ByTime; 2],
}

struct QueueEntry {
    endpoint: u64,
    /// Name of the endpoint, which may have been removed.
    label: Arc<str>,
    method: DeliveryMethod,
    event: Arc<StoredEvent>,
    /// Time of the next attempt, or of the last one if there is no next one.
    due: i64,
    attempts: Vec<DeliveryAttempt>,
    state: QueueState,
}

#[derive(Clone, Copy, PartialEq)]
enum QueueState {
    Waiting,
    UnderWay,
    Delivered,
    GivenUp,
}

/// A delivery in progress.
pub(super) struct Job {
    number: u64,
    pub(super) endpoint: u64,
    event: Arc<StoredEvent>,
}

/// A delivery that was taken out of a queue.
#[cfg(feature = "page")]
pub(crate) struct Waiting(QueueEntry);

impl Job {
    #[cfg(feature = "page")]
    pub(super) fn event(&self) -> &StoredEvent {
        &self.event
    }

    /// Returns the raw body.
    pub(super) fn body(&self) -> Bytes {
        self.event.payload().into()
    }
}

impl QueueEntry {
    fn delivery(&self) -> Delivery {
        Delivery {
            event_id: self.event.id.clone(),
            event_type: self.event.r#type.clone(),
            account: self.event.account.clone(),
            endpoint: self.label.to_string(),
            attempts: self.attempts.clone(),
            state: match self.state {
                QueueState::Waiting => {
                    let seconds = u64::try_from(self.due).unwrap_or_default();
                    let at = UNIX_EPOCH.checked_add(Duration::from_secs(seconds));
                    DeliveryState::Scheduled(at.unwrap_or(UNIX_EPOCH))
                }
                QueueState::UnderWay => DeliveryState::InProgress,
                QueueState::Delivered => DeliveryState::Delivered,
                QueueState::GivenUp => DeliveryState::Failed,
            },
        }
    }
}

impl Queue {
    pub(super) fn add(
        &mut self,
        number: u64,
        label: &str,
        method: DeliveryMethod,
        event: Arc<StoredEvent>,
        now: i64,
    ) {
        self.insert(QueueEntry {
            endpoint: number,
            label: label.into(),
            method,
            event,
            due: now,
            attempts: Vec::new(),
            state: QueueState::Waiting,
        });
    }

    fn insert(&mut self, entry: QueueEntry) {
        self.number += 1;
        if entry.state == QueueState::Waiting {
            self.due[entry.method as usize].insert((entry.due, self.number));
        }
        self.known.insert(self.number, entry);
        if self.known.len() > MOST {
            if let Some((number, entry)) = self.known.pop_first() {
                self.due[entry.method as usize].remove(&(entry.due, number));
            }
        }
    }

    /// Returns the time of the first delivery, in unix seconds.
    pub(super) fn due(&self, method: DeliveryMethod) -> Option<i64> {
        self.due[method as usize].first().map(|(at, _)| *at)
    }

    /// Returns the first delivery that is due, and marks it as in progress.
    pub(super) fn take(&mut self, method: DeliveryMethod, now: i64) -> Option<Job> {
        self.due(method).filter(|due| *due <= now)?;
        let (_, number) = self.due[method as usize].pop_first()?;
        let entry = self.known.get_mut(&number)?;
        entry.state = QueueState::UnderWay;
        Some(Job { number, endpoint: entry.endpoint, event: Arc::clone(&entry.event) })
    }

    /// Records an attempt, and schedules the next one after the first of the remaining `waits`.
    pub(super) fn finish(
        &mut self,
        job: &Job,
        at: SystemTime,
        response: WebhookResponse,
        waits: &[Duration],
    ) {
        // It may have been dropped meanwhile, or reset.
        let Some(entry) = self.known.get_mut(&job.number) else { return };
        let WebhookResponse { status, error } = response;
        entry.attempts.push(DeliveryAttempt { at, status, error });
        if status.is_some_and(|status| status.is_success()) {
            entry.event.pending.fetch_sub(1, Ordering::Relaxed);
            entry.state = QueueState::Delivered;
        } else if let Some(wait) = waits.get(entry.attempts.len() - 1) {
            let wait = i64::try_from(wait.as_secs()).unwrap_or(i64::MAX);
            entry.due = entry.due.saturating_add(wait);
            entry.state = QueueState::Waiting;
            self.due[entry.method as usize].insert((entry.due, job.number));
        } else {
            entry.state = QueueState::GivenUp;
        }
    }

    /// Whether an attempt is in progress or due.
    #[cfg(feature = "server")]
    pub(super) fn is_busy(&self, now: i64) -> bool {
        self.known.values().any(|entry| match entry.state {
            QueueState::UnderWay => true,
            QueueState::Waiting => entry.due <= now,
            QueueState::Delivered | QueueState::GivenUp => false,
        })
    }

    pub(super) fn deliveries(&self) -> Vec<Delivery> {
        self.known.values().map(QueueEntry::delivery).collect()
    }

    pub(super) fn delivery(&self, job: &Job) -> Option<Delivery> {
        self.known.get(&job.number).map(QueueEntry::delivery)
    }

    /// Moves what waits to an earlier time.
    pub(super) fn move_back(&mut self, seconds: i64) {
        self.due = Default::default();
        for (number, entry) in &mut self.known {
            // A retry of an attempt in progress is planned from the time that it was due.
            if matches!(entry.state, QueueState::Waiting | QueueState::UnderWay) {
                entry.due = entry.due.saturating_sub(seconds);
            }
            if entry.state == QueueState::Waiting {
                self.due[entry.method as usize].insert((entry.due, *number));
            }
        }
    }

    pub(super) fn clear(&mut self) {
        self.known.clear();
        self.due = Default::default();
    }
}

/// Operations while the server runs.
#[cfg(feature = "page")]
impl Queue {
    /// Ends the deliveries to an endpoint that were not made.
    pub(super) fn give_up(&mut self, endpoint: u64) {
        for (number, entry) in &mut self.known {
            if entry.endpoint == endpoint && entry.state == QueueState::Waiting {
                self.due[entry.method as usize].remove(&(entry.due, *number));
                entry.state = QueueState::GivenUp;
            }
        }
    }

    /// Takes the deliveries of the events of an account.
    pub(super) fn take_account(&mut self, account: &str) -> Vec<Waiting> {
        let all = std::mem::take(&mut self.known);
        let (taken, rest): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|(_, entry)| entry.event.account == account);
        self.known = rest.into_iter().collect();
        for (number, entry) in &taken {
            self.due[entry.method as usize].remove(&(entry.due, *number));
        }
        taken.into_iter().map(|(_, entry)| Waiting(entry)).collect()
    }

    /// Adds a delivery that was taken out of another queue.
    pub(super) fn put(&mut self, Waiting(mut entry): Waiting) {
        // Whoever makes the attempt cannot find it any more.
        if entry.state == QueueState::UnderWay {
            entry.state = QueueState::Waiting;
        }
        self.insert(entry);
    }

    /// Records an attempt that was made in an earlier run, if its delivery is waiting.
    pub(super) fn was_tried(
        &mut self,
        event: &str,
        endpoint: u64,
        at: SystemTime,
        response: WebhookResponse,
        waits: &[Duration],
    ) {
        let found = self.known.iter_mut().find(|(_, entry)| {
            entry.state == QueueState::Waiting
                && entry.endpoint == endpoint
                && entry.event.id == event
        });
        let Some((number, entry)) = found else { return };
        self.due[entry.method as usize].remove(&(entry.due, *number));
        entry.state = QueueState::UnderWay;
        let job = Job { number: *number, endpoint, event: Arc::clone(&entry.event) };
        self.finish(&job, at, response, waits);
    }
}
