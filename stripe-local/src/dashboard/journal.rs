//! The journal of exchanges that the dashboard shows.

use std::collections::VecDeque;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use bytes::Bytes;
use http::{Request, Response, StatusCode};
use stripe_core::__private::header::{IDEMPOTENT_REPLAYED, REQUEST_ID};
use tokio::sync::watch;

use crate::requests::{self, RecordedRequest, account_of};

/// Maximum number of exchanges, and of bytes of bodies, that are stored.
const MOST: usize = 2_000;
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// Exchanges, oldest first.
pub(super) struct Journal {
    entries: Mutex<JournalEntries>,
    version: watch::Sender<u64>,
}

#[derive(Default)]
pub(super) struct JournalEntries {
    kept: VecDeque<JournalEntry>,
    bytes: usize,
    pub(super) total: u64,
    next: u64,
    /// Version in which the journal was cleared.
    pub(super) cleared: u64,
    glance: u64,
}

/// An exchange.
pub(super) struct JournalEntry {
    pub(super) number: u64,
    /// Version in which the exchange last changed.
    pub(super) changed: u64,
    pub(super) at: SystemTime,
    /// Time of the local clock, in seconds since 1970.
    pub(super) clock: i64,
    pub(super) request: RecordedRequest,
    pub(super) ending: Ending,
    pub(super) took: Option<Duration>,
}

/// Outcome of a request.
pub(super) enum Ending {
    /// The request is in progress.
    Pending,
    Completed {
        status: StatusCode,
        request_id: Option<String>,
        replayed: bool,
        body: Bytes,
    },
    /// A fault withheld the response.
    Withheld,
    /// The client disconnected before the response.
    Disconnected,
}

impl JournalEntry {
    fn size(&self) -> usize {
        let response = match &self.ending {
            Ending::Completed { body, .. } => body.len(),
            _ => 0,
        };
        self.request.path.len() + self.request.query.len() + self.request.body.len() + response
    }
}

impl JournalEntries {
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = &JournalEntry> {
        self.kept.iter()
    }

    pub(super) fn get(&self, number: u64) -> Option<&JournalEntry> {
        self.kept.binary_search_by_key(&number, |entry| entry.number).ok().map(|at| &self.kept[at])
    }

    fn shrink(&mut self) {
        while self.kept.len() > MOST || self.bytes > MOST_BYTES {
            let Some(oldest) = self.kept.pop_front() else { break };
            self.bytes -= oldest.size();
        }
    }
}

impl Journal {
    pub(super) fn new(version: watch::Sender<u64>) -> Self {
        Self { entries: Mutex::default(), version }
    }

    pub(super) fn entries(&self) -> MutexGuard<'_, JournalEntries> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn begin(self: &Arc<Self>, request: &Request<Bytes>, clock: i64) -> Note {
        let mut entries = self.entries();
        entries.next += 1;
        entries.total += 1;
        let entry = JournalEntry {
            number: entries.next,
            changed: self.count(),
            at: SystemTime::now(),
            clock,
            request: requests::recorded(request),
            ending: Ending::Pending,
            took: None,
        };
        entries.bytes += entry.size();
        entries.kept.push_back(entry);
        entries.shrink();
        let number = entries.next;
        Note {
            journal: Arc::clone(self),
            number,
            started: Instant::now(),
            ended: AtomicBool::new(false),
        }
    }

    fn end(&self, number: u64, took: Duration, ending: Ending) {
        let mut entries = self.entries();
        let changed = self.count();
        let entries = &mut *entries;
        let at = entries.kept.binary_search_by_key(&number, |entry| entry.number);
        // It may have been dropped in the meantime.
        let Some(entry) = at.ok().and_then(|at| entries.kept.get_mut(at)) else { return };
        entries.bytes -= entry.size();
        (entry.ending, entry.took, entry.changed) = (ending, Some(took), changed);
        entries.bytes += entry.size();
        entries.shrink();
    }

    /// Clears the journal, or drops the exchanges of an account.
    pub(super) fn clear(&self, account: Option<&str>) {
        let mut entries = self.entries();
        entries.cleared = self.count();
        let before = entries.kept.len();
        if let Some(account) = account {
            entries.kept.retain(|entry| account_of(&entry.request.headers) != account);
            entries.total -= (before - entries.kept.len()) as u64;
        } else {
            entries.kept.clear();
            entries.total = 0;
        }
        entries.bytes = entries.kept.iter().map(JournalEntry::size).sum();
    }

    /// Whether the digest of other state has changed since the last call.
    pub(super) fn looks_different(&self, glance: u64) -> bool {
        std::mem::replace(&mut self.entries().glance, glance) != glance
    }

    /// Returns the next version. It is taken while the entries are locked, so that a reader of the
    /// version sees its entries.
    fn count(&self) -> u64 {
        let mut counted = 0;
        self.version.send_modify(|version| {
            *version += 1;
            counted = *version;
        });
        counted
    }
}

/// A recorded request that is in progress.
pub(crate) struct Note {
    journal: Arc<Journal>,
    number: u64,
    started: Instant,
    ended: AtomicBool,
}

impl Note {
    /// Records the response, or `None` if a fault withholds it.
    pub(crate) fn end(&self, response: Option<&Response<Bytes>>) {
        let ending = match response {
            Some(response) => {
                let id = response.headers().get(REQUEST_ID).and_then(|id| id.to_str().ok());
                Ending::Completed {
                    status: response.status(),
                    request_id: id.map(str::to_owned),
                    replayed: response.headers().contains_key(IDEMPOTENT_REPLAYED),
                    body: response.body().clone(),
                }
            }
            None => Ending::Withheld,
        };
        self.ended.store(true, Ordering::Relaxed);
        self.journal.end(self.number, self.started.elapsed(), ending);
    }
}

impl Drop for Note {
    fn drop(&mut self) {
        if !self.ended.load(Ordering::Relaxed) {
            self.journal.end(self.number, self.started.elapsed(), Ending::Disconnected);
        }
    }
}

impl fmt::Debug for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Note").field("number", &self.number).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn journal() -> Arc<Journal> {
        Arc::new(Journal::new(watch::Sender::new(1)))
    }

    fn request(body: impl Into<Bytes>) -> Request<Bytes> {
        Request::post("/v1/books").body(body.into()).unwrap()
    }

    #[test]
    fn memory_has_a_bound() {
        let journal = journal();
        for _ in 0..MOST + 5 {
            journal.begin(&request(""), 0).end(Some(&Response::new(Bytes::new())));
        }
        assert_eq!(journal.entries().iter().count(), MOST);
        assert_eq!(journal.entries().total, MOST as u64 + 5);
        let large = Response::new(Bytes::from(vec![b'a'; 1024 * 1024]));
        for _ in 0..40 {
            journal.begin(&request(""), 0).end(Some(&large));
        }
        assert!(journal.entries().iter().count() <= 16);
        journal.clear(None);
        let entries = journal.entries();
        assert_eq!((entries.iter().count(), entries.bytes), (0, 0));
    }

    #[test]
    fn a_client_may_disconnect_or_be_cleared() {
        let journal = journal();
        drop(journal.begin(&request(""), 0));
        assert!(matches!(
            journal.entries().get(1),
            Some(JournalEntry { ending: Ending::Disconnected, .. })
        ));
        let note = journal.begin(&request(""), 0);
        journal.clear(None);
        note.end(None);
        assert_eq!(journal.entries().iter().count(), 0);
        assert_eq!(journal.begin(&request(""), 0).number, 3);
    }
}
