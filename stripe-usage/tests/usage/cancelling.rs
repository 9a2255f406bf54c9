//! Calls that nobody waits for any more, and calls from several runtimes.

use std::future::{Future, poll_fn};
use std::path::PathBuf;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use serde_json::json;
use stripe_local::Refusal;
use stripe_usage::{Fact, Recorded, Resolution, Usage, UsageStatus};
use tokio::runtime::{Builder, Runtime};

use crate::bed::{Bed, HOUR, METER, MINUTE, START, fact, record, until, until_idle};

/// Polls a future up to that many times, with time for others in between, and drops it.
async fn poll_and_drop<T>(polls: usize, future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    for _ in 0..polls {
        let polled = poll_fn(|context| Poll::Ready(future.as_mut().poll(context))).await;
        if let Poll::Ready(output) = polled {
            return Some(output);
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    None
}

#[tokio::test]
async fn a_fact_that_nobody_waited_for_is_recorded_again_by_its_key() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    let mut dropped = 0;
    for number in 0..60 {
        let fact = || fact(1).at(START).key(format!("job-{number}"));
        dropped += u32::from(poll_and_drop(number % 3, usage.record(fact())).await.is_none());
        let again = usage.record(fact()).await.unwrap();
        assert!(matches!(again, Recorded::Added | Recorded::Duplicate));
        assert_eq!(usage.record(fact()).await.unwrap(), Recorded::Duplicate);
    }
    assert!(dropped >= 20, "{dropped}");
    bed.advance(MINUTE);
    until_idle(&usage).await;
    assert_eq!(bed.counted().await, "60");
}

#[tokio::test]
async fn calls_that_are_dropped_leave_everything_in_order() {
    for polls in 0..5 {
        let bed = Bed::new().await;
        let usage = bed.start().await;
        let refusal = Refusal::invalid("the payload is odd").code("payload_invalid_value");
        bed.stripe.faults().next(2).of::<stripe_billing::v2::MeterEvent>("create").refuse(refusal);
        record(&usage, fact(5)).await;
        record(&usage, Fact::new(METER, "cus_2", 9)).await;
        bed.advance(MINUTE);
        until(&usage, |health| health.refused == 2).await;
        let open = usage.open().await.unwrap();
        let of = |customer: &str| {
            let mut open = open.iter().filter(|open| open.customer == customer);
            open.next().unwrap().identifier.clone()
        };
        let (one, other) = (of("cus_1"), of("cus_2"));
        let sample = json!({ "error_message": "", "request": { "identifier": one } });
        let errors = json!([{ "code": "no_meter", "error_count": 1, "sample_errors": [sample] }]);
        let reason = json!({ "error_count": 1, "error_types": errors });
        let report = serde_json::from_value(json!({ "reason": reason })).unwrap();
        poll_and_drop(polls, usage.open()).await;
        poll_and_drop(polls, usage.discrepancies()).await;
        poll_and_drop(polls, usage.error_report(&report)).await;
        poll_and_drop(polls, usage.retry(|open| open.customer == "cus_1")).await;
        poll_and_drop(polls, usage.resolve(&other, Resolution::GivenUp)).await;
        // Whatever of that was done: each can be done again, and is done once.
        bed.pass(&usage, 2 * MINUTE, 10).await;
        usage.retry(|open| open.customer == "cus_1").await.unwrap();
        let _ = usage.resolve(&other, Resolution::GivenUp).await;
        bed.pass(&usage, 2 * MINUTE, 10).await;
        until_idle(&usage).await;
        assert_eq!(bed.counted().await, "5", "{polls}");
        assert!(usage.open().await.unwrap().is_empty(), "{polls}");
        bed.pass(&usage, 26 * HOUR, HOUR).await;
        assert_eq!(usage.health().discrepancies, 0, "{polls}");
    }
}

#[tokio::test]
async fn a_start_that_is_dropped_leaves_the_file_to_the_next() {
    let bed = Bed::new().await;
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("dropped_start.redb");
    let start = || Usage::embedded(&path).meter(METER).clock(bed.clock.clone()).start(&bed.client);
    for polls in 0..12 {
        let _ = std::fs::remove_file(&path);
        poll_and_drop(polls, start()).await;
        let mut attempts = 0;
        let usage = loop {
            match start().await {
                Ok(usage) => break usage,
                Err(error) => {
                    // It may still be closing the file.
                    let in_use = matches!(error, stripe_usage::StartError::InUse { .. });
                    assert!(in_use && attempts < 1_000, "{polls}: {error}");
                    attempts += 1;
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
            }
        };
        record(&usage, fact(1)).await;
        usage.drain(Duration::ZERO).await;
    }
}

#[tokio::test]
async fn a_drain_that_nobody_waits_for_is_finished() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    record(&usage, fact(5)).await;
    poll_and_drop(1, usage.drain(Duration::from_secs(60))).await;
    let stopped = |health: &stripe_usage::Health| matches!(health.status, UsageStatus::Stopped);
    until(&usage, stopped).await;
    assert_eq!(bed.counted().await, "5");
}

fn runtime() -> Runtime {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

/// Facts are recorded by many tasks of two runtimes while a third one drains: what was confirmed is there, and
/// what was refused is not.
#[test]
fn draining_ends_while_other_runtimes_record() {
    let (first, second, third) = (runtime(), runtime(), runtime());
    let bed = first.block_on(Bed::new());
    let usage = first.block_on(bed.start());
    let tasks: Vec<_> = (0..64)
        .map(|number| {
            let (usage, runtime) = (usage.clone(), if number % 2 == 0 { &second } else { &third });
            runtime.spawn(async move {
                let mut confirmed = 0;
                while usage.record(fact(1)).await.is_ok() {
                    confirmed += 1;
                }
                confirmed
            })
        })
        .collect();
    std::thread::sleep(Duration::from_millis(100));
    let health = first.block_on(async {
        let drained = usage.drain(Duration::ZERO);
        tokio::time::timeout(Duration::from_secs(60), drained).await.expect("it ends in time")
    });
    assert!(matches!(health.status, UsageStatus::Stopped), "{health:?}");
    let confirmed: u64 = tasks.into_iter().map(|task| first.block_on(task).unwrap()).sum();
    assert!(confirmed > 0);
    let bed = Bed { disk: bed.disk.after_exit(), ..bed };
    first.block_on(async {
        let usage = bed.start().await;
        bed.advance(MINUTE);
        until_idle(&usage).await;
        assert_eq!(bed.counted().await, confirmed.to_string());
    });
}
