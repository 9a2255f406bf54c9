//! Records facts in the embedded store of stripe-usage and in the same store on SQLite: facts per second,
//! syncs, and their size on disk.

pub(crate) mod sqlite;

use std::error::Error;
use std::fs::File;
use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use stripe_usage::reporter::time::StripeTime;
use stripe_usage::reporter::{CellKey, HourKey, Seq, State, UsageReport};
use stripe_usage::store::committer::Committer;
use stripe_usage::store::embedded::{EmbeddedStore, Owner};
use stripe_usage::store::{CellChange, Changes, FactKey, NewFact, StoredFact, UsageStore};
use stripe_usage::{Amount, StoreError};

use crate::arguments::Arguments;
use crate::report::{Summary, Table, environment};
use sqlite::SqliteStore;

pub(crate) const ABOUT: &str = "\
facts recorded in the embedded store of stripe-usage (redb) and in the same store on SQLite (WAL,
synchronous = FULL), by the same thread that commits: how many a second with 64 and 1,024 tasks, with and
without keys; syncs of the disk for each commit, counted by strace; what a cell, a cell with an
accepted report, and a key take on disk
--seconds N         seconds for each number of tasks (default 5)
--cells N           cells to be written for their size (default 200000)
--folder PATH       folder of the files, on the disk that counts (default: the system's for such)";

const CUSTOMERS: u64 = 1_000;
const TASKS: [usize; 2] = [64, 1_024];
/// Facts in each commit of which the syncs are counted.
const FACTS: u64 = 64;
/// Commits of which the syncs are counted.
const COMMITS: u64 = 500;

/// A store that is measured.
trait Measured: UsageStore<Error = StoreError> + Send + Sized + 'static {
    /// Name in tables, and of options.
    const NAME: &'static str;
    /// Prefix of its keys in the summary.
    const PREFIX: &'static str;

    fn open_file(path: &Path) -> Result<Self, Box<dyn Error>>;
}

impl Measured for EmbeddedStore {
    const NAME: &'static str = "redb";
    const PREFIX: &'static str = "";

    fn open_file(path: &Path) -> Result<Self, Box<dyn Error>> {
        let owner = Owner { account: "acct_1".to_owned(), livemode: false };
        Ok(Self::open(path, &owner, &["requests".to_owned()])?)
    }
}

impl Measured for SqliteStore {
    const NAME: &'static str = "SQLite";
    const PREFIX: &'static str = "sqlite_";

    fn open_file(path: &Path) -> Result<Self, Box<dyn Error>> {
        Ok(Self::open(path)?)
    }
}

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
    // What this figure runs under strace.
    if let Some(store) = arguments.value("--commit-to")? {
        let file = arguments.value("--file")?.ok_or("`--file` is missing")?;
        let commits = arguments.count("--commits", 1)?.try_into()?;
        arguments.finish()?;
        let file = Path::new(&file);
        return if store == SqliteStore::NAME {
            commit::<SqliteStore>(file, commits)
        } else {
            commit::<EmbeddedStore>(file, commits)
        };
    }
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
    for keyed in [false, true] {
        for tasks in TASKS {
            rate::<EmbeddedStore>(
                folder.path(),
                tasks,
                keyed,
                duration,
                (&mut table, &mut summary),
            )?;
            rate::<SqliteStore>(folder.path(), tasks, keyed, duration, (&mut table, &mut summary))?;
        }
    }
    println!("{table}");

    let mut table = Table::new(&[
        "store",
        "bytes/cell",
        "with report",
        "bytes/key",
        "bytes/customer",
        "syncs/commit",
    ]);
    sizes_and_syncs::<EmbeddedStore>(folder.path(), cells, (&mut table, &mut summary))?;
    sizes_and_syncs::<SqliteStore>(folder.path(), cells, (&mut table, &mut summary))?;
    println!("{table}");
    println!("{summary}");
    Ok(())
}

/// Adds a row for a number of tasks.
fn rate<S: Measured>(
    folder: &Path,
    tasks: usize,
    keyed: bool,
    duration: Duration,
    (table, summary): (&mut Table, &mut Summary),
) -> Result<(), Box<dyn Error>> {
    let run =
        record::<S>(&folder.join(format!("{}-{tasks}-{keyed}", S::NAME)), tasks, keyed, duration)?;
    let rate = run.facts / duration.as_secs_f64();
    let with = if keyed { "with key" } else { "without key" };
    table.row(
        &format!("{}, {with}, {tasks} tasks", S::NAME),
        [
            format!("{rate:.0}"),
            format!("{:.0}", run.facts / run.commits),
            format!("{:.1}", run.median),
            format!("{:.1}", run.p99),
            format!("{:.1}", run.cpu_seconds * 1e6 / run.facts),
        ],
    );
    let (prefix, key) = (S::PREFIX, if keyed { "keyed_" } else { "" });
    summary.ratio(format!("{prefix}{key}facts_per_second_{tasks}"), rate);
    summary.ratio(format!("{prefix}{key}p99_millis_{tasks}"), run.p99);
    Ok(())
}

