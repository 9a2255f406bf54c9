//! Meters that are replaced under their name while usage is reported to them.

use std::time::Duration;

use http::Method;
use stripe_billing::billing::meter::{
    CustomerMappingParams, DefaultAggregationParams, ValueSettingsParams,
};
use stripe_billing::{Meter, MeterCreateParams};
use stripe_usage::{Fact, FactError, OpenState, RecordError, StartError, Usage};

use crate::bed::{
    Bed, HOUR, METER, MINUTE, START, create_meter, fact, quiet, record, until, until_idle,
};

/// Puts a meter with other payload keys in the place of the active one.
async fn replace(bed: &Bed, active: &Meter, keys: [&str; 2], formula: &str) -> Meter {
    Meter::deactivate(&bed.client, &active.id).await.unwrap();
    create(bed, keys, formula).await
}

async fn create(bed: &Bed, keys: [&str; 2], formula: &str) -> Meter {
    let aggregation = DefaultAggregationParams::new(formula);
    let params = MeterCreateParams::new(aggregation, "Another meter", METER);
    let params = params.customer_mapping(CustomerMappingParams::new(keys[0], "by_id"));
    let params = params.value_settings(ValueSettingsParams::new(keys[1]));
    Meter::create(&bed.client, params).await.unwrap()
}

/// The usage of `cus_1` that a meter has counted.
async fn counted(bed: &Bed, meter: &Meter) -> String {
    let url = format!(
        "/v1/billing/meters/{}/event_summaries?customer=cus_1&start_time={}&end_time={}",
        meter.id,
        START - 900,
        START - 900 + 20 * 86_400
    );
    let list = bed.client.request(Method::GET, &url, &[]).await.unwrap();
    list["data"].get(0).map_or("0".to_owned(), |it| it["aggregated_value"].to_string())
}

/// Reports usage whose response is lost, and lets a day pass until summaries are read.
async fn report_in_doubt(bed: &Bed, usage: &Usage, value: i64) {
    bed.stripe.faults().next(1).of::<stripe_billing::v2::MeterEvent>("create").drop_response();
    bed.stripe.faults().next(1_000).of::<stripe_billing::v2::MeterEvent>("create").timeout();
    record(usage, fact(value).at(START)).await;
    bed.pass(usage, 24 * HOUR, 20 * MINUTE).await;
    until(usage, |health| health.ambiguous == 1).await;
    bed.stripe.faults().clear();
    bed.pass(usage, 26 * HOUR, 20 * MINUTE).await;
    until_idle(usage).await;
}

#[tokio::test]
async fn a_meter_that_is_replaced_gets_its_own_payload_keys() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    record(&usage, fact(5)).await;
    bed.advance(MINUTE);
    until_idle(&usage).await;
    let other = replace(&bed, &bed.meter, ["customer", "amount"], "sum").await;
    bed.pass(&usage, HOUR + 2 * MINUTE, MINUTE).await;
    record(&usage, fact(7)).await;
    bed.pass(&usage, 2 * MINUTE, 10).await;
    until_idle(&usage).await;
    assert_eq!([counted(&bed, &bed.meter).await, counted(&bed, &other).await], ["5", "7"]);
    assert!(usage.open().await.unwrap().is_empty());
    // Both hours agree, in which another meter counted.
    bed.pass(&usage, 28 * HOUR, HOUR / 2).await;
    assert_eq!(usage.health().discrepancies, 0);
}

#[tokio::test]
async fn a_retry_asks_for_the_meters_first() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    Meter::deactivate(&bed.client, &bed.meter.id).await.unwrap();
    record(&usage, fact(7)).await;
    bed.advance(MINUTE);
    until(&usage, |health| health.refused == 1).await;
    let other = create(&bed, ["customer", "amount"], "sum").await;
    bed.pass(&usage, 2 * MINUTE, 30).await;
    assert_eq!(usage.retry(|_| true).await.unwrap(), 1);
    bed.pass(&usage, 2 * MINUTE, 10).await;
    until_idle(&usage).await;
    assert_eq!(counted(&bed, &other).await, "7");
}

/// The summary of a meter that was replaced does not have what its successor counted.
#[tokio::test]
async fn an_unknown_outcome_is_looked_for_in_all_meters_of_the_name() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    record(&usage, fact(3)).await;
    bed.advance(MINUTE);
    until_idle(&usage).await;
    let other = replace(&bed, &bed.meter, ["stripe_customer_id", "value"], "sum").await;
    let sent = bed.sent().len();
    report_in_doubt(&bed, &usage, 5).await;
    let health = usage.health();
    assert_eq!((health.ambiguous, health.held), (0, 0), "{health:?}");
    assert_eq!([counted(&bed, &bed.meter).await, counted(&bed, &other).await], ["3", "5"]);
    // The last one is that of which nothing is known, and none is under another identifier.
    let identifiers: std::collections::BTreeSet<_> =
        bed.sent()[sent..].iter().map(|it| it.param("identifier").unwrap()).collect();
    assert_eq!(identifiers.len(), 1);
    bed.pass(&usage, 28 * HOUR, HOUR / 2).await;
    assert_eq!(usage.health().discrepancies, 0);
}

