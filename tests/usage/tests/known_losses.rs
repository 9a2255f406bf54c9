//! The ways in which public code loses usage or has it billed twice, each beside this crate.
//!
//! Each test does the same twice against a local Stripe: by code as it is found in public repositories,
//! reduced to what matters, and by stripe-usage. The former must go wrong, or the test shows nothing.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use std::path::Path;
use std::time::{Duration, Instant};

use stripe_billing::billing::meter::{DefaultAggregationParams, Formula};
use stripe_billing::v2::{MeterEvent, MeterEventCreateParams};
use stripe_billing::{Meter, MeterCreateParams, MeterEventSummaryListParams, Timestamp};
use stripe_core::{Client, Error};
use stripe_local::{LocalHandle, LocalStripe, LocalTransport};
use stripe_usage::{Fact, Recorded, Usage};
use usage_proofs::is_settled;

const METER: &str = "api_requests";
/// Usage of a customer in each test.
const USED: u64 = 100;

/// A meter of a local Stripe.
async fn meter(client: &Client) -> Meter {
    let sum = DefaultAggregationParams::new(Formula::Sum);
    Meter::create(client, MeterCreateParams::new(sum, "API requests", METER)).await.unwrap()
}

async fn start(stripe: &LocalHandle, client: &Client, file: &Path) -> Usage {
    let usage = Usage::embedded(file).meter(METER).pace(1_000).clock(stripe.clock().clone());
    usage.start(client).await.unwrap()
}

