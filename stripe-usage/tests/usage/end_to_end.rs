//! Everything once, over HTTP, with a file and the system's clock.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use http::Method;
use serde_json::json;
use stripe_billing::{Client, Meter, Timestamp};
use stripe_core::event::{MeterErrorReport, ThinEvent};
use stripe_local::{LocalStripe, Refusal, RejectionCode};
use stripe_usage::{
    Blocked, Fact, Open, OpenState, Recorded, Resolution, ResolveError, StartError, StoreError,
    Usage, UsageStatus,
};

use crate::bed::{METER, V2, create_meter, until, until_idle};

/// A path at which there is no file.
fn path(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_file(&path);
    path
}

/// A minute that is over.
fn past() -> i64 {
    Timestamp::from(SystemTime::now()).unix() - 180
}

async fn counted(client: &Client, meter: &Meter) -> String {
    let (from, to) = (past() / 60 * 60 - 3_600, past() / 60 * 60 + 3_600);
    let url = format!(
        "/v1/billing/meters/{}/event_summaries?customer=cus_1&start_time={from}&end_time={to}",
        meter.id
    );
    let list = client.request(Method::GET, &url, &[]).await.unwrap();
    list["data"].get(0).map_or(String::new(), |summary| summary["aggregated_value"].to_string())
}

#[tokio::test]
async fn usage_is_recorded_reported_listed_retried_resolved_and_drained() {
    let stripe = LocalStripe::builder().billing().start().await.unwrap();
    let client = stripe.client();
    let meter = create_meter(&client, METER, "sum").await;
    let told: Arc<Mutex<Vec<Open>>> = Arc::default();
    let path = path("end_to_end.redb");
    let start = || {
        let told = Arc::clone(&told);
        let usage = Usage::embedded(&path).meter(METER);
        usage.on_open(move |open| told.lock().unwrap().push(open.clone()))
    };
    let usage = start().start(&client).await.unwrap();
    assert!(matches!(usage.health().status, UsageStatus::Idle));
    let in_use = start().start(&client).await.unwrap_err();
    assert!(matches!(in_use, StartError::InUse { .. }), "{in_use}");

    // Recorded once, and counted once.
    let recorded = |it| usage.record(it);
    assert_eq!(recorded(Fact::new(METER, "cus_1", 25).at(past())).await.unwrap(), Recorded::Added);
    let keyed = Fact::new(METER, "cus_1", "0.5").at(past()).key("job-17");
    assert_eq!(recorded(keyed.clone()).await.unwrap(), Recorded::Added);
    assert_eq!(recorded(keyed).await.unwrap(), Recorded::Duplicate);
    until_idle(&usage).await;
    assert_eq!(counted(&client, &meter).await, "25.5");
    assert!(usage.open().await.unwrap().is_empty());

    // Refused, then retried.
    let refusal = Refusal::invalid("the payload is odd").code("payload_invalid_value");
    stripe.faults().next(1).refuse(refusal);
    recorded(Fact::new(METER, "cus_1", 4).at(past())).await.unwrap();
    until(&usage, |health| health.refused == 1).await;
    let open = usage.open().await.unwrap();
    assert_eq!(open.len(), 1);
    assert_eq!(
        (open[0].state, open[0].code()),
        (OpenState::Refused, Some("payload_invalid_value"))
    );
    assert_eq!((open[0].customer.as_str(), open[0].meter.as_str()), ("cus_1", METER));
    assert_eq!(open[0].amount.to_string(), "4");
    let shown = open[0].to_string();
    assert!(shown.starts_with("4 of `requests` for `cus_1` at 2"), "{shown}");
    assert!(shown.contains("is refused (payload_invalid_value): remove the cause"), "{shown}");
    assert_eq!(*told.lock().unwrap(), open);
    assert_eq!(usage.retry(|_| false).await.unwrap(), 0);
    assert_eq!(usage.retry(|open| open.code() == Some("payload_invalid_value")).await.unwrap(), 1);
    until_idle(&usage).await;
    assert!(usage.open().await.unwrap().is_empty());
    assert_eq!(counted(&client, &meter).await, "29.5");

    // Accepted, and taken back by an error report.
    stripe.faults().reject_next_events(1, RejectionCode::MeterEventInvalidValue);
    recorded(Fact::new(METER, "cus_1", 8).at(past())).await.unwrap();
    until_idle(&usage).await;
    stripe.clock().advance(Duration::from_secs(10));
    let events = ThinEvent::list(&client).await.unwrap().data;
    let event = events.into_iter().find(|it| it.r#type.as_str().ends_with("report_triggered"));
    let data = event.and_then(|event| event.data).unwrap();
    let report: MeterErrorReport = serde_json::from_value(data).unwrap();
    usage.error_report(&report).await.unwrap();
    usage.error_report(&report).await.unwrap();
    let open = usage.open().await.unwrap();
    assert_eq!((open.len(), open[0].state), (1, OpenState::Rejected));
    assert_eq!(open[0].code(), Some("meter_event_invalid_value"));
    let not_held = usage.resolve(&open[0].identifier, Resolution::Counted).await.unwrap_err();
    assert!(matches!(not_held, ResolveError::NotHeld { state: "rejected", .. }), "{not_held}");
    assert_eq!(usage.retry(|open| open.state == OpenState::Rejected).await.unwrap(), 1);
    until_idle(&usage).await;
    assert_eq!(counted(&client, &meter).await, "37.5");

    // An identifier that this store never sent stops everything until a person decides.
    let (store, seq) = open[0].identifier.split_once('-').unwrap();
    let next = format!("{store}-{}", seq.parse::<u64>().unwrap() + 2);
    let payload = json!({ "stripe_customer_id": "cus_1", "value": "16" });
    let event = json!({ "event_name": METER, "payload": payload, "identifier": next });
    client.request(Method::POST, V2, &[]).params(event).await.unwrap();
    recorded(Fact::new(METER, "cus_1", 16).at(past())).await.unwrap();
    let health = until(&usage, |health| matches!(health.status, UsageStatus::Blocked(_))).await;
    assert!(matches!(health.status, UsageStatus::Blocked(Blocked::UnexpectedDuplicate)));
    let shown = health.status.to_string();
    assert!(shown.contains("this store never sent"), "{shown}");
    for unknown in ["", "order-1", &format!("{store}-999")] {
        let error = usage.resolve(unknown, Resolution::Counted).await.unwrap_err();
        assert!(matches!(error, ResolveError::Unknown { .. }), "{error}");
    }
    usage.resolve(&next, Resolution::Counted).await.unwrap();
    until_idle(&usage).await;

    // The usage of the running minute is sent as well, and nothing is recorded afterwards.
    recorded(Fact::new(METER, "cus_1", 32)).await.unwrap();
    let health = usage.drain(Duration::from_secs(20)).await;
    assert!(matches!(health.status, UsageStatus::Stopped), "{health:?}");
    assert!(health.oldest_unreported.is_none(), "{health:?}");
    assert_eq!(counted(&client, &meter).await, "85.5");
    let error = recorded(Fact::new(METER, "cus_1", 1)).await.unwrap_err();
    assert!(error.to_string().contains("is closed"), "{error}");
    assert!(matches!(usage.open().await, Err(StoreError::Closed)));
    usage.drain(Duration::from_secs(20)).await;

    let again = start().start(&client).await.unwrap();
    until_idle(&again).await;
    assert_eq!(counted(&client, &meter).await, "85.5");
}
