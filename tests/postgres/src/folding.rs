//! Facts that become visible in any order, and folders that are in each other's way.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use stripe_usage::store::UsageStore as _;
use stripe_usage::store::postgres::PostgresStore;
use stripe_usage::{Amount, StoreError};
use tokio_postgres::Client;

use crate::conforming::{meters, open_leading, owner};
use crate::server::{Server, connect};
use crate::{Result, block_on};

const RECORD: &str = "SELECT stripe_usage.record('requests', 'cus_1', 1)";

/// B commits before A, and a reader comes in between. A reader by number loses what A recorded; this one
/// does not.
pub(crate) fn trap() -> Result {
    let server = Server::start()?;
    let url = server.url(&block_on(server.create())?);
    let mut store = open_leading(&url)?;
    let runtime = runtime()?;
    let [a, b, reader] = [(); 3].map(|()| runtime.block_on(connect(&url)));
    let (a, b, reader) = (a?, b?, reader?);
    let run = |client: &Client, sql: &str| runtime.block_on(client.batch_execute(sql));
    run(&reader, "CREATE TABLE outbox (id bigserial, value int)")?;
    let begin = format!("BEGIN; INSERT INTO outbox (value) VALUES (1); {RECORD}");
    run(&a, &begin)?;
    run(&b, &format!("{begin}; COMMIT"))?;
    let (mut last, mut by_number) = (0, 0);
    runtime.block_on(read_by_number(&reader, &mut last, &mut by_number))?;
    let first = store.collect()?.totals;
    assert_eq!(first.last().map(|(_, total)| *total), Some(Amount::from(1)), "that of B");
    run(&a, "COMMIT")?;
    runtime.block_on(read_by_number(&reader, &mut last, &mut by_number))?;
    let folded = store.collect()?.totals.last().map(|(_, total)| *total);
    assert_eq!(folded, Some(Amount::from(2)), "both facts");
    assert_eq!(by_number, 1, "otherwise the test shows nothing");
    println!(
        "B commits before A: a reader by number has {by_number} of 2 facts, the fold has both"
    );
    Ok(())
}

fn runtime() -> Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?)
}

async fn read_by_number(client: &Client, last: &mut i64, sum: &mut i64) -> Result {
    let rows = client.query("SELECT id, value FROM outbox WHERE id > $1", &[last]).await?;
    for row in rows {
        *last = row.get::<_, i64>(0).max(*last);
        *sum += i64::from(row.get::<_, i32>(1));
    }
    Ok(())
}

/// Two instances that fold as fast as they can, while the one that leads is deposed again and again, and
/// four connections record.
pub(crate) fn folders(seconds: u64) -> Result {
    let server = Server::start()?;
    let url = server.url(&block_on(server.create())?);
    drop(open_leading(&url)?);
    let (ends, facts) = (AtomicBool::new(false), AtomicU64::new(0));
    let (folds, deposed) = (AtomicU64::new(0), AtomicU64::new(0));
    let until = Instant::now() + Duration::from_secs(seconds);
    thread::scope(|scope| {
        let mut tasks = Vec::new();
        for _ in 0..2 {
            tasks.push(scope.spawn(|| {
                let mut store = PostgresStore::open(&url, &owner(), &meters())?;
                while !ends.load(Ordering::Relaxed) {
                    match store.lead().and_then(|leads| {
                        if leads { store.collect() } else { Err(StoreError::StandBy) }
                    }) {
                        Ok(committed) => {
                            folds.fetch_add(
                                u64::from(!committed.totals.is_empty()),
                                Ordering::Relaxed,
                            );
                        }
                        Err(StoreError::StandBy | StoreError::Database(_)) => {
                            thread::sleep(Duration::from_millis(2));
                        }
                        Err(error) => return Err(error.into()),
                    }
                }
                Ok(())
            }));
        }
        for _ in 0..4 {
            tasks.push(scope.spawn(|| {
                block_on(async {
                    let client = connect(&url).await?;
                    while Instant::now() < until {
                        client.batch_execute(RECORD).await?;
                        facts.fetch_add(1, Ordering::Relaxed);
                    }
                    Ok(())
                })
            }));
        }
        let depose = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'";
        while Instant::now() < until {
            thread::sleep(Duration::from_millis(150));
            let rows = block_on(async { Ok(connect(&url).await?.query(depose, &[]).await?) })?;
            deposed.fetch_add(u64::try_from(rows.len())?, Ordering::Relaxed);
        }
        ends.store(true, Ordering::Relaxed);
        for task in tasks {
            task.join().map_err(|_| "a thread panicked")??;
        }
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>(())
    })?;
    let mut store = open_leading(&url)?;
    store.collect()?;
    drop(store);
    let (facts, folded) = (facts.into_inner(), block_on(total(&url))?);
    println!(
        "{} folds of two instances in {seconds} s, {} deposed in between: {facts} facts recorded, {folded} \
         in cells",
        folds.into_inner(),
        deposed.into_inner(),
    );
    if folded == facts.to_string() { Ok(()) } else { Err("facts were lost or doubled".into()) }
}

async fn total(url: &str) -> Result<String> {
    let total = "SELECT coalesce(trim_scale(sum(total))::text, '0') FROM stripe_usage.cell";
    Ok(connect(url).await?.query_one(total, &[]).await?.get(0))
}

/// A snapshot is held while facts come and go, so that no dead row can be removed.
pub(crate) fn dead_rows(seconds: u64) -> Result {
    const A_SECOND: i64 = 3_000;
    let server = Server::start()?;
    let url = server.url(&block_on(server.create())?);
    let mut store = open_leading(&url)?;
    let runtime = runtime()?;
    let holder = runtime.block_on(connect(&url))?;
    let hold = "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM stripe_usage.fact";
    runtime.block_on(holder.batch_execute(hold))?;
    let recorder = runtime.block_on(connect(&url))?;
    let record = "SELECT stripe_usage.record('requests', 'cus_' || n % 1000, 1) \
        FROM generate_series(1, $1::int8) AS n";
    let mut slowest = Duration::ZERO;
    for _ in 0..seconds {
        runtime.block_on(recorder.execute(record, &[&A_SECOND]))?;
        let started = Instant::now();
        store.collect()?;
        slowest = slowest.max(started.elapsed());
    }
    let dead = "SELECT pg_table_size('stripe_usage.fact') / 1000000";
    let megabytes: i64 = runtime.block_on(recorder.query_one(dead, &[]))?.get(0);
    drop(holder);
    let expected = i64::try_from(seconds)? * A_SECOND;
    let folded = block_on(total(&url))?;
    println!(
        "{expected} facts folded under a snapshot that keeps {megabytes} MB of dead rows: slowest fold {:.0} ms",
        slowest.as_secs_f64() * 1_000.0
    );
    if folded != expected.to_string() {
        return Err(format!("{folded} in cells").into());
    }
    // Far more than on an idle machine.
    if slowest > Duration::from_secs(10) { Err("folding is too slow".into()) } else { Ok(()) }
}
