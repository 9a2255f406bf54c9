//! The stores of this crate, by the suite.

use std::collections::BTreeMap;
use std::path::PathBuf;

use stripe_usage::reporter::{Hour, HourKey, Seq};
use stripe_usage::store::embedded::EmbeddedStore;
use stripe_usage::store::{Changes, Committed, StoreHead, UsageStore};

use super::conformance::{Place, suite};
use super::memory_store::MemoryStore;
use super::support::disk::Disk;
use super::support::workload::{Workload, content};
use super::support::{meters, owner};

struct InFile(PathBuf);

impl Place for InFile {
    type Store = EmbeddedStore;

    fn new(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.redb"));
        let _ = std::fs::remove_file(&path);
        Self(path)
    }

    fn open(&self) -> EmbeddedStore {
        EmbeddedStore::open(&self.0, &owner(), &meters()).expect("the store can be opened")
    }
}

struct OnDisk(Disk);

impl Place for OnDisk {
    type Store = EmbeddedStore;

    fn new(_: &str) -> Self {
        Self(Disk::default())
    }

    fn open(&self) -> EmbeddedStore {
        EmbeddedStore::open_on(self.0.clone(), &owner(), &meters()).expect("it can be opened")
    }
}

struct InMemory(std::rc::Rc<std::cell::RefCell<MemoryStore>>);

impl Place for InMemory {
    type Store = Shared;

    fn new(_: &str) -> Self {
        Self(std::rc::Rc::new(std::cell::RefCell::new(MemoryStore::new(7))))
    }

    fn open(&self) -> Shared {
        Shared(std::rc::Rc::clone(&self.0))
    }
}

struct Shared(std::rc::Rc<std::cell::RefCell<MemoryStore>>);

impl UsageStore for Shared {
    type Error = <MemoryStore as UsageStore>::Error;

    fn head(&self) -> StoreHead {
        self.0.borrow().head()
    }

    fn scan(&mut self, visit: &mut dyn FnMut(Hour)) -> Result<(), Self::Error> {
        self.0.borrow_mut().scan(visit)
    }

    fn hour(&mut self, key: &HourKey) -> Result<Hour, Self::Error> {
        self.0.borrow_mut().hour(key)
    }

    fn walk(
        &mut self,
        after: Option<&HourKey>,
        before: u32,
        most: usize,
    ) -> Result<Vec<Hour>, Self::Error> {
        self.0.borrow_mut().walk(after, before, most)
    }

    fn hour_of(&mut self, seq: Seq) -> Result<Option<HourKey>, Self::Error> {
        self.0.borrow_mut().hour_of(seq)
    }

    fn commit(&mut self, changes: &Changes) -> Result<Committed, Self::Error> {
        self.0.borrow_mut().commit(changes)
    }
}

mod in_file {
    super::suite!(super::InFile);
}

mod on_disk {
    super::suite!(super::OnDisk);
}

mod in_memory {
    super::suite!(super::InMemory);
}

/// The embedded store does what the one in memory does, whatever is committed.
#[test]
fn the_store_is_like_its_model() {
    for seed in 0..40 {
        let disk = Disk::default();
        let open = || EmbeddedStore::open_on(disk.clone(), &owner(), &meters()).unwrap();
        let (mut store, mut model) = (open(), MemoryStore::new(0));
        let mut workload = Workload::small(seed);
        for step in 0..40 {
            let changes = workload.next();
            let Ok(mut expected) = model.commit(&changes);
            let mut committed = store.commit(&changes).unwrap();
            expected.totals.sort();
            committed.totals.sort();
            assert_eq!(committed, expected, "seed {seed}, step {step}");
            if step % 9 == 8 {
                drop(store);
                store = open();
                let (head, expected) = (store.head(), model.head());
                assert_eq!(head, StoreHead { store_id: head.store_id, ..expected });
                assert_eq!(content(&mut store), content(&mut model), "seed {seed}, step {step}");
            }
        }
        for expected in model.hours() {
            assert_eq!(&store.hour(&expected.key).unwrap(), expected, "seed {seed}");
        }
        let (mut after, mut walked) = (None, BTreeMap::new());
        loop {
            let hours = store.walk(after.as_ref(), u32::MAX, 5).unwrap();
            let Some(last) = hours.last() else { break };
            after = Some(last.key.clone());
            walked.extend(hours.into_iter().map(|hour| (hour.key.clone(), hour)));
        }
        let Ok(expected) = model.walk(None, u32::MAX, usize::MAX);
        let expected: BTreeMap<_, _> =
            expected.into_iter().map(|hour| (hour.key.clone(), hour)).collect();
        assert_eq!(walked, expected, "seed {seed}");
        for seq in (0..200).map(Seq) {
            let Ok(expected) = model.hour_of(seq);
            assert_eq!(store.hour_of(seq).unwrap(), expected, "seed {seed}");
        }
    }
}
