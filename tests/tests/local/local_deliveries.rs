//! Webhooks of a local Stripe: signatures, deliveries and retries.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use expect_test::expect;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::StatusCode;
use serde_json::{Value, json};
use stripe_core::event::{Event, EventListParams};
use stripe_core::webhook::{WebhookError, WebhookVerifier};
use stripe_local::{
    Delivery, DeliveryState, LocalClock, LocalEvent, LocalStripe, LocalStripeBuilder,
    LocalTransport, WebhookEndpoint,
};
use tests::{Reply, ScriptedServer, closed_port, unix};

const SECRET: &str = "whsec_of_the_test";
const START: u64 = 1_700_000_000;
const HOUR: u64 = 3600;

fn at(seconds: u64) -> SystemTime {
    unix(START + seconds)
}

fn standing_clock() -> LocalClock {
    let clock = LocalClock::default();
    clock.set(at(0));
    clock
}

fn builder(clock: &LocalClock) -> LocalStripeBuilder {
    LocalTransport::builder().clock(clock).predictable_ids()
}

fn paid() -> LocalEvent {
    LocalEvent::snapshot("invoice.paid", json!({ "id": "in_1", "object": "invoice" }))
}

/// A verifier with the local clock.
fn verifier(clock: &LocalClock) -> WebhookVerifier {
    let clock = clock.clone();
    WebhookVerifier::new(SECRET).clock(move || clock.now())
}

/// Returns the time of each attempt, in seconds from the start.
fn times(delivery: &Delivery) -> Vec<u64> {
    let since = |at: SystemTime| at.duration_since(UNIX_EPOCH).unwrap().as_secs() - START;
    delivery.attempts.iter().map(|attempt| since(attempt.at)).collect()
}

#[test]
fn a_handler_gets_what_it_can_verify() {
    let clock = standing_clock();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (noted, verifier) = (Arc::clone(&seen), verifier(&clock));
    let stripe = builder(&clock)
        .webhook(WebhookEndpoint::handler(SECRET, move |request| {
            let event = verifier.construct_event(request.body(), request.headers())?;
            noted.lock().unwrap().push((event, request.clone()));
            Ok::<(), WebhookError>(())
        }))
        .transport()
        .unwrap();
    let id = stripe.emit(paid());
    let (event, request) = seen.lock().unwrap().remove(0);
    assert_eq!((event.id.as_str(), event.pending_webhooks), (id.as_str(), 1));
    assert_eq!(event.data.object["id"], "in_1");
    let body = format!(
        r#"{{"id":"evt_00000000000001","object":"event","api_version":"{}","created":1700000000,"data":{{"object":{{"id":"in_1","object":"invoice"}}}},"livemode":false,"pending_webhooks":1,"request":{{"id":null,"idempotency_key":null}},"type":"invoice.paid"}}"#,
        stripe_core::API_VERSION
    );
    assert_eq!(std::str::from_utf8(request.body()).unwrap(), body);
    assert!(request.signature().starts_with("t=1700000000,v1="), "{}", request.signature());
    assert_eq!(request.headers()["content-type"], "application/json; charset=utf-8");

    let deliveries = stripe.deliveries();
    assert_eq!(deliveries.len(), 1);
    assert_eq!(
        (deliveries[0].event_id.as_str(), &*deliveries[0].event_type),
        (&*id, "invoice.paid")
    );
    assert_eq!((deliveries[0].statuses(), times(&deliveries[0])), (vec![Some(200)], vec![0]));
    assert_eq!(deliveries[0].state, DeliveryState::Delivered);
}

