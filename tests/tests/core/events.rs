//! Events: their decoding, the requests that they cause, and the handlers that are called.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use expect_test::expect;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use stripe_core::event::{
    Event, EventContext, EventHandler, EventListParams, EventNotification, EventType, HandleError,
    Handled, HandlerResult, MeterErrorCode, MeterErrorReport, Proceed, ThinEvent, ThinEventData,
    ThinEventType,
};
use stripe_core::types::ObjectErrorKind;
use stripe_core::webhook::WebhookVerifier;
use stripe_core::{Client, ErrorKind, Range, StripeEnum, StripeResource, Timestamp};
use tests::{Reply, ScriptedServer, at_once, client_of};

const SECRET: &str = "whsec_test_secret";

/// A user-defined resource.
#[derive(Debug, PartialEq, Deserialize, StripeResource)]
#[stripe_resource(object = "invoice", path = "/v1/invoices", ops(retrieve))]
struct Invoice {
    id: String,
    amount_paid: i64,
}

fn snapshot() -> Value {
    json!({
        "id": "evt_1",
        "object": "event",
        "account": "acct_1",
        "api_version": "2026-10-28.endive",
        "context": "acct_1",
        "created": 1_700_000_000,
        "data": {
            "object": { "id": "in_1", "object": "invoice", "amount_paid": 1000, "odd": [1, null, {}] },
            "previous_attributes": { "status": "open", "amount_paid": 0 },
        },
        "livemode": false,
        "pending_webhooks": 2,
        "request": { "id": "req_1", "idempotency_key": null },
        "type": "invoice.paid",
    })
}

fn event(json: &Value) -> Event {
    serde_json::from_value(json.clone()).unwrap()
}

fn report_notification() -> Value {
    json!({
        "id": "evt_test_1",
        "object": "v2.core.event",
        "type": "v1.billing.meter.error_report_triggered",
        "created": "2026-01-31T12:00:00.250Z",
        "livemode": true,
        "context": "org_1/acct_1",
        "reason": { "type": "request", "request": { "id": "req_1", "idempotency_key": "key" } },
        "related_object": {
            "id": "mtr_1",
            "type": "billing.meter",
            "url": "/v1/billing/meters/mtr_1",
        },
    })
}

fn notification(json: &Value) -> EventNotification {
    serde_json::from_value(json.clone()).unwrap()
}