/// Adds a row about a store.
fn sizes_and_syncs<S: Measured>(
    folder: &Path,
    cells: usize,
    (table, summary): (&mut Table, &mut Summary),
) -> Result<(), Box<dyn Error>> {
    let [cell, reported, key, customer] = sizes::<S>(folder, cells)?;
    let syncs = syncs::<S>(folder)?;
    let shown = syncs.map_or("no strace".to_owned(), |syncs| format!("{syncs:.2}"));
    let sizes = [cell, reported, key, customer].map(|bytes| format!("{bytes:.0}"));
    table.row(S::NAME, sizes.into_iter().chain([shown]));
    let prefix = S::PREFIX;
    summary.ratio(format!("{prefix}bytes_per_cell"), cell);
    summary.ratio(format!("{prefix}bytes_per_reported_cell"), reported);
    summary.ratio(format!("{prefix}bytes_per_key"), key);
    summary.ratio(format!("{prefix}bytes_per_customer"), customer);
    summary.ratio(format!("{prefix}syncs_per_commit"), syncs.unwrap_or(f64::NAN));
    Ok(())
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
fn record<S: Measured>(
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
    let committer = Arc::new(Committer::start(S::open_file(path)?, counting)?);
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

/// Bytes of the file for each of many cells, each of the same cells with a report that Stripe has accepted,
/// each of many keys, and each of many customers. The file may grow in steps, so they are upper limits.
fn sizes<S: Measured>(folder: &Path, cells: usize) -> Result<[f64; 4], Box<dyn Error>> {
    let size = |name: &str,
                changes: fn(u64, &[NewFact]) -> Changes|
     -> Result<f64, Box<dyn Error>> {
        let path = folder.join(format!("{}-{name}", S::NAME));
        let mut store = S::open_file(&path)?;
        let cells = u64::try_from(cells)?;
        for from in (0..cells).step_by(1_000) {
            let numbers = from..cells.min(from + 1_000);
            let facts = numbers.map(|number| fact(number % CUSTOMERS, number / CUSTOMERS, None));
            let facts: Vec<NewFact> = facts.collect();
            store.commit(&changes(from, &facts))?;
        }
        // Closing also ends the log of SQLite.
        drop(store);
        // Far below 2^53.
        #[expect(clippy::cast_precision_loss)]
        let bytes = std::fs::metadata(path)?.len() as f64 / cells as f64;
        Ok(bytes)
    };
    let cell = size("cells", |_, facts| Changes { facts: facts.to_vec(), ..Changes::default() })?;
    // Each with a cell.
    let customer = size("customers", |from, facts| {
        let numbers = from..from + facts.len() as u64;
        let facts = numbers.map(|number| fact(number, 0, None)).collect();
        Changes { facts, ..Changes::default() }
    })?;
    Ok([
        cell,
        size("reports", accepted)?,
        // All in one cell.
        size("keys", |from, facts| {
            let numbers = from..from + facts.len() as u64;
            let facts = numbers.map(|number| fact(0, 0, Some(number))).collect();
            Changes { facts, ..Changes::default() }
        })?,
        customer - cell,
    ])
}

/// The facts of cells, and a report of each that Stripe has accepted.
fn accepted(from: u64, facts: &[NewFact]) -> Changes {
    let mut changes = Changes { facts: facts.to_vec(), ..Changes::default() };
    for (seq, NewFact { cell, value, .. }) in (from..).map(Seq).zip(facts) {
        let settled = CellChange { settled: *value, ..CellChange::default() };
        changes.cells.insert(cell.clone(), settled);
        let report = UsageReport {
            cell: cell.clone(),
            value: *value,
            total: None,
            state: State::Accepted,
            maybe: 1,
            round: 0,
            first_attempt: StripeTime(1_700_000_000),
            last_attempt: StripeTime(1_700_000_000),
            absent_since: None,
            suspect: false,
            folded: false,
            code: None,
        };
        changes.reports.insert((cell.hour.clone(), seq), Some(report));
    }
    changes
}

/// Syncs of the disk for a commit of [`FACTS`] keyed facts; `None` where strace is not installed.
fn syncs<S: Measured>(folder: &Path) -> Result<Option<f64>, Box<dyn Error>> {
    let count = |commits: u64| -> Result<Option<usize>, Box<dyn Error>> {
        let (log, file) = (folder.join("syncs"), folder.join(format!("{}-{commits}", S::NAME)));
        let mut strace = Command::new("strace");
        strace.args(["-f", "-e", "trace=fsync,fdatasync,sync_file_range,msync", "-o"]).arg(&log);
        strace.arg(std::env::current_exe()?).args(["usage", "--commit-to", S::NAME, "--file"]);
        let status = match strace.arg(file).args(["--commits", &commits.to_string()]).status() {
            Ok(status) => status,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        if !status.success() {
            return Err(format!("the program under strace failed: {status}").into());
        }
        let log = std::fs::read_to_string(log)?;
        // The end of a call that was interrupted has no parenthesis.
        let calls = ["sync(", "sync_file_range("];
        Ok(Some(log.lines().filter(|line| calls.iter().any(|call| line.contains(call))).count()))
    };
    // What opening and closing take is in both.
    let (Some(few), Some(many)) = (count(COMMITS)?, count(2 * COMMITS)?) else { return Ok(None) };
    // Far below 2^53.
    #[expect(clippy::cast_precision_loss)]
    let syncs = (many - few) as f64 / COMMITS as f64;
    Ok(Some(syncs))
}

/// Makes commits of [`FACTS`] keyed facts.
fn commit<S: Measured>(path: &Path, commits: u64) -> Result<(), Box<dyn Error>> {
    let mut store = S::open_file(path)?;
    for commit in 0..commits {
        let numbers = commit * FACTS..(commit + 1) * FACTS;
        let facts = numbers.map(|number| fact(number % CUSTOMERS, commit / 60, Some(number)));
        store.commit(&Changes { facts: facts.collect(), ..Changes::default() })?;
    }
    Ok(())
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
