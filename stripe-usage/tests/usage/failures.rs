//! Stripe away, a key that is refused, a disk that is full: told apart, and nothing lost.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use stripe_local::Refusal;
use stripe_usage::{Blocked, MeterEventApi, OpenState, RecordError, StoreError, UsageStatus};

use crate::bed::{Bed, HOUR, MINUTE, fact, quiet, record, until, until_idle};

#[tokio::test]
async fn facts_of_a_minute_are_one_meter_event_when_it_is_over() {
    for api in [MeterEventApi::V1, MeterEventApi::V2] {
        let bed = Bed::new().await;
        let usage = bed.start_as(bed.builder().api(api)).await;
        assert!(matches!(usage.health().status, UsageStatus::Idle));
        for _ in 0..20 {
            record(&usage, fact(5)).await;
        }
        quiet(&usage).await;
        assert!(bed.sent().is_empty(), "the minute is not over");
        assert!(matches!(usage.health().status, UsageStatus::Reporting));
        assert_eq!(usage.health().oldest_unreported, Some(Duration::ZERO));
        bed.advance(MINUTE);
        until_idle(&usage).await;
        assert_eq!((bed.sent().len(), bed.counted().await.as_str()), (1, "100"));
        // A late one is another event of the same minute.
        record(&usage, fact(-7).at(crate::bed::START)).await;
        until_idle(&usage).await;
        assert_eq!((bed.sent().len(), bed.counted().await.as_str()), (2, "93"));
        let keys: Vec<_> =
            bed.sent().iter().map(|it| it.header("idempotency-key").unwrap().to_owned()).collect();
        assert!(keys[0].ends_with("-1:0") && keys[1].ends_with("-2:0"), "{keys:?}");
    }
}

#[tokio::test]
async fn stripe_away_makes_it_behind_and_then_everything_is_reported() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    bed.stripe.faults().next(1_000_000).timeout();
    record(&usage, fact(5)).await;
    bed.pass(&usage, 40 * MINUTE, 20).await;
    let health = usage.health();
    assert!(matches!(health.status, UsageStatus::Reporting), "{health:?}");
    let failure = health.last_failure.unwrap();
    assert!(failure.contains("/v2/billing/meter_events"), "{failure}");
    record(&usage, fact(7)).await;
    bed.pass(&usage, 10 * MINUTE, 20).await;
    let health = usage.health();
    assert!(matches!(health.status, UsageStatus::Behind), "{health:?}");
    assert_eq!(health.status.to_string(), "behind: usage is late, and may miss its invoice");
    assert_eq!(health.oldest_unreported, Some(Duration::from_secs(50 * MINUTE)));
    assert!(bed.sent().len() < 40, "it waits longer and longer: {}", bed.sent().len());

    bed.stripe.faults().clear();
    bed.pass(&usage, 2 * HOUR, 5 * MINUTE).await;
    let health = until_idle(&usage).await;
    assert!(health.last_failure.is_none(), "{health:?}");
    assert_eq!(bed.counted().await, "12");
    assert!(usage.open().await.unwrap().is_empty());
}