#[tokio::test]
async fn a_thin_event_is_delivered_without_its_data() {
    let clock = standing_clock();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (noted, verifier) = (Arc::clone(&seen), verifier(&clock));
    let thin = WebhookEndpoint::handler(SECRET, move |request| {
        let event = verifier.parse_event_notification(request.body(), request.headers())?;
        let json: Value = serde_json::from_slice(request.body()).unwrap();
        noted.lock().unwrap().push((event, json));
        Ok::<(), WebhookError>(())
    });
    let stripe = builder(&clock).webhook(thin.thin()).transport().unwrap();
    // The endpoint wants thin events alone.
    stripe.emit(paid());
    let meter = "/v1/billing/meters/mtr_1";
    stripe.emit(
        LocalEvent::thin("v1.billing.meter.error_report_triggered")
            .related_object("billing.meter", "mtr_1", meter)
            .data(json!({ "reason": "x" })),
    );
    let (notification, json) = seen.lock().unwrap().remove(0);
    assert_eq!(
        json,
        json!({
            "id": "evt_00000000000002",
            "object": "v2.core.event",
            "context": null,
            "created": "2023-11-14T22:13:20.000Z",
            "livemode": false,
            "reason": null,
            "related_object": { "id": "mtr_1", "type": "billing.meter", "url": meter },
            "type": "v1.billing.meter.error_report_triggered",
        })
    );
    let event = notification.fetch_event(&stripe.client().unwrap()).await.unwrap();
    assert_eq!(event.data, Some(json!({ "reason": "x" })));
    assert_eq!(stripe.deliveries().len(), 1);
}

/// A local Stripe with a webhook handler that returns these statuses, and then 200.
fn failing(
    clock: &LocalClock,
    statuses: &[u16],
    set_up: impl FnOnce(WebhookEndpoint) -> WebhookEndpoint,
) -> LocalTransport {
    let verifier = verifier(clock);
    let left = Mutex::new(statuses.iter().rev().copied().collect::<Vec<_>>());
    let endpoint = WebhookEndpoint::handler(SECRET, move |request| {
        // Signed anew for each attempt, or it would be too old.
        verifier.verify(request.body(), request.headers()).unwrap();
        let status = left.lock().unwrap().pop().unwrap_or(200);
        StatusCode::from_u16(status).unwrap()
    });
    builder(clock).webhook(set_up(endpoint)).transport().unwrap()
}

#[tokio::test]
async fn failed_deliveries_are_retried_three_times_in_test_mode() {
    let clock = standing_clock();
    let stripe = failing(&clock, &[500, 400, 302], |endpoint| endpoint);
    let client = stripe.client().unwrap();
    stripe.emit(paid());
    let delivery = || stripe.deliveries().remove(0);
    let undelivered = async || {
        let params = EventListParams::new().delivery_success(false);
        Event::list(&client).params(params).await.unwrap().data.len()
    };
    assert_eq!(delivery().state, DeliveryState::Scheduled(at(300)));
    clock.advance(Duration::from_secs(299));
    assert_eq!((times(&delivery()), undelivered().await), (vec![0], 1));
    clock.advance(Duration::from_secs(1));
    assert_eq!(times(&delivery()), [0, 300]);
    assert_eq!(delivery().state, DeliveryState::Scheduled(at(300 + HOUR)));
    clock.advance(Duration::from_secs(24 * HOUR));
    assert_eq!(times(&delivery()), [0, 300, 300 + HOUR, 300 + 4 * HOUR]);
    assert_eq!(delivery().statuses(), [Some(500), Some(400), Some(302), Some(200)]);
    assert_eq!((delivery().state, undelivered().await), (DeliveryState::Delivered, 0));
}

#[tokio::test]
async fn after_the_last_attempt_an_event_is_given_up_and_can_be_listed() {
    let clock = standing_clock();
    let stripe = failing(&clock, &[500; 9], |endpoint| endpoint);
    let id = stripe.emit(paid());
    clock.advance(Duration::from_secs(1000 * HOUR));
    let delivery = stripe.deliveries().remove(0);
    assert_eq!((delivery.attempts.len(), delivery.state), (4, DeliveryState::Failed));
    let client = stripe.client().unwrap();
    let missed = Event::list(&client).params(EventListParams::new().delivery_success(false));
    assert_eq!(missed.await.unwrap().data[0].id, id.as_str());
}

#[test]
fn in_live_mode_attempts_go_on_for_up_to_three_days() {
    let clock = standing_clock();
    let live = |endpoint: WebhookEndpoint| endpoint.retries(WebhookEndpoint::LIVE_RETRIES);
    let stripe = failing(&clock, &[503; 99], live);
    stripe.emit(paid());
    clock.advance(Duration::from_secs(1000 * HOUR));
    let delivery = stripe.deliveries().remove(0);
    assert_eq!(times(&delivery), [0, 1, 3, 7, 15, 31, 63].map(|hours| hours * HOUR));
    assert_eq!(delivery.state, DeliveryState::Failed);
}

