//! What goes wrong between client and server: how often and when it is tried again, and what the
//! caller is told.

use std::error::Error as _;
use std::future::IntoFuture;
use std::time::{Duration, Instant};

use http::Method;
use serde_json::{Value, json};
use stripe_core::{AnyParams, Client, ClientBuilder, Empty, Error, ErrorKind, PendingRequest};
use tests::{ManualClock, Reply, ScriptedServer, client_of, closed_port};

const KEY_OF_FIRST_CALL: &str = "00000000-0000-4001-8000-000000000002";
const HTML: &str = "<html>\n<h1>502 Bad Gateway</h1>\n</html>";

/// A client, the server it talks to, and the clock it waits by.
struct Bed {
    server: ScriptedServer,
    clock: ManualClock,
    client: Client,
}

fn bed(script: impl IntoIterator<Item = Reply>) -> Bed {
    bed_with(script, |builder| builder)
}

fn bed_with(
    script: impl IntoIterator<Item = Reply>,
    setup: impl FnOnce(ClientBuilder) -> ClientBuilder,
) -> Bed {
    let server = ScriptedServer::start(script);
    let clock = ManualClock::new();
    let client = setup(client_of(&server.url()).clock(clock.clone())).build().expect("a client");
    Bed { server, clock, client }
}

impl Bed {
    fn post(&self) -> PendingRequest<Value, AnyParams> {
        self.client.request(Method::POST, "/v1/refunds", &[])
    }

    fn get(&self) -> PendingRequest<Value, AnyParams> {
        self.client.request(Method::GET, "/v1/refunds/{}", &["re_1"])
    }

    /// Each wait stands between two tries, and all tries carry the same key.
    #[track_caller]
    fn assert_tries(&self, waits: &[f64], key: Option<&str>) {
        assert_eq!(self.clock.waits(), waits);
        let received = self.server.received();
        let keys: Vec<_> = received.iter().map(|try_| try_.header("idempotency-key")).collect();
        assert_eq!(keys, vec![key; waits.len() + 1]);
        assert!(received.iter().all(|try_| try_.target() == received[0].target()));
        assert!(received.iter().all(|try_| try_.body() == received[0].body()));
    }
}

#[derive(Debug, PartialEq)]
struct Told<'a> {
    kind: ErrorKind,
    is_retryable: bool,
    may_have_been_applied: bool,
    text: &'a str,
}

#[track_caller]
fn assert_told(error: &Error, expected: &Told<'_>) {
    let text = error.to_string();
    let told = Told {
        kind: error.kind(),
        is_retryable: error.is_retryable(),
        may_have_been_applied: error.may_have_been_applied(),
        text: &text,
    };
    assert_eq!(told, *expected);
}

