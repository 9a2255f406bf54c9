//! Usage on a local Stripe: events that are counted, refused at once, or reported later.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use std::collections::BTreeMap;
use std::time::Duration;

use http::Method;
use serde::Deserialize;
use serde_json::{Value, json};
use stripe_billing::v2::{self, MeterEventSender, MeterEventStreamEventParams};
use stripe_billing::{
    Client, Meter, MeterCreateParams, MeterEvent, MeterEventAdjustment,
    MeterEventAdjustmentCreateParams, MeterEventCreateParams, MeterEventSummaryListParams,
    MeterListParams, MeterUpdateParams,
    billing::{meter, meter_event_adjustment},
};
use stripe_core::event::{Event, ThinEvent};
use stripe_core::v2::DateTime;
use stripe_core::{Error, StripeResource, Timestamp};
use stripe_local::LocalTransport;
use tests::{local_at, meter};

/// A customer, which stripe-billing does not declare.
#[derive(Debug, Deserialize, StripeResource)]
#[stripe_resource(object = "customer", path = "/v1/customers", ops(create))]
struct Customer {
    id: String,
}

/// Start at midnight, so that windows begin here.
const START: i64 = 1_700_006_400;
const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

fn local() -> (LocalTransport, Client) {
    local_at(START, LocalTransport::builder().billing())
}

fn advance(stripe: &LocalTransport, seconds: i64) {
    stripe.clock().advance(Duration::from_secs(seconds.unsigned_abs()));
}

async fn report(client: &Client, identifier: &str, value: &str) -> Result<MeterEvent, Error> {
    report_at(client, identifier, value, None).await
}

async fn report_at(
    client: &Client,
    identifier: &str,
    value: &str,
    at: Option<i64>,
) -> Result<MeterEvent, Error> {
    let payload = [("stripe_customer_id", "cus_1"), ("value", value)];
    let mut params = MeterEventCreateParams::new("requests", payload).identifier(identifier);
    if let Some(at) = at {
        params = params.timestamp(Timestamp::from_unix(at));
    }
    MeterEvent::create(client, params).await
}

async fn report_v2(client: &Client, params: Value) -> Result<Value, Error> {
    client.request(Method::POST, "/v2/billing/meter_events", &[]).params(params).await
}

/// The values of the requested summaries, newest first, as in the JSON.
async fn summaries(client: &Client, meter: &Meter, query: &str) -> Vec<(i64, i64, String)> {
    let url = format!("/v1/billing/meters/{}/event_summaries?{query}", meter.id);
    let list = client.request(Method::GET, &url, &[]).await.unwrap();
    let data = list["data"].as_array().unwrap();
    let time = |summary: &Value, field: &str| summary[field].as_i64().unwrap() - START;
    let value = |summary: &Value| summary["aggregated_value"].to_string();
    data.iter()
        .map(|summary| (time(summary, "start_time"), time(summary, "end_time"), value(summary)))
        .collect()
}

/// Usage of customer `cus_1`, a day around the start.
async fn total(client: &Client, meter: &Meter) -> Option<f64> {
    let (start, end) = (Timestamp::from_unix(START - DAY), Timestamp::from_unix(START + DAY));
    let params = MeterEventSummaryListParams::new("cus_1", start, end);
    let summaries = Meter::list_event_summaries(client, meter, params).await.unwrap();
    summaries.data.first().map(|summary| summary.aggregated_value)
}

/// Reports of events that could not be counted, newest first.
async fn reports(client: &Client) -> Vec<ThinEvent> {
    let mut events = ThinEvent::list(client).await.unwrap().data;
    events.retain(|event| {
        event.r#type.as_str().ends_with("_triggered") || event.r#type.as_str().ends_with("_found")
    });
    events
}

/// Status, type, code and param.
#[track_caller]
fn refusal(error: &Error) -> (u16, Option<&str>, Option<&str>, Option<&str>) {
    let status = error.status().unwrap().as_u16();
    (status, error.error_type(), error.code(), error.param())
}

const INVALID: Option<&str> = Some("invalid_request_error");

