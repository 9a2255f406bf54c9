//! Cost of recording in a transaction, and speed of folding, on a server of this machine.
//!
//! Facts are folded every second meanwhile, as a reporter does.

use std::sync::Arc;
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
const INSERT: &str = "INSERT INTO work (key, customer) VALUES ($1, $2)";
const RECORD: &str = "SELECT stripe_usage.record('requests', $2, 1) WHERE $1 <> ''";
const KEYED: &str =
    "SELECT stripe_usage.record('requests', $2, 1, date_trunc('minute', now()), $1)";

pub(crate) fn run(seconds: u64, held: u64) -> Result {
    let server = Server::start()?;
    println!("{CLIENTS} clients, {seconds} s for each transaction:");
    let mut base = None;
    for (name, statements) in TRANSACTIONS {
        let url = server.url(&block_on(server.create())?);
        let store = open_leading(&url)?;
        block_on(async {
            let work = "CREATE TABLE work (key text PRIMARY KEY, customer text NOT NULL)";
            Ok(connect(&url).await?.batch_execute(work).await?)
        })?;
        let latencies = measure(&url, store, seconds, statements)?;
        let count = u32::try_from(latencies.len())?;
        let rate = f64::from(count) / Duration::from_secs(seconds).as_secs_f64();
        let base = *base.get_or_insert(rate);
        println!(
            "{name:28} {rate:8.0} transactions/s, {:.2} of the insert alone; median {:.2} ms, 99 % {:.2} ms",
            rate / base,
            milliseconds(&latencies, 50),
            milliseconds(&latencies, 99),
        );
    }
    fold(&server)?;
    drop(server);
    dead_rows(held)
}

/// The latencies of the transactions of all clients, in order.
fn measure(
    url: &str,
    mut store: PostgresStore,
    seconds: u64,
    statements: &'static [&'static str],
) -> Result<Vec<Duration>> {
    let ends = Arc::new(AtomicBool::new(false));
    let folding = {
        let ends = Arc::clone(&ends);
        thread::spawn(move || {
            while !ends.load(Ordering::Relaxed) {
                thread::sleep(Duration::from_secs(1));
                store.collect()?;
                while store.collect_every() == Some(Duration::ZERO) {
                    store.collect()?;
                }
            }
            Ok::<_, stripe_usage::StoreError>(())
        })
    };
    let latencies = block_on(async {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|number| tokio::spawn(work(url.to_owned(), number, seconds, statements)))
            .collect();
        let mut latencies = Vec::new();
        for client in clients {
            latencies.extend(client.await??);
        }
        latencies.sort();
        Ok(latencies)
    });
    ends.store(true, Ordering::Relaxed);
    folding.join().map_err(|_| "the folding panicked")??;
    latencies
}

async fn work(
    url: String,
    number: u64,
    seconds: u64,
    statements: &[&str],
) -> Result<Vec<Duration>> {
    let client = connect(&url).await?;
    let mut prepared = Vec::new();
    for statement in statements {
        prepared.push(client.prepare(statement).await?);
    }
    let (mut latencies, begin) = (Vec::new(), Instant::now());
    while begin.elapsed() < Duration::from_secs(seconds) {
        let key = format!("{number}-{}", latencies.len());
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
