//! Servers that are killed, reporters that are deposed, and responses that are lost.
//!
//! Two instances report to a local Stripe, and three tasks record by SQL, in transactions with a row of
//! their own. A task repeats what was not confirmed, under its key, until the database says that it is
//! recorded: so in the end exactly what the tasks recorded must be counted.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use stripe_billing::billing::meter::{DefaultAggregationParams, Formula};
use stripe_billing::v2::MeterEvent;
use stripe_billing::{Meter, MeterCreateParams, MeterEventSummaryListParams, Timestamp};
use stripe_core::Client;
use stripe_local::LocalTransport;
use stripe_usage::{Usage, UsageStatus};

use crate::numbers::Numbers;
use crate::proxy::Proxy;
use crate::server::{Server, connect};
use crate::{Result, block_on};

pub(crate) const METER: &str = "requests";
const CUSTOMERS: u64 = 6;
const RECORDERS: u64 = 3;
const INSTANCES: usize = 2;

/// Faults of the server and its connections.
#[derive(Clone, Copy, Default)]
pub(crate) struct ServerFaults {
    /// The server is killed.
    pub(crate) kills: bool,
    /// The connection of the reporter is ended by the server.
    pub(crate) deposes: bool,
    /// Responses to commits are lost, of instances and of recorders.
    pub(crate) cuts: bool,
}

/// Facts that were confirmed.
#[derive(Default)]
struct ConfirmedFacts {
    sums: BTreeMap<String, u64>,
    facts: u64,
    /// Calls that found their key.
    duplicates: u64,
}

pub(crate) fn run(faults: ServerFaults, rounds: u64, seed: u64) -> Result {
    let mut server = Server::start()?;
    block_on(run_on(&mut server, faults, rounds, seed))
}

