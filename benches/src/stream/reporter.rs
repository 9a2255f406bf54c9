//! The reporting program: batches by the stream, sent again until they are accepted.
//!
//! The input `send` has the output `SECONDS CPU_SECONDS BYTES`: the duration, and the growth of
//! memory while the last four fifths of the events were sent. The input `count FROM TO` has the
//! output `LOST DOUBLED`.

use std::error::Error;
use std::io::BufRead as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use stripe_billing::v2::{MeterEventSender, MeterEventStreamEventParams};
use stripe_billing::{
    Client, Meter, MeterCreateParams, MeterEventSummaryListParams, Timestamp, billing::meter,
};
use stripe_core::retry::ExponentialBackoff;
use tokio::sync::Mutex;
use tokio::task::JoinSet;

use super::{BATCH, usage};
use crate::resident::resident_bytes;

/// Maximum number of times that a batch is given to the sender.
const MOST_SENDS: u32 = 50;

pub(super) fn run(url: &str, customers: usize, concurrency: usize) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        // What is measured is the work, not the waits.
        let mut backoff = ExponentialBackoff::default();
        backoff.shortest = Duration::from_millis(2);
        backoff.longest = Duration::from_millis(20);
        let client =
            Client::builder("sk_test_local").base_url(url).retry_policy(backoff).build()?;
        let meter = create_meter(&client).await?;
        for line in std::io::stdin().lock().lines() {
            let line = line?;
            match line.split_whitespace().collect::<Vec<_>>()[..] {
                ["send"] => send(&client, customers, concurrency).await?,
                ["count", from, to] => {
                    count(&client, &meter, customers, from.parse()?, to.parse()?).await?;
                }
                _ => return Err(format!("nobody can do `{line}`").into()),
            }
        }
        Ok(())
    })
}

async fn create_meter(client: &Client) -> Result<Meter, Box<dyn Error>> {
    let params = MeterCreateParams::new(
        meter::DefaultAggregationParams::new(meter::Formula::Sum),
        "API requests",
        usage::EVENT_NAME,
    );
    Ok(Meter::create(client, params).await?)
}

async fn send(client: &Client, customers: usize, concurrency: usize) -> Result<(), Box<dyn Error>> {
    let sender = MeterEventSender::new(client);
    let batches = (customers * usage::EVENTS_OF_A_CUSTOMER).div_ceil(BATCH);
    let events = Arc::new(Mutex::new((0, usage::events(customers))));
    let (start, cpu) = (Instant::now(), ProcessTime::now());
    let mut tasks = JoinSet::new();
    let (first, mut early) = tokio::sync::oneshot::channel();
    let first = Arc::new(Mutex::new(Some(first)));
    for _ in 0..concurrency {
        let (sender, events, first) = (sender.clone(), Arc::clone(&events), Arc::clone(&first));
        tasks.spawn(async move {
            loop {
                let batch: Vec<_> = {
                    let mut events = events.lock().await;
                    events.0 += 1;
                    if events.0 > batches / 5
                        && let Some(first) = first.lock().await.take()
                    {
                        // Who waits for it outlives the tasks.
                        let _ = first.send(resident_bytes()?);
                    }
                    events.1.by_ref().take(BATCH).collect()
                };
                if batch.is_empty() {
                    return Ok::<(), String>(());
                }
                send_batch(&sender, batch).await?;
            }
        });
    }
    while let Some(ended) = tasks.join_next().await {
        ended??;
    }
    let (elapsed, cpu) = (start.elapsed().as_secs_f64(), cpu.elapsed().as_secs_f64());
    let growth = resident_bytes()?.saturating_sub(early.try_recv()?);
    println!("{elapsed} {cpu} {growth}");
    Ok(())
}

/// Sends a batch until all of it is accepted.
async fn send_batch(
    sender: &MeterEventSender,
    mut batch: Vec<MeterEventStreamEventParams>,
) -> Result<(), String> {
    for _ in 0..MOST_SENDS {
        if sender.send(&mut batch).await.is_ok() {
            return Ok(());
        }
    }
    Err(format!("{} events were not accepted in {MOST_SENDS} sends", batch.len()))
}

async fn count(
    client: &Client,
    meter: &Meter,
    customers: usize,
    from: i64,
    to: i64,
) -> Result<(), Box<dyn Error>> {
    let minute = |seconds: i64| Timestamp::from_unix(seconds.div_euclid(60) * 60);
    let (mut lost, mut doubled) = (0, 0);
    for number in 0..customers {
        let params = MeterEventSummaryListParams::new(
            usage::customer(number),
            minute(from),
            minute(to + 60),
        );
        let summaries = Meter::list_event_summaries(client, meter, params).await?;
        // A sum of whole numbers below 2^53.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let total = summaries.data.iter().map(|summary| summary.aggregated_value as u64).sum();
        let judged = usage::judge(total);
        lost += judged.0;
        doubled += judged.1;
    }
    println!("{lost} {doubled}");
    Ok(())
}
