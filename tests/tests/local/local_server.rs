//! A local Stripe on a port: HTTP on the connection, including malformed requests.

#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use stripe_core::descriptor::{
    Method, OperationDescriptor, OperationKind, ParamsDescriptor, ResourceDescriptor,
};
use stripe_core::{Client, ErrorKind, Resource};
use stripe_local::{ExpectedRequest, LocalStripe, LocalStripeBuilder};
use tests::unix;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

struct Book;

impl Resource for Book {
    const DESCRIPTOR: ResourceDescriptor =
        ResourceDescriptor::new("/v1/books").object("book").operations(&[
            OperationDescriptor::new("create", Method::Post, "/v1/books")
                .kind(OperationKind::Create)
                .params(ParamsDescriptor::Untyped),
            OperationDescriptor::new("retrieve", Method::Get, "/v1/books/{}")
                .kind(OperationKind::Retrieve),
        ]);
}

fn builder() -> LocalStripeBuilder {
    LocalStripe::builder().resource::<Book>().predictable_ids()
}

/// Writes bytes, closes the writing side, and reads to the end.
async fn sent(stripe: &LocalStripe, bytes: impl AsRef<[u8]>) -> String {
    let mut stream = TcpStream::connect(stripe.address()).await.unwrap();
    // The server may close before everything is written.
    let _ = stream.write_all(bytes.as_ref()).await;
    let _ = stream.shutdown().await;
    let mut response = Vec::new();
    let _ = stream.read_to_end(&mut response).await;
    String::from_utf8_lossy(&response).into_owned()
}

fn create(
    client: &Client,
    title: &str,
) -> stripe_core::PendingRequest<Value, stripe_core::AnyParams> {
    client
        .request(http::Method::POST, "/v1/books", &[])
        .params(serde_json::json!({ "title": title }))
}

#[tokio::test]
async fn an_exchange_is_these_bytes() {
    let stripe = builder().start().await.unwrap();
    stripe.clock().set(unix(1_700_000_000));
    let response = sent(
        &stripe,
        "POST /v1/books HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer sk_test_1\r\n\
         stripe-version: 2026-01-01\r\nidempotency-key: k\r\nconnection: close\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: 10\r\n\r\ntitle=Momo",
    )
    .await;
    let (head, body) = response.split_once("\r\n\r\n").unwrap();
    let mut lines: Vec<_> = head.lines().filter(|line| !line.starts_with("date:")).collect();
    lines[1..].sort_unstable();
    assert_eq!(
        lines,
        [
            "HTTP/1.1 200 OK",
            "connection: close",
            "content-length: 96",
            "content-type: application/json",
            "idempotency-key: k",
            "original-request: req_00000000000001",
            "request-id: req_00000000000001",
            "stripe-version: 2026-01-01",
        ]
    );
    assert_eq!(
        body,
        concat!(
            r#"{"id":"boo_00000000000001","object":"book","created":1700000000,"livemode":false,"#,
            r#""title":"Momo"}"#
        )
    );
    stripe.requests().assert(&[ExpectedRequest::post("/v1/books")
        .param("title", "Momo")
        .header("authorization", "Bearer [redacted]")]);
}

#[tokio::test]
async fn rubbish_is_refused_and_does_no_harm() {
    let stripe = builder().start().await.unwrap();
    let long_header = format!("GET / HTTP/1.1\r\nx: {}\r\n\r\n", "a".repeat(200_000));
    let many_headers = format!("GET / HTTP/1.1\r\n{}\r\n", "x: y\r\n".repeat(5_000));
    let rubbish: [&[u8]; 10] = [
        b"",
        b"\r\n\r\n",
        b"\0\xff\xfe\x01 rubbish",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /v1/books HTTP/1.1\r\nhost: \xff\xfe\r\nbad header\r\n\r\n",
        b"POST /v1/books HTTP/1.1\r\ncontent-length: -1\r\n\r\n",
        long_header.as_bytes(),
        many_headers.as_bytes(),
    ];
    for bytes in rubbish {
        let response = sent(&stripe, bytes).await;
        let clear = response.is_empty() || response.starts_with("HTTP/1.1 4");
        assert!(clear, "{response}");
    }
    assert_eq!(create(&stripe.client(), "Momo").await.unwrap()["title"], "Momo");
}

