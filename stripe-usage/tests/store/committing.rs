//! Group commit: facts share commits, and each is confirmed once it is on disk.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread;
use std::time::Duration;

use stripe_usage::reporter::time::StripeTime;
use stripe_usage::reporter::{CellKey, Hour, HourKey, Seq};
use stripe_usage::store::committer::Committer;
use stripe_usage::store::embedded::EmbeddedStore;
use stripe_usage::store::{
    CellChange, Changes, Committed, FactKey, NewFact, StoreHead, StoredFact, UsageStore,
};
use stripe_usage::{Amount, StoreError};

use super::support::disk::Disk;
use super::support::{meters, owner};

fn store(disk: &Disk) -> EmbeddedStore {
    EmbeddedStore::open_on(disk.clone(), &owner(), &meters()).unwrap()
}

fn cell(customer: &str) -> CellKey {
    let hour = HourKey { hour: 472_222, meter: 0, customer: Arc::from(customer) };
    CellKey { hour, minute: 0 }
}

fn fact(customer: &str, key: Option<&str>) -> NewFact {
    let key = key.map(|key| FactKey::new(key, StripeTime(1_700_000_000)));
    NewFact { cell: cell(customer), value: Amount::from(1), key }
}

fn total(store: &mut EmbeddedStore, customer: &str) -> Amount {
    store.hour(&cell(customer).hour).unwrap().cells.get(&0).copied().unwrap_or_default().total
}

/// A store whose commits wait to be let through.
struct Gated {
    store: EmbeddedStore,
    begun: Sender<usize>,
    gate: Receiver<()>,
}

impl UsageStore for Gated {
    type Error = StoreError;

    fn head(&self) -> StoreHead {
        self.store.head()
    }

    fn scan(&mut self, visit: &mut dyn FnMut(Hour)) -> Result<(), StoreError> {
        self.store.scan(visit)
    }

    fn hour(&mut self, key: &HourKey) -> Result<Hour, StoreError> {
        self.store.hour(key)
    }

    fn walk(
        &mut self,
        after: Option<&HourKey>,
        before: u32,
        most: usize,
    ) -> Result<Vec<Hour>, StoreError> {
        self.store.walk(after, before, most)
    }

    fn hour_of(&mut self, seq: Seq) -> Result<Option<HourKey>, StoreError> {
        self.store.hour_of(seq)
    }

    fn commit(&mut self, changes: &Changes) -> Result<Committed, StoreError> {
        self.begun.send(changes.facts.len()).unwrap();
        self.gate.recv().unwrap();
        self.store.commit(changes)
    }
}

fn gated(disk: &Disk) -> (Committer, Receiver<usize>, Sender<()>) {
    let (begun, begins) = mpsc::channel();
    let (open, gate) = mpsc::channel();
    let gated = Gated { store: store(disk), begun, gate };
    (Committer::start(gated, |_| ()).unwrap(), begins, open)
}

#[test]
fn a_commit_is_one_sync() {
    let disk = Disk::default();
    let mut store = store(&disk);
    for number in 0..20 {
        let before = (disk.syncs(), disk.size());
        let facts = (0..50).map(|it| fact(&format!("cus_{it}"), Some(&format!("{number}-{it}"))));
        let changes = Changes { facts: facts.collect(), ..Changes::default() };
        store.commit(&changes).unwrap();
        // Where the file grows, its new length is synced first.
        let expected = if disk.size() > before.1 { 2 } else { 1 };
        assert_eq!(disk.syncs() - before.0, expected);
    }
    let before = disk.syncs();
    store.commit(&Changes { keys_from: Some(30_000), ..Changes::default() }).unwrap();
    assert_eq!(disk.syncs() - before, 1, "forgetting the keys of a day is one as well");
}