/// Moves the clock until nothing is left to report, within a day.
async fn settle(stripe: &LocalHandle, usage: &Usage) {
    for _ in 0..24 * 60 * 4 {
        let begin = Instant::now();
        while begin.elapsed() < Duration::from_millis(10) {
            if is_settled(usage) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        stripe.clock().advance(Duration::from_secs(15));
    }
    panic!("usage is not reported within a day: {:?}", usage.health());
}

/// Usage of a customer as Stripe bills it.
async fn counted(stripe: &LocalHandle, client: &Client, meter: &Meter, customer: &str) -> String {
    let now = stripe.clock().unix_seconds() / 60 * 60;
    let (from, to) = (Timestamp::from_unix(now - 30 * 86_400), Timestamp::from_unix(now));
    let params = MeterEventSummaryListParams::new(customer, from, to);
    let summaries = Meter::list_event_summaries(client, meter, params).await.unwrap();
    let sum = summaries.data.iter().fold(0.0, |sum, summary| sum + summary.aggregated_value);
    sum.to_string()
}

/// A request as public code makes it: an identifier of its own, one attempt.
async fn post(client: &Client, identifier: &str, customer: &str, value: u64) -> Result<(), Error> {
    let value = value.to_string();
    let payload = [("stripe_customer_id", customer), ("value", &value)];
    let params = MeterEventCreateParams::new(METER, payload).identifier(identifier);
    MeterEvent::create(client, params).max_retries(0).await?;
    Ok(())
}

/// A time two minutes ago: its minute is over.
fn earlier(stripe: &LocalHandle) -> i64 {
    stripe.clock().unix_seconds() - 120
}

/// Code that keeps events in memory, sends them every 5 seconds, and gives up after three attempts.
///
/// Stripe is away for 20 seconds.
#[tokio::test]
async fn an_outage_of_20_seconds_loses_nothing() {
    let stripe = LocalTransport::builder().billing().transport().unwrap();
    let client = stripe.client().unwrap();
    let meter = meter(&client).await;
    let pass = |seconds| stripe.clock().advance(Duration::from_secs(seconds));
    pass(60);

    let mut queue: Vec<(String, u32)> =
        (0..USED).map(|number| (format!("event-{number}"), 0)).collect();
    for seconds in (0..60).step_by(5) {
        stripe.faults().clear();
        if seconds < 20 {
            stripe.faults().next(u32::MAX).of::<MeterEvent>("create").reset();
        }
        let mut failed = Vec::new();
        for (identifier, attempts) in queue {
            if post(&client, &identifier, "cus_public", 1).await.is_err() && attempts < 2 {
                failed.push((identifier, attempts + 1));
            }
        }
        queue = failed;
        pass(5);
    }
    pass(60);
    assert_eq!(
        counted(&stripe, &client, &meter, "cus_public").await,
        "0",
        "the public code loses all"
    );

    let folder = tempfile::tempdir().unwrap();
    let usage = start(&stripe, &client, &folder.path().join("usage.redb")).await;
    stripe.faults().next(u32::MAX).of::<MeterEvent>("create").reset();
    for _ in 0..USED {
        let fact = Fact::new(METER, "cus_ours", 1).at(earlier(&stripe));
        assert_eq!(usage.record(fact).await.unwrap(), Recorded::Added);
    }
    for _ in 0..4 {
        pass(5);
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    stripe.faults().clear();
    settle(&stripe, &usage).await;
    assert_eq!(counted(&stripe, &client, &meter, "cus_ours").await, USED.to_string());
    assert!(usage.open().await.unwrap().is_empty());
}

/// Code that takes any error for a failure, and sends what failed as a new event.
///
/// The response to the first attempt is lost, so the second one is a duplicate.
#[tokio::test]
async fn a_duplicate_is_a_success() {
    let stripe = LocalTransport::builder().billing().transport().unwrap();
    let client = stripe.client().unwrap();
    let meter = meter(&client).await;

    stripe.faults().next(1).of::<MeterEvent>("create").drop_response();
    let mut sent = false;
    for _ in 0..3 {
        sent = sent || post(&client, "event-1", "cus_public", USED).await.is_ok();
    }
    assert!(!sent, "Stripe has it, and the public code takes it for failed");
    post(&client, "event-1-again", "cus_public", USED).await.unwrap();
    stripe.clock().advance(Duration::from_secs(120));
    let twice = (2 * USED).to_string();
    assert_eq!(counted(&stripe, &client, &meter, "cus_public").await, twice);

    let folder = tempfile::tempdir().unwrap();
    let usage = start(&stripe, &client, &folder.path().join("usage.redb")).await;
    stripe.faults().next(1).of::<MeterEvent>("create").drop_response();
    usage.record(Fact::new(METER, "cus_ours", USED).at(earlier(&stripe))).await.unwrap();
    settle(&stripe, &usage).await;
    assert_eq!(stripe.faults().pending(), 0, "a response was lost");
    assert_eq!(counted(&stripe, &client, &meter, "cus_ours").await, USED.to_string());
    assert!(usage.open().await.unwrap().is_empty());
}

/// A queue's worker that puts an event aside as dead after three attempts, from where a person sends it again.
///
/// Stripe has it since the first attempt, whose response was lost, and a day later it does not know the
/// identifier any more.
#[tokio::test]
async fn usage_that_stripe_has_is_not_sent_again_after_a_day() {
    let stripe = LocalTransport::builder().billing().transport().unwrap();
    let client = stripe.client().unwrap();
    let meter = meter(&client).await;

    stripe.faults().next(3).of::<MeterEvent>("create").drop_response();
    let mut attempts = 0;
    while attempts < 3 && post(&client, "event-1", "cus_public", USED).await.is_err() {
        attempts += 1;
    }
    assert_eq!(attempts, 3, "it is dead");
    stripe.clock().advance(Duration::from_secs(25 * 3_600));
    post(&client, "event-1", "cus_public", USED).await.unwrap();
    stripe.clock().advance(Duration::from_secs(120));
    let twice = (2 * USED).to_string();
    assert_eq!(counted(&stripe, &client, &meter, "cus_public").await, twice);

    let folder = tempfile::tempdir().unwrap();
    let usage = start(&stripe, &client, &folder.path().join("usage.redb")).await;
    stripe.faults().next(3).of::<MeterEvent>("create").drop_response();
    usage.record(Fact::new(METER, "cus_ours", USED).at(earlier(&stripe))).await.unwrap();
    settle(&stripe, &usage).await;
    stripe.clear_requests();
    for _ in 0..50 {
        stripe.clock().advance(Duration::from_secs(1_800));
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    let requests = stripe.requests();
    assert_eq!(requests.iter().filter(|request| request.method == "POST").count(), 0);
    assert_eq!(counted(&stripe, &client, &meter, "cus_ours").await, USED.to_string());
    assert!(usage.open().await.unwrap().is_empty());
}

/// Code that sends a row and marks it as sent afterwards, with an identifier of each attempt.
///
/// The process ends between the two.
#[test]
fn a_crash_between_sending_and_its_mark_bills_once() {
    let serving = runtime();
    let stripe = serving.block_on(LocalStripe::start()).unwrap();
    let client = stripe.client();
    let meter = serving.block_on(meter(&client));
    let bill = |customer: &str| serving.block_on(counted(&stripe, &client, &meter, customer));

    let mut is_marked = false;
    for process in 0..2 {
        if is_marked {
            break;
        }
        serving.block_on(post(&client, &format!("row-1-{process}"), "cus_public", USED)).unwrap();
        // The first process ends here.
        is_marked = process == 1;
    }
    stripe.clock().advance(Duration::from_secs(120));
    assert_eq!(bill("cus_public"), (2 * USED).to_string());

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("usage.redb");
    let process = runtime();
    stripe.faults().next(1).of::<MeterEvent>("create").delay(Duration::from_secs(2));
    process.block_on(async {
        let usage = start(&stripe, &client, &file).await;
        usage.record(Fact::new(METER, "cus_ours", USED).at(earlier(&stripe))).await.unwrap();
        let begin = Instant::now();
        while stripe.faults().pending() > 0 {
            assert!(begin.elapsed() < Duration::from_secs(60), "nothing is sent");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    });
    // Stripe has it, and the response is on its way.
    drop(process);
    serving.block_on(async {
        let usage = start(&stripe, &client, &file).await;
        settle(&stripe, &usage).await;
        assert!(usage.open().await.unwrap().is_empty());
    });
    assert_eq!(bill("cus_ours"), USED.to_string());
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap()
}