#[tokio::test]
async fn lost_responses_count_once() {
    for api in [MeterEventApi::V1, MeterEventApi::V2] {
        let bed = Bed::new().await;
        let usage = bed.start_as(bed.builder().api(api)).await;
        for value in [1, 10, 100, 1_000] {
            let faults = bed.stripe.faults();
            match value {
                1 => faults.next(2).drop_response(),
                10 => faults.next(1).fail_after_effect(),
                100 => faults.next(1).fail_before_effect(),
                _ => faults.next(3).rate_limited(None),
            }
            record(&usage, fact(value)).await;
            bed.pass(&usage, 20 * MINUTE, 30).await;
        }
        until_idle(&usage).await;
        assert_eq!(bed.counted().await, "1111", "{api:?}");
        assert!(usage.open().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_success_that_is_not_stripes_is_not_believed() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    let portal = || {
        let response = http::Response::builder().status(200).header("content-type", "text/html");
        response.body("<h1>Please log in</h1>".into()).unwrap()
    };
    let other =
        http::Response::builder().status(200).body(r#"{"identifier": "x"}"#.into()).unwrap();
    bed.stripe.faults().next(2).respond_with(portal());
    bed.stripe.faults().next(1).respond_with(other);
    record(&usage, fact(5)).await;
    bed.pass(&usage, 2 * MINUTE, 10).await;
    assert!(matches!(usage.health().status, UsageStatus::Reporting));
    bed.pass(&usage, 10 * MINUTE, 10).await;
    until_idle(&usage).await;
    assert_eq!(bed.counted().await, "5");
}

#[tokio::test]
async fn a_refused_key_blocks_and_recording_goes_on() {
    for (status, text) in [(401, "does not accept the API key"), (403, "lacks a permission")] {
        let bed = Bed::new().await;
        let usage = bed.start().await;
        bed.stripe.faults().next(1_000_000).status(status);
        record(&usage, fact(5)).await;
        bed.advance(MINUTE);
        let health = until(&usage, |it| matches!(it.status, UsageStatus::Blocked(_))).await;
        let UsageStatus::Blocked(Blocked::Denied(denied)) = health.status else { panic!() };
        assert_eq!(denied, status);
        assert!(health.status.to_string().contains(text), "{}", health.status);
        let failure = health.last_failure.unwrap();
        assert!(!failure.contains("sk_test_local"), "{failure}");
        for _ in 0..10 {
            record(&usage, fact(1)).await;
            bed.pass(&usage, MINUTE, 10).await;
        }
        assert!(bed.sent().len() < 15, "one report at a time: {}", bed.sent().len());
        bed.stripe.faults().clear();
        bed.pass(&usage, HOUR, MINUTE).await;
        until_idle(&usage).await;
        assert_eq!(bed.counted().await, "15");
    }
}

#[tokio::test]
async fn a_proxy_that_forbids_is_not_stripe() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    let forbidden = http::Response::builder().status(403).body("Forbidden".into()).unwrap();
    bed.stripe.faults().next(1).respond_with(forbidden);
    record(&usage, fact(5)).await;
    bed.pass(&usage, MINUTE, 10).await;
    assert!(matches!(usage.health().status, UsageStatus::Reporting));
    bed.pass(&usage, 10 * MINUTE, 10).await;
    until_idle(&usage).await;
    assert_eq!(bed.counted().await, "5");
}

#[tokio::test]
async fn a_full_disk_breaks_it_and_nothing_succeeds_later() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    record(&usage, fact(5)).await;
    bed.disk.limit(Some(bed.disk.size()));
    let mut failure = None;
    for number in 0..100_000 {
        let fact = stripe_usage::Fact::new(crate::bed::METER, format!("cus_full_{number}"), 1);
        if let Err(error) = usage.record(fact).await {
            failure = Some(error);
            break;
        }
    }
    let failure = failure.unwrap();
    assert!(matches!(failure, RecordError::Store(StoreError::Full)), "{failure}");
    assert_eq!(failure.field(), None);
    bed.disk.limit(None);
    for _ in 0..3 {
        let error = usage.record(fact(1)).await.unwrap_err();
        assert!(error.to_string().contains("no space left"), "{error}");
    }
    let health = usage.health();
    assert!(matches!(health.status, UsageStatus::Broken(StoreError::Full)), "{health:?}");
    assert!(!health.status.can_record());
    bed.advance(2 * MINUTE);
    assert!(matches!(usage.open().await, Err(StoreError::Full)));
    assert!(usage.retry(|_| true).await.is_err());
    let health = usage.drain(Duration::from_secs(5)).await;
    assert!(matches!(health.status, UsageStatus::Broken(StoreError::Full)), "{health:?}");
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(bed.sent().is_empty(), "nothing is sent of what may not be durable");

    // The process starts anew.
    let bed = Bed { disk: bed.disk.after_exit(), ..bed };
    let usage = bed.start().await;
    // More than one customer may have found room. They are reported at a pace.
    for _ in 0..100 {
        if matches!(usage.health().status, UsageStatus::Idle) {
            break;
        }
        bed.advance(MINUTE);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(bed.counted().await, "5");
}

#[tokio::test]
async fn an_unknown_customer_is_listed_once_and_tried_every_hour() {
    let bed = Bed::new().await;
    let told = Arc::new(Mutex::new(Vec::new()));
    let telling = Arc::clone(&told);
    let builder = bed.builder().on_open(move |open| {
        telling.lock().unwrap().push(open.to_string());
        panic!("a fault of the callback");
    });
    let usage = bed.start_as(builder).await;
    let refusal = Refusal::invalid("no such customer").code("meter_event_customer_not_found");
    bed.stripe.faults().next(5).of::<stripe_billing::v2::MeterEvent>("create").refuse(refusal);
    record(&usage, fact(5)).await;
    bed.pass(&usage, 4 * HOUR + 30 * MINUTE, 10 * MINUTE).await;
    let open = usage.open().await.unwrap();
    assert_eq!((open.len(), open[0].state), (1, OpenState::Refused));
    assert_eq!(usage.health().refused, 1);
    assert!(matches!(usage.health().status, UsageStatus::Idle), "it is listed, not late");
    assert_eq!(bed.sent().len(), 5);
    bed.pass(&usage, HOUR, 10 * MINUTE).await;
    assert!(usage.open().await.unwrap().is_empty());
    assert_eq!(bed.counted().await, "5");
    let told = told.lock().unwrap();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("Stripe has no such customer"), "{told:?}");
}

#[tokio::test]
async fn a_deactivated_meter_is_told_by_its_code_in_both_apis() {
    for api in [MeterEventApi::V1, MeterEventApi::V2] {
        let bed = Bed::new().await;
        let usage = bed.start_as(bed.builder().api(api)).await;
        stripe_billing::Meter::deactivate(&bed.client, &bed.meter.id).await.unwrap();
        record(&usage, fact(5)).await;
        bed.advance(MINUTE);
        until(&usage, |health| health.refused == 1).await;
        assert_eq!(usage.open().await.unwrap()[0].code(), Some("archived_meter"), "{api:?}");
        stripe_billing::Meter::reactivate(&bed.client, &bed.meter.id).await.unwrap();
        bed.pass(&usage, HOUR + MINUTE, 10 * MINUTE).await;
        until_idle(&usage).await;
        assert_eq!(bed.counted().await, "5");
    }
}

#[tokio::test]
async fn a_wrong_wall_clock_changes_nothing() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    for wrong in [86_400, -40 * 86_400, 3_600] {
        bed.clock.set_wrong(wrong);
        record(&usage, fact(5)).await;
        bed.pass(&usage, 2 * MINUTE, 20).await;
        until_idle(&usage).await;
    }
    assert_eq!(bed.counted().await, "15");
    assert!(usage.open().await.unwrap().is_empty());
}
