//! Processes that end at any moment, and what the next one does.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use stripe_core::transport::{Body, Transport, TransportFuture};
use stripe_local::LocalTransport;
use stripe_usage::{MeterEventApi, OpenState, StoreError, Usage, UsageStatus};

use crate::bed::{Bed, HOUR, METER, MINUTE, fact, record, until, until_idle};

/// A transport that passes requests on and, if it is told so, keeps what comes back.
#[derive(Debug, Clone)]
struct Withholding {
    inner: LocalTransport,
    withholds: Arc<AtomicBool>,
}

impl Transport for Withholding {
    fn send(&self, request: http::Request<Body>, timeout: Duration) -> TransportFuture {
        let response = self.inner.send(request, timeout);
        let withholds = Arc::clone(&self.withholds);
        Box::pin(async move {
            let response = response.await;
            if withholds.load(Ordering::Relaxed) {
                std::future::pending::<()>().await;
            }
            response
        })
    }
}

#[tokio::test]
async fn a_process_that_ends_while_it_sends_counts_once() {
    for api in [MeterEventApi::V1, MeterEventApi::V2] {
        let bed = Bed::new().await;
        let withholds = Arc::new(AtomicBool::new(false));
        let transport =
            Withholding { inner: bed.stripe.clone(), withholds: Arc::clone(&withholds) };
        let client = bed.stripe.client_builder().transport(transport).build().unwrap();
        let builder = || bed.builder().api(api);
        let usage = builder().start_on(&client, bed.disk.clone()).await.unwrap();
        record(&usage, fact(5)).await;
        withholds.store(true, Ordering::Relaxed);
        bed.advance(MINUTE);
        until(&usage, |health| health.in_flight == 1).await;
        while bed.counted().await != "5" {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        // It is killed before the response comes.
        let disk = bed.disk.after_exit();
        drop(usage);
        withholds.store(false, Ordering::Relaxed);
        let usage = builder().start_on(&client, disk).await.unwrap();
        bed.pass(&usage, MINUTE, 10).await;
        until_idle(&usage).await;
        assert_eq!(bed.counted().await, "5", "{api:?}");
        let sent = bed.sent();
        assert_eq!(sent.len(), 2);
        assert_eq!(sent[0].body, sent[1].body, "it is sent again verbatim");
        assert_eq!(sent[0].header("idempotency-key"), sent[1].header("idempotency-key"));
        assert!(usage.open().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn waiting_usage_is_reported_by_the_next_process() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    for value in [1, 2, 3] {
        record(&usage, fact(value)).await;
    }
    let disk = bed.disk.after_exit();
    drop(usage);
    bed.advance(3 * HOUR);
    let bed = Bed { disk, ..bed };
    let usage = bed.start().await;
    until_idle(&usage).await;
    assert_eq!((bed.sent().len(), bed.counted().await.as_str()), (1, "6"));
}

#[tokio::test]
async fn listed_usage_is_listed_by_the_next_process_and_not_told_again() {
    let bed = Bed::new().await;
    let told = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let start = async |disk| {
        let telling = Arc::clone(&told);
        let builder = bed.builder().on_open(move |_| {
            telling.fetch_add(1, Ordering::Relaxed);
        });
        builder.start_on(&bed.client, disk).await.unwrap()
    };
    let usage = start(bed.disk.clone()).await;
    bed.stripe.faults().next(1).refuse(stripe_local::Refusal::invalid("no").code("no_meter"));
    record(&usage, fact(5)).await;
    bed.advance(MINUTE);
    until(&usage, |health| health.refused == 1).await;
    let before = usage.open().await.unwrap();
    let disk = bed.disk.after_exit();
    drop(usage);
    let usage = start(disk).await;
    assert_eq!(until(&usage, |health| health.refused == 1).await.held, 0);
    assert_eq!(usage.open().await.unwrap(), before);
    assert_eq!(told.load(Ordering::Relaxed), 1);
    assert_eq!(usage.retry(|open| open.state == OpenState::Refused).await.unwrap(), 1);
    until_idle(&usage).await;
    assert_eq!(bed.counted().await, "5");
}

#[tokio::test]
async fn draining_sends_the_running_minute_and_more_may_follow() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    for customer in 0..50 {
        let fact = stripe_usage::Fact::new(METER, format!("cus_{customer}"), 5);
        record(&usage, fact).await;
    }
    // A test's pace is 20 a second, so time has to pass.
    let draining = tokio::spawn({
        let usage = usage.clone();
        async move { usage.drain(Duration::from_secs(60)).await }
    });
    while !draining.is_finished() {
        bed.advance(1);
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let health = draining.await.unwrap();
    assert!(matches!(health.status, UsageStatus::Stopped), "{health:?}");
    assert_eq!((bed.sent().len(), bed.counted().await.as_str()), (50, "5"));
    assert!(matches!(usage.open().await, Err(StoreError::Closed)));

    // The rest of the minute is another report of the same cell.
    let bed = Bed { disk: bed.disk.after_exit(), ..bed };
    let usage = bed.start().await;
    record(&usage, fact(7).at(crate::bed::START)).await;
    bed.pass(&usage, 2 * MINUTE, 20).await;
    until_idle(&usage).await;
    assert_eq!((bed.sent().len(), bed.counted().await.as_str()), (51, "12"));
}

#[tokio::test]
async fn draining_ends_in_time_while_stripe_is_away() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    bed.stripe.faults().next(1_000).timeout();
    record(&usage, fact(5)).await;
    let health = usage.drain(Duration::from_secs(60)).await;
    assert!(matches!(health.status, UsageStatus::Stopped), "{health:?}");
    assert!(health.oldest_unreported.is_some(), "{health:?}");
    assert_eq!(bed.sent().len(), 1);

    // With a request that does not come to its end, only the time ends it.
    bed.stripe.faults().clear();
    let bed = Bed { disk: bed.disk.after_exit(), ..bed };
    let withholds = Arc::new(AtomicBool::new(false));
    let transport = Withholding { inner: bed.stripe.clone(), withholds: Arc::clone(&withholds) };
    let client = bed.stripe.client_builder().transport(transport).build().unwrap();
    let usage = bed.builder().start_on(&client, bed.disk.clone()).await.unwrap();
    withholds.store(true, Ordering::Relaxed);
    bed.advance(MINUTE);
    until(&usage, |health| health.in_flight == 1).await;
    let draining = tokio::spawn({
        let usage = usage.clone();
        async move { usage.drain(Duration::from_secs(10)).await }
    });
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(!draining.is_finished());
    bed.advance(10);
    draining.await.unwrap();
    let bed = Bed { disk: bed.disk.after_exit(), ..bed };
    let usage = bed.start().await;
    bed.pass(&usage, 2 * MINUTE, 10).await;
    until_idle(&usage).await;
    assert_eq!(bed.counted().await, "5");
}

#[test]
fn the_end_of_the_runtime_stops_the_reporting_and_not_the_recording() {
    let runtime = || {
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap()
    };
    let (first, second) = (runtime(), runtime());
    let bed = first.block_on(Bed::new());
    let usage = first.block_on(bed.start());
    first.block_on(record(&usage, fact(5)));
    drop(first);
    second.block_on(until(&usage, |health| matches!(health.status, UsageStatus::Stopped)));
    second.block_on(record(&usage, fact(7)));
    let open = second.block_on(usage.open());
    assert!(matches!(open, Err(StoreError::Closed)), "{open:?}");
    second.block_on(usage.drain(Duration::from_secs(5)));
    drop(usage);
    bed.advance(MINUTE);
    let bed = Bed { disk: bed.disk.after_exit(), ..bed };
    second.block_on(async {
        let usage = bed.start().await;
        until_idle(&usage).await;
        assert_eq!(bed.counted().await, "12");
    });
}

#[tokio::test]
async fn the_last_handle_closes_the_file() {
    let bed = Bed::new().await;
    let path = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("last_handle.redb");
    let _ = std::fs::remove_file(&path);
    let start = || Usage::embedded(&path).meter(METER).clock(bed.clock.clone()).start(&bed.client);
    let usage = start().await.unwrap();
    let clone = usage.clone();
    drop(usage);
    record(&clone, fact(5)).await;
    drop(clone);
    for _ in 0..1_000 {
        match start().await {
            Ok(usage) => {
                bed.advance(MINUTE);
                until_idle(&usage).await;
                assert_eq!(bed.counted().await, "5");
                return;
            }
            Err(error) => {
                assert!(matches!(error, stripe_usage::StartError::InUse { .. }), "{error}");
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        }
    }
    panic!("the file stays in use");
}

/// A runtime that nobody drives reports nothing, and the health must show it.
#[test]
fn usage_that_nobody_reports_is_behind() {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (first, second) = (runtime(), runtime());
    let bed = first.block_on(Bed::new());
    let usage = first.block_on(bed.start());
    // From here on, the first one stands still.
    second.block_on(record(&usage, fact(5)));
    bed.advance(10 * MINUTE);
    second.block_on(record(&usage, fact(7)));
    let health = usage.health();
    assert!(matches!(health.status, UsageStatus::Reporting), "{health:?}");
    assert_eq!(health.oldest_unreported, Some(Duration::from_secs(10 * MINUTE)));
    bed.advance(40 * MINUTE);
    let health = usage.health();
    assert!(matches!(health.status, UsageStatus::Behind), "{health:?}");
    first.block_on(async {
        until_idle(&usage).await;
        assert_eq!(bed.counted().await, "12");
    });
    assert!(usage.health().oldest_unreported.is_none());
}

/// Where nothing can be reported any more until the process starts anew, nothing is recorded either.
#[tokio::test]
async fn usage_is_not_recorded_once_the_reporting_is_broken() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    record(&usage, fact(5)).await;
    bed.clock.break_down();
    bed.advance(MINUTE);
    let broken = |health: &stripe_usage::Health| matches!(health.status, UsageStatus::Broken(_));
    let health = until(&usage, broken).await;
    assert!(health.status.to_string().contains("the task that reports panicked"), "{health:?}");
    for _ in 0..3 {
        let error = usage.record(fact(1)).await.unwrap_err();
        assert!(error.to_string().contains("the task that reports panicked"), "{error}");
    }
    let bed = Bed { disk: bed.disk.after_exit(), ..bed };
    bed.clock.repair();
    let usage = bed.start().await;
    until_idle(&usage).await;
    assert_eq!(bed.counted().await, "5");
}
