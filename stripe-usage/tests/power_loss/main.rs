//! Power losses at any moment: what was confirmed is there, and a commit is there as a whole or not.
//!
//! `cargo test -p stripe-usage --test power_loss -- --crashes 2000 --growing 1500 --errors 500` is the
//! large run; without arguments it is a small one.

#[path = "../simulation/world/memory_store.rs"]
#[allow(dead_code)] // The simulation uses more of it.
mod memory_store;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use stripe_usage::StoreError;
use stripe_usage::reporter::{Hour, HourKey};
use stripe_usage::store::embedded::EmbeddedStore;
use stripe_usage::store::{Changes, StoredFact, UsageStore};

use memory_store::MemoryStore;
use support::disk::Disk;
use support::random::Random;
use support::workload::{Workload, content};
use support::{meters, owner};

/// Outcome of a run.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    crashes: u64,
    /// Crashes in the middle of a commit that was not confirmed.
    in_commit: u64,
    /// Of these, the commit was there nevertheless.
    kept: u64,
    facts: u64,
    lost: u64,
    unreadable: u64,
    /// Commits that succeeded after one failed.
    late: u64,
}

/// A failure of a disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    PowerLoss,
    /// A sync fails, and power some time after.
    SyncError,
    /// Syncs do nothing, and power fails.
    Lie,
}

