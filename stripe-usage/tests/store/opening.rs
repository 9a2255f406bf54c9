//! The file of an embedded store: what is refused when it is opened, and what its failures leave.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use redb::{ReadableDatabase, TableDefinition};
use stripe_usage::reporter::time::StripeTime;
use stripe_usage::reporter::{CellKey, HourKey};
use stripe_usage::store::embedded::{EmbeddedStore, Owner};
use stripe_usage::store::{Changes, FactKey, NewFact, UsageStore};
use stripe_usage::{Amount, StartError, StoreError};

use super::support::disk::Disk;
use super::support::random::Random;
use super::support::workload::{Workload, content};
use super::support::{meters, owner};

/// An empty directory.
fn directory(name: &str) -> PathBuf {
    let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).unwrap();
    directory
}

fn open(path: &Path) -> Result<EmbeddedStore, StartError> {
    EmbeddedStore::open(path, &owner(), &meters())
}

fn refused(path: &Path) -> StartError {
    open(path).expect_err("it is refused")
}

fn fact(minute: u8, value: i64, key: &str) -> Changes {
    let hour = HourKey { hour: 472_222, meter: 0, customer: Arc::from("cus_1") };
    let key = Some(FactKey::new(key, StripeTime(1_700_000_000)));
    let fact = NewFact { cell: CellKey { hour, minute }, value: Amount::from(value), key };
    Changes { facts: vec![fact], ..Changes::default() }
}

#[test]
fn another_owner_is_refused() {
    let path = directory("owner").join("usage.redb");
    drop(open(&path).unwrap());
    let other = Owner { account: "acct_2".to_owned(), ..owner() };
    let error = EmbeddedStore::open(&path, &other, &meters()).unwrap_err();
    assert!(matches!(&error, StartError::OtherAccount { stored, .. } if stored == "acct_1"));
    let shown = error.to_string();
    assert!(shown.contains("`acct_1`") && shown.contains("`acct_2`"), "{shown}");
    assert!(shown.contains("usage.redb"), "{shown}");
    let live = Owner { livemode: true, ..owner() };
    let error = EmbeddedStore::open(&path, &live, &meters()).unwrap_err();
    assert!(matches!(error, StartError::OtherMode { livemode: false, .. }));
    let shown = error.to_string();
    assert!(shown.contains("of test mode, and the API key is of live mode"), "{shown}");
    // In the other mode, an account has other meters.
    let live = Owner { account: "mtr_live".to_owned(), livemode: true };
    let error = EmbeddedStore::open(&path, &live, &meters()).unwrap_err();
    assert!(matches!(error, StartError::OtherMode { livemode: false, .. }), "{error}");
    open(&path).unwrap();
}

/// Files of schema 1 have no windows, and their meters had none.
#[test]
fn an_older_schema_is_brought_up_to_date() {
    let path = directory("older").join("usage.redb");
    drop(open(&path).unwrap());
    let meta: TableDefinition<'_, &str, &[u8]> = TableDefinition::new("meta");
    let windows: TableDefinition<'_, u16, u32> = TableDefinition::new("meter_window");
    let database = redb::Database::open(&path).unwrap();
    let transaction = database.begin_write().unwrap();
    transaction.open_table(meta).unwrap().insert("schema", &[0, 0, 0, 1][..]).unwrap();
    transaction.delete_table(windows).unwrap();
    transaction.commit().unwrap();
    drop(database);
    drop(open(&path).unwrap());
    let database = redb::Database::open(&path).unwrap();
    let transaction = database.begin_read().unwrap();
    let schema = transaction.open_table(meta).unwrap().get("schema").unwrap().unwrap();
    assert_eq!(schema.value(), [0, 0, 0, 2]);
    let windows = transaction.open_table(windows).unwrap();
    for number in 0..meters().len() {
        let window = windows.get(u16::try_from(number).unwrap()).unwrap();
        assert_eq!(window.unwrap().value(), 0, "meter {number}");
    }
}

#[test]
fn a_newer_schema_is_refused() {
    let path = directory("newer").join("usage.redb");
    drop(open(&path).unwrap());
    let database = redb::Database::open(&path).unwrap();
    let transaction = database.begin_write().unwrap();
    let meta: TableDefinition<'_, &str, &[u8]> = TableDefinition::new("meta");
    transaction.open_table(meta).unwrap().insert("schema", &[0, 0, 0, 3][..]).unwrap();
    transaction.commit().unwrap();
    drop(database);
    let error = refused(&path);
    assert!(matches!(error, StartError::Newer { schema: 3, .. }));
    assert!(error.to_string().contains("a newer version of stripe-usage (schema 3)"), "{error}");
}

