//! The program that creates each customer exactly once, despite all failures.
//!
//! The input `create` has the output `SECONDS CPU_SECONDS EARLY_BYTES LATE_BYTES LOOKUPS`, and the
//! input `count` the output `LOST DOUBLED`.

use std::error::Error;
use std::io::BufRead as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use stripe_core::retry::ExponentialBackoff;
use stripe_core::{Client, Error as StripeError};
use tokio::task::JoinSet;

use super::customer::{CreateParams, Customer, ListParams, email, number};
use crate::resident::resident_bytes;

/// Time that is longer than a delayed response under load, and short compared to a million creates.
const TIMEOUT: Duration = Duration::from_millis(1500);

/// State shared by the tasks.
struct Progress {
    next: AtomicUsize,
    lookups: AtomicU64,
    early_bytes: AtomicU64,
    creates: usize,
}

pub(super) fn run(
    url: &str,
    creates: usize,
    concurrency: usize,
    is_planted: bool,
) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut backoff = ExponentialBackoff::default();
        backoff.shortest = Duration::from_millis(2);
        backoff.longest = Duration::from_millis(20);
        let client = Client::builder("sk_test_local")
            .base_url(url)
            .timeout(TIMEOUT)
            .retry_policy(backoff)
            .max_retries(if is_planted { 0 } else { 2 })
            .build()?;
        for line in std::io::stdin().lock().lines() {
            match line?.as_str() {
                "create" => create_all(&client, creates, concurrency, is_planted).await?,
                _ => count(&client, creates).await?,
            }
        }
        Ok(())
    })
}

async fn create_all(
    client: &Client,
    creates: usize,
    concurrency: usize,
    is_planted: bool,
) -> Result<(), Box<dyn Error>> {
    let progress = Arc::new(Progress {
        next: AtomicUsize::new(0),
        lookups: AtomicU64::new(0),
        early_bytes: AtomicU64::new(0),
        creates,
    });
    let (start, cpu) = (Instant::now(), ProcessTime::now());
    let mut tasks = JoinSet::new();
    for _ in 0..concurrency {
        let (client, progress) = (client.clone(), Arc::clone(&progress));
        tasks.spawn(async move {
            loop {
                let number = progress.next.fetch_add(1, Ordering::Relaxed);
                if number >= progress.creates {
                    return Ok::<(), StripeError>(());
                }
                if number == progress.creates / 10 {
                    progress
                        .early_bytes
                        .store(resident_bytes().unwrap_or_default(), Ordering::Relaxed);
                }
                if is_planted {
                    create_with_new_keys(&client, number).await;
                } else {
                    create(&client, number, &progress).await?;
                }
            }
        });
    }
    while let Some(ended) = tasks.join_next().await {
        ended??;
    }
    let (seconds, cpu) = (start.elapsed().as_secs_f64(), cpu.elapsed().as_secs_f64());
    let early = progress.early_bytes.load(Ordering::Relaxed);
    let lookups = progress.lookups.load(Ordering::Relaxed);
    println!("{seconds} {cpu} {early} {} {lookups}", resident_bytes()?);
    Ok(())
}

/// Creates a customer as a careful program does: with the same key while the outcome is unknown,
/// and with a check at Stripe before a new key.
async fn create(client: &Client, number: usize, progress: &Progress) -> Result<(), StripeError> {
    let mut generation = 0;
    loop {
        let request = Customer::create(client, CreateParams::new(email(number)))
            .idempotency_key(format!("customer-{number}-{generation}"));
        let Err(error) = request.await else { return Ok(()) };
        let is_kept = error.status() == Some(http::StatusCode::INTERNAL_SERVER_ERROR);
        if is_kept {
            // v1 keeps such a response for the key: Stripe alone can tell whether there was an effect.
            progress.lookups.fetch_add(1, Ordering::Relaxed);
            if is_there(client, number).await? {
                return Ok(());
            }
            generation += 1;
        } else if !error.is_retryable() && !error.may_have_been_applied() {
            return Err(error);
        }
    }
}

/// The deliberate bug: every failed request is sent again with a new key.
async fn create_with_new_keys(client: &Client, number: usize) {
    while Customer::create(client, CreateParams::new(email(number))).await.is_err() {}
}

async fn is_there(client: &Client, number: usize) -> Result<bool, StripeError> {
    let params = ListParams::new().email(email(number));
    Ok(!Customer::list(client).params(params).await?.data.is_empty())
}

async fn count(client: &Client, creates: usize) -> Result<(), Box<dyn Error>> {
    let mut counts = vec![0_u64; creates];
    let mut customers = Customer::list(client).auto_paging().limit(100);
    while let Some(customer) = customers.next().await {
        let customer = customer?;
        let number = number(&customer.email)
            .ok_or_else(|| format!("{} has a foreign address", customer.id))?;
        *counts.get_mut(number).ok_or("a customer that nobody created")? += 1;
    }
    let lost = counts.iter().filter(|count| **count == 0).count();
    let doubled: u64 = counts.iter().map(|count| count.saturating_sub(1)).sum();
    println!("{lost} {doubled}");
    Ok(())
}