async fn run_on(server: &mut Server, faults: ServerFaults, rounds: u64, seed: u64) -> Result {
    let started = Instant::now();
    let database = server.create().await?;
    let proxy = Proxy::start(server.port()).await?;
    let url = format!("postgres://postgres@127.0.0.1:{}/{database}?sslmode=disable", proxy.port());
    let (stripe, client, meter) = local_stripe().await?;
    let mut instances = Vec::new();
    for _ in 0..INSTANCES {
        let clock = stripe.clock().clone();
        let usage = Usage::postgres(&url).meter(METER).pace(1_000).clock(clock);
        instances.push(usage.start(&client).await?);
    }
    let admin = server.url(&database);
    connect(&admin).await?.batch_execute("CREATE TABLE work (key text PRIMARY KEY)").await?;

    // A transaction that stays open, unless the server is killed.
    let long = connect(&admin).await?;
    let at = now() - 1_800;
    long.batch_execute(&format!(
        "BEGIN; SELECT stripe_usage.record('{METER}', 'cus_0', 1000, to_timestamp({at}), 'long')"
    ))
    .await?;

    let ends = Arc::new(AtomicBool::new(false));
    let next = Arc::new(AtomicU64::new(0));
    let recorders: Vec<_> = (0..RECORDERS)
        .map(|number| {
            let numbers = Numbers::new(seed * RECORDERS + number);
            tokio::spawn(record(url.clone(), numbers, Arc::clone(&next), Arc::clone(&ends)))
        })
        .collect();

    let mut numbers = Numbers::new(seed);
    let (mut kills, mut deposed, mut stripe_faults) = (0, 0, 0);
    for _ in 0..rounds {
        stripe_faults += add_faults(&stripe, &mut numbers);
        stripe.clock().advance(Duration::from_secs(numbers.below(40)));
        tokio::time::sleep(Duration::from_millis(200 + numbers.below(800))).await;
        if faults.cuts {
            (0..=numbers.below(4)).for_each(|_| proxy.cut_next_commit());
        }
        if faults.deposes {
            deposed += depose(&admin).await?;
        }
        if faults.kills && numbers.once_in(2) {
            server.kill()?;
            kills += 1;
        }
    }
    let cut = proxy.stop_cutting();
    ends.store(true, Ordering::Relaxed);
    let mut recorded = ConfirmedFacts::default();
    for recorder in recorders {
        let ConfirmedFacts { sums, facts, duplicates } = recorder.await??;
        for (customer, sum) in sums {
            *recorded.sums.entry(customer).or_default() += sum;
        }
        recorded.facts += facts;
        recorded.duplicates += duplicates;
    }
    if long.batch_execute("COMMIT").await.is_ok() {
        *recorded.sums.entry("cus_0".to_owned()).or_default() += 1_000;
    } else if kills == 0 {
        return Err("the long transaction failed".into());
    }
    stripe.faults().clear();
    settle(&stripe, &instances, &admin).await?;

    let work = "SELECT count(*) FROM work";
    let rows: i64 = connect(&admin).await?.query_one(work, &[]).await?.get(0);
    assert_eq!(u64::try_from(rows), Ok(recorded.facts), "a row of work for each fact");
    let mut wrong = Vec::new();
    for customer in (0..CUSTOMERS).map(|number| format!("cus_{number}")) {
        let counted = counted(&client, &meter, &customer).await?;
        let expected = recorded.sums.get(&customer).copied().unwrap_or_default();
        if counted != expected {
            wrong.push(format!("{customer}: {expected} recorded, {counted} counted"));
        }
    }
    println!(
        "{rounds} rounds in {:.0} s: {kills} kills of the server, {deposed} reporters deposed, {cut} \
         responses to COMMIT lost, {stripe_faults} faults of Stripe: {} facts recorded, {} found by their \
         key; {} of {CUSTOMERS} customers wrong",
        started.elapsed().as_secs_f64(),
        recorded.facts,
        recorded.duplicates,
        wrong.len(),
    );
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

/// A local Stripe with a meter.
pub(crate) async fn local_stripe() -> Result<(LocalTransport, Client, Meter)> {
    let stripe = LocalTransport::builder().billing().transport()?;
    let client = stripe.client_builder().max_retries(0).build()?;
    let sum = DefaultAggregationParams::new(Formula::Sum);
    let meter = Meter::create(&client, MeterCreateParams::new(sum, "Requests", METER)).await?;
    Ok((stripe, client, meter))
}

pub(crate) fn now() -> i64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(now.as_secs()).unwrap_or_default()
}

/// Records until it is to end, each fact until it is confirmed.
async fn record(
    url: String,
    mut numbers: Numbers,
    next: Arc<AtomicU64>,
    ends: Arc<AtomicBool>,
) -> Result<ConfirmedFacts> {
    let mut recorded = ConfirmedFacts::default();
    let mut client = None;
    while !ends.load(Ordering::Relaxed) {
        let number = next.fetch_add(1, Ordering::Relaxed);
        let (customer, value) = (format!("cus_{}", numbers.below(CUSTOMERS)), 1 + numbers.below(9));
        let at = now() - 600 - i64::try_from(numbers.below(1_200))?;
        let call = format!(
            "SELECT stripe_usage.record('{METER}', '{customer}', {value}, to_timestamp({at}), 'job-{number}')"
        );
        let mut attempts = 0;
        loop {
            attempts += 1;
            if attempts > 2_000 {
                return Err(format!("`{call}` is never confirmed").into());
            }
            let connected = match client.take() {
                Some(client) => Ok(client),
                None => connect(&url).await,
            };
            let Ok(connected) = connected else {
                tokio::time::sleep(Duration::from_millis(20)).await;
                continue;
            };
            match transaction(&connected, &call, &format!("job-{number}")).await {
                Ok(added) => {
                    client = Some(connected);
                    recorded.duplicates += u64::from(!added);
                    break;
                }
                // Whether it was recorded is asked by its key.
                Err(_) => tokio::time::sleep(Duration::from_millis(5)).await,
            }
        }
        *recorded.sums.entry(customer).or_default() += value;
        recorded.facts += 1;
        tokio::time::sleep(Duration::from_millis(numbers.below(4))).await;
    }
    Ok(recorded)
}

