//! The store on SQLite that is measured does what stripe-usage asks of a store: it passes the same suite.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

#[path = "../../stripe-usage/tests/store/conformance.rs"]
mod conformance;
#[path = "../src/usage/sqlite.rs"]
mod sqlite;
#[allow(dead_code, unreachable_pub)] // The suite uses a part.
#[path = "../../stripe-usage/tests/support"]
mod support {
    pub mod random;
    pub mod workload;
}

use std::path::PathBuf;

use conformance::{Place, suite};
use sqlite::SqliteStore;

struct InSqlite(PathBuf);

impl Place for InSqlite {
    type Store = SqliteStore;

    fn new(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.sqlite"));
        for suffix in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(path.with_extension(format!("sqlite{suffix}")));
        }
        Self(path)
    }

    fn open(&self) -> SqliteStore {
        SqliteStore::open(&self.0).unwrap()
    }
}

suite!(InSqlite);
