//! Faults on the wire between client and server, byte by byte: the number and times of retries, and
//! the resulting error. Errors that Stripe reports are in `faults.rs`.

use expect_test::expect;
use std::error::Error as _;
use std::future::IntoFuture;
use std::time::{Duration, Instant};

use http::Method;
use serde_json::{Value, json};
use stripe_core::{AnyParams, ClientBuilder, Empty, ErrorKind, PendingRequest};
use tests::{
    Bed, KEY_OF_FIRST_CALL, ManualClock, Reply, ScriptedServer, Told, assert_told, at_once, causes,
    client_of, closed_port,
};

fn bed(script: impl IntoIterator<Item = Reply>) -> Bed<ScriptedServer> {
    bed_with(script, |builder| builder)
}

fn bed_with(
    script: impl IntoIterator<Item = Reply>,
    setup: impl FnOnce(ClientBuilder) -> ClientBuilder,
) -> Bed<ScriptedServer> {
    let server = ScriptedServer::start(script);
    let url = server.url();
    Bed::new(server, &url, setup)
}

fn get(bed: &Bed<ScriptedServer>) -> PendingRequest<Value, AnyParams> {
    bed.client.request(Method::GET, "/v1/refunds/{}", &["re_1"])
}

fn refund() -> Reply {
    Reply::json(200, r#"{"id": "re_1", "object": "refund"}"#).header("request-id", "req_1")
}

fn api_error(status: u16, error_type: &str, code: &str) -> Reply {
    let body = json!({ "error": { "type": error_type, "code": code, "message": "No." } });
    Reply::json(status, &body.to_string()).header("request-id", "req_1")
}

fn failure() -> Reply {
    api_error(500, "api_error", "lost")
}

// No connection.

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn a_refused_connection_is_retried_and_nothing_was_done() {
    let clock = ManualClock::new();
    let url = format!("http://{}", closed_port());
    let client = client_of(&url).clock(clock.clone()).build().unwrap();
    let error = client.request(Method::POST, "/v1/refunds", &[]).await.unwrap_err();
    assert_told(
        &error,
        &Told { kind: ErrorKind::Connection, is_retryable: true, may_have_been_applied: false },
    );
    expect!["POST /v1/refunds: cannot connect: Connection refused (os error 111) (3 attempts)"]
        .assert_eq(&error.to_string());
    assert_eq!(clock.waits(), [0.5, 1.0]);
    assert_eq!(error.attempts(), 3);
    assert_eq!(error.idempotency_key(), Some(KEY_OF_FIRST_CALL));
    let causes = causes(&error).join("; ");
    assert!(causes.contains("refused"), "{causes}");
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn a_refused_connection_is_retried_without_a_key_too() {
    let clock = ManualClock::new();
    let url = format!("http://{}", closed_port());
    let client = client_of(&url).clock(clock.clone()).build().unwrap();
    let error = client.request(Method::PATCH, "/v1/things/{}", &["t_1"]).await.unwrap_err();
    expect!["PATCH /v1/things/{}: cannot connect: Connection refused (os error 111) (3 attempts)"]
        .assert_eq(&error.to_string());
    assert_eq!(error.idempotency_key(), None);
    assert_eq!(clock.waits(), [0.5, 1.0]);
}

#[tokio::test]
async fn a_host_that_is_not_found_is_said_to_be() {
    let client = client_of("http://nowhere.invalid").clock(ManualClock::new()).build().unwrap();
    let error = client.request(Method::GET, "/v1/balance", &[]).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connection);
    let text = error.to_string();
    let reason = "GET /v1/balance: cannot connect: failed to lookup address information: ";
    assert!(text.starts_with(reason), "{text}");
    assert!(error.source().is_some());
}

#[test]
fn the_error_without_a_runtime_advises() {
    let client = client_of("http://nowhere.invalid").build().unwrap();
    let call = client.request(Method::GET, "/v1/balance", &[]).into_future();
    let error = at_once(call).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    let text = error.to_string();
    let reason = "GET /v1/balance: the request cannot be sent: the built-in transport requires a \
                  tokio runtime; send the request inside one";
    assert!(text.starts_with(reason), "{text}");
}

// A connection that breaks.

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn a_reset_in_the_middle_of_the_headers() {
    let bed = bed(vec![refund().cut_to(30).then_reset(); 3]);
    let error = bed.post().await.unwrap_err();
    assert_told(
        &error,
        &Told { kind: ErrorKind::Connection, is_retryable: true, may_have_been_applied: true },
    );
    expect!["POST /v1/refunds: the connection closed before a response: Connection reset by peer (os error 104) (3 attempts)"].assert_eq(&error.to_string());
    bed.assert_attempts(&[0.5, 1.0], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_close_in_the_middle_of_the_body() {
    let bed = bed([refund().cut_by(5).then_close(), refund()]);
    assert_eq!(bed.post().await.unwrap()["id"], "re_1");
    bed.assert_attempts(&[0.5], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_get_is_retried_without_a_key() {
    let bed = bed([refund().cut_by(5).then_close(), Reply::nothing().then_reset(), refund()]);
    let response = get(&bed).send().await.unwrap();
    assert_eq!(response.attempts(), 3);
    assert_eq!(response.idempotency_key(), None);
    bed.assert_attempts(&[0.5, 1.0], None);
}

#[tokio::test]
async fn a_kept_alive_connection_that_closes_before_the_first_byte_is_tried_once_more_at_once() {
    let script = [refund(), Reply::nothing().then_close(), refund()];
    let bed = bed_with(script, |builder| builder.max_retries(0));
    get(&bed).await.unwrap();
    let response = bed.post().send().await.unwrap();
    assert_eq!(response.attempts(), 2);
    let received = bed.server.received();
    let connections: Vec<_> = received.iter().map(|request| request.connection).collect();
    assert_eq!(connections, [0, 0, 1]);
    assert_eq!(received[1].header("idempotency-key"), Some(KEY_OF_FIRST_CALL));
    assert_eq!(received[2].header("idempotency-key"), Some(KEY_OF_FIRST_CALL));
    assert_eq!(bed.clock.waits(), [0.0]);
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn with_no_retries_a_new_connection_that_closes_is_an_error() {
    let script = vec![Reply::nothing().then_close(); 2];
    let bed = bed_with(script, |builder| builder.max_retries(0));
    let error = bed.post().await.unwrap_err();
    expect!["POST /v1/refunds: the connection closed before a response"]
        .assert_eq(&error.to_string());
    assert!(error.may_have_been_applied());
    bed.assert_attempts(&[], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_connection_that_was_closed_while_idle_costs_nothing() {
    let bed = bed_with([refund().then_close(), refund()], |builder| builder.max_retries(0));
    bed.post().await.unwrap();
    bed.post().await.unwrap();
    assert_eq!(bed.server.received().len(), 2);
    assert_eq!(bed.server.connections(), 2);
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn a_response_that_is_not_http() {
    let bed = bed([Reply::raw("220 mail.example.com ESMTP\r\n\r\n").then_close(), refund()]);
    assert_eq!(bed.post().await.unwrap()["id"], "re_1");
    bed.assert_attempts(&[0.5], Some(KEY_OF_FIRST_CALL));

    let other_server = Reply::raw("220 mail.example.com ESMTP\r\n\r\n").then_close();
    let bed = bed_with([other_server], |builder| builder.max_retries(0));
    let error = bed.post().await.unwrap_err();
    assert_told(
        &error,
        &Told { kind: ErrorKind::Connection, is_retryable: true, may_have_been_applied: true },
    );
    expect!["POST /v1/refunds: the response is not valid HTTP; check the base URL, its scheme (`https` or `http`) and the proxy"].assert_eq(&error.to_string());
}

// A server that is slow.

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn no_first_byte_in_time() {
    let bed = bed_with(vec![Reply::nothing().then_stall(); 2], |builder| {
        builder.timeout(Duration::from_millis(100)).max_retries(1)
    });
    let error = bed.post().await.unwrap_err();
    assert_told(
        &error,
        &Told { kind: ErrorKind::Timeout, is_retryable: true, may_have_been_applied: true },
    );
    expect!["POST /v1/refunds: no complete response in time: the attempt timed out (2 attempts)"]
        .assert_eq(&error.to_string());
    bed.assert_attempts(&[0.5], Some(KEY_OF_FIRST_CALL));
    bed.server.wait_for_closed_connections(2).await;
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn the_overall_deadline_ends_an_attempt_on_the_clock_of_the_computer() {
    let server = ScriptedServer::start([failure(), Reply::nothing().then_stall()]);
    let client = client_of(&server.url()).build().unwrap();
    let start = Instant::now();
    let error = client
        .request(Method::GET, "/v1/refunds", &[])
        .deadline(Duration::from_millis(700))
        .await
        .unwrap_err();
    let elapsed = start.elapsed();
    expect!["GET /v1/refunds: no complete response in time: the attempt timed out (2 attempts)"]
        .assert_eq(&error.to_string());
    assert!((Duration::from_millis(650)..Duration::from_secs(5)).contains(&elapsed), "{elapsed:?}");
}

#[tokio::test]
async fn a_dropped_future_closes_the_connection_and_makes_no_more_attempts() {
    let bed = bed([Reply::nothing().then_stall(), refund()]);
    let call = tokio::spawn(bed.post().into_future());
    bed.server.wait_for_requests(1).await;
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    bed.server.wait_for_closed_connections(1).await;
    assert_eq!(bed.server.received().len(), 1);
    assert_eq!(bed.clock.waits(), [0.0; 0]);
}

// Responses that are none.

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn truncated_json_is_a_decode_error_and_is_not_retried() {
    let reply = Reply::json(200, r#"{"id": "re_1", "amount": 1"#).header("request-id", "req_1");
    let bed = bed([reply]);
    let error = bed.post().await.unwrap_err();
    assert_told(
        &error,
        &Told { kind: ErrorKind::Decode, is_retryable: false, may_have_been_applied: true },
    );
    expect!["POST /v1/refunds: 200: the call succeeded, but its response cannot be decoded: at `amount`: EOF while parsing an object (request req_1)"].assert_eq(&error.to_string());
    assert_eq!(error.body().unwrap(), r#"{"id": "re_1", "amount": 1"#);
    assert!(error.source().unwrap().is::<serde_json::Error>());
    bed.assert_attempts(&[], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn a_response_without_content() {
    let empty = || Reply::raw("HTTP/1.1 204 No Content\r\n\r\n");
    let bed = bed([empty(), empty()]);
    bed.post().returning::<Empty>().await.unwrap();
    let error = bed.post().await.unwrap_err();
    assert_told(
        &error,
        &Told { kind: ErrorKind::Decode, is_retryable: false, may_have_been_applied: true },
    );
    expect!["POST /v1/refunds: 204: the call succeeded, but its response cannot be decoded: it is empty"].assert_eq(&error.to_string());
    assert_eq!(bed.server.received().len(), 2);
}

#[tokio::test]
async fn a_redirect_to_another_host_is_an_error_and_gets_no_key() {
    for status in [301, 302, 303, 307, 308] {
        let elsewhere = ScriptedServer::start([refund()]);
        let location = elsewhere.url() + "/v1/refunds";
        let bed = bed([Reply::new(status, "text/plain", "").header("location", &location)]);
        let text = format!(
            "POST /v1/refunds: {status}: the response is not from Stripe; a proxy or another server may have sent it: an empty body"
        );
        let error = bed.post().await.unwrap_err();
        assert_told(
            &error,
            &Told { kind: ErrorKind::Api, is_retryable: false, may_have_been_applied: true },
        );
        assert_eq!(error.to_string(), text);
        assert_eq!(error.headers().unwrap()["location"], location);
        bed.assert_attempts(&[], Some(KEY_OF_FIRST_CALL));
        assert_eq!(elsewhere.connections(), 0);
    }
}

// What is not sent twice.

#[tokio::test]
async fn a_patch_without_a_key_is_not_sent_twice() {
    for reply in [failure(), Reply::nothing().then_reset(), refund().cut_by(5).then_close()] {
        let bed = bed([reply]);
        let error = bed.client.request(Method::PATCH, "/v1/things", &[]).await.unwrap_err();
        assert_eq!(error.attempts(), 1);
        assert!(error.may_have_been_applied());
        bed.assert_attempts(&[], None);
    }

    let with_key = bed([failure(), refund()]);
    with_key.client.request(Method::PATCH, "/v1/things", &[]).idempotency_key("k").await.unwrap();
    with_key.assert_attempts(&[0.5], Some("k"));
}
