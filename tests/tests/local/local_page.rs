//! The dashboard of a local Stripe: its state, its changes and its access control.

#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use std::time::{Duration, UNIX_EPOCH};

use http::{Method, StatusCode};
use serde_json::{Value, json};
use stripe_core::Resource;
use stripe_core::descriptor::{
    OperationDescriptor, OperationKind, ParamsDescriptor, ResourceDescriptor,
};
use stripe_local::{LocalEvent, LocalStripe, WebhookEndpoint};
use tests::unix;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::wire::{get, host, post, send};

struct Book;

impl Resource for Book {
    const DESCRIPTOR: ResourceDescriptor =
        ResourceDescriptor::new("/v1/books").object("book").operations(&[
            OperationDescriptor::new("create", stripe_core::descriptor::Method::Post, "/v1/books")
                .kind(OperationKind::Create)
                .params(ParamsDescriptor::Untyped),
            OperationDescriptor::new("list", stripe_core::descriptor::Method::Get, "/v1/books")
                .kind(OperationKind::List),
            OperationDescriptor::new(
                "retrieve",
                stripe_core::descriptor::Method::Get,
                "/v1/books/{}",
            )
            .kind(OperationKind::Retrieve),
        ]);
}

async fn start() -> LocalStripe {
    LocalStripe::builder().resource::<Book>().predictable_ids().page().start().await.unwrap()
}

async fn create(stripe: &LocalStripe, title: &str) -> Result<Value, stripe_core::Error> {
    let request = stripe.client().request(Method::POST, "/v1/books", &[]);
    request.params(json!({ "title": title })).idempotency_key("order-1").await
}

#[tokio::test]
async fn it_is_served_only_if_it_is_enabled() {
    let stripe = LocalStripe::builder().resource::<Book>().start().await.unwrap();
    assert_eq!(get(&stripe, "/").await.status, 401);
    assert_eq!(get(&stripe, "/_local/state").await.status, 401);

    let stripe = start().await;
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/_local/main.js", "text/javascript; charset=utf-8"),
        ("/_local/page.css", "text/css; charset=utf-8"),
        ("/_local/icon.svg", "image/svg+xml"),
        ("/_local/state", "application/json; charset=utf-8"),
    ] {
        let response = get(&stripe, path).await;
        assert_eq!(response.status, 200, "{path}");
        assert!(response.head.contains(&format!("content-type: {kind}")), "{}", response.head);
        assert!(response.head.contains("content-security-policy: default-src 'none'; script-src"));
        assert!(response.head.contains("x-content-type-options: nosniff"));
        assert!(!response.head.contains("access-control-allow-origin"));
    }
    assert_eq!(get(&stripe, "/_local/nothing").await.status, 404);
    assert_eq!(send(&stripe, "PUT", "/_local/clock", &host(&stripe), "").await.status, 405);
    assert!(stripe.requests().is_empty(), "the page's own requests are not recorded");
}

#[tokio::test]
async fn every_file_that_the_page_names_is_served() {
    let stripe = start().await;
    let mut waiting = vec!["/".to_owned()];
    let mut seen = std::collections::BTreeSet::new();
    while let Some(path) = waiting.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let response = get(&stripe, &path).await;
        assert_eq!(response.status, 200, "{path}");
        // Files by their paths, and modules by where they stand.
        let named = response.body.split('"').filter_map(|text| match text.strip_prefix("./") {
            Some(module) if text.contains(".js") => Some(format!("/_local/{module}")),
            _ => text.starts_with("/_local/").then(|| text.to_owned()),
        });
        waiting.extend(named);
        assert!(!response.body.contains("innerHTML"), "{path}");
    }
    assert!(seen.len() > 15, "{seen:?}");
}

