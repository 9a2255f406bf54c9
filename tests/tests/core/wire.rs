//! Requests and responses on the wire, byte for byte.

use http::Method;
use serde_json::{Value, json};
use stripe_core::descriptor::{self, Authentication, Host, OperationDescriptor};
use stripe_core::{AnyParams, Client, ClientBuilder, PendingRequest};
use tests::{KEY, Reply, ScriptedServer, client_of};

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A request as received, and the server's host and port.
struct Sent {
    text: String,
    authority: String,
}

async fn sent<T, P>(
    setup: impl FnOnce(ClientBuilder) -> ClientBuilder,
    request: impl FnOnce(&Client) -> PendingRequest<T, P>,
) -> Sent {
    let server = ScriptedServer::start([Reply::json(200, "{}")]);
    let client = setup(client_of(&server.url())).build().expect("a client");
    request(&client).returning::<Value>().await.expect("a response");
    let received = server.received();
    assert_eq!(received.len(), 1);
    Sent { text: received[0].text().to_owned(), authority: server.authority() }
}

fn defaults(builder: ClientBuilder) -> ClientBuilder {
    builder
}

#[track_caller]
fn assert_sent(sent: &Sent, expected: &[&str]) {
    let platform = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    let expected = expected
        .join("\r\n")
        .replace("{KEY}", KEY)
        .replace("{VERSION}", VERSION)
        .replace("{PLATFORM}", &platform)
        .replace("{HOST}", &sent.authority);
    assert_eq!(sent.text, expected);
}

#[tokio::test]
async fn a_create_is_a_form_with_an_idempotency_key() {
    let sent = sent(defaults, |client| {
        client.request(Method::POST, "/v1/billing/meter_events", &[]).params(json!({
            "event_name": "api requests & more",
            "identifier": "order-1234",
            "payload": { "stripe_customer_id": "cus_123", "value": "25" },
            "tags": ["ä", true],
            "timestamp": 1_800_000_000_u64,
        }))
    })
    .await;
    assert_sent(
        &sent,
        &[
            "POST /v1/billing/meter_events HTTP/1.1",
            "accept: application/json",
            "user-agent: Stripe/v1 RustBindings/{VERSION}",
            r#"x-stripe-client-user-agent: {"bindings_version":"{VERSION}","lang":"rust","platform":"{PLATFORM}","publisher":"stripe-core"}"#,
            "authorization: Bearer {KEY}",
            "stripe-version: 2026-10-28.endive",
            "content-type: application/x-www-form-urlencoded",
            "idempotency-key: 00000000-0000-4001-8000-000000000002",
            "host: {HOST}",
            "content-length: 157",
            "",
            "event_name=api+requests+%26+more&identifier=order-1234&\
             payload[stripe_customer_id]=cus_123&payload[value]=25&\
             tags[0]=%C3%A4&tags[1]=true&timestamp=1800000000",
        ],
    );
}

#[tokio::test]
async fn a_get_carries_its_params_in_the_query_and_no_idempotency_key() {
    let sent = sent(defaults, |client| {
        client
            .request(Method::GET, "/v1/billing/meters/{}/event_summaries", &["mtr_a/b c"])
            .params(json!({ "customer": "cus_1", "limit": 3 }))
            .expand("data.meter")
    })
    .await;
    assert_sent(
        &sent,
        &[
            "GET /v1/billing/meters/mtr_a%2Fb%20c/event_summaries?customer=cus_1&limit=3&expand[0]=data.meter HTTP/1.1",
            "accept: application/json",
            "user-agent: Stripe/v1 RustBindings/{VERSION}",
            r#"x-stripe-client-user-agent: {"bindings_version":"{VERSION}","lang":"rust","platform":"{PLATFORM}","publisher":"stripe-core"}"#,
            "authorization: Bearer {KEY}",
            "stripe-version: 2026-10-28.endive",
            "host: {HOST}",
            "",
            "",
        ],
    );
}

#[tokio::test]
async fn a_v1_delete_has_neither_body_nor_key() {
    let sent = sent(defaults, |client| {
        client.request(Method::DELETE, "/v1/subscriptions/{}", &["sub_1"]).params(json!({
            "prorate": true,
        }))
    })
    .await;
    assert_sent(
        &sent,
        &[
            "DELETE /v1/subscriptions/sub_1?prorate=true HTTP/1.1",
            "accept: application/json",
            "user-agent: Stripe/v1 RustBindings/{VERSION}",
            r#"x-stripe-client-user-agent: {"bindings_version":"{VERSION}","lang":"rust","platform":"{PLATFORM}","publisher":"stripe-core"}"#,
            "authorization: Bearer {KEY}",
            "stripe-version: 2026-10-28.endive",
            "host: {HOST}",
            "",
            "",
        ],
    );
}