#[tokio::test]
async fn an_undecodable_request_is_a_400_with_a_reason() {
    let stripe = builder().start().await.unwrap();
    let post = |body: &[u8]| {
        let head = format!(
            "POST /v1/books HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer sk_test_k\r\n\
             connection: close\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        [head.as_bytes(), body].concat()
    };
    let deep = format!("a{}=1", "[b]".repeat(50_000));
    let requests = [
        post(b"title=%zz"),
        post(b"title=%ff"),
        post(b"title=\xff\xfe"),
        post(b"a[b=1"),
        post(b"a=1&a[b]=2"),
        post(deep.as_bytes()),
        b"GET /v1/books/%zz HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer sk_test_k\r\nconnection: close\r\n\r\n".to_vec(),
        b"GET /v1/books/%ff HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer sk_test_k\r\nconnection: close\r\n\r\n".to_vec(),
    ];
    for request in requests {
        let response = sent(&stripe, &request).await;
        assert!(response.starts_with("HTTP/1.1 400 Bad Request\r\n"), "{response}");
        assert!(response.contains(r#""type":"invalid_request_error""#), "{response}");
    }
}

#[tokio::test]
async fn a_body_over_the_limit_is_a_413() {
    let stripe = builder().start().await.unwrap();
    let head = "POST /v1/books HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer sk_test_k\r\n";
    let body = "a".repeat(3 * 1024 * 1024);
    let length = format!("{head}content-length: {}\r\n\r\n{body}", body.len());
    let chunk = format!("10000\r\n{}\r\n", &body[..0x10000]);
    let chunked = format!("{head}transfer-encoding: chunked\r\n\r\n{}0\r\n\r\n", chunk.repeat(40));
    for request in [length, chunked] {
        let response = sent(&stripe, request).await;
        assert!(response.starts_with("HTTP/1.1 413 Payload Too Large\r\n"), "{response}");
        assert!(response.contains("the body is larger than 1048576 bytes"), "{response}");
    }
    assert_eq!(stripe.requests().total(), 2);
}

#[tokio::test]
async fn several_run_at_once_and_keep_apart() {
    let (one, two) = (builder().start().await.unwrap(), builder().start().await.unwrap());
    assert_ne!(one.address(), two.address());
    assert!(one.address().ip().is_loopback());
    let book = create(&one.client(), "Momo").await.unwrap();
    let id = book["id"].as_str().unwrap();
    let retrieve =
        |client: Client| client.request(http::Method::GET, "/v1/books/{}", &[id]).into_future();
    assert!(retrieve(one.client()).await.is_ok());
    assert!(retrieve(two.client()).await.unwrap_err().is_not_found());
}

#[tokio::test]
async fn a_port_in_use_is_said() {
    let one = builder().start().await.unwrap();
    let error = builder().listen_on(one.address()).start().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "port {} is in use: stop the program that listens there, or choose another port",
            one.address().port()
        )
    );
}

#[tokio::test]
async fn dropping_it_closes_port_and_connections() {
    let stripe = builder().start().await.unwrap();
    let address = stripe.address();
    let mut open = TcpStream::connect(address).await.unwrap();
    open.write_all(b"GET /v1/books HTTP/1.1\r\nhost: localhost\r\n\r\n").await.unwrap();
    let mut start = [0; 12];
    open.read_exact(&mut start).await.unwrap();
    assert_eq!(&start, b"HTTP/1.1 401");
    drop(stripe);
    let mut rest = Vec::new();
    tokio::time::timeout(Duration::from_secs(5), open.read_to_end(&mut rest))
        .await
        .expect("the connection is closed")
        .ok();
    assert!(TcpStream::connect(address).await.is_err());

    let stripe = builder().start().await.unwrap();
    let address = stripe.address();
    stripe.shut_down().await;
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn failures_reach_the_client_as_they_would_from_afar() {
    let stripe = builder().start().await.unwrap();
    let client =
        stripe.client_builder().timeout(Duration::from_millis(200)).max_retries(0).build().unwrap();
    stripe.faults().next(1).timeout();
    let error = create(&client, "1").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);

    stripe.faults().next(2).reset();
    let error = create(&client, "2").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connection);
    stripe.faults().clear();

    stripe.faults().next(1).truncate_response();
    let error = create(&client, "2b").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connection);
    assert!(error.to_string().contains("in the middle of the response"), "{error}");
    stripe.faults().next(1).stall_response();
    let error = create(&client, "2c").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    let page = http::Response::builder().status(502).header("x", "proxy");
    stripe.faults().next(1).respond_with(page.body("<p>".into()).unwrap());
    let error = create(&client, "2d").await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), &error.body().unwrap()[..]), (502, &b"<p>"[..]));
    assert_eq!(error.headers().unwrap()["x"], "proxy");

    stripe.faults().next(1).status(503);
    let error = create(&client, "3").await.unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Api, 503));

    stripe.faults().next(1).rate_limited(Duration::from_secs(7));
    let error = create(&client, "4").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::RateLimit);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
}