#[test]
fn facts_that_arrive_during_a_commit_share_the_next() {
    let disk = Disk::default();
    let (committer, begins, open) = gated(&disk);
    let first = committer.record(fact("cus_1", None));
    assert_eq!(begins.recv(), Ok(1));
    let later: Vec<_> = (0..1_000)
        .map(|number| committer.record(fact("cus_1", Some(&(number / 2).to_string()))))
        .collect();
    let change = CellChange { settled: Amount::from(7), ..CellChange::default() };
    let own = Changes {
        facts: vec![fact("cus_2", None)],
        cells: BTreeMap::from([(cell("cus_1"), change)]),
        ..Changes::default()
    };
    let own = committer.commit(own);
    let next = committer.commit(Changes { next_seq: Some(Seq(9)), ..Changes::default() });
    open.send(()).unwrap();
    assert_eq!(first.wait().unwrap(), StoredFact::Added);
    assert_eq!(begins.recv(), Ok(1_001));
    open.send(()).unwrap();
    for (number, reply) in later.into_iter().enumerate() {
        let expected = [StoredFact::Added, StoredFact::Duplicate][number % 2];
        assert_eq!(reply.wait().unwrap(), expected);
    }
    let result = own.wait().unwrap();
    assert_eq!(result.facts, [StoredFact::Added], "its own facts alone");
    let totals: BTreeMap<_, _> = result.totals.into_iter().collect();
    let (one, two) = (Amount::from(501), Amount::from(1));
    assert_eq!(totals, BTreeMap::from([(cell("cus_1"), one), (cell("cus_2"), two)]));
    assert_eq!(begins.recv(), Ok(0), "the next changes are a commit of their own");
    open.send(()).unwrap();
    next.wait().unwrap();
    // Reading commits nothing.
    let hour = committer.hour(cell("cus_1").hour).wait().unwrap();
    assert_eq!(hour.cells[&0].settled, Amount::from(7));
    assert_eq!(committer.hour_of(Seq(1)).wait().unwrap(), None);
    assert_eq!(committer.walk(None, u32::MAX, 9).wait().unwrap().len(), 2);
    committer.close();
    assert!(begins.try_recv().is_err());
    assert_eq!(store(&disk).head().next_seq, Seq(9));
}

#[test]
fn many_threads_record_and_nothing_is_missing() {
    let disk = Disk::default();
    let told = Arc::new(Mutex::new(BTreeMap::new()));
    let commits = Arc::new(AtomicU64::new(0));
    let (telling, counting) = (Arc::clone(&told), Arc::clone(&commits));
    let store = store(&disk);
    let before = disk.syncs();
    let committer = Committer::start(store, move |committed: &Committed| {
        counting.fetch_add(1, Ordering::Relaxed);
        telling.lock().unwrap().extend(committed.totals.iter().cloned());
    });
    let committer = committer.unwrap();
    thread::scope(|scope| {
        for thread in 0..8 {
            let committer = &committer;
            scope.spawn(move || {
                for number in 0..100 {
                    let key = format!("{}", number / 2 + 1_000 * thread);
                    let stored = committer.record(fact("cus_1", Some(&key))).wait().unwrap();
                    let expected = [StoredFact::Added, StoredFact::Duplicate][number % 2];
                    assert_eq!(stored, expected);
                }
            });
        }
    });
    // The file grows a few times.
    let (syncs, commits) = (disk.syncs() - before, commits.load(Ordering::Relaxed));
    assert!((commits..=commits + 4).contains(&syncs), "{syncs} syncs of {commits} commits");
    assert!(commits < 800, "commits are shared");
    committer.close();
    assert_eq!(total(&mut self::store(&disk), "cus_1"), Amount::from(400));
    assert_eq!(told.lock().unwrap()[&cell("cus_1")], Amount::from(400));
}

#[test]
fn a_reply_is_a_future_and_may_be_dropped() {
    let disk = Disk::default();
    let committer = Committer::start(store(&disk), |_| ()).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        assert_eq!(committer.record(fact("cus_1", None)).await.unwrap(), StoredFact::Added);
        // Blocking is no good in here, and works.
        assert_eq!(committer.record(fact("cus_1", None)).wait().unwrap(), StoredFact::Added);
        drop(committer.record(fact("cus_1", None)));
    });
    drop(committer);
    assert_eq!(total(&mut store(&disk), "cus_1"), Amount::from(3));
}