#[tokio::test]
async fn a_v2_delete_has_a_key() {
    let sent = sent(defaults, |client| {
        client.request(Method::DELETE, "/v2/core/event_destinations/{}", &["ed_1"])
    })
    .await;
    assert_sent(
        &sent,
        &[
            "DELETE /v2/core/event_destinations/ed_1 HTTP/1.1",
            "accept: application/json",
            "user-agent: Stripe/v2 RustBindings/{VERSION}",
            r#"x-stripe-client-user-agent: {"bindings_version":"{VERSION}","lang":"rust","platform":"{PLATFORM}","publisher":"stripe-core"}"#,
            "authorization: Bearer {KEY}",
            "stripe-version: 2026-10-28.endive",
            "idempotency-key: 00000000-0000-4001-8000-000000000002",
            "host: {HOST}",
            "",
            "",
        ],
    );
}

#[tokio::test]
async fn a_v2_post_is_json() {
    let sent = sent(defaults, |client| {
        client
            .request(Method::POST, "/v2/billing/meter_events", &[])
            .params(json!({ "event_name": "ä", "payload": { "value": "25" }, "timestamp": null }))
    })
    .await;
    assert_sent(
        &sent,
        &[
            "POST /v2/billing/meter_events HTTP/1.1",
            "accept: application/json",
            "user-agent: Stripe/v2 RustBindings/{VERSION}",
            r#"x-stripe-client-user-agent: {"bindings_version":"{VERSION}","lang":"rust","platform":"{PLATFORM}","publisher":"stripe-core"}"#,
            "authorization: Bearer {KEY}",
            "stripe-version: 2026-10-28.endive",
            "content-type: application/json",
            "idempotency-key: 00000000-0000-4001-8000-000000000002",
            "host: {HOST}",
            "content-length: 61",
            "",
            r#"{"event_name":"ä","payload":{"value":"25"},"timestamp":null}"#,
        ],
    );
}

#[tokio::test]
async fn a_post_without_params_says_that_it_is_empty() {
    let sent = sent(defaults, |client| {
        client.request(Method::POST, "/v1/billing/meters/{}/deactivate", &["mtr_1"])
    })
    .await;
    assert_sent(
        &sent,
        &[
            "POST /v1/billing/meters/mtr_1/deactivate HTTP/1.1",
            "accept: application/json",
            "user-agent: Stripe/v1 RustBindings/{VERSION}",
            r#"x-stripe-client-user-agent: {"bindings_version":"{VERSION}","lang":"rust","platform":"{PLATFORM}","publisher":"stripe-core"}"#,
            "authorization: Bearer {KEY}",
            "stripe-version: 2026-10-28.endive",
            "content-type: application/x-www-form-urlencoded",
            "idempotency-key: 00000000-0000-4001-8000-000000000002",
            "content-length: 0",
            "host: {HOST}",
            "",
            "",
        ],
    );
}

#[tokio::test]
async fn a_v2_post_without_params_sends_an_empty_object() {
    let sent = sent(defaults, |client| {
        client.request(Method::POST, "/v2/billing/meter_event_session", &[])
    })
    .await;
    assert!(sent.text.contains("\r\ncontent-length: 2\r\n"), "{}", sent.text);
    assert!(sent.text.ends_with("\r\n\r\n{}"), "{}", sent.text);
}

