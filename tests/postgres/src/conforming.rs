//! The store in a database does what each store must.

use std::sync::atomic::{AtomicU16, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use stripe_usage::reporter::Seq;
use stripe_usage::store::embedded::Owner;
use stripe_usage::store::postgres::PostgresStore;
use stripe_usage::store::{StoreHead, UsageStore};

use crate::conformance::{Place, suite};
use crate::memory_store::MemoryStore;
use crate::server::Server;
use crate::support::workload::{Workload, content};
use crate::{Result, block_on};

/// The port of the server.
static PORT: AtomicU16 = AtomicU16::new(0);

/// A database.
struct InDatabase(String);

impl Place for InDatabase {
    type Store = PostgresStore;

    fn new(name: &str) -> Self {
        let url = |database: &str| {
            let port = PORT.load(Ordering::Relaxed);
            format!("postgres://postgres@127.0.0.1:{port}/{database}?sslmode=disable")
        };
        let name = format!("conformance_{name}");
        block_on(async {
            let client = crate::server::connect(&url("postgres")).await?;
            Ok(client.batch_execute(&format!("CREATE DATABASE {name}")).await?)
        })
        .unwrap();
        Self(url(&name))
    }

    fn open(&self) -> PostgresStore {
        open_leading(&self.0).unwrap()
    }
}

/// Opens a database and leads. The connection of a store that was dropped may not be gone yet.
pub(crate) fn open_leading(url: &str) -> Result<PostgresStore> {
    let mut store = PostgresStore::open(url, &owner(), &meters())?;
    let started = Instant::now();
    while !store.lead()? {
        if started.elapsed() > Duration::from_secs(20) {
            return Err("another one leads".into());
        }
        thread::sleep(Duration::from_millis(5));
    }
    Ok(store)
}

pub(crate) fn owner() -> Owner {
    Owner { account: "mtr_1".to_owned(), livemode: false }
}

pub(crate) fn meters() -> Vec<String> {
    vec!["requests".to_owned(), "tokens".to_owned()]
}

pub(crate) fn run(seeds: u64) -> Result {
    let server = Server::start()?;
    PORT.store(server.port(), Ordering::Relaxed);
    for (name, test) in suite!(list InDatabase) {
        let started = Instant::now();
        test();
        println!("{name}: {:.1} s", started.elapsed().as_secs_f64());
    }
    for seed in 0..seeds {
        compare(seed)?;
    }
    println!("{seeds} random workloads: as the store in memory");
    Ok(())
}

/// Compares it with the store in memory, whatever is committed.
fn compare(seed: u64) -> Result {
    let place = InDatabase::new(&format!("model_{seed}"));
    let (mut store, mut model) = (place.open(), MemoryStore::new(0));
    let mut workload = Workload::small(seed);
    for step in 0..40 {
        let changes = workload.next();
        let Ok(mut expected) = model.commit(&changes);
        let mut committed = store.commit(&changes)?;
        expected.totals.sort();
        committed.totals.sort();
        assert_eq!(committed, expected, "seed {seed}, step {step}");
        if step % 13 == 12 {
            drop(store);
            store = place.open();
            let (head, expected) = (store.head(), model.head());
            assert_eq!(head, StoreHead { store_id: head.store_id, ..expected });
            assert_eq!(content(&mut store), content(&mut model), "seed {seed}, step {step}");
        }
    }
    for seq in (0..200).map(Seq) {
        let Ok(expected) = model.hour_of(seq);
        assert_eq!(store.hour_of(seq)?, expected, "seed {seed}");
    }
    Ok(())
}