#[tokio::test]
async fn other_sites_neither_read_nor_steer() {
    let stripe = start().await;
    create(&stripe, "Momo").await.unwrap();
    let port = stripe.address().port();
    let json = "content-type: application/json\r\n";
    let here = host(&stripe);
    for headers in [
        String::new(),
        "host: example.com\r\n".to_owned(),
        format!("host: example.com:{port}\r\n"),
        format!("host: 127.0.0.1.example.com:{port}\r\n"),
        format!("host: 192.168.0.9:{port}\r\n"),
        format!("{here}origin: http://example.com\r\n"),
        format!("{here}origin: https://127.0.0.1:{port}\r\n"),
        format!("{here}origin: http://127.0.0.1:{}\r\n", port ^ 1),
        format!("{here}origin: null\r\n"),
        format!("{here}sec-fetch-site: cross-site\r\n"),
        format!("{here}sec-fetch-site: same-site\r\n"),
    ] {
        for path in ["/", "/_local/state", "/_local/objects?object=book", "/_local/requests/1"] {
            let response = send(&stripe, "GET", path, &headers, "").await;
            // Without a `host` it is not a request.
            assert!(matches!(response.status, 400 | 403), "{path} {headers} {}", response.status);
            assert!(!response.body.contains("Momo"));
        }
        let response =
            send(&stripe, "POST", "/_local/reset", &format!("{headers}{json}"), "{}").await;
        assert!(matches!(response.status, 400 | 403), "{headers} {}", response.status);
    }
    for kind in ["", "content-type: text/plain\r\n", "content-type: multipart/form-data\r\n"] {
        let response = send(&stripe, "POST", "/_local/reset", &format!("{here}{kind}"), "{}").await;
        assert_eq!(response.status, 415, "{kind}");
    }
    assert_eq!(stripe.requests().total(), 1);

    // The page itself, and a link to it.
    let own = format!("host: localhost:{port}\r\norigin: http://localhost:{port}\r\n");
    assert_eq!(send(&stripe, "GET", "/_local/state", &own, "").await.status, 200);
    let link = format!("{here}sec-fetch-site: cross-site\r\nsec-fetch-mode: navigate\r\n");
    assert_eq!(send(&stripe, "GET", "/", &link, "").await.status, 200);
    assert_eq!(send(&stripe, "GET", "/_local/state", &link, "").await.status, 403);
}