#[tokio::test]
async fn options_of_the_client_and_of_the_request() {
    let setup = |builder: ClientBuilder| {
        builder
            .stripe_account("acct_client")
            .stripe_context("ctx_client")
            .stripe_version("2024-01-01")
            .app_info("MyApp", "1.2.3", "https://example.com")
            .telemetry(false)
    };
    let by_client = sent(setup, |client| client.request(Method::GET, "/v1/balance", &[])).await;
    assert_sent(
        &by_client,
        &[
            "GET /v1/balance HTTP/1.1",
            "accept: application/json",
            "user-agent: Stripe/v1 RustBindings/{VERSION} MyApp/1.2.3 (https://example.com)",
            r#"x-stripe-client-user-agent: {"application":{"name":"MyApp","url":"https://example.com","version":"1.2.3"},"bindings_version":"{VERSION}","lang":"rust","publisher":"stripe-core"}"#,
            "authorization: Bearer {KEY}",
            "stripe-version: 2024-01-01",
            "stripe-account: acct_client",
            "stripe-context: ctx_client",
            "host: {HOST}",
            "",
            "",
        ],
    );

    let by_request = sent(setup, |client| {
        client
            .request(Method::POST, "/v1/refunds", &[])
            .params(json!({ "charge": "ch_1" }))
            .idempotency_key("refund-1")
            .stripe_account("acct_request")
            .stripe_context("ctx_request")
            .stripe_version("2025-01-01")
            .api_key("sk_test_other")
            .header("X-Mine", "yes")
    })
    .await;
    assert_sent(
        &by_request,
        &[
            "POST /v1/refunds HTTP/1.1",
            "accept: application/json",
            "user-agent: Stripe/v1 RustBindings/{VERSION} MyApp/1.2.3 (https://example.com)",
            r#"x-stripe-client-user-agent: {"application":{"name":"MyApp","url":"https://example.com","version":"1.2.3"},"bindings_version":"{VERSION}","lang":"rust","publisher":"stripe-core"}"#,
            "authorization: Bearer sk_test_other",
            "stripe-version: 2025-01-01",
            "stripe-account: acct_request",
            "stripe-context: ctx_request",
            "content-type: application/x-www-form-urlencoded",
            "idempotency-key: refund-1",
            "x-mine: yes",
            "host: {HOST}",
            "content-length: 11",
            "",
            "charge=ch_1",
        ],
    );
}

#[tokio::test]
async fn an_empty_context_is_not_sent() {
    let setup = |builder: ClientBuilder| builder.stripe_context("ctx_client");
    let sent =
        sent(setup, |client| client.request(Method::GET, "/v1/balance", &[]).stripe_context(""))
            .await;
    assert!(!sent.text.contains("stripe-context"), "{}", sent.text);
}

#[tokio::test]
async fn a_copy_of_the_client_acts_for_another() {
    let server = ScriptedServer::start([Reply::json(200, "{}"), Reply::json(200, "{}")]);
    let client = client_of(&server.url()).build().unwrap();
    let copy = client.for_account("acct_1").for_context("ctx_1");
    copy.request(Method::GET, "/v1/balance", &[]).await.unwrap();
    client.request(Method::GET, "/v1/balance", &[]).await.unwrap();
    let [of_copy, of_client] = &server.received()[..] else { panic!("two requests") };
    assert_eq!(of_copy.header("stripe-account"), Some("acct_1"));
    assert_eq!(of_copy.header("stripe-context"), Some("ctx_1"));
    assert_eq!(of_client.header("stripe-account"), None);
    assert_eq!(of_client.header("stripe-context"), None);
    assert_eq!(server.connections(), 1, "copies share the pool");
}

#[tokio::test]
async fn app_info_without_version_and_url_leaves_no_gaps() {
    let setup = |builder: ClientBuilder| builder.app_info("MyApp", "", "");
    let sent = sent(setup, |client| client.request(Method::GET, "/v1/balance", &[])).await;
    let line = format!("\r\nuser-agent: Stripe/v1 RustBindings/{VERSION} MyApp\r\n");
    assert!(sent.text.contains(&line), "{}", sent.text);
}

#[tokio::test]
async fn an_operation_brings_its_version_and_its_authentication() {
    const STREAM: &OperationDescriptor = &OperationDescriptor::new(
        "create",
        descriptor::Method::Post,
        "/v2/billing/meter_event_stream",
    )
    .host(Host::MeterEvents)
    .authentication(Authentication::SessionToken)
    .version("2026-10-28.preview");
    let by_token = sent(defaults, |client| {
        PendingRequest::<Value, AnyParams>::new(client, STREAM, &[]).api_key("token_1")
    })
    .await;
    assert!(by_token.text.contains("\r\nauthorization: Bearer token_1\r\n"), "{}", by_token.text);
    assert!(by_token.text.contains("\r\nstripe-version: 2026-10-28.preview\r\n"));

    let without =
        sent(defaults, |client| PendingRequest::<Value, AnyParams>::new(client, STREAM, &[])).await;
    assert!(!without.text.contains("authorization"), "the API key is not for this host");
}

