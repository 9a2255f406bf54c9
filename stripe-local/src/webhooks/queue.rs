//! What is to be delivered and what became of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;

use super::answer::WebhookAnswer;
use super::delivery::{Delivery, DeliveryAttempt, DeliveryState};
use crate::events::Kept;

/// How many deliveries are known. The oldest are forgotten first, delivered or not.
const MOST: usize = 10_000;

/// How an event gets to its endpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// A handler is called.
    Call = 0,
    /// It is sent to a URL.
    Post = 1,
}

/// Deliveries by time, and of one time in the order in which their events happened.
type ByTime = BTreeSet<(i64, u64)>;

#[derive(Default)]
pub(super) struct Queue {
    number: u64,
    known: BTreeMap<u64, Entry>,
    due: [ByTime; 2],
}

struct Entry {
    endpoint: usize,
    way: Way,
    event: Arc<Kept>,
    /// The time of the next attempt, or of the last one if there is no next.
    due: i64,
    attempts: Vec<DeliveryAttempt>,
    state: State,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Waiting,
    UnderWay,
    Delivered,
    GivenUp,
}

/// A delivery that is under way.
pub(super) struct Job {
    number: u64,
    pub(super) endpoint: usize,
    event: Arc<Kept>,
}

impl Job {
    /// The raw body.
    pub(super) fn body(&self) -> Bytes {
        self.event.payload().into()
    }
}

impl Entry {
    fn delivery(&self, endpoint: String) -> Delivery {
        Delivery {
            event_id: self.event.id.clone(),
            event_type: self.event.r#type.clone(),
            endpoint,
            attempts: self.attempts.clone(),
            state: match self.state {
                State::Waiting => {
                    let seconds = u64::try_from(self.due).unwrap_or_default();
                    let at = UNIX_EPOCH.checked_add(Duration::from_secs(seconds));
                    DeliveryState::Waiting(at.unwrap_or(UNIX_EPOCH))
                }
                State::UnderWay => DeliveryState::UnderWay,
                State::Delivered => DeliveryState::Delivered,
                State::GivenUp => DeliveryState::GivenUp,
            },
        }
    }
}

impl Queue {
    pub(super) fn add(&mut self, endpoint: usize, way: Way, event: Arc<Kept>, now: i64) {
        self.number += 1;
        let entry =
            Entry { endpoint, way, event, due: now, attempts: Vec::new(), state: State::Waiting };
        self.known.insert(self.number, entry);
        self.due[way as usize].insert((now, self.number));
        if self.known.len() > MOST {
            if let Some((number, entry)) = self.known.pop_first() {
                self.due[entry.way as usize].remove(&(entry.due, number));
            }
        }
    }

    /// When the first delivery is due, in unix seconds.
    pub(super) fn due(&self, way: Way) -> Option<i64> {
        self.due[way as usize].first().map(|(at, _)| *at)
    }

    /// Takes the first one out whose time has come.
    pub(super) fn take(&mut self, way: Way, now: i64) -> Option<Job> {
        self.due(way).filter(|due| *due <= now)?;
        let (_, number) = self.due[way as usize].pop_first()?;
        let entry = self.known.get_mut(&number)?;
        entry.state = State::UnderWay;
        Some(Job { number, endpoint: entry.endpoint, event: Arc::clone(&entry.event) })
    }

    /// Notes an attempt, and plans the next one after the first of the `waits` that are left.
    pub(super) fn finish(
        &mut self,
        job: &Job,
        at: SystemTime,
        answer: WebhookAnswer,
        waits: &[Duration],
    ) {
        // Forgotten meanwhile, or reset.
        let Some(entry) = self.known.get_mut(&job.number) else { return };
        let WebhookAnswer { status, error } = answer;
        entry.attempts.push(DeliveryAttempt { at, status, error });
        if status.is_some_and(|status| status.is_success()) {
            entry.event.pending.fetch_sub(1, Ordering::Relaxed);
            entry.state = State::Delivered;
        } else if let Some(wait) = waits.get(entry.attempts.len() - 1) {
            let wait = i64::try_from(wait.as_secs()).unwrap_or(i64::MAX);
            entry.due = entry.due.saturating_add(wait);
            entry.state = State::Waiting;
            self.due[entry.way as usize].insert((entry.due, job.number));
        } else {
            entry.state = State::GivenUp;
        }
    }

    /// Whether something is under way, or to be sent now.
    #[cfg(feature = "server")]
    pub(super) fn is_busy(&self, now: i64) -> bool {
        self.known.values().any(|entry| match entry.state {
            State::UnderWay => true,
            State::Waiting => entry.due <= now,
            State::Delivered | State::GivenUp => false,
        })
    }

    pub(super) fn deliveries(&self, label: impl Fn(usize) -> String) -> Vec<Delivery> {
        self.known.values().map(|entry| entry.delivery(label(entry.endpoint))).collect()
    }

    pub(super) fn delivery(&self, job: &Job, label: impl Fn() -> String) -> Option<Delivery> {
        self.known.get(&job.number).map(|entry| entry.delivery(label()))
    }

    pub(super) fn clear(&mut self) {
        self.known.clear();
        self.due = Default::default();
    }
}