/// The summary of a meter that counts meter events does not tell what it has counted.
#[tokio::test]
async fn an_unknown_outcome_is_held_where_a_meter_does_not_add_up() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    let other = replace(&bed, &bed.meter, ["stripe_customer_id", "value"], "count").await;
    let create = || bed.stripe.faults().next(1).of::<stripe_billing::v2::MeterEvent>("create");
    create().drop_response();
    record(&usage, fact(5)).await;
    bed.advance(MINUTE);
    until(&usage, |health| health.last_failure.is_some()).await;
    assert_eq!(counted(&bed, &other).await, "1");
    bed.stripe.faults().next(1_000).of::<stripe_billing::v2::MeterEvent>("create").timeout();
    bed.pass(&usage, 30 * MINUTE, MINUTE).await;
    replace(&bed, &other, ["stripe_customer_id", "value"], "sum").await;
    bed.pass(&usage, 24 * HOUR, 20 * MINUTE).await;
    bed.stripe.faults().clear();
    bed.pass(&usage, 26 * HOUR, 20 * MINUTE).await;
    let health = until(&usage, |health| health.held == 1).await;
    assert!(health.last_failure.unwrap().contains("does not show a sum"));
    assert_eq!(usage.open().await.unwrap()[0].code(), Some("unexplained"));
}

#[tokio::test]
async fn a_successor_that_does_not_add_up_gets_nothing() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    let other = replace(&bed, &bed.meter, ["stripe_customer_id", "value"], "count").await;
    bed.pass(&usage, HOUR + 2 * MINUTE, MINUTE).await;
    record(&usage, fact(7)).await;
    bed.pass(&usage, 2 * MINUTE, 10).await;
    quiet(&usage).await;
    let open = usage.open().await.unwrap();
    assert_eq!((open.len(), open[0].state), (1, OpenState::Refused), "{:?}", usage.health());
    assert_eq!(open[0].code(), Some("unfit_meter"));
    assert!(open[0].to_string().contains("the meter cannot add it up"), "{}", open[0]);
    assert_eq!(counted(&bed, &other).await, "0");
    assert!(bed.sent().is_empty());
    let last = replace(&bed, &other, ["stripe_customer_id", "value"], "sum").await;
    bed.pass(&usage, 3 * HOUR, 10 * MINUTE).await;
    until_idle(&usage).await;
    assert_eq!(counted(&bed, &last).await, "7");
    assert!(usage.open().await.unwrap().is_empty());
}

/// A start with a meter that is inactive fails, so it is left out until it is active again.
#[tokio::test]
async fn usage_of_a_meter_that_is_left_out_waits_for_it() {
    let bed = Bed::new().await;
    create_meter(&bed.client, "tokens", "sum").await;
    let usage = bed.start_as(bed.builder().meter("tokens")).await;
    Meter::deactivate(&bed.client, &bed.meter.id).await.unwrap();
    record(&usage, fact(7)).await;
    bed.advance(MINUTE);
    until(&usage, |health| health.refused == 1).await;
    usage.drain(Duration::ZERO).await;
    drop(usage);

    let disk = bed.disk.after_exit();
    let both = bed.builder().meter("tokens").start_on(&bed.client, disk.after_exit()).await;
    assert!(matches!(both, Err(StartError::InactiveMeter { .. })), "{both:?}");
    let one = Usage::embedded("unused").meter("tokens").clock(bed.clock.clone());
    let usage = one.start_on(&bed.client, disk).await.unwrap();
    assert_eq!(usage.open().await.unwrap()[0].code(), Some("archived_meter"));
    let refused = usage.record(fact(1)).await.unwrap_err();
    assert!(matches!(refused, RecordError::Fact(FactError::UnknownMeter { .. })), "{refused}");
    record(&usage, Fact::new("tokens", "cus_1", 2)).await;

    Meter::reactivate(&bed.client, &bed.meter.id).await.unwrap();
    bed.pass(&usage, 2 * HOUR, 10 * MINUTE).await;
    until_idle(&usage).await;
    assert!(usage.open().await.unwrap().is_empty());
    assert_eq!(bed.counted().await, "7");
}