#[tokio::test]
async fn a_meter_has_what_stripe_makes_up() {
    let (_stripe, client) = local();
    let created = meter(&client, "requests", "sum").await;
    assert_eq!(created.customer_mapping.event_payload_key, "stripe_customer_id");
    assert_eq!(created.customer_mapping.r#type.as_str(), "by_id");
    assert_eq!(created.value_settings.event_payload_key, "value");
    assert_eq!(created.status, meter::Status::Active);
    assert_eq!(created.status_transitions.deactivated_at, None);
    assert_eq!(created.updated, Timestamp::from_unix(START));
}

#[tokio::test]
async fn an_event_name_has_one_active_meter() {
    let (stripe, client) = local();
    let first = meter(&client, "requests", "sum").await;
    let again = || {
        let sum = meter::DefaultAggregationParams::new("sum");
        Meter::create(&client, MeterCreateParams::new(sum, "Another", "requests"))
    };
    let taken = (400, INVALID, Some("resource_already_exists"), Some("event_name"));
    assert_eq!(refusal(&again().await.unwrap_err()), taken);

    advance(&stripe, 60);
    let inactive = Meter::deactivate(&client, &first).await.unwrap();
    assert_eq!(inactive.status, meter::Status::Inactive);
    let now = Timestamp::from_unix(START + 60);
    assert_eq!(inactive.status_transitions.deactivated_at, Some(now));
    assert_eq!(inactive.updated, now);
    let error = Meter::deactivate(&client, &first).await.unwrap_err();
    assert_eq!(refusal(&error), (400, INVALID, None, None));

    let second = again().await.unwrap();
    assert_eq!(refusal(&Meter::reactivate(&client, &first).await.unwrap_err()), taken);
    let error = Meter::reactivate(&client, &second).await.unwrap_err();
    assert_eq!(refusal(&error), (400, INVALID, None, None));
    Meter::deactivate(&client, &second).await.unwrap();
    let active = Meter::reactivate(&client, &first).await.unwrap();
    assert_eq!(active.status, meter::Status::Active);
    assert_eq!(active.status_transitions.deactivated_at, None);

    let renamed = MeterUpdateParams::new().display_name("Renamed");
    assert_eq!(Meter::update(&client, &first, renamed).await.unwrap().display_name, "Renamed");
    for (status, expected) in [("active", &first), ("inactive", &second)] {
        let params = MeterListParams::new().status(status);
        let meters = Meter::list(&client).params(params).await.unwrap().data;
        assert_eq!(meters.iter().map(|meter| &meter.id).collect::<Vec<_>>(), [&expected.id]);
    }
    let error = Meter::deactivate(&client, "mtr_none").await.unwrap_err();
    assert_eq!(refusal(&error), (404, INVALID, Some("resource_missing"), Some("id")));
}

#[tokio::test]
async fn events_report_the_life_of_a_meter() {
    let (stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    advance(&stripe, 60);
    let renamed = MeterUpdateParams::new().display_name("Renamed");
    Meter::update(&client, &requests, renamed).await.unwrap();
    Meter::deactivate(&client, &requests).await.unwrap();
    Meter::reactivate(&client, &requests).await.unwrap();
    let events = Event::list(&client).await.unwrap().data;
    let told = |event: &Event| {
        let before = event.data.previous_attributes.clone();
        (event.r#type.as_str().to_owned(), json!(before))
    };
    let told: Vec<_> = events.iter().rev().map(told).collect();
    let now = START + 60;
    let expected = [
        ("created", Value::Null),
        ("updated", json!({ "display_name": "A meter", "updated": START })),
        (
            "deactivated",
            json!({ "status": "active", "status_transitions": { "deactivated_at": null } }),
        ),
        (
            "reactivated",
            json!({ "status": "inactive", "status_transitions": { "deactivated_at": now } }),
        ),
    ];
    let expected = expected.map(|(what, before)| (format!("billing.meter.{what}"), before));
    assert_eq!(told, expected);

    let thin = ThinEvent::list(&client).await.unwrap().data;
    let types: Vec<_> = thin.iter().rev().map(|event| event.r#type.as_str().to_owned()).collect();
    assert_eq!(types, expected.map(|(what, _)| format!("v1.{what}")));
    let related = thin[0].related_object.as_ref().unwrap();
    assert_eq!(related.id.as_deref(), Some(requests.id.as_str()));
}

#[tokio::test]
async fn all_ingestion_paths_give_the_same_sum() {
    let (_stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    report(&client, "one", "5").await.unwrap();
    let payload = [("stripe_customer_id", "cus_1"), ("value", "-2")];
    let params = v2::MeterEventCreateParams::new("requests", payload);
    let event = v2::MeterEvent::create(&client, params).await.unwrap();
    assert_eq!(event.timestamp.unix(), START);
    let sender = MeterEventSender::new(&client);
    let event = MeterEventStreamEventParams::new(
        "requests",
        [("stripe_customer_id", "cus_1"), ("value", "0.1")],
    );
    assert_eq!(sender.send(&mut vec![event; 250]).await.unwrap().len(), 250);
    assert_eq!(total(&client, &requests).await, Some(28.0));
}

#[tokio::test]
async fn a_repeated_identifier_does_not_count() {
    let (stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    report(&client, "e-1", "5").await.unwrap();

    let error = report(&client, "e-1", "5").await.unwrap_err();
    assert_eq!(refusal(&error), (400, INVALID, None, Some("identifier")));
    assert!(MeterEvent::is_already_recorded(&error));
    let payload = json!({ "stripe_customer_id": "cus_1", "value": "5" });
    let event = json!({ "event_name": "requests", "payload": payload, "identifier": "e-1" });
    let error = report_v2(&client, event).await.unwrap_err();
    assert_eq!(refusal(&error), (400, INVALID, Some("duplicate_meter_event"), None));
    assert!(v2::MeterEvent::is_already_recorded(&error));
    let repeated = MeterEventStreamEventParams::new(
        "requests",
        [("stripe_customer_id", "cus_1"), ("value", "5")],
    );
    let mut twice = vec![repeated.identifier("e-1"); 2];
    MeterEventSender::new(&client).send(&mut twice).await.unwrap();
    assert_eq!(total(&client, &requests).await, Some(5.0));

    advance(&stripe, DAY - 1);
    assert!(report_at(&client, "e-1", "5", Some(START)).await.is_err());
    advance(&stripe, 1);
    report_at(&client, "e-1", "5", Some(START)).await.unwrap();
    assert_eq!(total(&client, &requests).await, Some(10.0));
}

#[tokio::test]
async fn an_identifier_is_made_up_and_not_too_long() {
    let (_stripe, client) = local();
    let requests = meter(&client, "requests", "count").await;
    let payload = [("stripe_customer_id", "cus_1")];
    for expected in ["ide_00000000000001", "ide_00000000000002"] {
        let params = MeterEventCreateParams::new("requests", payload);
        assert_eq!(MeterEvent::create(&client, params).await.unwrap().identifier, expected);
    }
    let error = report(&client, &"x".repeat(101), "1").await.unwrap_err();
    assert_eq!(refusal(&error), (400, INVALID, None, Some("identifier")));
    report(&client, &"x".repeat(100), "1").await.unwrap();
    assert_eq!(total(&client, &requests).await, Some(3.0));
}

/// Faults of an event, with the code of v2's response and that of an error report.
const FAULTS: [(&str, &str, Option<i64>, &str, &str); 10] = [
    (
        "idle",
        r#"{"stripe_customer_id":"cus_1","value":"1"}"#,
        None,
        "archived_meter",
        "archived_meter",
    ),
    (
        "requests",
        r#"{"stripe_customer_id":"cus_1","value":"1"}"#,
        Some(START - 35 * DAY - 1),
        "timestamp_too_far_in_past",
        "timestamp_too_far_in_past",
    ),
    (
        "requests",
        r#"{"stripe_customer_id":"cus_1","value":"1"}"#,
        Some(START + 301),
        "timestamp_in_future",
        "timestamp_in_future",
    ),
    (
        "requests",
        r#"{"value":"1"}"#,
        None,
        "payload_no_customer_defined",
        "meter_event_no_customer_defined",
    ),
    (
        "requests",
        r#"{"stripe_customer_id":"cus_2","value":"1"}"#,
        None,
        "meter_event_customer_not_found",
        "meter_event_customer_not_found",
    ),
    (
        "requests",
        r#"{"stripe_customer_id":"cus_1"}"#,
        None,
        "payload_no_value_defined",
        "meter_event_value_not_found",
    ),
    (
        "requests",
        r#"{"stripe_customer_id":"cus_1","value":"many"}"#,
        None,
        "payload_invalid_value",
        "meter_event_invalid_value",
    ),
    (
        "requests",
        r#"{"stripe_customer_id":"cus_1","value":"0.0000000000001"}"#,
        None,
        "payload_invalid_value",
        "meter_event_invalid_value",
    ),
    (
        "requests",
        r#"{"stripe_customer_id":"cus_1","value":"1234567890123456"}"#,
        None,
        "payload_invalid_value",
        "meter_event_value_too_many_digits",
    ),
    ("unknown", r#"{"stripe_customer_id":"cus_1","value":"1"}"#, None, "no_meter", "no_meter"),
];

/// The id of the first customer that is created.
const CUSTOMER: &str = "cus_00000000000001";

/// A local Stripe with an active and an inactive meter, and the customer `cus_1`.
async fn with_a_customer() -> (LocalTransport, Client, Meter, Meter) {
    let (stripe, client) = local_at(
        START,
        LocalTransport::builder().billing().resource::<Customer>().known_customers_only(),
    );
    let requests = meter(&client, "requests", "sum").await;
    let idle = meter(&client, "idle", "sum").await;
    Meter::deactivate(&client, &idle).await.unwrap();
    assert_eq!(Customer::create(&client, json!({})).await.unwrap().id, CUSTOMER);
    (stripe, client, requests, idle)
}

fn payload(text: &str) -> Value {
    serde_json::from_str(&text.replace("cus_1", CUSTOMER)).unwrap()
}

fn v2_time(at: i64) -> DateTime {
    DateTime::from_unix(at, 0).unwrap()
}

fn unix(time: &Value) -> i64 {
    time.as_str().unwrap().parse::<DateTime>().unwrap().unix()
}

#[tokio::test]
async fn v2_refuses_at_once_what_it_cannot_count() {
    let (stripe, client, requests, _idle) = with_a_customer().await;
    for (event_name, text, at, code, _) in FAULTS {
        let mut event =
            json!({ "event_name": event_name, "payload": payload(text), "identifier": "e" });
        if let Some(at) = at {
            event["timestamp"] = v2_time(at).to_string().into();
        }
        let error = report_v2(&client, event).await.unwrap_err();
        assert_eq!(refusal(&error), (400, INVALID, Some(code), None), "{text}");
    }
    let event = json!({ "event_name": "requests", "payload": {}, "timestamp": "yesterday" });
    let error = report_v2(&client, event).await.unwrap_err();
    assert_eq!(refusal(&error), (400, INVALID, Some("invalid_request"), None));

    // What was refused has not taken the identifier.
    let fine = payload(r#"{"stripe_customer_id":"cus_1","value":"1"}"#);
    for (identifier, at) in [("e", START), ("f", START - 35 * DAY), ("g", START + 300)] {
        let event = json!({
            "event_name": "requests", "payload": fine, "identifier": identifier,
            "timestamp": v2_time(at).to_string(),
        });
        report_v2(&client, event).await.unwrap();
    }
    advance(&stripe, 60);
    assert_eq!(reports(&client).await, []);
    let query =
        format!("customer={CUSTOMER}&start_time={}&end_time={}", START - 40 * DAY, START + DAY);
    assert_eq!(summaries(&client, &requests, &query).await, [(-40 * DAY, DAY, "3".to_owned())]);
}

/// Returns the param that v1 refuses immediately, by the code in an error report.
fn param_of_v1(code: &str) -> Option<&'static str> {
    match code {
        "archived_meter" | "no_meter" => Some("event_name"),
        "timestamp_too_far_in_past" | "timestamp_in_future" => Some("timestamp"),
        "meter_event_value_too_many_digits" => Some("payload"),
        _ => None,
    }
}

async fn report_v1(
    client: &Client,
    (event_name, text, at, ..): (&str, &str, Option<i64>, &str, &str),
    identifier: &str,
) -> Result<Value, Error> {
    let mut event =
        json!({ "event_name": event_name, "payload": payload(text), "identifier": identifier });
    if let Some(at) = at {
        event["timestamp"] = at.into();
    }
    client.request(Method::POST, "/v1/billing/meter_events", &[]).params(event).await
}

#[tokio::test]
async fn v1_refuses_at_once_an_event_without_meter_or_out_of_time() {
    let (stripe, client, _requests, _idle) = with_a_customer().await;
    for fault in FAULTS {
        let Some(param) = param_of_v1(fault.4) else { continue };
        let error = report_v1(&client, fault, "e").await.unwrap_err();
        assert_eq!(refusal(&error), (400, INVALID, None, Some(param)), "{}", fault.4);
    }
    let error = report_v1(&client, FAULTS[9], "e").await.unwrap_err();
    let message = error.api_error().and_then(stripe_core::ApiError::message);
    assert_eq!(message, Some(r#"No active meter found for event name "unknown"."#));

    // What was refused has not taken the identifier, and is in no report.
    let fine = ("requests", r#"{"stripe_customer_id":"cus_1","value":"1"}"#, None, "", "");
    report_v1(&client, fine, "e").await.unwrap();
    advance(&stripe, 60);
    assert_eq!(reports(&client).await, []);
}

#[tokio::test]
async fn events_that_v1_takes_and_cannot_count_are_reported_later() {
    let (stripe, client, requests, _idle) = with_a_customer().await;
    let mut expected = Vec::new();
    for (number, fault) in FAULTS.into_iter().enumerate() {
        if param_of_v1(fault.4).is_none() {
            report_v1(&client, fault, &format!("e-{number}")).await.unwrap();
            expected.push((fault.4, format!("e-{number}")));
        }
    }
    advance(&stripe, 10);
    let events = reports(&client).await;
    let [event] = &events[..] else { panic!("{events:?}") };
    assert_eq!(event.r#type.as_str(), "v1.billing.meter.error_report_triggered");
    let related = event.related_object.as_ref().and_then(|object| object.id.as_deref());
    assert_eq!(related, Some(requests.id.as_str()));
    let mut found = Vec::new();
    for kind in event.data.as_ref().unwrap()["reason"]["error_types"].as_array().unwrap() {
        for sample in kind["sample_errors"].as_array().unwrap() {
            let identifier = sample["request"]["identifier"].as_str().unwrap().to_owned();
            found.push((kind["code"].as_str().unwrap(), identifier));
        }
    }
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[tokio::test]
async fn events_that_the_stream_cannot_count_are_reported_later() {
    let (stripe, client, requests, idle) = with_a_customer().await;
    let session = v2::MeterEventSession::create(&client).await.unwrap();
    for (number, (event_name, text, at, ..)) in FAULTS.into_iter().enumerate() {
        let (payload, identifier) = (payload(text), format!("e-{number}"));
        let payload: BTreeMap<String, String> = serde_json::from_value(payload).unwrap();
        let mut event =
            MeterEventStreamEventParams::new(event_name, payload).identifier(identifier);
        if let Some(at) = at {
            event = event.timestamp(v2_time(at));
        }
        let params = v2::MeterEventStreamCreateParams::new([event]);
        let token = session.authentication_token.expose();
        v2::MeterEventStream::create(&client, token, params).await.unwrap();
    }
    advance(&stripe, 9);
    assert_eq!(reports(&client).await, [], "the window is not over");
    advance(&stripe, 1);
    let events = reports(&client).await;
    assert_eq!(events.len(), 3);

    for event in &events {
        let data = event.data.as_ref().unwrap();
        assert_eq!(unix(&data["validation_start"]), START);
        assert_eq!(unix(&data["validation_end"]), START + 10);
        let related = event.related_object.as_ref().map(|object| object.id.as_deref().unwrap());
        let (r#type, faults): (_, Vec<_>) = match related {
            Some(id) if id == requests.id.as_str() => {
                ("v1.billing.meter.error_report_triggered", FAULTS[1..9].to_vec())
            }
            Some(id) => {
                assert_eq!(id, idle.id.as_str());
                ("v1.billing.meter.error_report_triggered", FAULTS[..1].to_vec())
            }
            None => ("v1.billing.meter.no_meter_found", FAULTS[9..].to_vec()),
        };
        assert_eq!(event.r#type.as_str(), r#type);
        assert_eq!(data["reason"]["error_count"], faults.len());
        for (.., code) in faults {
            let number = |(_, _, _, _, known): &(_, _, _, _, &str)| *known == code;
            let expected = FAULTS.iter().filter(|fault| number(fault)).count();
            let kinds = data["reason"]["error_types"].as_array().unwrap();
            let kind = kinds.iter().find(|kind| kind["code"] == code).unwrap();
            assert_eq!(kind["error_count"], expected, "{code}");
            let samples = kind["sample_errors"].as_array().unwrap();
            let first = FAULTS.iter().position(number).unwrap();
            assert_eq!(samples.len(), expected, "{code}");
            assert_eq!(samples[0]["request"]["identifier"], format!("e-{first}"), "{code}");
            assert!(!samples[0]["error_message"].as_str().unwrap().is_empty());
        }
    }
    let query = format!("customer={CUSTOMER}&start_time={}&end_time={}", START - DAY, START + DAY);
    assert_eq!(summaries(&client, &requests, &query).await, [], "nothing was counted");
}

#[tokio::test]
async fn a_report_holds_a_few_samples_and_counts_all() {
    let (stripe, client) = local();
    meter(&client, "requests", "sum").await;
    for number in 0..25 {
        report(&client, &format!("e-{number}"), "many").await.unwrap();
    }
    advance(&stripe, 10);
    report(&client, "next", "many").await.unwrap();
    advance(&stripe, 10);
    let events = reports(&client).await;
    let counts: Vec<_> = events
        .iter()
        .map(|event| {
            let reason = &event.data.as_ref().unwrap()["reason"];
            let samples = &reason["error_types"][0]["sample_errors"];
            (reason["error_count"].as_i64().unwrap(), samples.as_array().unwrap().len())
        })
        .collect();
    assert_eq!(counts, [(1, 1), (25, 10)]);
}

#[tokio::test]
async fn any_customer_is_known_until_one_is_created() {
    let (_stripe, client) =
        local_at(START, LocalTransport::builder().billing().resource::<Customer>());
    meter(&client, "requests", "sum").await;
    let event = |identifier| {
        let payload = json!({ "stripe_customer_id": "cus_1", "value": "1" });
        json!({ "event_name": "requests", "payload": payload, "identifier": identifier })
    };
    report_v2(&client, event("a")).await.unwrap();
    Customer::create(&client, json!({})).await.unwrap();
    let error = report_v2(&client, event("b")).await.unwrap_err();
    assert_eq!(error.code(), Some("meter_event_customer_not_found"));
}

#[tokio::test]
async fn summaries_come_by_window_newest_first() {
    let (stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    let at = [-2 * DAY, -DAY, -DAY + 59, -DAY + HOUR, -1, 0];
    for (number, at) in at.into_iter().enumerate() {
        report_at(&client, &format!("e-{number}"), "1.5", Some(START + at)).await.unwrap();
    }
    let query = |start: i64, end: i64, rest: &str| {
        format!("customer=cus_1&start_time={}&end_time={}{rest}", START + start, START + end)
    };
    let all = summaries(&client, &requests, &query(-2 * DAY, 60, "")).await;
    assert_eq!(all, [(-2 * DAY, 60, "9".to_owned())]);
    let before = summaries(&client, &requests, &query(-2 * DAY, 0, "")).await;
    assert_eq!(before, [(-2 * DAY, 0, "7.5".to_owned())]);
    let window = |start: i64, width: i64, value: &str| (start, start + width, value.to_owned());
    let by_hour =
        summaries(&client, &requests, &query(-2 * DAY, DAY, "&value_grouping_window=hour")).await;
    assert_eq!(
        by_hour,
        [
            window(0, HOUR, "1.5"),
            window(-HOUR, HOUR, "1.5"),
            window(-DAY + HOUR, HOUR, "1.5"),
            window(-DAY, HOUR, "3"),
            window(-2 * DAY, HOUR, "1.5"),
        ]
    );
    let by_day =
        summaries(&client, &requests, &query(-2 * DAY, DAY, "&value_grouping_window=day")).await;
    let days = [window(0, DAY, "1.5"), window(-DAY, DAY, "6"), window(-2 * DAY, DAY, "1.5")];
    assert_eq!(by_day, days);
    let none = summaries(&client, &requests, &query(-9 * DAY, -8 * DAY, "")).await;
    assert_eq!(none, []);

    let params = MeterEventSummaryListParams::new(
        "cus_1",
        Timestamp::from_unix(START - 2 * DAY),
        Timestamp::from_unix(START + DAY),
    );
    let params = params.value_grouping_window("hour");
    let list = Meter::list_event_summaries(&client, &requests, params).limit(2);
    let mut pages = list.auto_paging();
    let mut starts = Vec::new();
    while let Some(summary) = pages.next().await {
        starts.push(summary.unwrap().start_time.unix() - START);
    }
    assert_eq!(starts, [0, -HOUR, -DAY + HOUR, -DAY, -2 * DAY]);
    assert_eq!(stripe.requests().len(), 7 + 5 + 3);
}

#[tokio::test]
async fn summaries_are_requested_in_whole_windows() {
    let (_stripe, client) = local_at(
        START,
        LocalTransport::builder().billing().resource::<Customer>().known_customers_only(),
    );
    let requests = meter(&client, "requests", "sum").await;
    Customer::create(&client, json!({})).await.unwrap();
    let customer = format!("customer={CUSTOMER}");
    for (query, code, param) in [
        (format!("{customer}&start_time={}&end_time={START}", START - 1), None, "start_time"),
        (format!("{customer}&start_time={START}&end_time={}", START + 61), None, "end_time"),
        (format!("{customer}&start_time={START}&end_time={START}"), None, "end_time"),
        (format!("{customer}&start_time={START}&end_time={}", START - 60), None, "end_time"),
        (
            format!(
                "{customer}&start_time={START}&end_time={}&value_grouping_window=hour",
                START + 60
            ),
            None,
            "end_time",
        ),
        (
            format!(
                "{customer}&start_time={}&end_time={}&value_grouping_window=day",
                START + HOUR,
                START + DAY
            ),
            None,
            "start_time",
        ),
        (
            format!(
                "{customer}&start_time={START}&end_time={}&value_grouping_window=week",
                START + DAY
            ),
            None,
            "value_grouping_window",
        ),
        (
            format!("customer=cus_none&start_time={START}&end_time={}", START + DAY),
            Some("resource_missing"),
            "customer",
        ),
        (
            format!("start_time={START}&end_time={}", START + DAY),
            Some("parameter_missing"),
            "customer",
        ),
    ] {
        let url = format!("/v1/billing/meters/{}/event_summaries?{query}", requests.id);
        let error = client.request(Method::GET, &url, &[]).await.unwrap_err();
        assert_eq!(refusal(&error), (400, INVALID, code, Some(param)), "{query}");
    }
    let url = format!(
        "/v1/billing/meters/mtr_none/event_summaries?{customer}&start_time={START}&end_time={}",
        START + DAY
    );
    let error = client.request(Method::GET, &url, &[]).await.unwrap_err();
    assert_eq!(refusal(&error), (404, INVALID, Some("resource_missing"), Some("id")));
}

#[tokio::test]
async fn formulas_count_what_they_say() {
    let (_stripe, client) = local();
    let mut meters = Vec::new();
    for formula in ["sum", "count", "last"] {
        meters.push(meter(&client, formula, formula).await);
    }
    let events = [("5", 10), ("-7", 30), ("2.25", 20), ("3", 30)];
    for formula in ["sum", "count", "last"] {
        for (value, at) in events {
            let payload = [("stripe_customer_id", "cus_1"), ("value", value)];
            let params = MeterEventCreateParams::new(formula, payload);
            let params = params.timestamp(Timestamp::from_unix(START + at));
            MeterEvent::create(&client, params).await.unwrap();
        }
    }
    for (meter, expected) in meters.iter().zip([3.25, 4.0, 3.0]) {
        assert_eq!(total(&client, meter).await, Some(expected), "{}", meter.event_name);
    }
}

#[tokio::test]
async fn events_are_read_as_the_meter_says() {
    let (stripe, client) = local();
    let params = json!({
        "display_name": "Tokens", "event_name": "tokens",
        "default_aggregation": { "formula": "sum" },
        "customer_mapping": { "event_payload_key": "who", "type": "by_id" },
        "value_settings": { "event_payload_key": "tokens" },
        "event_time_window": "hour",
    });
    let request = client.request(Method::POST, "/v1/billing/meters", &[]).params(params);
    let tokens: Meter = serde_json::from_value(request.await.unwrap()).unwrap();
    for (value, at) in [("5", 0), ("9", 60), ("7", 30), ("1", -1)] {
        let payload = [("who", "cus_1"), ("tokens", value)];
        let params = MeterEventCreateParams::new("tokens", payload).identifier(value);
        let params = params.timestamp(Timestamp::from_unix(START + at));
        MeterEvent::create(&client, params).await.unwrap();
    }
    // Of each hour the event counts that was received last, whatever its timestamp.
    assert_eq!(total(&client, &tokens).await, Some(8.0));

    // Taken back, it leaves its place to the one that was received before it.
    cancel(&client, "tokens", "7").await.unwrap();
    assert_eq!(total(&client, &tokens).await, Some(10.0));
    cancel(&client, "tokens", "5").await.unwrap();
    assert_eq!(total(&client, &tokens).await, Some(10.0));
    cancel(&client, "tokens", "9").await.unwrap();
    assert_eq!(total(&client, &tokens).await, Some(1.0));

    // One that comes late takes the place of what can no longer be taken back.
    advance(&stripe, DAY);
    let payload = [("who", "cus_1"), ("tokens", "100")];
    let params = MeterEventCreateParams::new("tokens", payload).timestamp(START - 2);
    MeterEvent::create(&client, params).await.unwrap();
    assert_eq!(total(&client, &tokens).await, Some(100.0));
}

#[tokio::test]
async fn accounts_count_apart() {
    let (_stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    let params =
        MeterCreateParams::new(meter::DefaultAggregationParams::new("sum"), "Other", "requests");
    let other = Meter::create(&client, params).stripe_account("acct_1").await.unwrap();
    report(&client, "e-1", "5").await.unwrap();
    let payload = [("stripe_customer_id", "cus_1"), ("value", "7")];
    let params = MeterEventCreateParams::new("requests", payload).identifier("e-1");
    MeterEvent::create(&client, params).stripe_account("acct_1").await.unwrap();

    // The token says which account the stream is for.
    let session = v2::MeterEventSession::create(&client).stripe_account("acct_1").await.unwrap();
    let event = MeterEventStreamEventParams::new("requests", payload);
    let params = v2::MeterEventStreamCreateParams::new([event]);
    let token = session.authentication_token.expose();
    v2::MeterEventStream::create(&client, token, params).await.unwrap();

    assert_eq!(total(&client, &requests).await, Some(5.0));
    let (start, end) = (Timestamp::from_unix(START), Timestamp::from_unix(START + DAY));
    let params = MeterEventSummaryListParams::new("cus_1", start, end);
    let summaries = Meter::list_event_summaries(&client, &other, params);
    let summaries = summaries.stripe_account("acct_1").await.unwrap();
    assert_eq!(summaries.data[0].aggregated_value.to_string(), "14");
}

async fn cancel(client: &Client, event_name: &str, identifier: &str) -> Result<Value, Error> {
    let params = json!({
        "event_name": event_name, "type": "cancel", "cancel": { "identifier": identifier },
    });
    client.request(Method::POST, "/v1/billing/meter_event_adjustments", &[]).params(params).await
}

#[tokio::test]
async fn an_adjustment_takes_back_one_event() {
    let (stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    for (identifier, value) in [("a", "1"), ("b", "20"), ("c", "300")] {
        report(&client, identifier, value).await.unwrap();
    }
    let params = MeterEventAdjustmentCreateParams::new("requests", "cancel");
    let params = params.cancel(meter_event_adjustment::CancelParams::new().identifier("b"));
    let adjustment = MeterEventAdjustment::create(&client, params).await.unwrap();
    assert_eq!(adjustment.status.as_str(), "complete");
    assert_eq!(adjustment.cancel.unwrap().identifier.as_deref(), Some("b"));
    assert_eq!(total(&client, &requests).await, Some(301.0));
    // Once more changes nothing, and the identifier stays taken.
    cancel(&client, "requests", "b").await.unwrap();
    assert_eq!(total(&client, &requests).await, Some(301.0));
    assert!(report(&client, "b", "20").await.is_err());

    let missing = Some("resource_missing");
    let unknown = (400, INVALID, missing, Some("cancel[identifier]"));
    assert_eq!(refusal(&cancel(&client, "requests", "d").await.unwrap_err()), unknown);
    assert_eq!(refusal(&cancel(&client, "other", "a").await.unwrap_err()), unknown);
    let params =
        json!({ "event_name": "requests", "type": "cancel", "cancel": { "identifier": "d" } });
    let url = "/v2/billing/meter_event_adjustments";
    let error = client.request(Method::POST, url, &[]).params(params).await.unwrap_err();
    assert_eq!(refusal(&error), (400, INVALID, Some("invalid_cancel_configuration"), None));

    advance(&stripe, DAY - 1);
    let params =
        json!({ "event_name": "requests", "type": "cancel", "cancel": { "identifier": "c" } });
    let adjustment = client.request(Method::POST, url, &[]).params(params).await.unwrap();
    assert_eq!(adjustment["object"], "v2.billing.meter_event_adjustment");
    assert_eq!(
        (&adjustment["status"], &adjustment["type"]),
        (&json!("complete"), &json!("cancel"))
    );
    assert_eq!(unix(&adjustment["created"]), START + DAY - 1);
    assert_eq!(total(&client, &requests).await, Some(1.0));
    advance(&stripe, 1);
    assert_eq!(refusal(&cancel(&client, "requests", "a").await.unwrap_err()), unknown);
    assert_eq!(total(&client, &requests).await, Some(1.0));
}

#[tokio::test]
async fn an_adjustment_says_what_to_cancel() {
    let (_stripe, client) = local();
    for (params, code, param) in [
        (json!({ "event_name": "requests", "type": "undo" }), None, "type"),
        (
            json!({ "event_name": "requests", "type": "cancel" }),
            Some("parameter_missing"),
            "cancel[identifier]",
        ),
    ] {
        let url = "/v1/billing/meter_event_adjustments";
        let error = client.request(Method::POST, url, &[]).params(params).await.unwrap_err();
        assert_eq!(refusal(&error), (400, INVALID, code, Some(param)));
    }
}

#[tokio::test]
async fn a_session_lasts_15_minutes() {
    let (stripe, client) = local();
    let requests = meter(&client, "requests", "count").await;
    let session = v2::MeterEventSession::create(&client).await.unwrap();
    assert_eq!(session.expires_at.unix(), START + 900);
    let token = session.authentication_token.expose().to_owned();
    let send = async |token: &str| {
        let payload = [("stripe_customer_id", "cus_1")];
        let event = MeterEventStreamEventParams::new("requests", payload);
        let params = v2::MeterEventStreamCreateParams::new([event]);
        v2::MeterEventStream::create(&client, token, params).await
    };
    advance(&stripe, 899);
    send(&token).await.unwrap();
    advance(&stripe, 1);
    let error = send(&token).await.unwrap_err();
    let expired = Some("billing_meter_event_session_expired");
    assert_eq!(refusal(&error), (401, Some("temporary_session_expired"), expired, None));
    for token in ["unknown", "mes_token_0_", "mes_token_0_61", &token[..token.len() - 2]] {
        let error = send(token).await.unwrap_err();
        assert_eq!(refusal(&error), (401, INVALID, Some("unauthenticated"), None), "{token}");
    }
    let error = send("sk_test_local").await.unwrap_err();
    assert_eq!(refusal(&error), (401, INVALID, Some("unauthenticated"), None));
    assert_eq!(total(&client, &requests).await, Some(1.0));

    // No two tokens are alike, whatever the ids are.
    let other = v2::MeterEventSession::create(&client).await.unwrap();
    assert_ne!(other.authentication_token.expose(), token);
    stripe.reset();
    let error = send(other.authentication_token.expose()).await.unwrap_err();
    assert_eq!(error.status().unwrap(), 401);
}

#[tokio::test]
async fn a_sender_goes_on_when_its_session_has_expired() {
    let (stripe, client) = local();
    let requests = meter(&client, "requests", "count").await;
    let sender = MeterEventSender::new(&client);
    let event =
        || vec![MeterEventStreamEventParams::new("requests", [("stripe_customer_id", "cus_1")])];
    sender.send(&mut event()).await.unwrap();
    // The client's clock does not know.
    advance(&stripe, HOUR);
    sender.send(&mut event()).await.unwrap();
    assert_eq!(total(&client, &requests).await, Some(2.0));
    let requests = stripe.requests();
    let sessions = requests.iter().filter(|request| request.path.ends_with("session")).count();
    assert_eq!(sessions, 2);
}

#[tokio::test]
async fn the_stream_takes_100_events_at_once() {
    let (_stripe, client) = local();
    let session = v2::MeterEventSession::create(&client).await.unwrap();
    let event = MeterEventStreamEventParams::new("requests", [("value", "1")]);
    let params = v2::MeterEventStreamCreateParams::new(vec![event; 101]);
    let token = session.authentication_token.expose();
    let error = v2::MeterEventStream::create(&client, token, params).await.unwrap_err();
    assert_eq!(refusal(&error), (400, INVALID, Some("invalid_request"), None));
}

#[tokio::test]
async fn sums_are_written_exactly() {
    let (stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    for (number, value) in
        ["999999999999999", "999999999999999", "0.000000000001", "0.1", "0.2"].iter().enumerate()
    {
        report(&client, &number.to_string(), value).await.unwrap();
    }
    let request = http::Request::get(format!(
        "/v1/billing/meters/{}/event_summaries?customer=cus_1&start_time={START}&end_time={}",
        requests.id,
        START + 60
    ));
    let request = request.header("authorization", "Bearer sk_test_local");
    let response = stripe.respond(&request.body(bytes::Bytes::new()).unwrap()).unwrap();
    let text = std::str::from_utf8(response.body()).unwrap();
    assert!(text.contains(r#""aggregated_value":1999999999999998.300000000001,"#), "{text}");
}

#[tokio::test]
async fn no_time_is_too_far_away() {
    let (stripe, client) = local();
    let requests = meter(&client, "requests", "sum").await;
    for at in [i64::MIN, i64::MIN / 1000, -1, i64::MAX / 1000, i64::MAX] {
        let payload = json!({ "stripe_customer_id": "cus_1", "value": "1" });
        let event = json!({ "event_name": "requests", "payload": payload, "timestamp": at });
        let url = "/v1/billing/meter_events";
        let error = client.request(Method::POST, url, &[]).params(event).await.unwrap_err();
        assert_eq!(refusal(&error), (400, INVALID, None, Some("timestamp")), "{at}");
        let url = format!(
            "/v1/billing/meters/{}/event_summaries?customer=cus_1&start_time={at}&end_time={at}",
            requests.id
        );
        let error = client.request(Method::GET, &url, &[]).await.unwrap_err();
        assert_eq!(error.status().unwrap(), 400);
    }
    // Events have a time as far as there are milliseconds for it.
    stripe.clock().set(tests::unix((1 << 60) / 1000));
    report(&client, "at the end", "1").await.unwrap();
    stripe.clock().set(tests::unix(i64::MAX.unsigned_abs() / 1000));
    let error = report(&client, "after the end", "1").await.unwrap_err();
    assert_eq!(refusal(&error), (400, INVALID, None, Some("timestamp")));
    assert_eq!(reports(&client).await, []);
}