#[test]
fn debug_shows_which_object_it_is_and_nothing_else_of_it() {
    let mut json = snapshot();
    json["data"]["object"]["confirmation_secret"] = json!({"client_secret": "pi_1_secret_x"});
    json["data"]["previous_attributes"] = json!({"payment_intent": {"client_secret": "s"}});
    let shown = format!("{:?}", event(&json).data);
    assert_eq!(
        shown,
        "EventData { object: Undecoded { id: \"in_1\", object: \"invoice\", .. }, \
         previous_attributes: Some({\"payment_intent\"}) }"
    );
    let mut json = report_notification();
    json["data"] = json!({"secret": "s_1", "id": "a"});
    json["changes"] = json!({"before": {"secret": "s_1"}});
    let shown = format!("{:?}", serde_json::from_value::<ThinEvent>(json).unwrap());
    assert!(shown.contains(r#"data: Some(Undecoded { id: "a", .. })"#), "{shown}");
    assert!(shown.contains(r#"changes: Some({"before"})"#) && !shown.contains("s_1"), "{shown}");
}

#[test]
fn the_object_of_a_snapshot_is_decoded_on_demand() {
    let event = event(&snapshot());
    assert_eq!(event.id, "evt_1");
    assert_eq!(event.r#type, EventType::InvoicePaid);
    assert_eq!(event.created, Timestamp::from_unix(1_700_000_000));
    assert_eq!(event.request.as_ref().unwrap().id.as_deref(), Some("req_1"));
    assert_eq!(event.previous_attribute("status"), Some(&json!("open")));
    assert_eq!(event.previous_attribute("currency"), None);
    assert_eq!(
        event.object::<Invoice>().unwrap(),
        Invoice { id: "in_1".into(), amount_paid: 1000 }
    );
    assert_eq!(event.decode::<Value>().unwrap(), event.data.object);
}

#[test]
#[rustfmt::skip::macros(expect)]
fn the_object_of_another_type_is_refused_by_name() {
    let mut json = snapshot();
    json["data"]["object"] = json!({ "id": "cus_1", "object": "customer" });
    let error = event(&json).object::<Invoice>().unwrap_err();
    assert_eq!(error.kind(), ObjectErrorKind::OtherObject);
    expect!["expected a `invoice`, found a `customer`; decode it as that type"]
        .assert_eq(&error.to_string());
}

/// A user's queue message; serde buffers the content of such an enum.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Job {
    Snapshot { event: Box<Event> },
    Thin { event: Box<EventNotification> },
}

#[test]
fn an_event_survives_a_queue_unchanged() {
    for json in [
        snapshot(),
        json!({ "id": "evt_1", "object": "event" }),
        json!({ "id": "evt_1", "object": "event", "type": "invoice.framed", "request": null }),
    ] {
        let before = event(&json);
        let text = serde_json::to_string(&before).unwrap();
        let after: Event = serde_json::from_str(&text).unwrap();
        assert_eq!(after, before);
        assert_eq!(serde_json::to_string(&after).unwrap(), text);
    }
    assert_eq!(serde_json::to_value(event(&snapshot())).unwrap(), snapshot());

    let thin = notification(&report_notification());
    assert_eq!(serde_json::to_value(&thin).unwrap(), report_notification());

    for job in
        [Job::Snapshot { event: Box::new(event(&snapshot())) }, Job::Thin { event: Box::new(thin) }]
    {
        let text = serde_json::to_string(&job).unwrap();
        assert_eq!(serde_json::from_str::<Job>(&text).unwrap(), job);
    }
}

#[test]
fn another_api_version_is_visible_and_no_error() {
    let mut json = snapshot();
    assert_eq!(event(&json).other_api_version(), None);
    json["api_version"] = json!("2020-08-27");
    assert_eq!(event(&json).other_api_version(), Some("2020-08-27"));
    json["api_version"] = Value::Null;
    assert_eq!(event(&json).other_api_version(), None);
}

#[test]
fn unknown_event_types_are_ordinary() {
    let mut json = snapshot();
    json["type"] = json!("invoice.framed");
    json["preview"] = json!({ "a": [1] });
    json["data"]["preview"] = json!(true);
    let event = event(&json);
    assert_eq!(event.r#type, EventType::Unknown("invoice.framed".into()));
    assert!(!event.r#type.is_known());
    assert_eq!(event.object::<Invoice>().unwrap().id, "in_1");
}

#[test]
fn every_event_type_is_known_by_name() {
    let events = stripe_catalogue::facts::events();
    let of = |kind: &str| -> BTreeSet<&str> {
        events.iter().filter(|event| event.kind == kind).map(|event| event.name).collect()
    };
    for (kind, count, ours) in
        [("snapshot", 275, EventType::VALUES), ("thin", 326, ThinEventType::VALUES)]
    {
        let theirs = of(kind);
        assert_eq!(theirs.len(), count);
        assert_eq!(ours.iter().copied().collect::<BTreeSet<_>>(), theirs);
        assert_eq!(ours.len(), count);
    }
    for name in of("snapshot") {
        let known = EventType::from(name);
        assert!(known.is_known(), "{name}");
        assert_eq!(known.as_str(), name);
    }
    for name in of("thin") {
        let known = ThinEventType::from(name);
        assert!(known.is_known(), "{name}");
        assert_eq!(known.as_str(), name);
    }
    // The one type of thin event with data that is declared here has that of the table.
    let report = events.iter().find(|event| event.name == MeterErrorReport::TYPES[0]).unwrap();
    assert_eq!(
        report.data,
        ["developer_message_summary", "reason", "validation_end", "validation_start"]
    );
}

#[test]
fn variants_are_named_as_the_types_are() {
    assert_eq!(EventType::from("invoice.paid"), EventType::InvoicePaid);
    assert_eq!(
        EventType::from("billing.credit_balance_transaction.created"),
        EventType::BillingCreditBalanceTransactionCreated
    );
    assert_eq!(
        ThinEventType::from("v2.core.account[configuration.customer].updated"),
        ThinEventType::V2CoreAccountIncludingConfigurationCustomerUpdated
    );
}

fn report() -> Value {
    json!({
        "id": "evt_test_1",
        "object": "v2.core.event",
        "type": "v1.billing.meter.error_report_triggered",
        "created": "2026-01-31T12:00:00.250Z",
        "livemode": true,
        "snapshot_event": "evt_2",
        "changes": { "before": {}, "after": {} },
        "data": {
            "developer_message_summary": "There are 3 errors",
            "reason": {
                "error_count": 3,
                "error_types": [
                    {
                        "code": "meter_event_customer_not_found",
                        "error_count": 2,
                        "sample_errors": [
                            {
                                "error_message": "No such customer: cus_x",
                                "request": { "identifier": "order-1234" },
                            },
                        ],
                    },
                    { "code": "meter_event_of_tomorrow", "error_count": 1, "sample_errors": [] },
                ],
            },
            "validation_start": "2026-01-31T11:59:50.000Z",
            "validation_end": "2026-01-31T12:00:00.000Z",
        },
    })
}

#[test]
fn a_meter_error_report_names_the_events_that_were_not_counted() {
    let event: ThinEvent = serde_json::from_value(report()).unwrap();
    assert_eq!(event.snapshot_event.as_ref().unwrap(), &"evt_2");
    let report: MeterErrorReport = event.data().unwrap();
    assert_eq!(report.developer_message_summary, "There are 3 errors");
    assert_eq!(report.reason.error_count, 3);
    let [missing, unknown] = &report.reason.error_types[..] else { panic!("two codes") };
    assert_eq!(missing.code, MeterErrorCode::MeterEventCustomerNotFound);
    assert_eq!(missing.sample_errors[0].request.identifier.as_deref(), Some("order-1234"));
    assert_eq!(missing.sample_errors[0].error_message, "No such customer: cus_x");
    assert_eq!(unknown.code.as_str(), "meter_event_of_tomorrow");
    assert_eq!(report.validation_end.unwrap().to_string(), "2026-01-31T12:00:00.000Z");
    assert_eq!(serde_json::to_value(&event).unwrap(), self::report());
}

/// Unexpected values of a field.
fn odd_values() -> [Value; 10] {
    [
        Value::Null,
        json!(true),
        json!(0),
        json!(-7.25),
        json!(u64::MAX),
        json!(""),
        json!("text"),
        json!([null, "a"]),
        json!({}),
        json!({ "id": null, "object": 5, "type": [], "request": "req_1", "url": {} }),
    ]
}

/// The JSON without each of its fields but `object`, and with each unexpected value in each of
/// them.
fn mutations(json: &Value) -> Vec<(String, Value)> {
    let mut mutations = Vec::new();
    let names = json.as_object().unwrap().keys().filter(|name| *name != "object");
    for name in names {
        let mut without = json.clone();
        without.as_object_mut().unwrap().remove(name);
        mutations.push((format!("without {name}"), without));
        for odd in odd_values() {
            let mut with = json.clone();
            with[name] = odd.clone();
            mutations.push((format!("{name}: {odd}"), with));
        }
    }
    mutations
}

#[test]
fn an_odd_field_of_the_envelope_costs_no_more_than_itself() {
    let whole = serde_json::to_value(event(&snapshot())).unwrap();
    for (what, json) in mutations(&snapshot()) {
        let event: Event = serde_json::from_value(json.clone()).unwrap_or_else(|error| {
            panic!("{what}: {error}");
        });
        let after = serde_json::to_value(&event).unwrap();
        let name = what.trim_start_matches("without ").split(':').next().unwrap();
        for (field, value) in whole.as_object().unwrap() {
            assert!(field == name || after[field] == *value, "{what} costs {field}");
        }
        assert_eq!(serde_json::from_value::<Event>(after).unwrap(), event, "{what}");
    }
}

#[test]
fn an_odd_field_of_a_thin_event_costs_no_more_than_itself() {
    for (what, json) in mutations(&report_notification()) {
        let notification: EventNotification =
            serde_json::from_value(json.clone()).unwrap_or_else(|error| panic!("{what}: {error}"));
        let after = serde_json::to_value(&notification).unwrap();
        assert_eq!(serde_json::from_value::<EventNotification>(after).unwrap(), notification);
        let event: ThinEvent = serde_json::from_value(json).unwrap();
        assert_eq!((event.id, event.created), (notification.id, notification.created), "{what}");
    }
    for (what, json) in mutations(&report()) {
        serde_json::from_value::<ThinEvent>(json).unwrap_or_else(|error| panic!("{what}: {error}"));
    }
    // As Stripe writes it where there is no related object.
    let mut json = report_notification();
    json["related_object"] = json!({});
    json["reason"] = Value::Null;
    assert_eq!(notification(&json).related_object, None);
}

#[test]
fn events_of_old_api_versions_are_decoded() {
    let mut json = snapshot();
    json["request"] = json!("req_1");
    json["created"] = json!(1_700_000_000.75);
    json["pending_webhooks"] = json!("2");
    json["livemode"] = json!("true");
    let read = event(&json);
    let request = read.request.as_ref().unwrap();
    assert_eq!((request.id.as_deref(), &request.idempotency_key), (Some("req_1"), &None));
    assert_eq!(read.created, Timestamp::from_unix(1_700_000_000));
    assert_eq!((read.pending_webhooks, read.livemode), (2, true));
    for created in [json!("1700000000"), json!("2023-11-14T22:13:20.75Z")] {
        json["created"] = created;
        assert_eq!(event(&json).created, Timestamp::from_unix(1_700_000_000));
    }
}

#[test]
fn json_without_the_event_object_is_no_event() {
    for object in [json!("customer"), json!("v2.core.event"), json!(null), json!(5)] {
        let mut json = snapshot();
        json["object"] = object;
        let error = serde_json::from_value::<Event>(json).unwrap_err().to_string();
        assert!(error.starts_with("expected the object `event`, found "), "{error}");
    }
    // The envelope of a cloud provider has an id and a type too.
    let envelope = json!({ "id": "1", "type": "invoice.paid", "data": snapshot() });
    assert!(serde_json::from_value::<Event>(envelope).is_err());
}

#[tokio::test]
async fn an_odd_event_does_not_cost_its_page() {
    let data: Vec<Value> = mutations(&snapshot()).into_iter().map(|(_, json)| json).collect();
    let count = data.len();
    let list = json!({ "object": "list", "url": "/v1/events", "has_more": false, "data": data });
    let server = ScriptedServer::start([Reply::json(200, &list.to_string())]);
    let client = client_of(&server.url()).build().unwrap();
    assert_eq!(Event::list(&client).await.unwrap().len(), count);
}

#[tokio::test]
async fn an_event_without_an_id_asks_for_nothing() {
    let server = ScriptedServer::start([]);
    let client = client_of(&server.url()).build().unwrap();
    let mut json = report_notification();
    json["id"] = Value::Null;
    let error = notification(&json).fetch_event(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Encode);
    assert_eq!(server.connections(), 0);
}

#[test]
fn counts_and_codes_of_a_report_are_read_whatever_else_is_missing() {
    let read = |data: Value| {
        let mut json = report();
        json["data"] = data;
        let event: ThinEvent = serde_json::from_value(json).unwrap();
        event.data::<MeterErrorReport>().unwrap()
    };
    let report = read(json!({
        "reason": {
            "error_count": "9",
            "error_types": [
                {
                    "code": "meter_event_value_not_found",
                    "error_count": "4",
                    "sample_errors": [
                        { "error_message": "no identifier", "request": {} },
                        { "error_message": "a key", "request": { "idempotency_key": "key" } },
                        { "error_message": "no request" },
                        { "request": { "identifier": "order-1" } },
                        { "error_message": null, "request": null },
                        null,
                    ],
                },
                { "code": "timestamp_in_future", "error_count": 3.0, "sample_errors": null },
                { "code": null },
            ],
        },
    }));
    assert_eq!(report.reason.error_count, 9);
    let [missing, future, nameless] = &report.reason.error_types[..] else { panic!("three") };
    assert_eq!((&missing.code, missing.error_count), (&MeterErrorCode::MeterEventValueNotFound, 4));
    let told: Vec<_> = missing
        .sample_errors
        .iter()
        .map(|sample| (&*sample.error_message, sample.request.identifier.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            ("no identifier", None),
            ("a key", None),
            ("no request", None),
            ("", Some("order-1")),
            ("", None)
        ]
    );
    assert_eq!(missing.sample_errors[1].request.idempotency_key.as_deref(), Some("key"));
    assert_eq!((&future.code, future.error_count), (&MeterErrorCode::TimestampInFuture, 3));
    assert_eq!((nameless.code.as_str(), nameless.error_count), ("", 0));
    assert_eq!((report.validation_start, report.validation_end), (None, None));

    for empty in
        [json!({}), json!({ "reason": null }), json!({ "reason": { "error_types": null } })]
    {
        assert_eq!(read(empty).reason.error_types, []);
    }
    let text = serde_json::to_string(&report).unwrap();
    assert_eq!(serde_json::from_str::<MeterErrorReport>(&text).unwrap(), report);
}

#[test]
fn an_odd_field_of_a_report_costs_no_more_than_itself() {
    let data = report()["data"].clone();
    for (what, json) in mutations(&data) {
        let report: MeterErrorReport =
            serde_json::from_value(json).unwrap_or_else(|error| panic!("{what}: {error}"));
        assert!(what.contains("reason") || report.reason.error_count == 3, "{what}");
    }
    for (what, json) in mutations(&data["reason"]["error_types"][0]) {
        let mut data = data.clone();
        data["reason"]["error_types"][0] = json;
        let report: MeterErrorReport = serde_json::from_value(data).unwrap();
        assert_eq!(report.reason.error_types[1].error_count, 1, "{what}");
    }
}

/// User-defined event data.
#[derive(Debug, PartialEq, Deserialize)]
struct UpcomingInvoice {
    customer: String,
    subscription: Option<String>,
}

impl ThinEventData for UpcomingInvoice {
    const TYPES: &'static [&'static str] = &["v1.invoice.upcoming", "v1.preview.invoice"];
}

#[test]
#[rustfmt::skip::macros(expect)]
fn data_of_other_types_is_refused_by_name() {
    let mut json = report();
    let event = |json: &Value| serde_json::from_value::<ThinEvent>(json.clone()).unwrap();
    expect!["the type decodes the data of `v1.invoice.upcoming`, `v1.preview.invoice` events, but this is a `v1.billing.meter.error_report_triggered` event; use the type for its data"]
    .assert_eq(&event(&json).data::<UpcomingInvoice>().unwrap_err().to_string());
    json["type"] = json!("v1.preview.invoice");
    json["data"] = json!({ "customer": "cus_1" });
    assert_eq!(
        event(&json).data::<UpcomingInvoice>().unwrap(),
        UpcomingInvoice { customer: "cus_1".into(), subscription: None }
    );
    json["data"] = json!({ "customer": 5 });
    expect!["cannot decode the data of the `v1.preview.invoice` event: invalid type: integer, expected a string"]
    .assert_eq(&event(&json).data::<UpcomingInvoice>().unwrap_err().to_string());
    json["data"] = Value::Null;
    expect!["the event `evt_test_1` (`v1.preview.invoice`) has no data"]
        .assert_eq(&event(&json).data::<UpcomingInvoice>().unwrap_err().to_string());
}

#[tokio::test]
async fn following_up_names_the_event_and_its_context() {
    let server = ScriptedServer::start([
        Reply::json(200, &report().to_string()),
        Reply::json(200, r#"{"id": "mtr_1", "object": "billing.meter"}"#),
    ]);
    // What the client acts for is not what the event is about.
    let client = client_of(&server.url()).build().unwrap().for_account("acct_other");
    let client = client.for_context("acct_third");
    let notification = notification(&report_notification());

    let event = notification.fetch_event(&client).await.unwrap();
    assert_eq!(event.data::<MeterErrorReport>().unwrap().reason.error_count, 3);
    let meter: Value = notification.fetch_related_object(&client).await.unwrap();
    assert_eq!(meter["id"], "mtr_1");

    let received = server.received();
    assert_eq!(received[0].target(), "GET /v2/core/events/evt_test_1");
    assert_eq!(received[1].target(), "GET /v1/billing/meters/mtr_1");
    for request in &received {
        assert_eq!(request.header("stripe-request-trigger"), Some("event=evt_test_1"));
        assert_eq!(request.header("stripe-context"), Some("org_1/acct_1"));
        assert_eq!(request.header("stripe-account"), None);
    }
}

#[tokio::test]
async fn without_a_context_none_is_sent() {
    let server = ScriptedServer::start([Reply::json(200, &report().to_string())]);
    let client = client_of(&server.url()).build().unwrap().for_context("acct_third");
    let mut json = report_notification();
    json["context"] = Value::Null;
    notification(&json).fetch_event(&client).await.unwrap();
    assert_eq!(server.received()[0].header("stripe-context"), None);
}

#[tokio::test]
async fn a_related_object_elsewhere_is_not_fetched() {
    let server = ScriptedServer::start([]);
    let client = client_of(&server.url()).build().unwrap();
    for url in [
        "//evil.example/v1/meters/mtr_1",
        "https://evil.example/v1/meters/mtr_1",
        "/\\evil.example/v1/meters/mtr_1",
        "\\\\evil.example",
        "@evil.example/",
        ".evil.example/",
        "v1/meters/mtr_1",
        "",
        "/v1/meters/{}",
        "/v1/meters/mtr 1",
        "/v1/meters/mtr_1\r\nx: y",
    ] {
        let mut json = report_notification();
        json["related_object"]["url"] = json!(url);
        let error = notification(&json).fetch_related_object::<Value>(&client).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Encode, "{url}");
        assert_eq!(
            error.message(),
            format!(
                "the related object of the event `evt_test_1` is not on the same host: \
                 `{url}`; nothing was sent there"
            )
        );
        assert!(!error.may_have_been_applied());
    }
    let mut json = report_notification();
    json["related_object"] = Value::Null;
    let error = notification(&json).fetch_related_object::<Value>(&client).await.unwrap_err();
    assert_eq!(error.message(), "the event `evt_test_1` has no related object");
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_related_object_may_be_named_by_its_whole_url() {
    let server = ScriptedServer::start([Reply::json(404, r#"{"error": {"message": "gone"}}"#)]);
    let client = client_of(&server.url()).build().unwrap();
    let mut json = report_notification();
    json["related_object"]["url"] = json!(format!("{}/v1/meters/mtr_1?include=a", server.url()));
    let error = notification(&json).fetch_related_object::<Value>(&client).await.unwrap_err();
    assert_eq!(server.received()[0].target(), "GET /v1/meters/mtr_1?include=a");
    // Errors and metrics do not name each object.
    assert_eq!(error.path_template(), Some("/v1/meters/{}?include=a"));
}

#[tokio::test]
async fn events_are_listed_and_retrieved() {
    let list =
        json!({ "object": "list", "url": "/v1/events", "has_more": false, "data": [snapshot()] });
    let server = ScriptedServer::start([
        Reply::json(200, &list.to_string()),
        Reply::json(200, &snapshot().to_string()),
    ]);
    let client = client_of(&server.url()).build().unwrap();
    let params = EventListParams::new()
        .delivery_success(false)
        .created(Range::new().gte(Timestamp::from_unix(5)))
        .types(["invoice.paid"]);
    let events = Event::list(&client).params(params).await.unwrap();
    assert_eq!(events.data[0], event(&snapshot()));
    assert_eq!(Event::retrieve(&client, &events.data[0]).await.unwrap().id, "evt_1");
    let received = server.received();
    assert_eq!(
        received[0].target(),
        "GET /v1/events?created[gte]=5&delivery_success=false&types[0]=invoice.paid"
    );
    assert_eq!(received[1].target(), "GET /v1/events/evt_1");
}

/// Callbacks that were called, in order.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    fn push(&self, line: impl Into<String>) {
        self.0.lock().unwrap().push(line.into());
    }

    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

fn client() -> Client {
    client_of("http://127.0.0.1:9").build().unwrap()
}

/// A callback that logs its event.
fn writes(
    log: &Log,
    name: &'static str,
) -> impl Fn(EventContext<Event>) -> std::future::Ready<HandlerResult> + use<> {
    let log = log.clone();
    move |cx| {
        log.push(format!("{name}: {}", cx.event.r#type));
        std::future::ready(Ok(()))
    }
}

#[tokio::test]
async fn each_type_has_its_own_callback() {
    let log = Log::default();
    let handler = EventHandler::<Event>::builder(&client(), SECRET)
        .on(EventType::InvoicePaid, writes(&log, "paid"))
        .on("invoice.framed", writes(&log, "framed"))
        .fallback(writes(&log, "other"))
        .build()
        .unwrap();
    assert_eq!(handler.types(), ["invoice.framed", "invoice.paid"]);

    for (event_type, handled) in [
        ("invoice.paid", Handled::ByType),
        ("invoice.framed", Handled::ByType),
        ("invoice.voided", Handled::ByFallback),
    ] {
        let mut json = snapshot();
        json["type"] = json!(event_type);
        let body = json.to_string();
        let header = stripe_core::webhook::Webhook::generate_test_header(&body, SECRET);
        assert_eq!(handler.handle(body, header).await.unwrap(), handled);
    }
    assert_eq!(
        log.take(),
        ["paid: invoice.paid", "framed: invoice.framed", "other: invoice.voided"]
    );
}

#[tokio::test]
async fn without_a_fallback_other_types_are_ignored() {
    let handler = EventHandler::<Event>::builder(&client(), SECRET).build().unwrap();
    assert_eq!(handler.dispatch(event(&snapshot())).await.unwrap(), Handled::Ignored);
}

#[tokio::test]
async fn the_hook_runs_first_and_can_skip() {
    let log = Log::default();
    let seen = Arc::new(Mutex::new(BTreeSet::new()));
    let hook_log = log.clone();
    let handler = EventHandler::<Event>::builder(&client(), SECRET)
        .before(move |cx| {
            hook_log.push("before");
            let seen = Arc::clone(&seen);
            async move {
                let is_new = seen.lock().unwrap().insert(cx.event.id.clone());
                Ok(if is_new { Proceed::Handle } else { Proceed::Skip })
            }
        })
        .on("invoice.paid", writes(&log, "paid"))
        .build()
        .unwrap();
    assert_eq!(handler.dispatch(event(&snapshot())).await.unwrap(), Handled::ByType);
    assert_eq!(handler.dispatch(event(&snapshot())).await.unwrap(), Handled::Skipped);
    assert_eq!(log.take(), ["before", "paid: invoice.paid", "before"]);
}

#[test]
#[rustfmt::skip::macros(expect)]
fn registering_an_event_type_twice_is_refused_by_name() {
    let none = |_: EventContext<Event>| async { Ok(()) };
    let pass = |_: EventContext<Event>| async { Ok(Proceed::Handle) };
    let builder = || EventHandler::<Event>::builder(&client(), SECRET);
    for (builder, message) in [
        (
            builder().on("invoice.paid", none).on(EventType::InvoicePaid, none),
            expect!["there are two handlers for `invoice.paid`; keep one of them"],
        ),
        (
            builder().fallback(none).fallback(none),
            expect!["the fallback is set twice; keep one of them"],
        ),
        (
            builder().before(pass).before(pass),
            expect!["the hook before each event is set twice; keep one of them"],
        ),
        (
            builder().on("v1.invoice.paid", none),
            expect!["`v1.invoice.paid` is the type of a thin event; the snapshot event is `invoice.paid`"],
        ),
        (
            builder().on("v2.core.account.closed", none),
            expect!["`v2.core.account.closed` is the type of a thin event; an `EventHandler<EventNotification>` handles it"],
        ),
    ] {
        message.assert_eq(&builder.build().unwrap_err().to_string());
    }
    let error = EventHandler::<EventNotification>::builder(&client(), SECRET)
        .on("invoice.paid", |_| async { Ok(()) })
        .build()
        .unwrap_err();
    expect!["`invoice.paid` is the type of a snapshot event; the thin event is `v1.invoice.paid`"]
        .assert_eq(&error.to_string());
}

#[tokio::test]
async fn the_client_acts_where_the_event_happened() {
    async fn headers<E: stripe_core::event::HandledEvent>(
        event: E,
    ) -> (Option<String>, Option<String>) {
        let found = Arc::new(Mutex::new((None, None)));
        let inside = Arc::clone(&found);
        let client = client().for_account("acct_other").for_context("acct_third");
        let handler = EventHandler::<E>::builder(&client, SECRET)
            .fallback(move |cx| {
                let inside = Arc::clone(&inside);
                async move {
                    let request = cx.client.request(http::Method::GET, "/v1/balance", &[]);
                    let request = request.prepare()?;
                    let header = |name| {
                        request.headers().get(name).map(|value| value.to_str().unwrap().to_owned())
                    };
                    *inside.lock().unwrap() = (header("stripe-context"), header("stripe-account"));
                    Ok(())
                }
            })
            .build()
            .unwrap();
        assert_eq!(handler.dispatch(event).await.unwrap(), Handled::ByFallback);
        found.lock().unwrap().clone()
    }

    let text = |text: &str| Some(text.to_owned());
    let mut json = snapshot();
    assert_eq!(headers(event(&json)).await, (text("acct_1"), None));
    json["context"] = Value::Null;
    assert_eq!(headers(event(&json)).await, (None, text("acct_1")));
    json["account"] = Value::Null;
    assert_eq!(headers(event(&json)).await, (None, None));

    let mut json = report_notification();
    assert_eq!(headers(notification(&json)).await, (text("org_1/acct_1"), None));
    json["context"] = Value::Null;
    assert_eq!(headers(notification(&json)).await, (None, None));
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn an_error_says_which_status_to_return() {
    let handler = EventHandler::<Event>::builder(&client(), SECRET)
        .on("invoice.paid", |_| async { Err("the database is gone".into()) })
        .build()
        .unwrap();
    let body = snapshot().to_string();
    let error = handler.handle(&body, None::<&str>).await.unwrap_err();
    assert_eq!(error.status(), 400);
    assert!(matches!(error, HandleError::Webhook(_)));

    let header = stripe_core::webhook::Webhook::generate_test_header(&body, SECRET);
    let error = handler.handle(&body, &header).await.unwrap_err();
    assert_eq!(error.status(), 500);
    expect!["cannot handle the event `evt_1` (`invoice.paid`)"].assert_eq(&error.to_string());
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "the database is gone");

    let error = handler.handle_without_verification(report_notification().to_string()).await;
    assert_eq!(error.unwrap_err().status(), 400);
}

#[tokio::test]
async fn a_handler_takes_thin_events_out_of_an_envelope() {
    let log = Log::default();
    let inside = log.clone();
    let verifier = WebhookVerifier::new(SECRET);
    let handler = EventHandler::<EventNotification>::builder(&client(), verifier)
        .on(ThinEventType::V1BillingMeterErrorReportTriggered, move |cx| {
            inside.push(cx.event.id.as_str());
            async { Ok(()) }
        })
        .build()
        .unwrap();
    let envelope = json!({ "version": "0", "detail": report_notification() }).to_string();
    let outcome = handler.handle_without_verification(envelope).await.unwrap();
    assert_eq!(outcome, Handled::ByType);
    assert_eq!(log.take(), ["evt_test_1"]);
}

#[test]
fn a_handlers_future_can_be_spawned() {
    fn assert_send<T: Send>(_: &T) {}
    fn assert_shared<T: Clone + Send + Sync + 'static>(_: &T) {}

    let handler = EventHandler::<Event>::builder(&client(), SECRET).build().unwrap();
    assert_shared(&handler);
    assert_send(&handler.handle(Vec::new(), String::new()));
}

/// A debug build, as `cargo test` makes it, has the largest stack frames.
#[test]
fn an_event_is_handled_on_a_small_stack() {
    // Nested deeper than Stripe's objects are: a subscription's items, prices and tiers take 7.
    let mut json = snapshot();
    json["data"]["object"]["nested"] = (0..12).fold(json!({}), |inner, _| json!({ "in": inner }));
    let body = json.to_string();
    let thin = report_notification().to_string();
    let log = Log::default();
    let inside = log.clone();
    let client = client();
    let work = move || {
        let handler = EventHandler::<Event>::builder(&client, SECRET)
            .on(EventType::InvoicePaid, move |cx| {
                let inside = inside.clone();
                async move {
                    inside.push(cx.event.object::<Invoice>()?.id);
                    Ok(())
                }
            })
            .build()
            .unwrap();
        let thin_handler = EventHandler::<EventNotification>::builder(&client, SECRET)
            .on(ThinEventType::V1BillingMeterErrorReportTriggered, |_| async { Ok(()) })
            .build()
            .unwrap();
        let sign = |body: &str| stripe_core::webhook::Webhook::generate_test_header(body, SECRET);
        let event = handler.handle(&body, sign(&body));
        let thin_event = thin_handler.handle(&thin, sign(&thin));
        assert_eq!(at_once(event).unwrap(), Handled::ByType);
        assert_eq!(at_once(thin_event).unwrap(), Handled::ByType);
    };
    std::thread::Builder::new().stack_size(64 * 1024).spawn(work).unwrap().join().unwrap();
    assert_eq!(log.take(), ["in_1"]);
}