#[test]
fn a_file_that_is_no_store_is_refused_and_left_alone() {
    let directory = directory("foreign");
    let text = directory.join("notes.txt");
    fs::write(&text, "buy milk\n".repeat(1_000)).unwrap();
    let error = refused(&text);
    assert!(matches!(error, StartError::Foreign { .. }), "{error:?}");
    assert!(error.to_string().contains("is not a file of stripe-usage"), "{error}");
    assert_eq!(fs::read(&text).unwrap(), "buy milk\n".repeat(1_000).into_bytes());

    // The database of another program.
    let books = directory.join("books.redb");
    let table: TableDefinition<'_, u64, &str> = TableDefinition::new("books");
    let database = redb::Database::create(&books).unwrap();
    let transaction = database.begin_write().unwrap();
    transaction.open_table(table).unwrap().insert(1, "Momo").unwrap();
    transaction.commit().unwrap();
    drop(database);
    assert!(matches!(refused(&books), StartError::Foreign { .. }));
    let meta: TableDefinition<'_, u64, &str> = TableDefinition::new("meta");
    let database = redb::Database::open(&books).unwrap();
    let transaction = database.begin_write().unwrap();
    transaction.open_table(meta).unwrap().insert(1, "not ours").unwrap();
    transaction.commit().unwrap();
    drop(database);
    assert!(matches!(refused(&books), StartError::Foreign { .. }));
    let database = redb::Database::open(&books).unwrap();
    let transaction = database.begin_write().unwrap();
    let names = transaction.list_tables().unwrap().count();
    assert_eq!(names, 2, "no table was added");
}

#[test]
fn one_process_has_a_file() {
    let path = directory("in_use").join("usage.redb");
    let store = open(&path).unwrap();
    let error = refused(&path);
    assert!(matches!(error, StartError::InUse { .. }), "{error:?}");
    assert!(error.to_string().contains("is in use, by this or another process"), "{error}");
    drop(store);
    open(&path).unwrap();
}

#[test]
fn a_place_where_nothing_can_be_created_is_named() {
    let directory = directory("places");
    let error = refused(&directory.join("missing").join("usage.redb"));
    assert!(matches!(error, StartError::NoDirectory { .. }), "{error:?}");
    assert!(error.to_string().contains("does not exist; create it"), "{error}");
    // A directory in place of the file.
    let error = refused(&directory);
    assert!(matches!(error, StartError::Io { .. }), "{error:?}");
    assert!(error.source().is_some());
    assert_eq!(fs::read_dir(&directory).unwrap().count(), 0, "nothing is left behind");
}

#[cfg(target_os = "linux")]
#[test]
fn a_missing_permission_is_named() {
    // Nobody may create files here, not even the superuser.
    let error = refused(Path::new("/sys/usage.redb"));
    assert!(matches!(error, StartError::Permission { .. }), "{error:?}");
    assert!(error.to_string().contains("give this process the right"), "{error}");
}

#[test]
fn a_new_file_comes_into_being_as_a_whole() {
    let directory = directory("create");
    let path = directory.join("usage.redb");
    let store = open(&path).unwrap();
    let names: Vec<_> =
        fs::read_dir(&directory).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert_eq!(names, ["usage.redb"]);
    drop(store);
}

#[test]
fn an_empty_file_is_refused() {
    let path = directory("empty").join("usage.redb");
    let mut store = open(&path).unwrap();
    store.commit(&fact(0, 1, "job-17")).unwrap();
    drop(store);
    // It was cut off, and another file would say nothing of the usage in it.
    fs::write(&path, "").unwrap();
    let error = refused(&path);
    assert!(matches!(error, StartError::Damaged { .. }), "{error:?}");
    assert!(error.to_string().contains("it is empty"), "{error}");
    assert_eq!(fs::metadata(&path).unwrap().len(), 0, "it is left alone");
    let error = EmbeddedStore::open_unverified(&path, &meters()).unwrap_err();
    assert!(error.to_string().contains("it is empty"), "{error}");
    fs::remove_file(&path).unwrap();
    open(&path).unwrap();
}

#[cfg(unix)]
#[test]
fn a_file_that_is_removed_while_it_is_in_use_takes_nothing_more() {
    let directory = directory("removed");
    for replaced in [false, true] {
        let path = directory.join(format!("{replaced}.redb"));
        let mut store = open(&path).unwrap();
        store.commit(&fact(0, 1, "job-1")).unwrap();
        if replaced {
            let other = directory.join("other");
            fs::copy(&path, &other).unwrap();
            fs::rename(&other, &path).unwrap();
        } else {
            fs::remove_file(&path).unwrap();
        }
        let error = store.commit(&fact(0, 1, "job-2")).unwrap_err();
        assert!(matches!(error, StoreError::Damaged(_)), "{error:?}");
        assert!(error.to_string().contains("removed or replaced"), "{error}");
        let error = store.commit(&fact(0, 1, "job-3")).unwrap_err();
        assert!(matches!(error, StoreError::Closed), "{error:?}");
        drop(store);
        open(&path).unwrap();
    }
    // A file that is moved is still the same.
    let (from, to) = (directory.join("from.redb"), directory.join("to.redb"));
    let mut store = open(&from).unwrap();
    fs::rename(&from, &to).unwrap();
    store.commit(&fact(0, 1, "job-1")).unwrap();
    drop(store);
    assert_eq!(content(&mut open(&to).unwrap()).len(), 1);
}

