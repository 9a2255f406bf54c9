//! Alerts on a local Stripe: their times, customers and frequency.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use http::Method;
use serde_json::{Value, json};
use stripe_billing::{
    Alert, AlertCreateParams, AlertListParams, AlertTriggered, Client, Meter, MeterEvent,
    MeterEventCreateParams, billing::alert,
};
use stripe_core::event::{Event, EventListParams, ThinEvent};
use stripe_core::{Error, List, PendingRequest, Timestamp};
use stripe_local::LocalTransport;
use tests::{local_at, meter};

const START: i64 = 1_700_006_400;

fn local() -> (LocalTransport, Client) {
    local_at(START, LocalTransport::builder().billing())
}

fn threshold(meter: &Meter, gte: i64) -> alert::UsageThresholdParams {
    alert::UsageThresholdParams::new(gte, meter.id.clone(), "one_time")
}

async fn create(client: &Client, threshold: alert::UsageThresholdParams) -> Result<Alert, Error> {
    let params = AlertCreateParams::new("usage_threshold", "Much used");
    Alert::create(client, params.usage_threshold(threshold)).await
}

async fn report(client: &Client, customer: &str, value: &str) {
    report_as(client, "requests", customer, value, None).await;
}

async fn report_as(
    client: &Client,
    event_name: &str,
    customer: &str,
    value: &str,
    at: Option<i64>,
) {
    let payload = [("stripe_customer_id", customer), ("value", value)];
    let mut params = MeterEventCreateParams::new(event_name, payload);
    if let Some(at) = at {
        params = params.timestamp(Timestamp::from_unix(at));
    }
    MeterEvent::create(client, params).await.unwrap();
}

/// Customers, and the thresholds of alerts that they have reached, oldest first.
async fn told(client: &Client) -> Vec<(String, String, i64)> {
    let params = EventListParams::new().r#type("billing.alert.triggered");
    let events = Event::list(client).params(params).limit(100).await.unwrap().data;
    events
        .iter()
        .rev()
        .map(|event| {
            let object: AlertTriggered = event.object().unwrap();
            (object.alert.id.to_string(), object.customer.to_string(), object.value)
        })
        .collect()
}

fn triggered(alert: &Alert, customer: &str, value: i64) -> (String, String, i64) {
    (alert.id.to_string(), customer.to_owned(), value)
}