#[tokio::test]
async fn a_request_is_shown_with_its_response_and_without_its_key() {
    let stripe = start().await;
    stripe.clock().set(unix(1_700_000_000));
    create(&stripe, "sk_live_abc in a title").await.unwrap();
    let state = get(&stripe, "/_local/state").await.json();
    let row = &state["requests"][0];
    assert_eq!(
        (&row["method"], &row["path"], &row["status"], &row["outcome"]),
        (&json!("POST"), &json!("/v1/books"), &json!(200), &json!("completed"))
    );
    assert!(row["took"].as_f64().unwrap() > 0.0);
    assert_eq!(state["clock"], json!({ "now": 1_700_000_000_000.0, "paused": true }));
    assert_eq!(state["total_requests"], 1);
    assert_eq!(
        state["accounts"],
        json!([{ "account": "", "livemode": false, "objects": [["book", 1]] }])
    );

    let response = get(&stripe, &format!("/_local/requests/{}", row["number"])).await;
    let request = response.json();
    assert_eq!(request["request_id"], "req_00000000000001");
    assert_eq!(request["idempotency_key"], "order-1");
    assert_eq!(request["clock"], 1_700_000_000);
    assert_eq!(request["params"], json!([["title", "[redacted key] in a title"]]));
    let body = request["response"].as_str().unwrap();
    assert!(body.starts_with(r#"{"id":"boo_00000000000001","object":"book","#), "{body}");
    assert!(
        response.body.contains(r#"["authorization","Bearer [redacted]"]"#),
        "{}",
        response.body
    );
    assert!(!response.body.contains("sk_test") && !response.body.contains("sk_live"));

    let objects = get(&stripe, "/_local/objects?object=book").await;
    assert!(objects.body.contains("[redacted key] in a title") && !objects.body.contains("sk_"));
    assert_eq!(get(&stripe, "/_local/requests/99").await.status, 404);
}

#[tokio::test]
async fn a_change_wakes_who_waits_for_it() {
    let stripe = start().await;
    let state = get(&stripe, "/_local/state").await.json();
    let next = |state: &Value| {
        let run = state["run"].as_str().unwrap();
        format!("/_local/state?run={run}&after={}", state["version"])
    };
    let path = next(&state);
    let (told, ()) = tokio::join!(get(&stripe, &path), async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        create(&stripe, "Momo").await.unwrap();
    });
    let told = told.json();
    assert_eq!(told["fresh"], false);
    assert_eq!(told["requests"].as_array().unwrap().len(), 1);

    // What a test changes without a request is seen too.
    let path = next(&told);
    let (told, ()) = tokio::join!(get(&stripe, &path), async {
        stripe.clock().set(UNIX_EPOCH);
        stripe.faults().next(3).timeout();
    });
    let told = told.json();
    assert_eq!(told["clock"]["paused"], true);
    assert_eq!(told["requests"], json!([]));

    // Another run of the program knows nothing of the versions of this one.
    let fresh = get(&stripe, "/_local/state?run=other&after=1000000").await.json();
    assert_eq!((&fresh["fresh"], &fresh["requests"][0]["status"]), (&json!(true), &json!(200)));
}

#[tokio::test]
async fn waiting_ends_with_the_server() {
    let stripe = start().await;
    let state = get(&stripe, "/_local/state").await.json();
    let path = format!(
        "/_local/state?run={}&after={}",
        state["run"].as_str().unwrap(),
        state["version"].as_u64().unwrap() + 1000
    );
    let mut stream = TcpStream::connect(stripe.address()).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\n{}\r\n", host(&stripe));
    stream.write_all(request.as_bytes()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    stripe.shut_down().await;
    let mut rest = Vec::new();
    let read = tokio::time::timeout(Duration::from_secs(2), stream.read_to_end(&mut rest)).await;
    assert!(read.is_ok() && rest.is_empty());
}

#[tokio::test]
async fn only_so_many_wait_at_once() {
    let stripe = start().await;
    let state = get(&stripe, "/_local/state").await.json();
    let path = format!(
        "/_local/state?run={}&after={}",
        state["run"].as_str().unwrap(),
        state["version"].as_u64().unwrap() + 1000
    );
    let mut streams = Vec::new();
    for _ in 0..64 {
        let mut stream = TcpStream::connect(stripe.address()).await.unwrap();
        let request = format!("GET {path} HTTP/1.1\r\n{}\r\n", host(&stripe));
        stream.write_all(request.as_bytes()).await.unwrap();
        streams.push(stream);
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(get(&stripe, &path).await.status, 503);
    drop(streams);
    tokio::time::sleep(Duration::from_millis(300)).await;
    let waits = tokio::time::timeout(Duration::from_millis(500), get(&stripe, &path)).await;
    assert!(waits.is_err(), "there is room again");
}

#[tokio::test]
async fn the_clock_is_moved() {
    let stripe = start().await;
    assert_eq!(post(&stripe, "/_local/clock", &json!({ "set": 1_700_000_000 })).await.status, 200);
    assert_eq!(post(&stripe, "/_local/clock", &json!({ "advance": 3_600 })).await.status, 200);
    assert_eq!(stripe.clock().unix_seconds(), 1_700_003_600);
    for mistaken in [
        json!({}),
        json!({ "set": -1 }),
        json!({ "set": 253_402_300_800_i64 }),
        json!({ "set": "now" }),
        json!({ "advance": -1 }),
        json!({ "advance": u64::MAX }),
        json!({ "advance": 253_402_300_799_i64 }),
        json!({ "resume": false }),
        json!({ "set": 1, "advance": 1 }),
    ] {
        let response = post(&stripe, "/_local/clock", &mistaken).await;
        assert_eq!(response.status, 400, "{mistaken}");
        assert!(response.json()["error"].is_string());
    }
    assert_eq!(stripe.clock().unix_seconds(), 1_700_003_600);
    assert_eq!(post(&stripe, "/_local/clock", &json!({ "resume": true })).await.status, 200);
    assert!(!stripe.clock().is_paused() && stripe.clock().unix_seconds() > 1_700_003_600);
}

#[tokio::test]
async fn faults_are_added_listed_and_cleared() {
    let stripe = start().await;
    for fault in [
        json!({ "effect": "status", "status": 503, "requests": 2 }),
        json!({ "effect": "rate_limited", "requests": 1, "resource": "/v1/books", "operation": "list" }),
        json!({ "effect": "delay", "seconds": 2, "requests": 1 }),
        json!({ "effect": "drop_response", "requests": 1 }),
        json!({ "effect": "truncate_response", "requests": 1 }),
        json!({ "effect": "stall_response", "requests": 1 }),
        json!({ "effect": "straggle", "seconds": 3600, "requests": 1 }),
        json!({ "effect": "fail_before_effect", "requests": 1 }),
        json!({ "effect": "fail_after_effect", "requests": 1 }),
    ] {
        assert_eq!(post(&stripe, "/_local/faults", &fault).await.status, 200, "{fault}");
    }
    let state = get(&stripe, "/_local/state").await.json();
    let fault = |left, effect, detail, resource, operation| json!({ "left": left, "account": null, "effect": effect, "detail": detail, "resource": resource, "operation": operation });
    let everywhere = || (Value::Null, Value::Null);
    let (resource, operation) = everywhere();
    assert_eq!(
        state["faults"],
        json!([
            fault(2, "status", json!(503), resource.clone(), operation.clone()),
            fault(1, "status", json!(429), json!("/v1/books"), json!("list")),
            fault(1, "delay", json!(2.0), resource.clone(), operation.clone()),
            fault(1, "drop_response", Value::Null, resource.clone(), operation.clone()),
            fault(1, "truncate_response", Value::Null, resource.clone(), operation.clone()),
            fault(1, "stall_response", Value::Null, resource.clone(), operation.clone()),
            fault(1, "straggle", json!(3600), resource.clone(), operation.clone()),
            fault(1, "fail_before_effect", Value::Null, resource.clone(), operation.clone()),
            fault(1, "fail_after_effect", Value::Null, resource, operation),
        ])
    );
    let key = format!("{}authorization: Bearer sk_test_1\r\n", host(&stripe));
    assert_eq!(send(&stripe, "GET", "/v1/books/boo_1", &key, "").await.status, 503);
    assert_eq!(stripe.faults().pending(), 9);
    assert_eq!(post(&stripe, "/_local/faults/clear", &json!({})).await.status, 200);
    assert_eq!(stripe.faults().pending(), 0);

    for mistaken in [
        json!({ "effect": "status", "status": 200, "requests": 1 }),
        json!({ "effect": "status", "status": 500, "requests": 0 }),
        json!({ "effect": "status", "status": 500 }),
        json!({ "effect": "delay", "requests": 1 }),
        json!({ "effect": "delay", "seconds": 3_601, "requests": 1 }),
        json!({ "effect": "burn", "requests": 1 }),
        json!({ "effect": "reset", "requests": 1, "resource": "/v1/books", "operation": "burn" }),
        json!({ "effect": "reset", "requests": 1, "resource": "/v1/books" }),
        json!({ "effect": "reset", "requests": 1, "operation": "create" }),
        json!({ "effect": "reset", "requests": 1, "seconds": 5 }),
        json!({ "effect": "straggle", "requests": 1 }),
        json!({ "effect": "straggle", "requests": 1, "seconds": 0 }),
        json!({ "effect": "straggle", "requests": 1, "seconds": 2_592_001 }),
        json!({ "effect": "fail_after_effect", "requests": 1, "status": 502 }),
        // There is no usage of books.
        json!({ "effect": "summary_lag", "seconds": 60 }),
    ] {
        assert_eq!(post(&stripe, "/_local/faults", &mistaken).await.status, 400, "{mistaken}");
    }
    assert_eq!(post(&stripe, "/_local/faults", &json!([])).await.status, 400);
    assert_eq!(post(&stripe, "/_local/nothing", &json!({})).await.status, 404);
    assert_eq!(stripe.faults().pending(), 0);
}

#[tokio::test]
async fn a_request_straggles_and_a_failure_is_kept_over_http() {
    let stripe = start().await;
    let key = format!(
        "{}authorization: Bearer sk_test_1\r\ncontent-type: application/x-www-form-urlencoded\r\n",
        host(&stripe)
    );
    let keyed = format!("{key}idempotency-key: order-2\r\n");
    for effect in ["fail_before_effect", "fail_after_effect"] {
        stripe.reset();
        let fault = json!({ "effect": effect, "requests": 1 });
        assert_eq!(post(&stripe, "/_local/faults", &fault).await.status, 200);
        for _ in 0..2 {
            assert_eq!(send(&stripe, "POST", "/v1/books", &keyed, "title=Momo").await.status, 500);
        }
        let list = send(&stripe, "GET", "/v1/books", &key, "").await.json();
        let books = list["data"].as_array().unwrap().len();
        assert_eq!(books, usize::from(effect == "fail_after_effect"));
    }

    stripe.reset();
    let fault = json!({ "effect": "straggle", "seconds": 3600, "requests": 1 });
    assert_eq!(post(&stripe, "/_local/faults", &fault).await.status, 200);
    let sent = send(&stripe, "POST", "/v1/books", &keyed, "title=Momo");
    assert!(tokio::time::timeout(Duration::from_millis(300), sent).await.is_err());
    assert_eq!(stripe.faults().pending(), 0);
    for (seconds, books) in [(3_500, 0), (100, 1)] {
        let clock = json!({ "advance": seconds });
        assert_eq!(post(&stripe, "/_local/clock", &clock).await.status, 200);
        let list = send(&stripe, "GET", "/v1/books", &key, "").await.json();
        assert_eq!(list["data"].as_array().unwrap().len(), books);
    }
}

#[tokio::test]
async fn faults_of_usage_are_added_listed_and_met() {
    let stripe = LocalStripe::builder().billing().page().start().await.unwrap();
    stripe.clock().set(unix(1_700_000_040));
    let client = stripe.client();
    let meter = json!({
        "display_name": "Tokens", "event_name": "tokens", "default_aggregation": { "formula": "sum" },
    });
    client.request(Method::POST, "/v1/billing/meters", &[]).params(meter).await.unwrap();
    for mistaken in [
        json!({ "effect": "summary_lag" }),
        json!({ "effect": "summary_lag", "seconds": -1 }),
        json!({ "effect": "summary_lag", "seconds": 2_592_001 }),
        json!({ "effect": "summary_lag", "seconds": 60, "requests": 1 }),
        json!({ "effect": "reject_events", "events": 1 }),
        json!({ "effect": "reject_events", "code": "archived_meter" }),
        json!({ "effect": "reject_events", "events": 0, "code": "archived_meter" }),
        json!({ "effect": "reject_events", "events": 1, "code": "burnt" }),
        json!({ "effect": "reject_events", "events": 1, "code": "archived_meter", "lost": true }),
        json!({ "effect": "error_reports", "reports": 1 }),
        json!({ "effect": "error_reports", "lost": true }),
        json!({ "effect": "error_reports", "reports": 1, "lost": false }),
        json!({ "effect": "error_reports", "reports": 1, "lost": true, "seconds": 5 }),
        json!({ "effect": "error_reports", "reports": 1, "seconds": 0 }),
        json!({ "effect": "error_reports", "reports": 1, "samples": 10 }),
        json!({ "effect": "error_reports", "reports": 1, "samples": "few" }),
        json!({ "effect": "error_reports", "reports": 1, "idempotency_keys_only": 1 }),
    ] {
        let response = post(&stripe, "/_local/faults", &mistaken).await;
        assert_eq!(response.status, 400, "{mistaken}");
        assert!(response.json()["error"].is_string());
    }
    assert_eq!(get(&stripe, "/_local/state").await.json()["faults"], json!([]));

    for fault in [
        json!({ "effect": "reject_events", "events": 2, "code": "archived_meter" }),
        json!({ "effect": "error_reports", "reports": 1, "lost": true }),
        json!({
            "effect": "error_reports", "reports": 1, "seconds": 60, "samples": 1,
            "idempotency_keys_only": true,
        }),
        json!({ "effect": "summary_lag", "seconds": 3_600 }),
    ] {
        assert_eq!(post(&stripe, "/_local/faults", &fault).await.status, 200, "{fault}");
    }
    let detail = |lost, seconds: Option<u64>, samples: Option<u64>, keys| {
        json!({
            "lost": lost, "seconds": seconds, "samples": samples, "idempotency_keys_only": keys,
        })
    };
    assert_eq!(
        get(&stripe, "/_local/state").await.json()["faults"],
        json!([
            { "left": null, "account": null, "effect": "summary_lag", "detail": 3_600 },
            { "left": 2, "account": null, "effect": "reject_events", "detail": "archived_meter" },
            { "left": 1, "account": null, "effect": "error_reports", "detail": detail(true, None, None, false) },
            {
                "left": 1, "account": null, "effect": "error_reports",
                "detail": detail(false, Some(60), Some(1), true),
            },
        ])
    );
    let report = async |key: &str| {
        let payload = json!({ "stripe_customer_id": "cus_1", "value": "5" });
        let event = json!({ "event_name": "tokens", "payload": payload });
        let request = client.request(Method::POST, "/v2/billing/meter_events", &[]).params(event);
        request.idempotency_key(key).await.unwrap();
    };
    let reports = async || {
        let list = client.request(Method::GET, "/v2/core/events", &[]).await.unwrap();
        let events = list["data"].as_array().unwrap().clone();
        let of_meter = |event: &Value| event["type"] == "v1.billing.meter.error_report_triggered";
        events.into_iter().filter(of_meter).collect::<Vec<_>>()
    };
    let usage = async || get(&stripe, "/_local/usage").await.json()["meters"][0]["total"].clone();
    report("first").await;
    stripe.clock().advance(Duration::from_secs(60));
    report("second").await;
    report("third").await;
    stripe.clock().advance(Duration::from_secs(60));
    assert_eq!(reports().await, Vec::<Value>::new());
    stripe.clock().advance(Duration::from_secs(10));
    let told = reports().await;
    assert_eq!(told.len(), 1);
    let sample = &told[0]["data"]["reason"]["error_types"][0]["sample_errors"][0];
    assert_eq!(sample["request"], json!({ "idempotency_key": "second" }));
    assert_eq!(usage().await, "0");
    stripe.clock().advance(Duration::from_secs(3_530));
    assert_eq!(usage().await, "5");
    let faults = get(&stripe, "/_local/state").await.json()["faults"].clone();
    assert_eq!(faults[0]["effect"], "summary_lag");
    assert_eq!(post(&stripe, "/_local/faults/clear", &json!({})).await.status, 200);
    assert_eq!(get(&stripe, "/_local/state").await.json()["faults"], json!([]));
}

#[tokio::test]
async fn a_reset_forgets_what_the_page_shows() {
    let stripe = start().await;
    create(&stripe, "Momo").await.unwrap();
    stripe.faults().next(1).timeout();
    let before = get(&stripe, "/_local/state").await.json();
    assert_eq!(post(&stripe, "/_local/reset", &json!({})).await.status, 200);
    let path = format!(
        "/_local/state?run={}&after={}",
        before["run"].as_str().unwrap(),
        before["version"]
    );
    let state = get(&stripe, &path).await.json();
    assert_eq!(
        (&state["fresh"], &state["requests"], &state["faults"], &state["accounts"]),
        (&json!(true), &json!([]), &json!([]), &json!([]))
    );
    assert_eq!(stripe.requests().total(), 0);

    // By the test itself.
    create(&stripe, "Momo").await.unwrap();
    stripe.clear_requests();
    assert_eq!(get(&stripe, "/_local/state").await.json()["requests"], json!([]));
    create(&stripe, "Momo").await.unwrap();
    stripe.reset();
    let state = get(&stripe, "/_local/state").await.json();
    assert_eq!((&state["requests"], &state["accounts"]), (&json!([]), &json!([])));
}

#[tokio::test]
async fn objects_come_in_pages() {
    let stripe = start().await;
    for number in 1..=45 {
        let request = stripe.client().request(Method::POST, "/v1/books", &[]);
        request.params(json!({ "title": format!("Book {number}") })).await.unwrap();
    }
    let mut path = "/_local/objects?object=book".to_owned();
    let mut titles = Vec::new();
    let mut pages = 0;
    loop {
        let page = get(&stripe, &path).await.json();
        for object in page["objects"].as_array().unwrap() {
            let book: Value = serde_json::from_str(object["json"].as_str().unwrap()).unwrap();
            titles.push(book["title"].as_str().unwrap().to_owned());
            path = format!("/_local/objects?object=book&before={}", object["number"]);
        }
        pages += 1;
        if page["has_more"] == false {
            break;
        }
    }
    assert_eq!(pages, 3);
    let expected: Vec<_> = (1..=45).rev().map(|number| format!("Book {number}")).collect();
    assert_eq!(titles, expected);
    assert_eq!(get(&stripe, "/_local/objects").await.status, 400);
    let none = get(&stripe, "/_local/objects?object=event").await.json();
    assert_eq!(none, json!({ "objects": [], "has_more": false }));
    let unknown = get(&stripe, "/_local/objects?object=shelf").await.error();
    assert_eq!(
        unknown,
        "what is served has no `shelf`; it has `book`, `event` and `v2.core.event`"
    );
}

#[tokio::test]
async fn requests_without_a_response_are_shown_too() {
    let stripe = start().await;
    stripe.faults().next(1).reset();
    let client = stripe.client_builder().single_attempt().build().unwrap();
    let lost: Result<Value, _> = client.request(Method::GET, "/v1/books", &[]).await;
    assert!(lost.is_err());
    let state = get(&stripe, "/_local/state").await.json();
    assert_eq!(state["requests"][0]["outcome"], "withheld");
    assert_eq!(state["requests"][0]["status"], Value::Null);

    stripe.faults().next(1).delay(Duration::from_secs(30));
    let hasty = client.request(Method::GET, "/v1/books", &[]);
    let hasty: Result<Value, _> = hasty.timeout(Duration::from_millis(200)).await;
    assert!(hasty.is_err());
    tokio::time::sleep(Duration::from_millis(200)).await;
    let state = get(&stripe, "/_local/state").await.json();
    assert_eq!(state["requests"][0]["outcome"], "disconnected");
}

#[tokio::test]
async fn usage_is_shown_of_the_largest_customers_and_of_the_rest() {
    let stripe = LocalStripe::builder().billing().page().start().await.unwrap();
    assert_eq!(get(&stripe, "/_local/usage").await.json(), json!({ "meters": [] }));
    stripe.clock().set(unix(1_700_000_040));
    let client = stripe.client();
    let post = |path: &'static str, params: Value| {
        client.request(Method::POST, path, &[]).params(params).into_future()
    };
    for formula in ["sum", "count", "last"] {
        let meter = json!({
            "display_name": formula, "event_name": formula, "default_aggregation": { "formula": formula },
        });
        post("/v1/billing/meters", meter).await.unwrap();
        for minute in [0, 1] {
            for customer in 1..=25 {
                let payload = json!({
                    "stripe_customer_id": format!("cus_{customer}"),
                    "value": format!("{}.5", customer + minute),
                });
                let timestamp = 1_700_000_040 - 60 * (1 - minute);
                let event =
                    json!({ "event_name": formula, "payload": payload, "timestamp": timestamp });
                post("/v1/billing/meter_events", event).await.unwrap();
            }
        }
    }
    let usage = get(&stripe, "/_local/usage").await.json();
    let meter = |name: &str| {
        let meters = usage["meters"].as_array().unwrap().iter();
        meters.clone().find(|meter| meter["display_name"] == name).unwrap().clone()
    };
    let sum = meter("sum");
    assert_eq!((&sum["total"], &sum["customer_count"]), (&json!("700"), &json!(25)));
    assert_eq!(sum["customers"].as_array().unwrap().len(), 20);
    assert_eq!(
        sum["customers"][0],
        json!({ "customer": "cus_25", "total": "52", "points": [[1_699_999_980, "25.5"], [1_700_000_040, "26.5"]] })
    );
    assert_eq!(
        sum["rest"],
        json!({ "customers": 5, "total": "40", "points": [[1_699_999_980, "17.5"], [1_700_000_040, "22.5"]] })
    );
    let count = meter("count");
    assert_eq!((&count["total"], &count["rest"]["total"]), (&json!("50"), &json!("10")));
    let last = meter("last");
    assert_eq!((&last["total"], &last["formula"]), (&json!("362.5"), &json!("last")));
    assert_eq!(
        last["rest"],
        json!({ "customers": 5, "total": "22.5", "points": [[1_699_999_980, "17.5"], [1_700_000_040, "22.5"]] })
    );
}

#[tokio::test]
async fn events_are_listed_with_what_became_of_them() {
    let refusing = WebhookEndpoint::handler("whsec_secret", |_| StatusCode::IM_A_TEAPOT);
    let builder = LocalStripe::builder().resource::<Book>().webhook(refusing).page();
    let stripe = builder.start().await.unwrap();
    stripe.clock().set(unix(1_700_000_000));
    let emit = |number: u32| {
        stripe.emit(LocalEvent::snapshot("book.lent", json!({ "id": format!("boo_{number}") })))
    };
    let ids: Vec<_> = (1..=23).map(emit).collect();
    stripe.wait_for_deliveries().await;

    let state = get(&stripe, "/_local/state").await.json();
    assert_eq!(
        state["accounts"],
        json!([{ "account": "", "livemode": false, "objects": [["event", 23]] }])
    );
    let page = get(&stripe, "/_local/objects?object=event").await;
    assert!(!page.body.contains("whsec_"));
    let page = page.json();
    assert_eq!((page["objects"].as_array().unwrap().len(), &page["has_more"]), (20, &json!(true)));
    let newest = &page["objects"][0];
    let event: Value = serde_json::from_str(newest["json"].as_str().unwrap()).unwrap();
    assert_eq!((&event["id"], &event["type"]), (&json!(ids[22]), &json!("book.lent")));
    assert_eq!(newest["deliveries"][0]["endpoint"], "handler");
    assert_eq!(newest["deliveries"][0]["state"], "scheduled");
    assert_eq!(newest["deliveries"][0]["attempts"][0]["status"], 418);
    assert_eq!(newest["deliveries"][0]["attempts"][0]["at"], 1_700_000_000_000.0);

    let last = page["objects"][19]["number"].as_u64().unwrap();
    let path = format!("/_local/objects?object=event&before={last}");
    let older = get(&stripe, &path).await.json();
    assert_eq!(
        (older["objects"].as_array().unwrap().len(), &older["has_more"]),
        (3, &json!(false))
    );
}