#[tokio::test]
async fn each_host_has_its_base_url() {
    let script = || [Reply::json(200, "{}")];
    let servers = [(); 4].map(|()| ScriptedServer::start(script()));
    let [api, files, connect, meter_events] = &servers;
    let client = Client::builder(KEY)
        .api_base_url(api.url() + "/")
        .files_base_url(files.url())
        .connect_base_url(connect.url() + "/below")
        .meter_events_base_url(meter_events.url())
        .build()
        .unwrap();
    for host in [Host::Api, Host::Files, Host::Connect, Host::MeterEvents] {
        client.request(Method::GET, "/v1/x", &[]).host(host).await.unwrap();
    }
    let targets = servers.each_ref().map(|server| server.received()[0].target().to_owned());
    assert_eq!(targets, ["GET /v1/x", "GET /v1/x", "GET /below/v1/x", "GET /v1/x"]);
}

#[tokio::test]
async fn telemetry_reports_the_request_before_and_once() {
    let response = |id: &str| Reply::json(200, "{}").header("request-id", id);
    let server = ScriptedServer::start([
        response("req_1"),
        Reply::json(200, "{}"),
        response("req_3"),
        Reply::json(200, "{}"),
    ]);
    let client = client_of(&server.url()).clock(tests::ManualClock::new()).build().unwrap();
    for _ in 0..4 {
        client.request(Method::GET, "/v1/balance", &[]).await.unwrap();
    }
    let received = server.received();
    let told: Vec<_> =
        received.iter().map(|request| request.header("x-stripe-client-telemetry")).collect();
    assert_eq!(
        told,
        [
            None,
            Some(r#"{"last_request_metrics":{"request_duration_ms":0,"request_id":"req_1"}}"#),
            None,
            Some(r#"{"last_request_metrics":{"request_duration_ms":0,"request_id":"req_3"}}"#),
        ]
    );
}

#[tokio::test]
async fn telemetry_can_be_turned_off() {
    let response = || Reply::json(200, "{}").header("request-id", "req_1");
    let server = ScriptedServer::start([response(), response()]);
    let client = client_of(&server.url()).telemetry(false).build().unwrap();
    for _ in 0..2 {
        client.request(Method::GET, "/v1/balance", &[]).await.unwrap();
    }
    for request in server.received() {
        assert_eq!(request.header("x-stripe-client-telemetry"), None);
        let details = request.header("x-stripe-client-user-agent").unwrap();
        assert!(!details.contains("platform"), "{details}");
    }
}

#[tokio::test]
async fn random_idempotency_keys_are_uuids_and_differ() {
    let client = Client::new(KEY).unwrap();
    let key = || {
        let request = client.request(Method::POST, "/v1/refunds", &[]).prepare().unwrap();
        request.headers()["idempotency-key"].to_str().unwrap().to_owned()
    };
    let (first, second) = (key(), key());
    assert_ne!(first, second);
    for key in [first, second] {
        let groups: Vec<_> = key.split('-').map(str::len).collect();
        assert_eq!(groups, [8, 4, 4, 4, 12], "{key}");
        assert!(key.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b'-')), "{key}");
        assert_eq!(&key[14..15], "4", "{key}");
        assert!(matches!(&key[19..20], "8" | "9" | "a" | "b"), "{key}");
    }
}

#[tokio::test]
async fn a_prepared_request_is_what_is_sent() {
    let request = |client: &Client| {
        client
            .request(Method::POST, "/v1/refunds", &[])
            .params(json!({ "charge": "ch_1" }))
            .idempotency_key("refund-1")
    };
    let client = client_of("https://api.stripe.com").build().unwrap();
    let prepared = request(&client).prepare().unwrap();
    assert_eq!(prepared.uri(), "https://api.stripe.com/v1/refunds");

    let sent = sent(defaults, request).await;
    let mut text = format!("POST {} HTTP/1.1\r\n", prepared.uri().path());
    for (name, value) in prepared.headers() {
        text += &format!("{name}: {}\r\n", value.to_str().unwrap());
    }
    let body = std::str::from_utf8(prepared.body().as_bytes().unwrap()).unwrap();
    text += &format!("host: {}\r\ncontent-length: {}\r\n\r\n{body}", sent.authority, body.len());
    assert_eq!(sent.text, text);
}