/// Does work and records it; `false` if that was done before.
pub(crate) async fn transaction(
    client: &tokio_postgres::Client,
    call: &str,
    key: &str,
) -> Result<bool> {
    client.batch_execute("BEGIN").await?;
    let added: bool = client.query_one(call, &[]).await?.get(0);
    if added {
        client.batch_execute(&format!("INSERT INTO work VALUES ('{key}')")).await?;
    }
    client.batch_execute("COMMIT").await?;
    Ok(added)
}

/// Adds faults for the next reports, and returns their number.
fn add_faults(stripe: &LocalTransport, numbers: &mut Numbers) -> u64 {
    let kinds = numbers.below(3);
    for _ in 0..kinds {
        let reports = u32::try_from(1 + numbers.below(3)).unwrap_or(1);
        let fault = stripe.faults().next(reports).of::<MeterEvent>("create");
        match numbers.below(6) {
            0 | 1 => fault.drop_response(),
            2 => fault.delay(Duration::from_millis(300)),
            3 => fault.fail_after_effect(),
            4 => fault.status(503),
            _ => fault.reset(),
        }
    }
    kinds
}

/// Ends the connection that has the lock of the reporter; returns the number of them.
async fn depose(url: &str) -> Result<u64> {
    let depose = "SELECT pg_terminate_backend(pid) FROM pg_locks \
        WHERE locktype = 'advisory' AND objsubid = 2 AND granted";
    let rows = connect(url).await?.query(depose, &[]).await?;
    Ok(u64::try_from(rows.len())?)
}

/// Lets time go on until nothing is left to report and one instance alone reports.
pub(crate) async fn settle(stripe: &LocalTransport, instances: &[Usage], url: &str) -> Result {
    let started = Instant::now();
    let admin = connect(url).await?;
    let left = "SELECT (SELECT count(*) FROM stripe_usage.fact) + \
        (SELECT count(*) FROM stripe_usage.cell WHERE total <> settled OR open IS NOT NULL) + \
        (SELECT count(*) FROM stripe_usage.report WHERE state NOT IN ('accepted', 'absent'))";
    loop {
        let left: i64 = admin.query_one(left, &[]).await?.get(0);
        // An instance that was deposed reports until it notices.
        let reporting: Vec<UsageStatus> = instances
            .iter()
            .map(|usage| usage.health().status)
            .filter(|it| !matches!(it, UsageStatus::StandBy | UsageStatus::Disconnected(_)))
            .collect();
        if left == 0 && matches!(reporting.as_slice(), [UsageStatus::Idle]) {
            break;
        }
        if started.elapsed() > Duration::from_secs(120) {
            let health: Vec<_> = instances.iter().map(Usage::health).collect();
            return Err(format!("{left} rows are not reported: {health:?}").into());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
        stripe.clock().advance(Duration::from_secs(10));
    }
    for usage in instances {
        let health = usage.drain(Duration::from_secs(10)).await;
        assert!(matches!(health.status, UsageStatus::Stopped), "{health:?}");
    }
    Ok(())
}

pub(crate) async fn counted(client: &Client, meter: &Meter, customer: &str) -> Result<u64> {
    let minute = now() / 60 * 60;
    let (from, to) = (Timestamp::from_unix(minute - 6 * 3_600), Timestamp::from_unix(minute + 60));
    let params = MeterEventSummaryListParams::new(customer, from, to);
    let summaries = Meter::list_event_summaries(client, meter, params).await?;
    let sum = summaries.data.iter().fold(0.0, |sum, summary| sum + summary.aggregated_value);
    // Sums of small whole numbers.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let sum = sum as u64;
    Ok(sum)
}