#[tokio::test]
async fn an_alert_tells_once_of_each_customer() {
    let (_stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    let alert = create(&client, threshold(&requests, 10)).await.unwrap();
    assert_eq!(alert.status, Some(alert::Status::Active));
    for (customer, value) in [("cus_1", "9"), ("cus_2", "4"), ("cus_1", "0.5")] {
        report(&client, customer, value).await;
    }
    assert_eq!(told(&client).await, []);
    report(&client, "cus_1", "2.75").await;
    report(&client, "cus_1", "100").await;
    report(&client, "cus_2", "6").await;
    let expected = [triggered(&alert, "cus_1", 12), triggered(&alert, "cus_2", 10)];
    assert_eq!(told(&client).await, expected);

    let thin = ThinEvent::list(&client).await.unwrap().data.remove(0);
    assert_eq!(thin.r#type.as_str(), "v1.billing.alert.triggered");
    assert_eq!(thin.related_object.unwrap().id.as_deref(), Some(alert.id.as_str()));
    let params = EventListParams::new().r#type("billing.alert.triggered");
    let event = Event::list(&client).params(params).await.unwrap().data.pop().unwrap();
    assert_eq!(
        event.data.object,
        json!({
            "object": "billing.alert_triggered",
            "alert": {
                "id": alert.id,
                "object": "billing.alert",
                "alert_type": "usage_threshold",
                "livemode": false,
                "status": "active",
                "title": "Much used",
                "usage_threshold": {
                    "filters": null, "gte": 10, "meter": requests.id, "recurrence": "one_time",
                },
            },
            "created": START,
            "customer": "cus_1",
            "livemode": false,
            "value": 12,
        })
    );
}

#[tokio::test]
async fn an_alert_can_be_of_one_customer() {
    let (_stripe, client) = local();
    let requests = meter(&client, "requests", "count").await;
    let filter = alert::FilterParams::new("customer").customer("cus_2");
    let alert = create(&client, threshold(&requests, 2).filters([filter])).await.unwrap();
    for customer in ["cus_1", "cus_1", "cus_2", "cus_1", "cus_2"] {
        report(&client, customer, "1").await;
    }
    assert_eq!(told(&client).await, [triggered(&alert, "cus_2", 2)]);
}

#[tokio::test]
async fn an_alert_sees_what_is_reported_after_it() {
    let (_stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    report(&client, "cus_1", "100").await;
    let alert = create(&client, threshold(&requests, 10)).await.unwrap();
    report(&client, "cus_1", "9").await;
    assert_eq!(told(&client).await, []);
    report(&client, "cus_1", "1").await;
    assert_eq!(told(&client).await, [triggered(&alert, "cus_1", 10)]);
}

#[tokio::test]
async fn an_alert_of_the_last_value_sees_the_last_value() {
    let (_stripe, client) = local();
    let seats = meter(&client, "seats", "last").await;
    let alert = create(&client, threshold(&seats, 10)).await.unwrap();
    report_as(&client, "seats", "cus_1", "6", None).await;
    report_as(&client, "seats", "cus_1", "7", None).await;
    // It was more once, but the last is what counts.
    report_as(&client, "seats", "cus_1", "50", Some(START - 60)).await;
    assert_eq!(told(&client).await, []);
    report_as(&client, "seats", "cus_1", "11", None).await;
    assert_eq!(told(&client).await, [triggered(&alert, "cus_1", 11)]);
}

#[tokio::test]
async fn cancelled_events_are_not_counted_by_alerts() {
    let (_stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    let alert = create(&client, threshold(&requests, 10)).await.unwrap();
    let payload = [("stripe_customer_id", "cus_1"), ("value", "9")];
    let params = MeterEventCreateParams::new("requests", payload).identifier("e-1");
    MeterEvent::create(&client, params).await.unwrap();
    let params = json!({
        "event_name": "requests", "type": "cancel", "cancel": { "identifier": "e-1" },
    });
    let url = "/v1/billing/meter_event_adjustments";
    client.request(Method::POST, url, &[]).params(params).await.unwrap();
    report(&client, "cus_1", "9").await;
    assert_eq!(told(&client).await, []);
    report(&client, "cus_1", "1").await;
    assert_eq!(told(&client).await, [triggered(&alert, "cus_1", 10)]);
}

#[tokio::test]
async fn an_alert_is_switched_off_and_on_and_put_away() {
    let (_stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    let other = meter(&client, "other", "sum").await;
    let first = create(&client, threshold(&requests, 10)).await.unwrap();
    let second = create(&client, threshold(&requests, 1_000)).await.unwrap();
    let third = create(&client, threshold(&other, 10)).await.unwrap();

    let inactive = Alert::deactivate(&client, &first).await.unwrap();
    assert_eq!(inactive.status, Some(alert::Status::Inactive));
    report(&client, "cus_1", "20").await;
    assert_eq!(told(&client).await, []);
    let active = Alert::activate(&client, &first).await.unwrap();
    assert_eq!(active.status, Some(alert::Status::Active));
    report(&client, "cus_1", "1").await;
    assert_eq!(told(&client).await, [triggered(&first, "cus_1", 21)]);

    let archived = Alert::archive(&client, &second).await.unwrap();
    assert_eq!(archived.status, Some(alert::Status::Archived));
    report(&client, "cus_1", "5000").await;
    assert_eq!(told(&client).await.len(), 1);
    for error in [
        Alert::activate(&client, &second).await.unwrap_err(),
        Alert::deactivate(&client, &second).await.unwrap_err(),
        Alert::archive(&client, &second).await.unwrap_err(),
    ] {
        assert_eq!(error.status().unwrap(), 400);
        assert_eq!(
            (error.error_type(), error.code(), error.param()),
            (Some("invalid_request_error"), None, None)
        );
    }
    let ids = async |list: PendingRequest<List<Alert>, AlertListParams>| -> Vec<_> {
        list.await.unwrap().data.into_iter().map(|alert| alert.id.to_string()).collect()
    };
    let all = || Alert::list(&client);
    let (one, three) = (first.id.as_str(), third.id.as_str());
    assert_eq!(ids(all()).await, [three, one]);
    assert_eq!(ids(all().limit(1)).await, [three]);
    assert_eq!(ids(all().starting_after(&third)).await, [one]);
    let of_requests = AlertListParams::new().meter(requests.id.clone());
    assert_eq!(ids(all().params(of_requests)).await, [one]);
}

#[tokio::test]
async fn invalid_alerts_are_refused() {
    let (_stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    let post =
        |params: Value| client.request(Method::POST, "/v1/billing/alerts", &[]).params(params);
    let with = |threshold: Value| json!({ "alert_type": "usage_threshold", "title": "Much", "usage_threshold": threshold });
    let filter = json!({ "type": "customer", "customer": "cus_1" });
    let fine = json!({ "gte": 10, "meter": requests.id, "recurrence": "one_time" });
    let mut two_filters = fine.clone();
    two_filters["filters"] = json!([filter, filter]);
    for (params, code, param) in [
        (
            json!({ "alert_type": "usage_threshold", "title": "Much" }),
            Some("parameter_missing"),
            "usage_threshold",
        ),
        (
            with(json!({ "gte": 10, "meter": "mtr_none", "recurrence": "one_time" })),
            Some("resource_missing"),
            "usage_threshold[meter]",
        ),
        (with(two_filters), None, "usage_threshold[filters]"),
    ] {
        let error = post(params).await.unwrap_err();
        assert_eq!(error.status().unwrap(), 400, "{error}");
        assert_eq!(
            (error.error_type(), error.code(), error.param()),
            (Some("invalid_request_error"), code, Some(param))
        );
    }
    for _ in 0..25 {
        post(with(fine.clone())).await.unwrap();
    }
    let error = post(with(fine.clone())).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.param()), (400, Some("usage_threshold")));
    // Those of one customer are counted apart.
    let mut of_one = fine;
    of_one["filters"] = json!([filter]);
    post(with(of_one)).await.unwrap();
}
