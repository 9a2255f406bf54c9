//! Meters with an `event_time_window`: totals instead of parts.

use std::path::PathBuf;
use std::time::{Duration, UNIX_EPOCH};

use http::Method;
use stripe_billing::billing::meter::{DefaultAggregationParams, EventTimeWindow};
use stripe_billing::{Client, Meter, MeterCreateParams, v2};
use stripe_local::LocalStripe;
use stripe_usage::{Fact, OpenState, StartError, Usage, UsageStatus};

use crate::bed::{Bed, HOUR, MINUTE, START, quiet, record, until, until_idle};

async fn create(client: &Client, name: &str, window: EventTimeWindow) -> Meter {
    let aggregation = DefaultAggregationParams::new("sum");
    let params = MeterCreateParams::new(aggregation, "A meter", name);
    Meter::create(client, params.event_time_window(window)).await.unwrap()
}

/// The usage of `cus_1` from a day before a time until a day after it.
async fn counted(client: &Client, meter: &Meter, at: i64) -> String {
    let day = at / 86_400 * 86_400;
    let url = format!(
        "/v1/billing/meters/{}/event_summaries?customer=cus_1&start_time={}&end_time={}",
        meter.id,
        day - 86_400,
        day + 5 * 86_400
    );
    let list = client.request(Method::GET, &url, &[]).await.unwrap();
    list["data"].get(0).map_or("0".to_owned(), |summary| summary["aggregated_value"].to_string())
}

fn hourly(value: i64) -> Fact {
    Fact::new("hourly", "cus_1", value)
}

async fn start(bed: &Bed) -> (Usage, Meter) {
    let meter = create(&bed.client, "hourly", EventTimeWindow::Hour).await;
    let usage = Usage::embedded("unused").meter("hourly").clock(bed.clock.clone());
    (bed.start_as(usage).await, meter)
}

#[tokio::test]
async fn a_window_is_one_total_and_late_usage_another() {
    let bed = Bed::new().await;
    let (usage, meter) = start(&bed).await;
    for _ in 0..3 {
        record(&usage, hourly(5)).await;
        bed.pass(&usage, 10 * MINUTE, MINUTE).await;
    }
    assert!(bed.sent().is_empty(), "the hour is not over");
    assert!(matches!(usage.health().status, UsageStatus::Reporting), "it is not late");
    bed.pass(&usage, 15 * MINUTE, MINUTE).await;
    until_idle(&usage).await;
    assert_eq!(counted(&bed.client, &meter, START).await, "15");
    // A late fact, and one of the next hour.
    record(&usage, hourly(-7).at(START)).await;
    record(&usage, hourly(100)).await;
    bed.pass(&usage, HOUR, 10 * MINUTE).await;
    until_idle(&usage).await;
    let sent = bed.sent();
    let param = |name: &str| sent.iter().map(|it| it.param(name).unwrap()).collect::<Vec<_>>();
    assert_eq!(param("payload[value]"), ["15", "8", "100"]);
    let times = param("timestamp");
    assert!(times[0] < times[1] && times[1] < times[2], "{times:?}");
    assert_eq!(counted(&bed.client, &meter, START).await, "108");
}

#[tokio::test]
async fn a_total_is_sent_until_there_is_a_response_and_the_next_one_waits() {
    let bed = Bed::new().await;
    let (usage, meter) = start(&bed).await;
    record(&usage, hourly(5)).await;
    let create = || bed.stripe.faults().next(1_000).of::<v2::MeterEvent>("create");
    create().drop_response();
    // Longer than Stripe keeps an identifier.
    bed.pass(&usage, 40 * HOUR, 20 * MINUTE).await;
    record(&usage, hourly(2).at(START)).await;
    bed.pass(&usage, HOUR, 20 * MINUTE).await;
    let health = usage.health();
    assert_eq!((health.ambiguous, health.held), (0, 0), "{health:?}");
    bed.stripe.faults().clear();
    let sent = bed.sent().len();
    bed.pass(&usage, 2 * HOUR, MINUTE).await;
    until_idle(&usage).await;
    let last: Vec<_> = bed.sent()[sent..].to_vec();
    let values: Vec<_> = last.iter().map(|it| it.param("payload[value]").unwrap()).collect();
    assert_eq!(values, ["5", "7"]);
    assert_eq!(counted(&bed.client, &meter, START).await, "7");
    assert!(usage.open().await.unwrap().is_empty());
    bed.pass(&usage, 26 * HOUR, 20 * MINUTE).await;
    assert_eq!(usage.health().discrepancies, 0);
}