#[test]
fn retries_can_be_set() {
    let clock = standing_clock();
    let waits = vec![Duration::from_secs(5), Duration::from_secs(10)];
    let stripe = failing(&clock, &[500; 9], |endpoint| endpoint.retries(waits));
    stripe.emit(paid());
    clock.set(at(HOUR));
    assert_eq!(times(&stripe.deliveries()[0]), [0, 5, 15]);

    let stripe = failing(&clock, &[500; 9], |endpoint| endpoint.retries(&[][..]));
    stripe.emit(paid());
    assert_eq!(stripe.deliveries()[0].state, DeliveryState::Failed);
}

#[test]
fn an_endpoint_gets_the_types_that_it_wants() {
    let clock = standing_clock();
    let endpoint = || WebhookEndpoint::handler(SECRET, |_| ());
    let stripe = builder(&clock)
        .webhook(endpoint().types(["billing.*", "invoice.paid"]))
        .webhook(endpoint().types(["*.created"]))
        .transport()
        .unwrap();
    for r#type in ["invoice.paid", "billing.meter.created", "invoice.sent"] {
        stripe.emit(LocalEvent::snapshot(r#type, json!({})));
    }
    let delivered: Vec<_> =
        stripe.deliveries().iter().map(|delivery| delivery.event_type.clone()).collect();
    assert_eq!(delivered, ["invoice.paid", "billing.meter.created", "billing.meter.created"]);
}

#[test]
fn the_result_of_a_webhook_handler_is_recorded() {
    let clock = standing_clock();
    let endpoint = WebhookEndpoint::handler(SECRET, |_| Err("the database is down"));
    let stripe = builder(&clock).webhook(endpoint).transport().unwrap();
    stripe.emit(paid());
    let attempt = stripe.deliveries().remove(0).attempts.remove(0);
    assert_eq!(attempt.status, Some(StatusCode::INTERNAL_SERVER_ERROR));
    assert_eq!(attempt.error.as_deref(), Some("the database is down"));
}

#[tokio::test]
async fn a_handler_that_panics_has_failed_and_is_called_again() {
    let clock = standing_clock();
    let calls = Mutex::new(0);
    let endpoint = WebhookEndpoint::handler(SECRET, move |_| {
        let mut calls = calls.lock().unwrap_or_else(PoisonError::into_inner);
        *calls += 1;
        assert!(*calls > 2, "call {calls}");
    });
    let stripe = LocalStripe::builder().clock(&clock).webhook(endpoint).start().await.unwrap();
    let emit = AssertUnwindSafe(|| stripe.emit(paid()));
    let panic = catch_unwind(emit).unwrap_err();
    assert_eq!(panic.downcast_ref::<String>().unwrap(), "call 1");
    let retry = AssertUnwindSafe(|| clock.advance(Duration::from_secs(300)));
    catch_unwind(retry).unwrap_err();
    clock.advance(Duration::from_secs(HOUR));
    stripe.wait_for_deliveries().await;
    let delivery = stripe.deliveries().remove(0);
    assert_eq!(delivery.statuses(), [Some(500), Some(500), Some(200)]);
    assert_eq!(delivery.attempts[0].error.as_deref(), Some("the handler panicked"));
}

#[test]
fn a_handler_may_use_the_local_stripe() {
    let clock = standing_clock();
    let itself: Arc<OnceLock<LocalTransport>> = Arc::default();
    let order = Arc::new(Mutex::new(Vec::new()));
    let (stripe, noted) = (Arc::clone(&itself), Arc::clone(&order));
    let endpoint = WebhookEndpoint::handler(SECRET, move |request| {
        let event: Value = serde_json::from_slice(request.body()).unwrap();
        noted.lock().unwrap().push(format!("{} begins", event["type"]));
        if event["type"] == "invoice.paid" {
            let stripe = stripe.get().unwrap();
            stripe.emit(LocalEvent::snapshot("order.shipped", json!({})));
            stripe.clock().advance(Duration::from_secs(5));
            let request = http::Request::get("/v1/events")
                .header("authorization", "Bearer sk_test_local")
                .body(bytes::Bytes::new());
            let response = stripe.respond(&request.unwrap()).unwrap();
            assert_eq!(response.status(), 200);
        }
        noted.lock().unwrap().push(format!("{} ends", event["type"]));
    });
    let stripe = itself.get_or_init(|| builder(&clock).webhook(endpoint).transport().unwrap());
    stripe.emit(paid());
    let order = order.lock().unwrap().join(", ");
    assert_eq!(
        order,
        r#""invoice.paid" begins, "invoice.paid" ends, "order.shipped" begins, "order.shipped" ends"#
    );
}

#[test]
fn only_so_many_deliveries_are_known_and_none_after_a_reset() {
    let clock = standing_clock();
    let stripe = failing(&clock, &[], |endpoint| endpoint);
    for _ in 0..10_001 {
        stripe.emit(paid());
    }
    let deliveries = stripe.deliveries();
    assert_eq!((deliveries.len(), &*deliveries[0].event_id), (10_000, "evt_00000000000002"));
    stripe.reset();
    assert_eq!(stripe.deliveries(), []);

    let stripe = failing(&clock, &[500], |endpoint| endpoint);
    stripe.emit(paid());
    stripe.reset();
    clock.advance(Duration::from_secs(1000 * HOUR));
    assert_eq!(stripe.deliveries(), []);
}

/// A local Stripe on a port, with a URL that receives webhooks.
async fn with_url(clock: &LocalClock, url: &str) -> LocalStripe {
    let endpoint = WebhookEndpoint::url(url, SECRET).timeout(Duration::from_millis(200));
    LocalStripe::builder().clock(clock).predictable_ids().webhook(endpoint).start().await.unwrap()
}

#[tokio::test]
async fn a_url_is_sent_what_it_can_verify() {
    let clock = standing_clock();
    let server = ScriptedServer::start([Reply::json(204, "")]);
    let url = format!("{}/hooks/stripe?token=abc", server.url());
    let stripe = with_url(&clock, &url).await;
    stripe.emit(paid());
    stripe.wait_for_deliveries().await;
    let received = server.received().remove(0);
    assert_eq!(received.target(), "POST /hooks/stripe?token=abc");
    assert_eq!(received.header("host"), Some(&*server.authority()));
    assert_eq!(received.header("content-type"), Some("application/json; charset=utf-8"));
    let event =
        verifier(&clock).construct_event(received.body(), received.header("stripe-signature"));
    assert_eq!(event.unwrap().id, "evt_00000000000001");

    let delivery = stripe.deliveries().remove(0);
    assert_eq!((delivery.statuses(), delivery.state), (vec![Some(204)], DeliveryState::Delivered));
    assert_eq!(delivery.endpoint, format!("{}/hooks/stripe", server.url()));
}

#[tokio::test]
async fn a_url_that_fails_is_called_again_by_the_local_clock() {
    let clock = standing_clock();
    let server = ScriptedServer::start([
        Reply::json(500, "{}"),
        Reply::nothing().then_stall(),
        Reply::nothing().then_close(),
        Reply::json(200, "{}"),
    ]);
    let stripe = with_url(&clock, &server.url()).await;
    stripe.emit(paid());
    for wait in [0, 300, HOUR, 3 * HOUR] {
        clock.advance(Duration::from_secs(wait));
        stripe.wait_for_deliveries().await;
    }
    let delivery = stripe.deliveries().remove(0);
    assert_eq!(delivery.statuses(), [Some(500), None, None, Some(200)]);
    assert_eq!(times(&delivery), [0, 300, 300 + HOUR, 300 + 4 * HOUR]);
    assert_eq!(delivery.attempts[1].error.as_deref(), Some("no response within 200ms"));
    let bodies: Vec<_> =
        server.received().iter().map(|received| received.body().to_owned()).collect();
    assert_eq!(bodies.len(), 4);
    assert!(bodies.iter().all(|body| *body == bodies[0]), "{bodies:?}");
}

#[tokio::test]
async fn attempts_that_the_clock_jumped_over_are_made_up_for() {
    let clock = standing_clock();
    let stripe = with_url(&clock, &format!("http://{}", closed_port())).await;
    stripe.emit(paid());
    clock.advance(Duration::from_secs(1000 * HOUR));
    stripe.wait_for_deliveries().await;
    let delivery = stripe.deliveries().remove(0);
    assert_eq!((delivery.statuses(), delivery.state), (vec![None; 4], DeliveryState::Failed));
    assert!(delivery.attempts[0].error.is_some());
}

#[tokio::test]
async fn while_the_clock_runs_the_server_calls_again_by_itself() {
    let server = ScriptedServer::start([Reply::json(500, "{}"), Reply::json(200, "{}")]);
    let endpoint = WebhookEndpoint::url(server.url(), SECRET);
    let endpoint = endpoint.retries(vec![Duration::from_secs(1)]);
    let stripe = LocalStripe::builder().webhook(endpoint).start().await.unwrap();
    stripe.emit(paid());
    server.wait_for_requests(2).await;
    stripe.wait_for_deliveries().await;
    assert_eq!(stripe.deliveries()[0].statuses(), [Some(500), Some(200)]);
}

#[tokio::test]
async fn many_events_reach_a_url_once_each() {
    let clock = standing_clock();
    let server = ScriptedServer::start(vec![Reply::json(200, "{}"); 100]);
    let stripe = with_url(&clock, &server.url()).await;
    for _ in 0..100 {
        stripe.emit(paid());
    }
    stripe.wait_for_deliveries().await;
    let ids: std::collections::HashSet<_> = server
        .received()
        .iter()
        .map(|received| serde_json::from_str::<Value>(received.body()).unwrap()["id"].to_string())
        .collect();
    assert_eq!((ids.len(), server.received().len()), (100, 100));
    assert!(stripe.deliveries().iter().all(|delivery| delivery.state == DeliveryState::Delivered));
}

#[tokio::test]
async fn deliveries_under_way_end_with_the_local_stripe() {
    let clock = standing_clock();
    let server = ScriptedServer::start([Reply::nothing().then_stall()]);
    let endpoint = WebhookEndpoint::url(server.url(), SECRET);
    let stripe = LocalStripe::builder().clock(&clock).webhook(endpoint).start().await.unwrap();
    stripe.emit(paid());
    server.wait_for_requests(1).await;
    assert_eq!(stripe.deliveries()[0].state, DeliveryState::InProgress);
    drop(stripe);
    server.wait_for_closed_connections(1).await;
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn endpoints_that_cannot_work_are_refused() {
    let start = |endpoint| LocalStripe::builder().webhook(endpoint).start();
    for (endpoint, said) in [
        (
            WebhookEndpoint::url("https://localhost/hook", SECRET),
            expect!["a webhook is called by `http`, without TLS; `https://localhost/hook` is `https`"],
        ),
        (
            WebhookEndpoint::url("http://example.com/hook?token=abc", SECRET),
            expect!["the webhook URL `http://example.com/hook` points to another computer, unencrypted; use a loopback address, or allow it by `--allow-remote-webhooks` on the command line, `\"allow_remote\": true` at `/_local/webhooks`, or `WebhookEndpoint::allow_remote`"],
        ),
        (
            WebhookEndpoint::handler(" ", |_| ()),
            expect!["the secret of a webhook is empty; any text will do, such as `whsec_test`"],
        ),
    ] {
        said.assert_eq(&start(endpoint).await.unwrap_err().to_string());
    }
    let remote = WebhookEndpoint::url("http://example.com/hook", SECRET).allow_remote();
    assert!(start(remote).await.is_ok());

    let url = WebhookEndpoint::url("http://localhost/hook", SECRET);
    let error = LocalTransport::builder().webhook(url).transport().unwrap_err();
    expect!["a transport opens no connection, so no webhook URL can be called; use `WebhookEndpoint::handler`, or `start` the local Stripe on a port"]
    .assert_eq(&error.to_string());
}

#[tokio::test]
async fn secrets_are_not_shown() {
    let clock = standing_clock();
    let endpoint = WebhookEndpoint::url("http://localhost:1/hook?token=abc", SECRET);
    let shown = format!("{endpoint:?}");
    let builder = LocalStripe::builder().clock(&clock).webhook(endpoint);
    let shown = format!("{shown} {builder:?}");
    let stripe = builder.start().await.unwrap();
    stripe.emit(paid());
    stripe.wait_for_deliveries().await;
    let shown = format!("{shown} {stripe:?} {:?}", stripe.deliveries());
    assert!(shown.contains("http://localhost:1/hook"), "{shown}");
    assert!(!shown.contains(SECRET) && !shown.contains("abc"), "{shown}");
}