fn main() -> ExitCode {
    let mut sizes = BTreeMap::from([
        ("--crashes", 60),
        ("--growing", 40),
        ("--errors", 40),
        ("--lies", 40),
        ("--seed", 0),
    ]);
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut words = arguments.iter();
    while let Some(name) = words.next() {
        let value = words.next().and_then(|value| value.parse().ok());
        match (sizes.get_mut(name.as_str()), value) {
            (Some(size), Some(value)) => *size = value,
            // A filter of other tests.
            (None, _) if !name.starts_with('-') => return ExitCode::SUCCESS,
            _ => {
                let names: Vec<&str> = sizes.into_keys().collect();
                eprintln!("`{name}` is none of {}, each with a number", names.join(", "));
                return ExitCode::FAILURE;
            }
        }
    }
    // Whether a file is damaged is told by the result; the library's panics need not be read.
    std::panic::set_hook(Box::new(|_| ()));
    let seed = sizes["--seed"];
    let run = |name: &str, fault, growing| run_all(seed, sizes[name], fault, growing);
    let small = run("--crashes", Fault::PowerLoss, false);
    let growing = run("--growing", Fault::PowerLoss, true);
    let errors = run("--errors", Fault::SyncError, false);
    let lies = run("--lies", Fault::Lie, false);
    println!(
        "{:24} {:>7} {:>10} {:>6} {:>9} {:>5} {:>10} {:>5}",
        "", "crashes", "in commit", "kept", "facts", "lost", "unreadable", "late"
    );
    for (name, tally) in [
        ("power loss", small),
        ("power loss while growing", growing),
        ("sync error", errors),
        ("lying disk", lies),
    ] {
        let Tally { crashes, in_commit, kept, facts, lost, unreadable, late } = tally;
        println!(
            "{name:24} {crashes:7} {in_commit:10} {kept:6} {facts:9} {lost:5} {unreadable:10} {late:5}"
        );
    }
    let is_sound = [small, growing, errors]
        .iter()
        .all(|tally| (tally.lost, tally.unreadable, tally.late) == (0, 0, 0));
    // A check that finds nothing where everything is lost is none.
    let is_checked = sizes["--lies"] == 0 || lies.lost + lies.unreadable > 0;
    if is_sound && is_checked { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run_all(seed: u64, crashes: u64, fault: Fault, growing: bool) -> Tally {
    let mut tally = Tally::default();
    let mut seed = seed;
    while tally.crashes < crashes {
        seed += 1;
        run(seed, fault, growing, &mut tally);
    }
    tally
}

/// One file through a few crashes.
fn run(seed: u64, fault: Fault, growing: bool, tally: &mut Tally) {
    let mut random = Random::new(seed.wrapping_mul(0x5851_f42d_4c95_7f2d));
    let mut workload = if growing { Workload::growing(seed) } else { Workload::small(seed) };
    let mut disk = Disk::default();
    // A file comes into being as a whole, by its name: the disk begins with one.
    drop(open(&disk).expect("a new disk works"));
    let mut model = MemoryStore::new(0);
    for _ in 0..3 {
        let after = random.below(if growing { 400 } else { 120 }) + 1;
        match fault {
            Fault::PowerLoss => disk.fail_power_after(after),
            Fault::SyncError => disk.fail_sync_after(random.below(12) + 1, random.next()),
            Fault::Lie => {
                disk.lie();
                disk.fail_power_after(after);
            }
        }
        let pending = work(&disk, &mut workload, &mut model, fault, tally, &mut random);
        tally.crashes += 1;
        disk = disk.after_power_loss(&mut random);
        let Some(found) = opened(&disk) else {
            tally.unreadable += 1;
            return tell(fault, seed, "the file cannot be opened");
        };
        tally.in_commit += u64::from(pending.is_some());
        // The commit that was not confirmed is there as a whole, or not at all.
        if !is_content(&disk, &found, &workload, &mut model) {
            let Some(pending) = pending else {
                tally.lost += 1;
                return tell(fault, seed, "what was confirmed is not there");
            };
            let Ok(_) = model.commit(&pending);
            if !is_content(&disk, &found, &workload, &mut model) {
                tally.lost += 1;
                return tell(
                    fault,
                    seed,
                    "there is neither what was confirmed nor one commit more",
                );
            }
            tally.kept += 1;
        }
    }
}

/// Whether a disk holds what the model does: its hours, its counters and its keys.
fn is_content(
    disk: &Disk,
    found: &BTreeMap<HourKey, Hour>,
    workload: &Workload,
    model: &mut MemoryStore,
) -> bool {
    if *found != content(model) {
        return false;
    }
    // Whether a key is known is told by committing it again: on copies of both.
    let Some(mut store) = open(&disk.after_exit()) else { return false };
    let (head, expected) = (store.head(), model.head());
    if (head.next_seq, head.keys_from) != (expected.next_seq, expected.keys_from) {
        return false;
    }
    let changes = Changes { facts: workload.keyed().to_vec(), ..Changes::default() };
    let Ok(expected) = model.clone().commit(&changes);
    store.commit(&changes).is_ok_and(|committed| committed.facts == expected.facts)
}

/// Prints the command that shows a failure again: `--seed` one less, and one crash of its kind.
fn tell(fault: Fault, seed: u64, what: &str) {
    if fault != Fault::Lie {
        eprintln!("{fault:?}, seed {seed}: {what}");
    }
}

fn open(disk: &Disk) -> Option<EmbeddedStore> {
    EmbeddedStore::open_on(disk.clone(), &owner(), &meters()).ok()
}

/// The content of a disk; `None` if it cannot be read.
fn opened(disk: &Disk) -> Option<BTreeMap<HourKey, Hour>> {
    let content = || open(disk).map(|mut store| content(&mut store));
    catch_unwind(AssertUnwindSafe(content)).unwrap_or_default()
}

/// Commits until the disk fails, and returns the commit that was not confirmed.
fn work(
    disk: &Disk,
    workload: &mut Workload,
    model: &mut MemoryStore,
    fault: Fault,
    tally: &mut Tally,
    random: &mut Random,
) -> Option<Changes> {
    let mut store = open(disk)?;
    for _ in 0..30 {
        let changes = workload.next();
        if store.commit(&changes).is_err() {
            if fault == Fault::SyncError {
                // The disk works again; a success now would be of facts on a broken ground.
                for _ in 0..3 {
                    let late = store.commit(&workload.next());
                    tally.late += u64::from(!matches!(late, Err(StoreError::Closed)));
                }
            }
            return Some(changes);
        }
        let Ok(committed) = model.commit(&changes);
        let added = committed.facts.iter().filter(|it| **it == StoredFact::Added);
        tally.facts += added.count() as u64;
        // A process that ends in good order writes to the file as well.
        if fault != Fault::SyncError && random.once_in(12) {
            drop(store);
            store = open(disk)?;
        }
    }
    None
}
