//! Records facts in the embedded store of stripe-usage: facts per second, and their size on disk.

use std::error::Error;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use stripe_usage::reporter::time::StripeTime;
use stripe_usage::reporter::{CellKey, HourKey};
use stripe_usage::store::committer::Committer;
use stripe_usage::store::embedded::{EmbeddedStore, Owner};
use stripe_usage::store::{Changes, FactKey, NewFact, StoredFact, UsageStore as _};
use stripe_usage::{Amount, StoreError};

use crate::arguments::Arguments;
use crate::report::{Summary, Table, environment};

pub(crate) const ABOUT: &str = "\
facts recorded in the embedded store of stripe-usage: how many a second with 64 and 1,024 tasks, with
and without keys, and what a cell and a key take on disk
--seconds N         seconds for each number of tasks (default 5)
--cells N           cells to be written for their size (default 200000)
--folder PATH       folder of the file, on the disk that counts (default: the system's for such)";

const CUSTOMERS: u64 = 1_000;
const TASKS: [usize; 2] = [64, 1_024];

/// Result of one run.
struct Run {
    facts: f64,
    commits: f64,
    cpu_seconds: f64,
    /// Milliseconds.
    median: f64,
    p99: f64,
}

pub(crate) fn run(mut arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let seconds = arguments.count("--seconds", 5)?;
    let cells = arguments.count("--cells", 200_000)?;
    let folder = arguments.value("--folder")?;
    arguments.finish()?;
    let folder = match folder {
        Some(folder) => tempfile::tempdir_in(folder)?,
        None => tempfile::tempdir()?,
    };
    let duration = Duration::from_secs(seconds.try_into()?);
    println!("{}", environment()?);
    println!("an fsync of 4 KiB takes {:.2} ms\n", sync_millis(folder.path())?);

    let mut table =
        Table::new(&["facts", "facts/s", "facts/commit", "median ms", "p99 ms", "CPU µs/fact"]);
    let mut summary = Summary::default();
    for (keyed, name) in [(false, "without key"), (true, "with key")] {
        for tasks in TASKS {
            let path = folder.path().join(format!("{tasks}-{keyed}.redb"));
            let run = record(&path, tasks, keyed, duration)?;
            let rate = run.facts / duration.as_secs_f64();
            table.row(
                &format!("{name}, {tasks} tasks"),
                [
                    format!("{rate:.0}"),
                    format!("{:.0}", run.facts / run.commits),
                    format!("{:.1}", run.median),
                    format!("{:.1}", run.p99),
                    format!("{:.1}", run.cpu_seconds * 1e6 / run.facts),
                ],
            );
            let key = if keyed { "keyed_" } else { "" };
            summary.ratio(format!("{key}facts_per_second_{tasks}"), rate);
            summary.ratio(format!("{key}p99_millis_{tasks}"), run.p99);
        }
    }
    println!("{table}");
    let (cell, key) = sizes(folder.path(), cells)?;
    println!("{cell:.0} bytes of the file for a cell, {key:.0} for a key\n");
    summary.ratio("bytes_per_cell", cell);
    summary.ratio("bytes_per_key", key);
    println!("{summary}");
    Ok(())
}

fn open(path: &Path) -> Result<EmbeddedStore, Box<dyn Error>> {
    let owner = Owner { account: "acct_1".to_owned(), livemode: false };
    Ok(EmbeddedStore::open(path, &owner, &["requests".to_owned()])?)
}

fn fact(customer: u64, minute: u64, key: Option<u64>) -> NewFact {
    // Keys are of one day.
    let key = key.map(|key| FactKey::new(&format!("job-{key}"), StripeTime(1_700_000_000)));
    let customer = Arc::from(format!("cus_{customer:014}"));
    let hour = u32::try_from(minute / 60).unwrap_or_default();
    let hour = HourKey { hour: 472_222 + hour, meter: 0, customer };
    let minute = u8::try_from(minute % 60).unwrap_or_default();
    NewFact { cell: CellKey { hour, minute }, value: Amount::from(25), key }
}

/// Tasks that each record one fact after the other, on one thread.
fn record(
    path: &Path,
    tasks: usize,
    keyed: bool,
    duration: Duration,
) -> Result<Run, Box<dyn Error>> {
    let commits = Arc::new(AtomicU64::new(0));
    let counted = Arc::clone(&commits);
    let counting = move |_: &_| {
        counted.fetch_add(1, Ordering::Relaxed);
    };
    let committer = Arc::new(Committer::start(open(path)?, counting)?);
    let number = Arc::new(AtomicU64::new(0));
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let cpu = ProcessTime::now();
    let begin = Instant::now();
    let waits = runtime.block_on(async {
        let recording: Vec<_> = (0..tasks)
            .map(|_| {
                let (committer, number) = (Arc::clone(&committer), Arc::clone(&number));
                tokio::task::spawn(async move {
                    let mut waits = Vec::new();
                    while begin.elapsed() < duration {
                        let number = number.fetch_add(1, Ordering::Relaxed);
                        let minute = begin.elapsed().as_secs();
                        let fact = fact(number % CUSTOMERS, minute, keyed.then_some(number));
                        let asked = Instant::now();
                        if committer.record(fact).await? != StoredFact::Added {
                            return Err(StoreError::Closed);
                        }
                        waits.push(asked.elapsed().as_secs_f64() * 1e3);
                    }
                    Ok(waits)
                })
            })
            .collect();
        let mut waits = Vec::new();
        for task in recording {
            waits.extend(task.await??);
        }
        Ok::<_, Box<dyn Error>>(waits)
    });
    let mut waits = waits?;
    let cpu_seconds = cpu.elapsed().as_secs_f64();
    waits.sort_by(f64::total_cmp);
    let at = |percent: usize| waits.get(waits.len() * percent / 100).copied().unwrap_or(f64::NAN);
    // Far below 2^53.
    #[expect(clippy::cast_precision_loss)]
    let (facts, commits) = (waits.len() as f64, commits.load(Ordering::Relaxed) as f64);
    Ok(Run { facts, commits, cpu_seconds, median: at(50), p99: at(99) })
}

/// Bytes of the file for each of many cells, and for each of many keys. The file grows in steps, so
/// they are upper limits.
fn sizes(folder: &Path, cells: usize) -> Result<(f64, f64), Box<dyn Error>> {
    let size = |name: &str, keyed: bool| -> Result<f64, Box<dyn Error>> {
        let path = folder.join(name);
        let mut store = open(&path)?;
        let cells = u64::try_from(cells)?;
        for from in (0..cells).step_by(1_000) {
            let numbers = from..cells.min(from + 1_000);
            let facts = numbers.map(|number| {
                if keyed {
                    // All in one cell.
                    fact(0, 0, Some(number))
                } else {
                    fact(number % CUSTOMERS, number / CUSTOMERS, None)
                }
            });
            store.commit(&Changes { facts: facts.collect(), ..Changes::default() })?;
        }
        drop(store);
        // Far below 2^53.
        #[expect(clippy::cast_precision_loss)]
        let bytes = std::fs::metadata(path)?.len() as f64 / cells as f64;
        Ok(bytes)
    };
    Ok((size("cells.redb", false)?, size("keys.redb", true)?))
}

/// The median of 50 syncs, in milliseconds.
fn sync_millis(folder: &Path) -> Result<f64, Box<dyn Error>> {
    let mut file = File::create(folder.join("sync"))?;
    let mut millis = Vec::new();
    for _ in 0..50 {
        file.write_all(&[7; 4_096])?;
        let begin = Instant::now();
        file.sync_data()?;
        millis.push(begin.elapsed().as_secs_f64() * 1e3);
    }
    Ok(crate::report::median(&millis))
}