/// The next total may have to wait for an hour, and the usage that it adds is late meanwhile.
#[tokio::test]
async fn a_total_that_waits_for_earlier_attempts_is_unreported() {
    let bed = Bed::new().await;
    let (usage, meter) = start(&bed).await;
    let at = START - 3 * 3_600;
    bed.stripe.faults().next(1).of::<v2::MeterEvent>("create").drop_response();
    record(&usage, hourly(2).at(at)).await;
    quiet(&usage).await;
    record(&usage, hourly(1).at(at)).await;
    bed.pass(&usage, 2 * MINUTE, 10).await;
    let sent = bed.sent();
    let values: Vec<_> = sent.iter().map(|it| it.param("payload[value]").unwrap()).collect();
    assert_eq!(values, ["2", "2"]);
    for _ in 0..5 {
        let health = usage.health();
        // Unreported since a minute before the end of the window.
        let age = health.oldest_unreported.unwrap_or_default();
        assert!(age > Duration::from_secs(2 * HOUR), "{health:?}");
        assert!(matches!(health.status, UsageStatus::Behind), "{health:?}");
        bed.pass(&usage, 10 * MINUTE, MINUTE).await;
    }
    bed.pass(&usage, 20 * MINUTE, MINUTE).await;
    until_idle(&usage).await;
    assert_eq!(counted(&bed.client, &meter, START).await, "3");
}

#[tokio::test]
async fn the_unbilled_part_is_listed() {
    let bed = Bed::new().await;
    let (usage, meter) = start(&bed).await;
    record(&usage, hourly(5)).await;
    bed.pass(&usage, HOUR, 10 * MINUTE).await;
    until_idle(&usage).await;
    Meter::deactivate(&bed.client, &meter.id).await.unwrap();
    record(&usage, hourly(2).at(START)).await;
    until(&usage, |health| health.refused == 1).await;
    let open = usage.open().await.unwrap();
    assert_eq!((open[0].state, open[0].amount.to_string()), (OpenState::Refused, "2".to_owned()));
    Meter::reactivate(&bed.client, &meter.id).await.unwrap();
    bed.pass(&usage, 2 * HOUR, 10 * MINUTE).await;
    until_idle(&usage).await;
    assert_eq!(counted(&bed.client, &meter, START).await, "7");

    // What does not fit into 15 digits is listed, and the rest is counted.
    let large = Fact::new("hourly", "cus_1", "999999999999990").at(START);
    record(&usage, large).await;
    bed.pass(&usage, 2 * HOUR, 10 * MINUTE).await;
    quiet(&usage).await;
    assert_eq!(counted(&bed.client, &meter, START).await, "999999999999997");
    record(&usage, hourly(5).at(START)).await;
    bed.pass(&usage, 2 * HOUR, 10 * MINUTE).await;
    assert_eq!(counted(&bed.client, &meter, START).await, "999999999999999");
    let open = usage.open().await.unwrap();
    assert_eq!((open[0].code(), open[0].amount.to_string()), (Some("total_too_long"), "3".into()));
    assert!(open[0].to_string().contains("more than the 15 digits"), "{}", open[0]);
}