#[test]
fn closing_commits_what_waits() {
    let disk = Disk::default();
    let (committer, begins, open) = gated(&disk);
    let replies: Vec<_> = (0..10).map(|_| committer.record(fact("cus_1", None))).collect();
    for _ in 0..10 {
        open.send(()).unwrap();
    }
    committer.close();
    assert_eq!(begins.iter().sum::<usize>(), 10);
    for reply in replies {
        assert_eq!(reply.wait().unwrap(), StoredFact::Added);
    }
    assert_eq!(total(&mut store(&disk), "cus_1"), Amount::from(10));
}

#[test]
fn a_failure_is_told_to_all_and_stays() {
    let disk = Disk::default();
    let (committer, begins, open) = gated(&disk);
    let first = committer.record(fact("cus_1", None));
    assert_eq!(begins.recv(), Ok(1));
    assert!(committer.failure().is_none());
    let second = committer.record(fact("cus_1", None));
    let own = committer.commit(Changes { next_seq: Some(Seq(9)), ..Changes::default() });
    let read = committer.hour(cell("cus_1").hour);
    disk.fail_sync_after(0, 1);
    open.send(()).unwrap();
    assert!(matches!(first.wait(), Err(StoreError::Io(_))));
    assert!(matches!(second.wait(), Err(StoreError::Io(_))));
    assert!(matches!(own.wait(), Err(StoreError::Io(_))));
    assert!(matches!(read.wait(), Err(StoreError::Io(_))));
    // The disk works again, and still nothing is recorded.
    for _ in 0..3 {
        let error = committer.record(fact("cus_1", None)).wait().unwrap_err();
        let shown = error.to_string();
        assert!(shown.contains("EIO; check the disk and restart the machine"), "{shown}");
        assert!(matches!(committer.failure(), Some(StoreError::Io(_))));
    }
    assert!(begins.try_recv().is_err());
}

#[test]
fn nobody_waits_for_a_thread_that_panicked() {
    let disk = Disk::default();
    let committer = Committer::start(store(&disk), |_| panic!("a fault of the worker")).unwrap();
    assert!(committer.record(fact("cus_1", None)).wait().is_err());
    // It is gone as soon as the first was told, or a moment later.
    assert!(committer.record(fact("cus_1", None)).wait().is_err());
    assert!(committer.hour_of(Seq(1)).wait().is_err());
}

/// Whoever closes the store waits for what was recorded before, and not for what keeps coming.
#[test]
fn a_store_is_closed_while_facts_keep_coming() {
    let disk = Disk::default();
    let committer: Arc<OnceLock<Committer>> = Arc::default();
    let (recording, attempts) = (Arc::clone(&committer), Arc::new(AtomicU64::new(0)));
    let counted = Arc::clone(&attempts);
    let started = Committer::start(store(&disk), move |_| {
        // The next fact is there before this commit is confirmed.
        counted.fetch_add(1, Ordering::Relaxed);
        drop(recording.get().unwrap().record(fact("cus_1", None)));
    });
    assert!(committer.set(started.unwrap()).is_ok());
    let first = committer.get().unwrap().record(fact("cus_1", None));
    assert_eq!(first.wait().unwrap(), StoredFact::Added);
    let (ends, closed) = mpsc::channel();
    let closing = Arc::clone(&committer);
    thread::spawn(move || {
        closing.get().unwrap().close();
        ends.send(()).unwrap();
    });
    closed.recv_timeout(Duration::from_secs(20)).expect("it is closed");
    let late = committer.get().unwrap().record(fact("cus_1", None)).wait();
    assert!(matches!(late, Err(StoreError::Closed)), "{late:?}");
    let commits = attempts.load(Ordering::Relaxed);
    let total = total(&mut store(&disk.after_exit()), "cus_1");
    assert_eq!(total, Amount::from(commits), "what was taken is on disk");
}
