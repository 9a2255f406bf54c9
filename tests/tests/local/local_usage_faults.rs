//! Faults in reporting usage: late requests, stored failures, late counting, rejections after the
//! response, and error reports that are lost, late or incomplete.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use std::time::Duration;

use http::Method;
use serde_json::{Value, json};
use stripe_billing::v2::{self, MeterEventSender, MeterEventStreamEventParams};
use stripe_billing::{Client, Meter, MeterEvent};
use stripe_core::event::{MeterErrorCode, MeterErrorReport, MeterErrorRequest, ThinEvent};
use stripe_core::{Error, ErrorKind};
use stripe_local::{ErrorReportFault, LocalTransport, RejectionCode};
use tests::{local_at, meter};

/// Midnight.
const START: i64 = 1_700_006_400;
const HOUR: u64 = 3600;
const V1: &str = "/v1/billing/meter_events";
const V2: &str = "/v2/billing/meter_events";

fn local() -> (LocalTransport, Client) {
    local_at(START, LocalTransport::builder().billing())
}

fn advance(stripe: &LocalTransport, seconds: u64) {
    stripe.clock().advance(Duration::from_secs(seconds));
}

/// Reports usage of `cus_1` in one attempt, with the identifier as idempotency key.
async fn report(
    client: &Client,
    path: &str,
    identifier: &str,
    value: &str,
) -> Result<Value, Error> {
    report_with_key(client, path, identifier, value, identifier).await
}

async fn report_with_key(
    client: &Client,
    path: &str,
    identifier: &str,
    value: &str,
    key: &str,
) -> Result<Value, Error> {
    let payload = json!({ "stripe_customer_id": "cus_1", "value": value });
    let event = json!({ "event_name": "requests", "payload": payload, "identifier": identifier });
    let request = client.request(Method::POST, path, &[]).params(event);
    request.idempotency_key(key).single_attempt().await
}

/// The usage of `cus_1`, as in the JSON.
async fn total(client: &Client, meter: &Meter) -> Option<String> {
    let url = format!(
        "/v1/billing/meters/{}/event_summaries?customer=cus_1&start_time={}&end_time={}",
        meter.id,
        START - 86_400,
        START + 9 * 86_400
    );
    let list = client.request(Method::GET, &url, &[]).await.unwrap();
    Some(list["data"].get(0)?["aggregated_value"].to_string())
}

/// The error reports, oldest first.
async fn reports(client: &Client) -> Vec<(ThinEvent, MeterErrorReport)> {
    let events = ThinEvent::list(client).await.unwrap().data;
    let of_meters = events.into_iter().rev().filter(|event| {
        let name = event.r#type.as_str();
        name.ends_with("error_report_triggered") || name.ends_with("no_meter_found")
    });
    of_meters
        .map(|event| {
            let report = serde_json::from_value(event.data.clone().unwrap()).unwrap();
            (event, report)
        })
        .collect()
}

/// The code, the number of errors, and the identifiers in the samples.
fn of(report: &MeterErrorReport) -> (&MeterErrorCode, i64, Vec<&MeterErrorRequest>) {
    let [kind] = &report.reason.error_types[..] else { panic!("{report:?}") };
    assert_eq!(report.reason.error_count, kind.error_count);
    let samples = kind.sample_errors.iter().map(|sample| &sample.request).collect();
    (&kind.code, kind.error_count, samples)
}