#[cfg(unix)]
#[test]
fn a_link_to_a_file_that_is_not_there_is_followed() {
    let directory = directory("link");
    let (link, target) = (directory.join("usage.redb"), directory.join("data.redb"));
    std::os::unix::fs::symlink("data.redb", &link).unwrap();
    let mut store = open(&link).unwrap();
    store.commit(&fact(0, 1, "job-1")).unwrap();
    drop(store);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::symlink_metadata(&target).unwrap().is_file());
    assert_eq!(fs::read_dir(&directory).unwrap().count(), 2, "nothing is left behind");
    open(&link).unwrap();
}

#[test]
fn meters_keep_their_numbers() {
    let path = directory("meters").join("usage.redb");
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let open = |meters: &[&str]| EmbeddedStore::open(&path, &owner(), &names(meters)).unwrap();
    assert_eq!(open(&["b"]).meters(), names(&["b"]));
    assert_eq!(open(&["a", "b", "a"]).meters(), names(&["b", "a"]));
    assert_eq!(open(&[]).meters(), names(&["b", "a"]));
    let many: Vec<String> = (0..=u16::MAX).map(|number| number.to_string()).collect();
    let error = EmbeddedStore::open(&path, &owner(), &many).unwrap_err();
    assert!(matches!(error, StartError::TooManyMeters { .. }), "{error:?}");
    assert_eq!(open(&[]).meters(), names(&["b", "a"]), "none of them was added");
}

/// A changed byte is found, or was of no importance; other numbers than those that were recorded are
/// never read.
#[test]
fn a_damaged_file_is_refused() {
    let mut found = 0;
    for seed in 0..80 {
        let disk = Disk::default();
        let mut store = EmbeddedStore::open_on(disk.clone(), &owner(), &meters()).unwrap();
        let mut workload = Workload::small(seed);
        for _ in 0..6 {
            store.commit(&workload.next()).unwrap();
        }
        let expected = content(&mut store);
        drop(store);
        let mut random = Random::new(seed);
        let size = disk.size() as u64;
        // The beginning and what is in use are hit as well.
        let end = if random.once_in(3) { 64 } else { size };
        for _ in 0..20 {
            disk.damage(usize::try_from(random.below(end)).unwrap());
        }
        match EmbeddedStore::open_on(disk, &owner(), &meters()) {
            Ok(mut store) => assert_eq!(content(&mut store), expected, "seed {seed}"),
            Err(error) => {
                assert!(
                    matches!(
                        error,
                        StartError::Damaged { .. }
                            | StartError::Foreign { .. }
                            | StartError::Newer { .. }
                            | StartError::Io { .. }
                    ),
                    "seed {seed}: {error:?}"
                );
                found += 1;
            }
        }
    }
    assert!(found > 20, "the damage was found {found} times of 80");
}

#[test]
fn a_file_that_is_cut_off_is_refused() {
    let directory = directory("cut");
    let path = directory.join("usage.redb");
    let mut store = open(&path).unwrap();
    for number in 0..50 {
        store.commit(&fact(number, 1, &number.to_string())).unwrap();
    }
    drop(store);
    let whole = fs::read(&path).unwrap();
    for part in [1, 9, 64, 320, 4_096, whole.len() / 2, whole.len() - 4_096] {
        fs::write(&path, &whole[..part]).unwrap();
        let error = refused(&path);
        assert!(
            matches!(
                error,
                StartError::Damaged { .. } | StartError::Foreign { .. } | StartError::Io { .. }
            ),
            "{part}: {error:?}"
        );
    }
    fs::write(&path, &whole).unwrap();
    open(&path).unwrap();
}

#[test]
fn a_full_disk_closes_the_store_and_loses_nothing() {
    let disk = Disk::default();
    disk.limit(Some(4_096));
    let error = EmbeddedStore::open_on(disk, &owner(), &meters()).unwrap_err();
    assert!(matches!(error, StartError::Full { .. }), "{error:?}");
    assert!(error.to_string().contains("free some"), "{error}");

    for seed in 0..10 {
        let disk = Disk::default();
        let mut store = EmbeddedStore::open_on(disk.clone(), &owner(), &meters()).unwrap();
        disk.limit(Some(disk.size() + 200_000));
        let mut workload = Workload::growing(seed);
        let (mut expected, failure) = loop {
            let before = content(&mut store);
            if let Err(failure) = store.commit(&workload.next()) {
                break (before, failure);
            }
        };
        assert!(matches!(failure, StoreError::Full), "{failure:?}");
        assert!(failure.to_string().contains("restart the process"), "{failure}");
        // There is space again, and still nothing is recorded.
        disk.limit(None);
        for _ in 0..3 {
            let again = store.commit(&fact(0, 1, "late")).unwrap_err();
            assert!(matches!(again, StoreError::Closed), "{again:?}");
            assert!(store.hour_of(stripe_usage::reporter::Seq(1)).is_err());
        }
        drop(store);
        let mut store = EmbeddedStore::open_on(disk.after_exit(), &owner(), &meters()).unwrap();
        assert_eq!(content(&mut store), expected, "seed {seed}");
        store.commit(&fact(0, 1, "late")).unwrap();
        expected.clear();
        assert!(content(&mut store).len() > expected.len());
    }
}
