//! Reasons for which `start` refuses, and what it does while Stripe is away.

use std::time::Duration;

use stripe_billing::billing::meter::{
    CustomerMappingParams, DefaultAggregationParams, EventTimeWindow,
};
use stripe_billing::{Meter, MeterCreateParams};
use stripe_local::LocalTransport;
use stripe_usage::{Blocked, CellWidth, StartError, Usage, UsageBuilder, UsageStatus};

use crate::bed::{Bed, HOUR, METER, MINUTE, START, create_meter, fact, record, until, until_idle};
use crate::support::disk::Disk;

async fn refused(bed: &Bed, builder: UsageBuilder) -> StartError {
    builder.start_on(&bed.client, Disk::default()).await.unwrap_err()
}

#[tokio::test]
async fn a_meter_must_be_known_active_and_a_sum() {
    let bed = Bed::new().await;
    let client = &bed.client;
    create_meter(client, "calls", "count").await;
    create_meter(client, "level", "last").await;
    let last = DefaultAggregationParams::new("last");
    let params = MeterCreateParams::new(last, "A meter", "daily");
    Meter::create(client, params.event_time_window(EventTimeWindow::Day)).await.unwrap();
    let old = create_meter(client, "old", "sum").await;
    Meter::deactivate(client, &old.id).await.unwrap();

    let start = |meter: &str| refused(&bed, bed.builder().meter(meter));
    let error = start("request").await;
    assert!(matches!(error, StartError::UnknownMeter { .. }), "{error}");
    assert!(error.to_string().contains("`requests`, `calls`"), "{error}");
    let error = start("old").await;
    assert!(matches!(error, StartError::InactiveMeter { .. }), "{error}");
    assert!(error.to_string().contains("reactivate it"), "{error}");
    for (meter, text) in [
        ("calls", "aggregates by `count`"),
        ("level", "aggregates by `last`"),
        ("daily", "aggregates by `last`"),
    ] {
        let error = start(meter).await;
        assert!(matches!(error, StartError::UnfitMeter { .. }), "{error}");
        let message = error.to_string();
        assert!(message.contains(text) && message.contains(&format!("`{meter}`")), "{message}");
    }
    let none = Usage::embedded("unused").start_on(client, Disk::default()).await.unwrap_err();
    assert!(none.to_string().contains("name each one by its `event_name`"), "{none}");
    // The active one of two meters of a name counts.
    create_meter(client, "old", "sum").await;
    bed.start_as(bed.builder().meter("old")).await;
}

#[tokio::test]
async fn a_meter_may_name_its_payload_keys() {
    let bed = Bed::new().await;
    let aggregation = DefaultAggregationParams::new("sum");
    let mapping = CustomerMappingParams::new("customer", "by_id");
    let values = stripe_billing::billing::meter::ValueSettingsParams::new("amount");
    let params = MeterCreateParams::new(aggregation, "A meter", "tokens");
    let params = params.customer_mapping(mapping).value_settings(values);
    Meter::create(&bed.client, params).await.unwrap();
    let usage = bed.start_as(bed.builder().meter("tokens")).await;
    record(&usage, stripe_usage::Fact::new("tokens", "cus_1", 7)).await;
    usage.drain(Duration::from_secs(60)).await;
    let sent = bed.sent();
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].param("payload[customer]").as_deref(), Some("cus_1"));
    assert_eq!(sent[0].param("payload[amount]").as_deref(), Some("7"));
    assert!(usage.health().oldest_unreported.is_none());
}

#[tokio::test]
async fn a_store_of_another_account_or_width_is_refused() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    record(&usage, fact(5)).await;
    usage.drain(Duration::ZERO).await;
    let disk = bed.disk.after_exit();

    let error = bed.builder().width(CellWidth::Hour).start_on(&bed.client, disk.after_exit()).await;
    let error = error.unwrap_err();
    assert!(matches!(error, StartError::OtherWidth { stored: 1, given: 60, .. }), "{error}");
    assert!(error.to_string().contains("cells of 1 min, not 60 min"), "{error}");

    let other = LocalTransport::builder().billing().transport().unwrap();
    let client = other.client().unwrap();
    create_meter(&client, METER, "sum").await;
    let error = bed.builder().start_on(&client, disk.after_exit()).await.unwrap_err();
    let StartError::OtherAccount { stored, given, .. } = &error else { panic!("{error}") };
    assert_eq!(*stored, bed.meter.id.to_string());
    assert_ne!(stored, given);
    assert!(error.to_string().contains("use the key of that account"), "{error}");

    // More meters, and other ones, are no other account.
    create_meter(&bed.client, "tokens", "sum").await;
    let more = Usage::embedded("unused").meter("tokens").clock(bed.clock.clone());
    more.start_on(&bed.client, disk).await.unwrap();
}