#[tokio::test]
async fn a_store_keeps_the_window_of_a_meter() {
    let bed = Bed::new().await;
    let (usage, meter) = start(&bed).await;
    let replace = async |old: &Meter, window: Option<EventTimeWindow>| {
        Meter::deactivate(&bed.client, &old.id).await.unwrap();
        let aggregation = DefaultAggregationParams::new("sum");
        let params = MeterCreateParams::new(aggregation, "A meter", "hourly");
        let params = match window {
            Some(window) => params.event_time_window(window),
            None => params,
        };
        Meter::create(&bed.client, params).await.unwrap()
    };
    let daily = replace(&meter, Some(EventTimeWindow::Day)).await;
    bed.pass(&usage, HOUR + 2 * MINUTE, MINUTE).await;
    record(&usage, hourly(5)).await;
    bed.pass(&usage, HOUR, MINUTE).await;
    let open = usage.open().await.unwrap();
    assert_eq!(open.len(), 1, "{:?}", usage.health());
    assert_eq!(open[0].code(), Some("unfit_meter"));
    usage.drain(Duration::ZERO).await;
    drop(usage);
    let again = || Usage::embedded("unused").meter("hourly").clock(bed.clock.clone());
    let disk = bed.disk.after_exit();
    let raw = replace(&daily, None).await;
    for text in
        ["no `event_time_window`", "was first recorded has an `event_time_window` of an hour"]
    {
        let refused = again().start_on(&bed.client, disk.after_exit()).await.unwrap_err();
        assert!(matches!(refused, StartError::UnfitMeter { .. }), "{refused}");
        assert!(refused.to_string().contains(text), "{refused}");
    }
    let last = replace(&raw, Some(EventTimeWindow::Hour)).await;
    let usage = again().start_on(&bed.client, disk).await.unwrap();
    bed.pass(&usage, 2 * HOUR, 10 * MINUTE).await;
    until_idle(&usage).await;
    assert_eq!(counted(&bed.client, &last, START).await, "5");
}

/// Over HTTP, with a file: what is recorded is counted, whatever is lost on the way.
#[tokio::test]
async fn usage_of_windows_is_counted_as_recorded() {
    let stripe = LocalStripe::builder().billing().start().await.unwrap();
    let client = stripe.client();
    let meters = [
        create(&client, "hourly", EventTimeWindow::Hour).await,
        create(&client, "daily", EventTimeWindow::Day).await,
    ];
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("windows.redb");
    let _ = std::fs::remove_file(&path);
    let open = || {
        let usage = Usage::embedded(&path).meter("hourly").meter("daily");
        usage.clock(stripe.clock().clone()).start(&client)
    };
    let mut usage = open().await.unwrap();
    let now = || {
        let since = stripe.clock().now().duration_since(UNIX_EPOCH).unwrap();
        i64::try_from(since.as_secs()).unwrap()
    };
    let begin = now();
    let mut recorded = 0;
    for step in 0..60_i64 {
        let faults = stripe.faults();
        let next = |count| faults.next(count).of::<v2::MeterEvent>("create");
        match step % 6 {
            0 => next(2).drop_response(),
            1 => next(1).fail_after_effect(),
            2 => next(1).fail_before_effect(),
            3 => next(2).rate_limited(None),
            4 => next(1).reset(),
            _ => {}
        }
        for name in ["hourly", "daily"] {
            let at = now() - step % 5 * 3_600;
            record(&usage, Fact::new(name, "cus_1", step + 1).at(at)).await;
        }
        recorded += step + 1;
        if step % 20 == 19 {
            // What was being sent is in doubt.
            drop(usage);
            usage = reopened(open).await;
        }
        for _ in 0..6 {
            stripe.clock().advance(Duration::from_secs(300));
            quiet(&usage).await;
        }
    }
    for _ in 0..120 {
        stripe.clock().advance(Duration::from_secs(1_200));
        quiet(&usage).await;
    }
    until_idle(&usage).await;
    for meter in &meters {
        assert_eq!(counted(&client, meter, begin).await, recorded.to_string());
    }
    assert!(usage.open().await.unwrap().is_empty());
    for _ in 0..80 {
        stripe.clock().advance(Duration::from_secs(1_200));
        quiet(&usage).await;
    }
    assert_eq!(usage.health().discrepancies, 0);
}

/// Starts again once the file is free.
async fn reopened<F>(open: impl Fn() -> F) -> Usage
where
    F: Future<Output = Result<Usage, StartError>>,
{
    loop {
        match open().await {
            Ok(usage) => return usage,
            Err(StartError::InUse { .. }) => tokio::time::sleep(Duration::from_millis(5)).await,
            Err(error) => panic!("{error}"),
        }
    }
}
