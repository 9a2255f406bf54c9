//! Stripe's rate limits on a local Stripe.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use std::time::Duration;

use http::Method;
use serde_json::{Value, json};
use stripe_billing::v2::{self, MeterEventStreamEventParams};
use stripe_billing::{Client, Meter, MeterEvent};
use stripe_core::Error;
use stripe_local::{LocalClock, LocalStripe, LocalTransport};
use tests::{meter, unix};

fn event(event_name: &str, customer: &str) -> Value {
    let payload = json!({ "stripe_customer_id": customer, "value": "1" });
    json!({ "event_name": event_name, "payload": payload })
}

fn standing() -> LocalClock {
    let clock = LocalClock::default();
    clock.set(unix(1_700_000_000));
    clock
}

fn local(key: &str) -> (LocalTransport, Client) {
    let stripe = LocalTransport::builder().billing().stripe_rate_limits().clock(&standing());
    let stripe = stripe.transport().unwrap();
    let client = Client::builder(key).transport(stripe.clone()).max_retries(0).build().unwrap();
    (stripe, client)
}

fn reason(error: &Error) -> Option<String> {
    let reason = error.headers()?.get("stripe-rate-limited-reason")?;
    Some(reason.to_str().unwrap().to_owned())
}

/// Returns the number of requests within one second that are accepted, up to a maximum, and the
/// refusal of the next.
async fn let_through<T>(
    most: usize,
    mut request: impl AsyncFnMut() -> Result<T, Error>,
) -> (usize, Option<String>) {
    for number in 0..most {
        if let Err(error) = request().await {
            assert!(error.is_rate_limited(), "{error}");
            assert_eq!(error.status().unwrap(), 429);
            assert_eq!(error.code(), Some("rate_limit"));
            return (number, reason(&error));
        }
    }
    (most, None)
}

#[tokio::test]
async fn in_live_mode_each_ingestion_path_has_its_limit() {
    let (stripe, client) = local("sk_live_local");
    meter(&client, "requests", "sum").await;
    let post = |url: &'static str| {
        let client = client.clone();
        async move || {
            client.request(Method::POST, url, &[]).params(event("requests", "cus_1")).await
        }
    };
    let endpoint = Some("endpoint-rate".to_owned());
    let (v1, v2) = (post("/v1/billing/meter_events"), post("/v2/billing/meter_events"));
    assert_eq!(let_through(1_100, v1.clone()).await, (1_000, endpoint.clone()));
    assert_eq!(let_through(1_100, v2).await, (1_000, endpoint.clone()));
    let session = v2::MeterEventSession::create(&client).await.unwrap();
    let token = session.authentication_token.expose();
    let stream = async || {
        let usage = [("stripe_customer_id", "cus_1"), ("value", "1")];
        let event = MeterEventStreamEventParams::new("requests", usage);
        let params = v2::MeterEventStreamCreateParams::new([event]);
        v2::MeterEventStream::create(&client, token, params).await
    };
    assert_eq!(let_through(10_100, stream).await, (10_000, endpoint.clone()));
    // A meter and a session were created in the same second.
    let others = async || Meter::list(&client).await;
    assert_eq!(let_through(200, others).await, (98, Some("global-rate".to_owned())));

    stripe.clock().advance(Duration::from_secs(1));
    assert_eq!(let_through(1_000, v1).await, (1_000, None));
}

#[tokio::test]
async fn in_test_mode_all_share_one_limit() {
    let (stripe, client) = local("sk_test_local");
    meter(&client, "requests", "sum").await;
    let v1 = async || {
        let url = "/v1/billing/meter_events";
        client.request(Method::POST, url, &[]).params(event("requests", "cus_1")).await
    };
    let global = Some("global-rate".to_owned());
    assert_eq!(let_through(100, v1).await, (24, global.clone()));
    assert_eq!(let_through(100, async || Meter::list(&client).await).await, (0, global));
    let other = async || Meter::list(&client).stripe_account("acct_1").await;
    assert_eq!(let_through(25, other).await, (25, None));
    stripe.clock().advance(Duration::from_secs(1));
    assert_eq!(let_through(10, v1).await, (10, None));
}

#[tokio::test]
async fn without_limits_there_are_none() {
    let stripe = LocalTransport::builder().billing().clock(&standing()).transport().unwrap();
    let client = stripe.client_builder().max_retries(0).build().unwrap();
    assert_eq!(let_through(200, async || Meter::list(&client).await).await, (200, None));
}

#[tokio::test]
async fn a_customer_and_meter_have_one_event_under_way() {
    let stripe = LocalStripe::builder().billing().stripe_rate_limits().start().await.unwrap();
    let client = stripe.client_builder().max_retries(0).build().unwrap();
    for event_name in ["requests", "tokens"] {
        meter(&client, event_name, "sum").await;
    }
    let post =
        async |url: &str, event: Value| client.request(Method::POST, url, &[]).params(event).await;
    let (v1, v2) = ("/v1/billing/meter_events", "/v2/billing/meter_events");
    stripe.faults().next(1).of::<MeterEvent>("create").delay(Duration::from_millis(700));
    let slow = {
        let client = client.clone();
        let params = event("requests", "cus_1");
        tokio::spawn(async move { client.request(Method::POST, v1, &[]).params(params).await })
    };
    while stripe.faults().pending() > 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let error = post(v1, event("requests", "cus_1")).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.code()), (429, Some("rate_limit")));
    assert_eq!(reason(&error).as_deref(), Some("endpoint-concurrency"));
    let error = post(v2, event("requests", "cus_1")).await.unwrap_err();
    let code = Some("too_many_concurrent_requests");
    assert_eq!((error.status().unwrap().as_u16(), error.code()), (409, code));
    post(v1, event("requests", "cus_2")).await.unwrap();
    post(v2, event("tokens", "cus_1")).await.unwrap();
    slow.await.unwrap().unwrap();
    post(v1, event("requests", "cus_1")).await.unwrap();
    stripe.shut_down().await;
}