#[tokio::test]
async fn options_have_ranges_and_stripe_must_respond() {
    let bed = Bed::new().await;
    for (builder, option) in [
        (bed.builder().pace(0), "pace"),
        (bed.builder().key_horizon(Duration::from_secs(60)), "key_horizon"),
        (bed.builder().late_after(Duration::from_secs(16 * MINUTE - 1)), "late_after"),
        (bed.builder().width(CellWidth::Hour).late_after(Duration::from_secs(HOUR)), "late_after"),
        (bed.builder().key_horizon(Duration::from_secs(35 * 86_400)), "key_horizon"),
        (bed.builder().settle(Duration::from_secs(3_600)), "settle"),
        (bed.builder().settle(Duration::MAX), "settle"),
    ] {
        let error = refused(&bed, builder).await;
        let StartError::Option { option: named, .. } = error else { panic!("{error}") };
        assert_eq!(named, option);
    }
    bed.stripe.faults().next(1).status(401);
    let error = refused(&bed, bed.builder()).await;
    assert!(matches!(error, StartError::Stripe(_)), "{error}");
    assert!(error.to_string().starts_with("the meters cannot be read from Stripe: "), "{error}");
    assert!(!format!("{error} {error:?}").contains("sk_test_local"), "{error:?}");
}

#[tokio::test]
async fn a_known_file_is_opened_while_stripe_is_away() {
    let bed = Bed::new().await;
    let away = || bed.stripe.faults().next(1_000_000).timeout();
    away();
    let error = refused(&bed, bed.builder()).await;
    assert!(matches!(error, StartError::Stripe(_)), "of a new file, nothing is known: {error}");
    bed.stripe.faults().clear();
    let usage = bed.start().await;
    record(&usage, fact(5)).await;
    usage.drain(Duration::ZERO).await;

    away();
    let error = bed.builder().meter("tokens").start_on(&bed.client, bed.disk.after_exit()).await;
    assert!(
        matches!(error, Err(StartError::Stripe(_))),
        "of that meter, nothing is known: {error:?}"
    );
    let usage = bed.builder().start_on(&bed.client, bed.disk.after_exit()).await.unwrap();
    record(&usage, fact(7)).await;
    bed.pass(&usage, 10 * 60, 30).await;
    let health = usage.health();
    assert!(matches!(health.status, UsageStatus::Reporting), "{health:?}");
    assert!(health.last_failure.is_some(), "{health:?}");
    assert_eq!(health.oldest_unreported, Some(Duration::from_secs(10 * 60)));
    assert!(bed.sent().is_empty());
    bed.stripe.faults().clear();
    bed.pass(&usage, 3 * 60, 30).await;
    until_idle(&usage).await;
    assert_eq!(bed.counted().await, "12");
}

#[tokio::test]
async fn checks_that_are_made_up_for_block_until_they_pass() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    record(&usage, fact(5)).await;
    usage.drain(Duration::ZERO).await;
    let disk = bed.disk.after_exit();

    // The key of another account.
    let other = Bed::new().await;
    other.stripe.faults().next(1).timeout();
    let usage = other.builder().start_on(&other.client, disk.after_exit()).await.unwrap();
    let blocked = |health: &stripe_usage::Health| {
        matches!(health.status, UsageStatus::Blocked(Blocked::Unverified))
    };
    let health = until(&usage, blocked).await;
    assert!(health.last_failure.unwrap().contains("use the key of that account"));
    record(&usage, fact(1)).await;
    other.pass(&usage, 10 * 60, 30).await;
    assert!(other.sent().is_empty());

    // A meter that is inactive, for a while.
    Meter::deactivate(&bed.client, &bed.meter.id).await.unwrap();
    bed.stripe.faults().next(1).timeout();
    let usage = bed.builder().start_on(&bed.client, disk).await.unwrap();
    let health = until(&usage, blocked).await;
    assert!(health.last_failure.unwrap().contains("reactivate it"));
    Meter::reactivate(&bed.client, &bed.meter.id).await.unwrap();
    bed.pass(&usage, 3 * 60, 30).await;
    until_idle(&usage).await;
    assert_eq!(bed.counted().await, "5");
}