fn causes(error: &Error) -> String {
    let mut text = String::new();
    let mut cause = error.source();
    while let Some(error) = cause {
        text += &format!("{error}; ");
        cause = error.source();
    }
    text
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
async fn a_refused_connection_is_retried_and_nothing_was_done() {
    let clock = ManualClock::new();
    let url = format!("http://{}", closed_port());
    let client = client_of(&url).clock(clock.clone()).build().unwrap();
    let error = client.request(Method::POST, "/v1/refunds", &[]).await.unwrap_err();
    assert_told(
        &error,
        &Told {
            kind: ErrorKind::Connection,
            is_retryable: true,
            may_have_been_applied: false,
            text: "POST /v1/refunds: cannot connect (3 attempts)",
        },
    );
    assert_eq!(clock.waits(), [0.5, 1.0]);
    assert_eq!(error.attempts(), 3);
    assert_eq!(error.idempotency_key(), Some(KEY_OF_FIRST_CALL));
    assert!(causes(&error).contains("refused"), "{}", causes(&error));
}

#[tokio::test]
async fn a_refused_connection_is_retried_without_a_key_too() {
    let clock = ManualClock::new();
    let url = format!("http://{}", closed_port());
    let client = client_of(&url).clock(clock.clone()).build().unwrap();
    let error = client.request(Method::PATCH, "/v1/things/{}", &["t_1"]).await.unwrap_err();
    assert_eq!(error.to_string(), "PATCH /v1/things/{}: cannot connect (3 attempts)");
    assert_eq!(error.idempotency_key(), None);
    assert_eq!(clock.waits(), [0.5, 1.0]);
}

// A connection that breaks.

#[tokio::test]
async fn a_reset_in_the_middle_of_the_headers() {
    let bed = bed(vec![refund().cut_to(30).then_reset(); 3]);
    assert_told(
        &bed.post().await.unwrap_err(),
        &Told {
            kind: ErrorKind::Connection,
            is_retryable: true,
            may_have_been_applied: true,
            text: "POST /v1/refunds: the connection closed before an answer (3 attempts)",
        },
    );
    bed.assert_tries(&[0.0, 1.0], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_reset_in_the_middle_of_the_body() {
    let bed = bed(vec![refund().cut_by(5).then_reset(); 3]);
    assert_told(
        &bed.post().await.unwrap_err(),
        &Told {
            kind: ErrorKind::Connection,
            is_retryable: true,
            may_have_been_applied: true,
            text: "POST /v1/refunds: the connection broke in the middle of the answer (3 attempts)",
        },
    );
    bed.assert_tries(&[0.5, 1.0], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_close_in_the_middle_of_the_body() {
    let bed = bed([refund().cut_by(5).then_close(), refund()]);
    assert_eq!(bed.post().await.unwrap()["id"], "re_1");
    bed.assert_tries(&[0.5], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_get_is_retried_without_a_key() {
    let bed = bed([refund().cut_by(5).then_close(), Reply::nothing().then_reset(), refund()]);
    let response = bed.get().send().await.unwrap();
    assert_eq!(response.attempts(), 3);
    assert_eq!(response.idempotency_key(), None);
    bed.assert_tries(&[0.5, 1.0], None);
}

#[tokio::test]
async fn a_get_that_failed_has_changed_nothing() {
    let bed = bed(vec![Reply::nothing().then_reset(); 3]);
    assert_told(
        &bed.get().await.unwrap_err(),
        &Told {
            kind: ErrorKind::Connection,
            is_retryable: true,
            may_have_been_applied: false,
            text: "GET /v1/refunds/{}: the connection closed before an answer (3 attempts)",
        },
    );
    bed.assert_tries(&[0.0, 1.0], None);
}

#[tokio::test]
async fn a_kept_alive_connection_that_closes_before_the_first_byte_is_tried_once_more_at_once() {
    let script = [refund(), Reply::nothing().then_close(), refund()];
    let bed = bed_with(script, |builder| builder.max_retries(0));
    bed.get().await.unwrap();
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
async fn with_no_retries_a_second_close_is_an_error() {
    let script = vec![Reply::nothing().then_close(); 2];
    let bed = bed_with(script, |builder| builder.max_retries(0));
    let error = bed.post().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "POST /v1/refunds: the connection closed before an answer (2 attempts)"
    );
    bed.assert_tries(&[0.0], Some(KEY_OF_FIRST_CALL));
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
async fn an_answer_that_is_not_http() {
    let bed = bed([Reply::raw("220 mail.example.com ESMTP\r\n\r\n").then_close(), refund()]);
    assert_eq!(bed.post().await.unwrap()["id"], "re_1");
    bed.assert_tries(&[0.5], Some(KEY_OF_FIRST_CALL));

    let other_server = Reply::raw("220 mail.example.com ESMTP\r\n\r\n").then_close();
    let bed = bed_with([other_server], |builder| builder.max_retries(0));
    assert_told(
        &bed.post().await.unwrap_err(),
        &Told {
            kind: ErrorKind::Connection,
            is_retryable: true,
            may_have_been_applied: true,
            text: "POST /v1/refunds: what answered does not speak valid HTTP; check the base URL, whether it is to begin with `https` or `http`, and the proxy",
        },
    );
}

// A server that is slow.

#[tokio::test]
async fn no_first_byte_in_time() {
    let bed = bed_with(vec![Reply::nothing().then_stall(); 2], |builder| {
        builder.timeout(Duration::from_millis(100)).max_retries(1)
    });
    assert_told(
        &bed.post().await.unwrap_err(),
        &Told {
            kind: ErrorKind::Timeout,
            is_retryable: true,
            may_have_been_applied: true,
            text: "POST /v1/refunds: no complete answer in time (2 attempts)",
        },
    );
    bed.assert_tries(&[0.5], Some(KEY_OF_FIRST_CALL));
    bed.server.wait_for_closed_connections(2).await;
}

#[tokio::test]
async fn the_timeout_of_a_request_stands_before_that_of_the_client() {
    let bed = bed_with([Reply::nothing().then_stall()], |builder| {
        builder.timeout(Duration::from_secs(60)).max_retries(0)
    });
    let start = Instant::now();
    let error = bed.post().timeout(Duration::from_millis(50)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(start.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn no_limit_at_all_is_no_panic() {
    let bed = bed_with([refund()], |builder| {
        builder
            .timeout(Duration::MAX)
            .deadline(Duration::MAX)
            .connect_timeout(Duration::MAX)
            .read_timeout(Duration::MAX)
    });
    bed.post().await.unwrap();
}

#[tokio::test]
async fn a_body_that_stalls_runs_into_the_read_timeout() {
    let bed = bed_with([refund().cut_by(5).then_stall(), refund()], |builder| {
        builder.read_timeout(Duration::from_millis(100))
    });
    assert_eq!(bed.post().await.unwrap()["id"], "re_1");
    bed.assert_tries(&[0.5], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_body_that_stalls_is_a_timeout() {
    let bed = bed_with([refund().cut_by(5).then_stall()], |builder| {
        builder.read_timeout(Duration::from_millis(100)).max_retries(0)
    });
    let error = bed.post().await.unwrap_err();
    assert_told(
        &error,
        &Told {
            kind: ErrorKind::Timeout,
            is_retryable: true,
            may_have_been_applied: true,
            text: "POST /v1/refunds: no complete answer in time",
        },
    );
    let cause = error.source().map(ToString::to_string);
    assert_eq!(cause.as_deref(), Some("nothing arrived for 100ms, which is the read timeout"));
}

#[tokio::test]
async fn a_body_without_end_is_a_timeout() {
    let bed = bed_with([Reply::raw("HTTP/1.1 200 OK\r\n\r\n").then_flood()], |builder| {
        builder.timeout(Duration::from_millis(50)).max_retries(0)
    });
    assert_eq!(bed.post().await.unwrap_err().kind(), ErrorKind::Timeout);
}

#[tokio::test]
async fn the_overall_deadline_includes_the_waits() {
    let busy = || failure().header("retry-after", "4");
    let bed = bed_with(vec![busy(); 9], |builder| {
        builder.max_retries(9).deadline(Duration::from_secs(10))
    });
    let error = bed.post().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Api);
    bed.assert_tries(&[4.0, 4.0], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn the_overall_deadline_ends_a_try_on_the_clock_of_the_computer() {
    let server = ScriptedServer::start([failure(), Reply::nothing().then_stall()]);
    let client = client_of(&server.url()).build().unwrap();
    let start = Instant::now();
    let error = client
        .request(Method::GET, "/v1/refunds", &[])
        .deadline(Duration::from_millis(700))
        .await
        .unwrap_err();
    let elapsed = start.elapsed();
    assert_eq!(error.to_string(), "GET /v1/refunds: no complete answer in time (2 attempts)");
    assert!((Duration::from_millis(650)..Duration::from_secs(5)).contains(&elapsed), "{elapsed:?}");
}

#[tokio::test]
async fn a_dropped_future_closes_the_connection_and_tries_no_more() {
    let bed = bed([Reply::nothing().then_stall(), refund()]);
    let call = tokio::spawn(bed.post().into_future());
    bed.server.wait_for_requests(1).await;
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    bed.server.wait_for_closed_connections(1).await;
    assert_eq!(bed.server.received().len(), 1);
    assert_eq!(bed.clock.waits(), [0.0; 0]);
}

// Answers that are none.

#[tokio::test]
async fn truncated_json_is_a_decode_error_and_is_not_retried() {
    let reply = Reply::json(200, r#"{"id": "re_1", "amount": 1"#).header("request-id", "req_1");
    let bed = bed([reply]);
    let error = bed.post().await.unwrap_err();
    assert_told(
        &error,
        &Told {
            kind: ErrorKind::Decode,
            is_retryable: false,
            may_have_been_applied: true,
            text: "POST /v1/refunds: 200: the call succeeded, but its answer cannot be decoded: at `amount` (request req_1)",
        },
    );
    assert_eq!(error.body().unwrap(), r#"{"id": "re_1", "amount": 1"#);
    assert!(error.source().unwrap().is::<serde_json::Error>());
    bed.assert_tries(&[], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_success_that_is_not_json() {
    let bed = bed([Reply::new(200, "text/html", HTML)]);
    assert_told(
        &bed.post().await.unwrap_err(),
        &Told {
            kind: ErrorKind::Decode,
            is_retryable: false,
            may_have_been_applied: true,
            text: "POST /v1/refunds: 200: the call succeeded, but its answer cannot be decoded",
        },
    );
    bed.assert_tries(&[], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_failure_that_is_not_json() {
    for status in [500, 502] {
        let bed = bed(vec![Reply::new(status, "text/html", HTML); 3]);
        let error = bed.post().await.unwrap_err();
        let text = format!(
            "POST /v1/refunds: {status}: the answer is no Stripe error: \
             `<html> <h1>502 Bad Gateway</h1> </html>` (3 attempts)"
        );
        assert_told(
            &error,
            &Told {
                kind: ErrorKind::Api,
                is_retryable: true,
                may_have_been_applied: true,
                text: &text,
            },
        );
        assert_eq!(error.body().unwrap(), HTML);
        bed.assert_tries(&[0.5, 1.0], Some(KEY_OF_FIRST_CALL));
    }
}

#[tokio::test]
async fn an_answer_without_content() {
    let empty = || Reply::raw("HTTP/1.1 204 No Content\r\n\r\n");
    let bed = bed([empty(), empty()]);
    bed.post().returning::<Empty>().await.unwrap();
    assert_told(
        &bed.post().await.unwrap_err(),
        &Told {
            kind: ErrorKind::Decode,
            is_retryable: false,
            may_have_been_applied: true,
            text: "POST /v1/refunds: 204: the call succeeded, but its answer cannot be decoded",
        },
    );
    assert_eq!(bed.server.received().len(), 2);
}

#[tokio::test]
async fn a_redirect_to_another_host_is_an_error_and_gets_no_key() {
    for status in [301, 302, 303, 307, 308] {
        let elsewhere = ScriptedServer::start([refund()]);
        let location = elsewhere.url() + "/v1/refunds";
        let bed = bed([Reply::new(status, "text/plain", "").header("location", &location)]);
        let text =
            format!("POST /v1/refunds: {status}: the answer is no Stripe error: an empty body");
        let error = bed.post().await.unwrap_err();
        assert_told(
            &error,
            &Told {
                kind: ErrorKind::Api,
                is_retryable: false,
                may_have_been_applied: true,
                text: &text,
            },
        );
        assert_eq!(error.headers().unwrap()["location"], location);
        bed.assert_tries(&[], Some(KEY_OF_FIRST_CALL));
        assert_eq!(elsewhere.connections(), 0);
    }
}

// Failures that Stripe reports.

#[tokio::test]
async fn a_500_and_then_a_200() {
    let bed = bed([failure(), refund()]);
    let response = bed.post().params(json!({ "charge": "ch_1" })).send().await.unwrap();
    assert_eq!(response.attempts(), 2);
    assert_eq!(response.idempotency_key(), Some(KEY_OF_FIRST_CALL));
    assert_eq!(response.request_id(), Some("req_1"));
    bed.assert_tries(&[0.5], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_key_of_the_callers_own_goes_through_all_tries() {
    let bed = bed([failure(), Reply::nothing().then_reset(), refund()]);
    bed.post().idempotency_key("order-1234").await.unwrap();
    bed.assert_tries(&[0.5, 1.0], Some("order-1234"));
}

#[tokio::test]
async fn each_call_has_a_key_of_its_own() {
    let bed = bed([refund(), refund()]);
    bed.post().await.unwrap();
    bed.post().await.unwrap();
    let keys: Vec<_> = bed
        .server
        .received()
        .iter()
        .map(|request| request.header("idempotency-key").map(str::to_owned))
        .collect();
    assert_eq!(
        keys,
        [
            Some(KEY_OF_FIRST_CALL.to_owned()),
            Some("00000000-0000-4003-8000-000000000004".to_owned())
        ]
    );
}

#[tokio::test]
async fn a_500_that_stays() {
    let bed = bed(vec![failure(); 3]);
    assert_told(
        &bed.post().await.unwrap_err(),
        &Told {
            kind: ErrorKind::Api,
            is_retryable: true,
            may_have_been_applied: true,
            text: "POST /v1/refunds: 500 api_error, code `lost`: No. (request req_1, 3 attempts)",
        },
    );
    bed.assert_tries(&[0.5, 1.0], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_conflict_is_retried() {
    let conflict = || api_error(409, "invalid_request_error", "lock_timeout");
    let bed = bed(vec![conflict(); 3]);
    assert_told(
        &bed.post().await.unwrap_err(),
        &Told {
            kind: ErrorKind::Api,
            is_retryable: true,
            may_have_been_applied: false,
            text: "POST /v1/refunds: 409 invalid_request_error, code `lock_timeout`: No. (request req_1, 3 attempts)",
        },
    );
    bed.assert_tries(&[0.5, 1.0], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_misused_idempotency_key_is_the_callers() {
    let bed = bed([api_error(409, "idempotency_error", "idempotency_key_in_use")]);
    assert_told(
        &bed.post().idempotency_key("used").await.unwrap_err(),
        &Told {
            kind: ErrorKind::Idempotency,
            is_retryable: true,
            may_have_been_applied: false,
            text: "POST /v1/refunds: 409 idempotency_error, code `idempotency_key_in_use`: No. (request req_1)",
        },
    );
    bed.assert_tries(&[], Some("used"));
}

#[tokio::test]
async fn a_key_that_an_earlier_try_still_uses_is_waited_for() {
    let lost = || refund().cut_by(5).then_close();
    let in_use = || api_error(409, "idempotency_error", "idempotency_key_in_use");
    let bed_lost = bed([lost(), in_use(), refund()]);
    assert_eq!(bed_lost.post().await.unwrap()["id"], "re_1");
    bed_lost.assert_tries(&[0.5, 1.0], Some(KEY_OF_FIRST_CALL));

    // Stripe has answered the first try, so that it is not what uses the key.
    let bed_answered = bed([failure(), in_use()]);
    let error = bed_answered.post().await.unwrap_err();
    assert_eq!(error.code(), Some("idempotency_key_in_use"));
    bed_answered.assert_tries(&[0.5], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_429_is_retried_only_where_it_says_when_or_was_a_lock() {
    let limited = || api_error(429, "invalid_request_error", "rate_limit");
    let bed_plain = bed([limited()]);
    assert_told(
        &bed_plain.post().await.unwrap_err(),
        &Told {
            kind: ErrorKind::RateLimit,
            is_retryable: true,
            may_have_been_applied: false,
            text: "POST /v1/refunds: 429 invalid_request_error, code `rate_limit`: No. (request req_1)",
        },
    );
    bed_plain.assert_tries(&[], Some(KEY_OF_FIRST_CALL));

    let bed_when = bed([limited().header("retry-after", "3"), refund()]);
    bed_when.post().await.unwrap();
    bed_when.assert_tries(&[3.0], Some(KEY_OF_FIRST_CALL));

    let bed_date =
        bed([limited().header("retry-after", "Thu, 01 Jan 1970 00:00:07 GMT"), refund()]);
    bed_date.post().await.unwrap();
    bed_date.assert_tries(&[7.0], Some(KEY_OF_FIRST_CALL));

    let bed_lock = bed([api_error(429, "invalid_request_error", "lock_timeout"), refund()]);
    bed_lock.post().await.unwrap();
    bed_lock.assert_tries(&[0.5], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_wait_that_is_too_long_is_left_to_the_caller() {
    let bed =
        bed([api_error(429, "invalid_request_error", "rate_limit").header("retry-after", "61")]);
    let error = bed.post().await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(61)));
    assert!(error.is_retryable());
    bed.assert_tries(&[], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn stripe_decides_what_should_be_retried() {
    let no = bed([failure().header("stripe-should-retry", "false")]);
    let error = no.post().await.unwrap_err();
    assert_eq!(error.status().unwrap(), 500);
    no.assert_tries(&[], Some(KEY_OF_FIRST_CALL));

    let bad_request = || api_error(400, "invalid_request_error", "try_again");
    let yes = bed([bad_request().header("stripe-should-retry", "true"), refund()]);
    yes.post().await.unwrap();
    yes.assert_tries(&[0.5], Some(KEY_OF_FIRST_CALL));

    let bounded = bed(vec![bad_request().header("stripe-should-retry", "true"); 9]);
    assert_eq!(bounded.post().await.unwrap_err().attempts(), 3);
    bounded.assert_tries(&[0.5, 1.0], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn no_retries_are_no_retries() {
    let of_client = bed_with([failure()], |builder| builder.max_retries(0));
    of_client.post().await.unwrap_err();
    of_client.assert_tries(&[], Some(KEY_OF_FIRST_CALL));

    let of_request = bed([failure()]);
    of_request.post().max_retries(0).await.unwrap_err();
    of_request.assert_tries(&[], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_v2_delete_is_retried_under_one_key() {
    let bed = bed([failure(), Reply::json(200, "{}")]);
    bed.client.request(Method::DELETE, "/v2/core/event_destinations/{}", &["ed_1"]).await.unwrap();
    bed.assert_tries(&[0.5], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_patch_without_a_key_is_not_sent_twice() {
    for reply in [failure(), Reply::nothing().then_reset(), refund().cut_by(5).then_close()] {
        let bed = bed([reply]);
        let error = bed.client.request(Method::PATCH, "/v1/things", &[]).await.unwrap_err();
        assert_eq!(error.attempts(), 1);
        assert!(error.may_have_been_applied());
        bed.assert_tries(&[], None);
    }

    let with_key = bed([failure(), refund()]);
    with_key.client.request(Method::PATCH, "/v1/things", &[]).idempotency_key("k").await.unwrap();
    with_key.assert_tries(&[0.5], Some("k"));
}

#[tokio::test]
async fn no_post_goes_without_a_key() {
    let empty_option = bed([failure()]);
    let error = empty_option.post().idempotency_key("").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Encode);
    assert_eq!(empty_option.server.received().len(), 0);

    let empty_header = bed([failure()]);
    let error = empty_header.post().header("idempotency-key", "").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Encode);
    assert_eq!(empty_header.server.received().len(), 0);
}

#[tokio::test]
async fn what_an_earlier_try_may_have_done_is_not_forgotten() {
    // The answer of the first try was lost; the second one was refused before it did anything.
    let lost = || refund().cut_by(5).then_close();
    for refusal in [
        api_error(429, "invalid_request_error", "rate_limit"),
        api_error(403, "invalid_request_error", "forbidden"),
    ] {
        let bed = bed([lost(), refusal]);
        let error = bed.post().await.unwrap_err();
        assert_eq!(error.attempts(), 2);
        assert!(error.may_have_been_applied(), "{error}");
    }
}