#[tokio::test]
async fn a_dropped_response_is_replayed_for_the_same_key() {
    let stripe = builder().start().await.unwrap();
    stripe.faults().next(1).drop_response();
    let response = create(&stripe.client(), "Momo").send().await.unwrap();
    assert_eq!(response.attempts(), 2);
    assert!(response.is_idempotent_replayed());
    assert_eq!(response.data["id"], "boo_00000000000001");
    assert_eq!(response.headers()["original-request"], "req_00000000000001");
    stripe.faults().next(1).truncate_response();
    stripe.faults().next(1).drop_response();
    let response = create(&stripe.client(), "Krabat").send().await.unwrap();
    assert_eq!((response.attempts(), &response.data["id"]), (3, &"boo_00000000000002".into()));
}

#[tokio::test]
async fn a_response_that_is_lost_with_no_retries() {
    let stripe = builder().start().await.unwrap();
    let client = stripe.client_builder().max_retries(0).build().unwrap();
    // Over a new connection it is an error.
    stripe.faults().next(1).drop_response();
    let error = create(&client, "Momo").await.unwrap_err();
    assert!(error.may_have_been_applied());
    // Over a kept one, the client sends the request once more.
    create(&client, "Krabat").await.unwrap();
    stripe.faults().next(1).drop_response();
    let response = create(&client, "Emil").send().await.unwrap();
    assert_eq!((response.attempts(), response.is_idempotent_replayed()), (2, true));
    // Unless it may not.
    create(&client, "Lukas").await.unwrap();
    stripe.faults().next(1).drop_response();
    let error = create(&client, "Jim").single_attempt().await.unwrap_err();
    assert_eq!((error.attempts(), error.may_have_been_applied()), (1, true));

    let local = builder().transport().unwrap();
    let client = local.client_builder().max_retries(0).build().unwrap();
    create(&client, "Krabat").await.unwrap();
    local.faults().next(1).drop_response();
    create(&client, "Momo").await.unwrap_err();
}

#[tokio::test]
async fn a_key_is_in_use_while_its_request_is() {
    let stripe = builder().start().await.unwrap();
    stripe.faults().next(1).delay(Duration::from_millis(300));
    let client = stripe.client_builder().max_retries(0).build().unwrap();
    let first = tokio::spawn(create(&client, "Momo").idempotency_key("k").into_future());
    while stripe.requests().is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let error = create(&client, "Momo").idempotency_key("k").await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 409);
    assert_eq!(error.code(), Some("idempotency_key_in_use"));
    let book = first.await.unwrap().unwrap();
    assert_eq!(create(&client, "Momo").idempotency_key("k").await.unwrap(), book);
}

#[tokio::test]
async fn exchanges_are_observed() {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&lines);
    let observed = builder().observe(move |exchange| {
        let line = exchange.to_string();
        let (line, _) = line.rsplit_once(' ').unwrap().0.rsplit_once(' ').unwrap();
        seen.lock().unwrap().push(line.to_owned());
    });
    let stripe = observed.start().await.unwrap();
    create(&stripe.client(), "Momo").await.unwrap();
    stripe.faults().next(1).reset();
    let client = stripe.client_builder().max_retries(0).build().unwrap();
    create(&client, "Krabat").await.unwrap_err();
    assert_eq!(
        *lines.lock().unwrap(),
        ["200 POST /v1/books req_00000000000001", "--- POST /v1/books"]
    );
}