#[test]
fn start_says_that_it_needs_a_runtime() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let bed = runtime.block_on(Bed::new());
    let start = bed.builder().start_on(&bed.client, Disk::default());
    let mut start = std::pin::pin!(start);
    let waker = std::task::Waker::noop();
    let polled = start.as_mut().poll(&mut std::task::Context::from_waker(waker));
    let std::task::Poll::Ready(Err(error)) = polled else { panic!("it waits for no runtime") };
    assert!(matches!(error, StartError::NoRuntime), "{error}");
}

#[tokio::test]
async fn debug_shows_no_key() {
    let bed = Bed::new().await;
    let builder = bed.builder();
    let shown = format!("{builder:?}");
    assert!(shown.contains("requests") && !shown.contains("sk_test"), "{shown}");
    let usage = bed.start_as(builder).await;
    let shown = format!("{usage:?} {:?}", usage.health());
    assert!(shown.contains("requests") && !shown.contains("sk_test"), "{shown}");
}

#[tokio::test]
async fn a_usage_can_be_shared_and_its_calls_spawned() {
    fn is_shared<T: Clone + Send + Sync + 'static>(_: &T) {}
    let bed = Bed::new().await;
    let usage = bed.start().await;
    is_shared(&usage);
    let calls = async move {
        record(&usage, fact(5)).await;
        usage.retry(|_| true).await.unwrap();
        usage.drain(Duration::ZERO).await
    };
    let health = tokio::spawn(calls).await.unwrap();
    assert!(matches!(health.status, UsageStatus::Stopped), "{health:?}");
}

/// Without Stripe's time, a fact has that of a clock that may be wrong.
#[tokio::test]
async fn usage_of_a_time_that_is_far_ahead_is_listed() {
    for (ahead, by_itself) in [(40 * 86_400, false), (3 * 3_600, true)] {
        let bed = Bed::new().await;
        bed.start().await.drain(Duration::ZERO).await;
        bed.stripe.faults().next(1_000_000).timeout();
        bed.clock.set_wrong(ahead);
        let usage = bed.builder().start_on(&bed.client, bed.disk.after_exit()).await.unwrap();
        record(&usage, fact(7)).await;
        record(&usage, fact(2).at(START + ahead + 60)).await;
        bed.stripe.faults().clear();
        bed.pass(&usage, 3 * 60, 30).await;
        let health = until_idle(&usage).await;
        assert_eq!(health.refused, 2, "{health:?}");
        let open = usage.open().await.unwrap();
        assert_eq!((open.len(), open[0].amount.to_string().as_str()), (2, "7"));
        assert_eq!(open[0].code(), Some("timestamp_in_future"));
        let shown = open[0].to_string();
        assert!(shown.contains("ahead of Stripe's time"), "{shown}");
        assert!(bed.sent().is_empty());
        // From now on the time is Stripe's.
        record(&usage, fact(100)).await;
        if by_itself {
            bed.pass(&usage, 5 * 3_600, 600).await;
            until_idle(&usage).await;
            assert_eq!(bed.counted().await, "109");
            assert!(usage.open().await.unwrap().is_empty());
        } else {
            bed.pass(&usage, 5 * 3_600, 600).await;
            for open in usage.open().await.unwrap() {
                let given_up = stripe_usage::Resolution::GivenUp;
                usage.resolve(&open.identifier, given_up).await.unwrap();
            }
            until_idle(&usage).await;
            assert_eq!(bed.counted().await, "100");
            assert!(usage.open().await.unwrap().is_empty());
            assert!(usage.health().oldest_unreported.is_none());
        }
    }
}

/// With cells of an hour, usage is as old as an hour when it is sent.
#[tokio::test]
async fn usage_is_late_some_time_after_its_cell_is_over() {
    for (width, late_after) in [(CellWidth::Minute, 45), (CellWidth::Hour, 75)] {
        let bed = Bed::new().await;
        let usage = bed.start_as(bed.builder().width(width)).await;
        // From the beginning of an hour.
        bed.advance(45 * MINUTE);
        bed.stripe.faults().next(1_000).timeout();
        record(&usage, fact(1).at(START + 45 * 60)).await;
        bed.pass(&usage, late_after * MINUTE, MINUTE).await;
        let status = usage.health().status;
        assert!(matches!(status, UsageStatus::Reporting), "{width:?}: {status}");
        bed.pass(&usage, MINUTE, MINUTE).await;
        let status = usage.health().status;
        assert!(matches!(status, UsageStatus::Behind), "{width:?}: {status}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_status_has_what_was_recorded_just_now() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    for _ in 0..100 {
        record(&usage, fact(1)).await;
        let status = usage.health().status;
        assert!(matches!(status, UsageStatus::Reporting), "{status}");
    }
}