#[tokio::test]
async fn a_request_that_straggles_is_performed_later() {
    for path in [V1, V2] {
        let (stripe, client) = local();
        let requests = meter(&client, "requests", "sum").await;
        stripe.faults().next(1).straggle(Duration::from_secs(HOUR));
        let error = report(&client, path, "e-1", "5").await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Timeout), "{error:?}");
        assert!(error.may_have_been_applied());
        assert_eq!(stripe.faults().pending(), 0);
        advance(&stripe, HOUR - 1);
        assert_eq!(total(&client, &requests).await, None);
        advance(&stripe, 1);
        assert_eq!(total(&client, &requests).await.as_deref(), Some("5"));
        // Its response was stored for the key, and its identifier is taken.
        report(&client, path, "e-1", "5").await.unwrap();
        let error = report_with_key(&client, path, "e-1", "5", "other").await.unwrap_err();
        assert_eq!(error.status().map(|status| status.as_u16()), Some(400));
        assert_eq!(total(&client, &requests).await.as_deref(), Some("5"));
        let recorded = stripe.requests();
        let sent = recorded.iter().filter(|request| request.path == path);
        assert_eq!(sent.count(), 3, "it is recorded once");
    }
}

#[tokio::test]
async fn a_straggler_does_nothing_twice() {
    let (stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    // The first is overtaken by a retry with its key, the second by one with another key.
    stripe.faults().next(2).straggle(Duration::from_secs(HOUR));
    for identifier in ["e-1", "e-2"] {
        report(&client, V2, identifier, "5").await.unwrap_err();
    }
    report(&client, V2, "e-1", "5").await.unwrap();
    report_with_key(&client, V2, "e-2", "5", "other").await.unwrap();
    assert_eq!(total(&client, &requests).await.as_deref(), Some("10"));
    advance(&stripe, HOUR);
    assert_eq!(total(&client, &requests).await.as_deref(), Some("10"));
    // Identifiers are kept for a day: what arrives later than that counts again.
    stripe.faults().next(1).straggle(Duration::from_secs(25 * HOUR));
    report(&client, V2, "e-3", "5").await.unwrap_err();
    report_with_key(&client, V2, "e-3", "5", "third").await.unwrap();
    advance(&stripe, 25 * HOUR);
    assert_eq!(total(&client, &requests).await.as_deref(), Some("20"));

    stripe.faults().next(1).straggle(Duration::ZERO);
    report(&client, V2, "e-4", "5").await.unwrap_err();
    assert_eq!(total(&client, &requests).await.as_deref(), Some("25"));
    stripe.faults().next(1).straggle(Duration::from_secs(1));
    report(&client, V2, "e-5", "5").await.unwrap_err();
    stripe.reset();
    advance(&stripe, 1);
    let requests = meter(&client, "requests", "sum").await;
    assert_eq!(total(&client, &requests).await, None, "a reset deletes it");
}

#[tokio::test]
async fn many_stragglers_arrive_at_once_and_in_order() {
    let (stripe, client) = local();
    let requests = meter(&client, "requests", "last").await;
    stripe.faults().next(3_000).straggle(Duration::from_secs(60));
    for number in 0..3_000 {
        report(&client, V2, &format!("e-{number}"), &number.to_string()).await.unwrap_err();
    }
    advance(&stripe, 60);
    assert_eq!(total(&client, &requests).await.as_deref(), Some("2999"));
}

#[tokio::test]
async fn v1_keeps_a_failure_for_its_key() {
    let (stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    let status = |result: Result<Value, Error>| match result {
        Ok(_) => 200,
        Err(error) => error.status().unwrap().as_u16(),
    };
    stripe.faults().next(1).fail_before_effect();
    for _ in 0..3 {
        assert_eq!(status(report(&client, V1, "e-1", "5").await), 500);
    }
    assert_eq!(total(&client, &requests).await, None);
    assert_eq!(status(report_with_key(&client, V1, "e-1", "5", "round-2").await), 200);
    assert_eq!(total(&client, &requests).await.as_deref(), Some("5"));
    advance(&stripe, 24 * HOUR);
    // The key is free again, and so is the identifier.
    assert_eq!(status(report(&client, V1, "e-1", "5").await), 200);
    assert_eq!(total(&client, &requests).await.as_deref(), Some("10"));

    stripe.faults().next(1).of::<MeterEvent>("create").fail_after_effect();
    for _ in 0..3 {
        assert_eq!(status(report(&client, V1, "e-2", "5").await), 500);
    }
    assert_eq!(total(&client, &requests).await.as_deref(), Some("15"));
    let error = report_with_key(&client, V1, "e-2", "5", "round-2").await.unwrap_err();
    assert!(MeterEvent::is_already_recorded(&error));

    // A failure before the operation begins is not kept.
    stripe.faults().next(1).status(500);
    assert_eq!(status(report(&client, V1, "e-3", "5").await), 500);
    assert_eq!(status(report(&client, V1, "e-3", "5").await), 200);
    // An event that is refused is refused all the same.
    stripe.faults().next(1).fail_after_effect();
    assert_eq!(status(report_with_key(&client, V1, "e-3", "5", "round-2").await), 400);
}

#[tokio::test]
async fn v2_performs_a_failed_operation_again() {
    let (stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    stripe.faults().next(1).fail_before_effect();
    assert_eq!(report(&client, V2, "e-1", "5").await.unwrap_err().status().unwrap(), 500);
    report(&client, V2, "e-1", "5").await.unwrap();
    stripe.faults().next(1).of::<v2::MeterEvent>("create").fail_after_effect();
    assert_eq!(report(&client, V2, "e-2", "5").await.unwrap_err().status().unwrap(), 500);
    let error = report(&client, V2, "e-2", "5").await.unwrap_err();
    assert!(v2::MeterEvent::is_already_recorded(&error));
    assert_eq!(total(&client, &requests).await.as_deref(), Some("10"));
}

#[tokio::test]
async fn summaries_lag() {
    let (stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    report(&client, V2, "e-0", "1").await.unwrap();
    stripe.faults().set_summary_lag(Duration::from_secs(HOUR));
    report(&client, V1, "e-1", "10").await.unwrap();
    advance(&stripe, 60);
    report(&client, V2, "e-2", "100").await.unwrap();
    let event = MeterEventStreamEventParams::new(
        "requests",
        [("stripe_customer_id", "cus_1"), ("value", "1000")],
    );
    MeterEventSender::new(&client).send(&mut vec![event.identifier("e-3")]).await.unwrap();
    assert_eq!(total(&client, &requests).await.as_deref(), Some("1"));
    // The identifier is taken at once, and the event can be cancelled before it is counted.
    let error = report_with_key(&client, V2, "e-1", "10", "other").await.unwrap_err();
    assert!(v2::MeterEvent::is_already_recorded(&error));
    let cancel = json!({
        "event_name": "requests", "type": "cancel", "cancel": { "identifier": "e-2" },
    });
    let url = "/v1/billing/meter_event_adjustments";
    client.request(Method::POST, url, &[]).params(cancel.clone()).await.unwrap();
    advance(&stripe, HOUR - 61);
    assert_eq!(total(&client, &requests).await.as_deref(), Some("1"));
    advance(&stripe, 1);
    assert_eq!(total(&client, &requests).await.as_deref(), Some("11"));
    advance(&stripe, 60);
    assert_eq!(total(&client, &requests).await.as_deref(), Some("1011"));
    client.request(Method::POST, url, &[]).params(cancel).await.unwrap();
    assert_eq!(total(&client, &requests).await.as_deref(), Some("1011"));

    // It ends for events that are received from then on.
    report(&client, V2, "e-4", "7").await.unwrap();
    stripe.faults().clear();
    report(&client, V2, "e-5", "50000").await.unwrap();
    assert_eq!(total(&client, &requests).await.as_deref(), Some("51011"));
    advance(&stripe, HOUR);
    assert_eq!(total(&client, &requests).await.as_deref(), Some("51018"));
}

#[tokio::test]
async fn a_lag_of_days_loses_nothing() {
    for formula in ["sum", "last"] {
        let (stripe, client) = local();
        let requests = meter(&client, "requests", formula).await;
        stripe.faults().set_summary_lag(Duration::from_millis(48 * HOUR * 1000 - 500));
        report(&client, V2, "e-1", "1").await.unwrap();
        report(&client, V2, "e-2", "20").await.unwrap();
        // The identifiers expire, and later events with them.
        advance(&stripe, 25 * HOUR);
        stripe.faults().set_summary_lag(Duration::ZERO);
        let payload = json!({ "stripe_customer_id": "cus_1", "value": "300" });
        let event = json!({ "event_name": "requests", "payload": payload, "timestamp": START });
        client.request(Method::POST, V1, &[]).params(event).await.unwrap();
        assert_eq!(total(&client, &requests).await.as_deref(), Some("300"));
        advance(&stripe, 23 * HOUR - 1);
        assert_eq!(total(&client, &requests).await.as_deref(), Some("300"));
        advance(&stripe, 1);
        let expected = if formula == "sum" { "321" } else { "300" };
        assert_eq!(total(&client, &requests).await.as_deref(), Some(expected));
        advance(&stripe, 25 * HOUR);
        report(&client, V2, "e-9", "0").await.unwrap();
        let expected = if formula == "sum" { "321" } else { "0" };
        assert_eq!(total(&client, &requests).await.as_deref(), Some(expected));
    }
}

#[tokio::test]
async fn an_alert_counts_late_usage_from_its_beginning() {
    let (stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    stripe.faults().set_summary_lag(Duration::from_secs(60));
    report(&client, V2, "e-1", "10").await.unwrap();
    let threshold = json!({ "gte": 10, "meter": requests.id, "recurrence": "one_time" });
    let alert = json!({
        "title": "Ten", "alert_type": "usage_threshold", "usage_threshold": threshold,
    });
    client.request(Method::POST, "/v1/billing/alerts", &[]).params(alert).await.unwrap();
    let triggered = async || {
        let list = client.request(Method::GET, "/v1/events", &[]).await.unwrap();
        let events = list["data"].as_array().unwrap();
        events.iter().filter(|event| event["type"] == "billing.alert.triggered").count()
    };
    advance(&stripe, 60);
    assert_eq!(total(&client, &requests).await.as_deref(), Some("10"));
    assert_eq!(triggered().await, 0, "it was reported before the alert");
    report(&client, V2, "e-2", "10").await.unwrap();
    assert_eq!(triggered().await, 0);
    advance(&stripe, 60);
    assert_eq!(triggered().await, 1);
}

#[tokio::test]
async fn events_are_rejected_after_the_response() {
    let (stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    stripe.faults().reject_next_events(0, RejectionCode::ArchivedMeter);
    stripe.faults().reject_next_events(3, RejectionCode::MeterEventCustomerNotFound);
    stripe.faults().reject_next_events(1, RejectionCode::NoMeter);
    // An event that is refused does not use it up.
    report(&client, V2, "bad", "many").await.unwrap_err();
    report(&client, V1, "e-1", "1").await.unwrap();
    report(&client, V2, "e-2", "1").await.unwrap();
    let event = |identifier: &str| {
        let payload = [("stripe_customer_id", "cus_1"), ("value", "1")];
        MeterEventStreamEventParams::new("requests", payload).identifier(identifier)
    };
    let mut events = vec![event("e-3"), event("e-4"), event("e-5")];
    MeterEventSender::new(&client).send(&mut events).await.unwrap();
    assert_eq!(total(&client, &requests).await.as_deref(), Some("1"));
    assert!(report_with_key(&client, V2, "e-2", "1", "other").await.is_err(), "it is taken");

    advance(&stripe, 10);
    let mut reports = reports(&client).await;
    reports.sort_by_key(|(event, _)| event.related_object.is_some());
    let [(no_meter, nothing), (of_meter, report)] = &reports[..] else { panic!("{reports:?}") };
    assert_eq!(no_meter.r#type.as_str(), "v1.billing.meter.no_meter_found");
    assert_eq!(of(nothing).0, &MeterErrorCode::NoMeter);
    assert_eq!(of(nothing).2[0].identifier.as_deref(), Some("e-4"));
    let related = of_meter.related_object.as_ref().and_then(|object| object.id.as_deref());
    assert_eq!(related, Some(requests.id.as_str()));
    let (code, count, samples) = of(report);
    assert_eq!((code, count), (&MeterErrorCode::MeterEventCustomerNotFound, 3));
    let identifiers: Vec<_> = samples.iter().flat_map(|request| &request.identifier).collect();
    assert_eq!(identifiers, ["e-1", "e-2", "e-3"]);
    assert!(samples.iter().all(|request| request.idempotency_key.is_none()));
}

#[test]
fn every_code_of_a_rejection_is_one_that_clients_know() {
    for code in RejectionCode::ALL {
        let known = MeterErrorCode::from(code.as_str());
        assert!(!matches!(known, MeterErrorCode::Unknown(_)), "{code:?}");
    }
}

/// Rejects `events`, and advances the clock past the time in which errors are collected.
async fn reject(stripe: &LocalTransport, client: &Client, prefix: &str, events: u32) {
    stripe.faults().reject_next_events(events, RejectionCode::MeterEventCustomerNotFound);
    for number in 0..events {
        let (identifier, key) = (format!("{prefix}-{number}"), format!("key-{prefix}-{number}"));
        report_with_key(client, V2, &identifier, "1", &key).await.unwrap();
    }
    advance(stripe, 10);
}

#[tokio::test]
async fn error_reports_are_lost_late_or_say_little() {
    let (stripe, client) = local();
    meter(&client, "requests", "sum").await;
    let faults = stripe.faults();
    faults.next_error_reports(0, ErrorReportFault::lost());
    faults.next_error_reports(2, ErrorReportFault::lost());
    let late = ErrorReportFault::default().delay(Duration::from_secs(HOUR));
    faults.next_error_reports(1, late.max_samples(1));
    faults.next_error_reports(1, ErrorReportFault::default().idempotency_keys_only());
    faults.next_error_reports(1, ErrorReportFault::default().max_samples(0));
    for lost in ["a", "b"] {
        reject(&stripe, &client, lost, 1).await;
    }
    reject(&stripe, &client, "c", 3).await;
    assert_eq!(reports(&client).await, []);
    reject(&stripe, &client, "d", 2).await;
    let named = |identifier: Option<&str>, key: Option<&str>| {
        let request = json!({ "identifier": identifier, "idempotency_key": key });
        serde_json::from_value::<MeterErrorRequest>(request).unwrap()
    };
    let now = reports(&client).await;
    let (_, count, samples) = of(&now[0].1);
    let expected = ["key-d-0", "key-d-1"].map(|key| named(None, Some(key)));
    assert_eq!((now.len(), count, samples), (1, 2, expected.iter().collect()));
    reject(&stripe, &client, "e", 2).await;
    let now = reports(&client).await;
    assert_eq!((now.len(), of(&now[1].1).1, of(&now[1].1).2), (2, 2, vec![]));
    reject(&stripe, &client, "f", 1).await;
    let now = reports(&client).await;
    assert_eq!(of(&now[2].1).2, [&named(Some("f-0"), None)], "the faults are over");

    // 30 seconds of the hour are over.
    advance(&stripe, HOUR - 31);
    assert_eq!(reports(&client).await.len(), 3);
    advance(&stripe, 1);
    let now = reports(&client).await;
    let (event, report) = &now[3];
    assert_eq!(of(report).1, 3);
    assert_eq!(of(report).2, [&named(Some("c-0"), None)]);
    let ended = report.validation_end.unwrap().unix();
    assert_eq!(event.created.unix() - ended, 3600, "it covers the time that it would have");
}
