//! Cost of recording in a transaction, and speed of folding, on a server of this machine.
//!
//! Facts are folded meanwhile, as a reporter does.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use stripe_usage::store::UsageStore as _;
use stripe_usage::store::postgres::PostgresStore;

use crate::conforming::open_leading;
use crate::folding::dead_rows;
use crate::server::{Server, connect};
use crate::{Result, block_on};

const CLIENTS: u64 = 16;
/// Facts whose folding is measured.
const FOLDED: i64 = 1_000_000;

/// Transactions that are compared. The first one is what the others are compared with.
const TRANSACTIONS: [(&str, &[&str]); 4] = [
    ("an insert", &[INSERT]),
    ("record", &[RECORD]),
    ("an insert, and record", &[INSERT, RECORD]),
    ("an insert, and keyed record", &[INSERT, KEYED]),
];
/// Time between two folds.
const FOLD_EVERY: Duration = Duration::from_millis(500);
const INSERT: &str = "INSERT INTO work (key, customer) VALUES ($1, $2)";
const RECORD: &str = "SELECT stripe_usage.record('requests', $2, 1) WHERE $1 <> ''";
const KEYED: &str =
    "SELECT stripe_usage.record('requests', $2, 1, date_trunc('minute', now()), $1)";

pub(crate) fn run(seconds: u64, held: u64) -> Result {
    let server = Server::start()?;
    println!("{CLIENTS} clients, {seconds} s for each transaction, in turns of one second:");
    let mut measured = Vec::new();
    for (name, statements) in TRANSACTIONS {
        let url = server.url(&block_on(server.create())?);
        let store = open_leading(&url)?;
        block_on(async {
            let work = "CREATE TABLE work (key text PRIMARY KEY, customer text NOT NULL)";
            Ok(connect(&url).await?.batch_execute(work).await?)
        })?;
        measured.push(Measured { name, statements, url, store, latencies: Vec::new() });
    }
    // What else the machine does is shared by all of them.
    for turn in 0..seconds {
        for measured in &mut measured {
            measured.take_turn(turn)?;
        }
    }
    let mut base = None;
    for Measured { name, latencies, .. } in &mut measured {
        latencies.sort();
        let count = u32::try_from(latencies.len())?;
        let rate = f64::from(count) / Duration::from_secs(seconds).as_secs_f64();
        let base = *base.get_or_insert(rate);
        println!(
            "{name:28} {rate:8.0} transactions/s, {:.2} of the insert alone; median {:.2} ms, 99 % {:.2} ms",
            rate / base,
            milliseconds(latencies, 50),
            milliseconds(latencies, 99),
        );
    }
    drop(measured);
    fold(&server)?;
    drop(server);
    dead_rows(held)
}

/// A kind of transaction, in a database of its own.
struct Measured {
    name: &'static str,
    statements: &'static [&'static str],
    url: String,
    store: PostgresStore,
    latencies: Vec<Duration>,
}

impl Measured {
    /// Runs transactions of all clients for a second, and folds what they recorded.
    fn take_turn(&mut self, turn: u64) -> Result {
        let Self { url, statements, store, latencies, .. } = self;
        let statements = *statements;
        let ends = AtomicBool::new(false);
        thread::scope(|scope| {
            let folding = scope.spawn(|| {
                while !ends.load(Ordering::Relaxed) {
                    store.collect()?;
                    thread::sleep(FOLD_EVERY);
                }
                Ok::<_, stripe_usage::StoreError>(())
            });
            let worked = block_on(async {
                let clients: Vec<_> = (0..CLIENTS)
                    .map(|number| {
                        tokio::spawn(work(url.clone(), format!("{turn}-{number}"), statements))
                    })
                    .collect();
                for client in clients {
                    latencies.extend(client.await??);
                }
                Ok(())
            });
            ends.store(true, Ordering::Relaxed);
            folding.join().map_err(|_| "the folding panicked")??;
            worked
        })
    }
}

async fn work(url: String, name: String, statements: &[&str]) -> Result<Vec<Duration>> {
    let client = connect(&url).await?;
    let mut prepared = Vec::new();
    for statement in statements {
        prepared.push(client.prepare(statement).await?);
    }
    let (mut latencies, begin) = (Vec::new(), Instant::now());
    while begin.elapsed() < Duration::from_secs(1) {
        let key = format!("{name}-{}", latencies.len());
        let customer = format!("cus_{}", latencies.len() % 1_000);
        let started = Instant::now();
        client.batch_execute("BEGIN").await?;
        for statement in &prepared {
            client.query(statement, &[&key, &customer]).await?;
        }
        client.batch_execute("COMMIT").await?;
        latencies.push(started.elapsed());
    }
    Ok(latencies)
}

fn milliseconds(latencies: &[Duration], percent: usize) -> f64 {
    let at = latencies.len() * percent / 100;
    latencies.get(at).map_or(0.0, |latency| latency.as_secs_f64() * 1_000.0)
}

fn fold(server: &Server) -> Result {
    let url = server.url(&block_on(server.create())?);
    let mut store = open_leading(&url)?;
    block_on(async {
        let record = "SELECT stripe_usage.record('requests', 'cus_' || n % 1000, 1) \
            FROM generate_series(1, $1::int8) AS n";
        Ok(connect(&url).await?.execute(record, &[&FOLDED]).await?)
    })?;
    let started = Instant::now();
    let mut slowest = Duration::ZERO;
    loop {
        let begin = Instant::now();
        store.collect()?;
        slowest = slowest.max(begin.elapsed());
        if store.collect_every() != Some(Duration::ZERO) {
            break;
        }
    }
    let seconds = started.elapsed().as_secs_f64();
    let rate = f64::from(i32::try_from(FOLDED)?) / seconds;
    println!(
        "folding: {rate:.0} facts/s of 1,000 customers; slowest transaction {:.0} ms",
        slowest.as_secs_f64() * 1_000.0
    );
    Ok(())
}
