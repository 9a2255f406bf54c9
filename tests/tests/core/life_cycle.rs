//! The life cycle of a request between call and response, without a network and without real time.

use expect_test::expect;
use std::future::{IntoFuture, pending};
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::Method;
use serde_json::Value;
use stripe_core::clock::Randomness;
use stripe_core::retry::{FailedAttempt, Failure, RetryPolicy};
use stripe_core::transport::TransportErrorKind::{
    self, Body, Closed, Connect, Stale, Timeout, Unsendable,
};
use stripe_core::transport::{Body as RequestBody, Transport, TransportFuture};
use stripe_core::{AnyParams, Client, ErrorKind, PendingRequest};
use tests::{Bed, KEY, Outcome, ScriptedTransport, client_of, response, response_with};

const NOWHERE: &str = "http://nowhere.invalid";
const REFUND: &str = r#"{"id": "re_1", "object": "refund"}"#;

fn bed(script: impl IntoIterator<Item = Outcome>) -> Bed<ScriptedTransport> {
    Bed::scripted(script, |builder| builder)
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn every_failure_on_the_way_is_retried_but_what_cannot_be_sent() {
    for (kind, first_wait) in
        [(Connect, 0.5), (Timeout, 0.5), (Closed, 0.5), (Stale, 0.0), (Body, 0.5)]
    {
        let bed = bed([Err(kind), response(200, REFUND)]);
        bed.post().await.unwrap();
        assert_eq!(bed.clock.waits(), [first_wait], "{kind:?}");
    }

    let bed = bed([Err(Unsendable)]);
    let error = bed.post().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    expect!["POST /v1/refunds: the request cannot be sent: as the script says"]
        .assert_eq(&error.to_string());
    assert!(!error.may_have_been_applied());
    assert_eq!(bed.server.attempts(), 1);
}

#[tokio::test]
async fn waits_double_up_to_five_seconds() {
    let bed = Bed::scripted(vec![Err(Timeout); 7], |builder| builder.max_retries(6));
    bed.post().await.unwrap_err();
    assert_eq!(bed.clock.waits(), [0.5, 1.0, 2.0, 4.0, 5.0, 5.0]);
}

#[tokio::test]
async fn waits_are_halved_at_most_by_chance_and_never_too_short() {
    #[derive(Debug)]
    struct Highest;
    impl Randomness for Highest {
        fn next_u64(&self) -> io::Result<u64> {
            Ok(u64::MAX)
        }
    }
    let bed =
        Bed::scripted(vec![Err(Timeout); 6], |builder| builder.max_retries(5).randomness(Highest));
    bed.post().await.unwrap_err();
    let rounded: Vec<_> =
        bed.clock.waits().iter().map(|wait| (wait * 1000.0).round() / 1000.0).collect();
    assert_eq!(rounded, [0.5, 0.5, 1.0, 2.0, 2.5]);
}

#[tokio::test]
async fn each_attempt_gets_what_is_left_of_the_deadline() {
    let bed = Bed::scripted(vec![Err(Timeout); 9], |builder| {
        builder.timeout(Duration::from_secs(4)).deadline(Duration::from_secs(5)).max_retries(9)
    });
    bed.post().await.unwrap_err();
    // The waits of 0.5, 1 and 2 seconds leave less and less; one of 4 seconds is not left.
    assert_eq!(bed.server.timeouts(), [4.0, 4.0, 3.5, 1.5]);
    assert_eq!(bed.clock.waits(), [0.5, 1.0, 2.0]);
}

#[tokio::test]
async fn timeout_and_deadline_of_a_request_stand_before_those_of_the_client() {
    let bed = bed(vec![Err(Timeout); 3]);
    let short = bed.post().timeout(Duration::from_secs(9)).deadline(Duration::from_secs(1));
    short.await.unwrap_err();
    assert_eq!(bed.server.timeouts(), [1.0, 0.5]);
}

#[tokio::test]
async fn the_defaults_end_every_wait() {
    let bed = bed(vec![Err(Timeout); 3]);
    bed.post().await.unwrap_err();
    assert_eq!(bed.server.timeouts(), [80.0, 80.0, 80.0]);
}

#[tokio::test]
async fn a_deadline_without_end_is_no_panic() {
    let bed = Bed::scripted([response(200, REFUND), response(200, REFUND)], |builder| {
        builder.timeout(Duration::MAX).deadline(Duration::MAX)
    });
    bed.clock.advance(Duration::from_secs(1));
    bed.post().await.unwrap();
    bed.post().deadline(Duration::MAX).timeout(Duration::MAX).await.unwrap();
}

#[tokio::test]
async fn the_possible_effect_of_an_earlier_attempt_is_not_forgotten() {
    for (script, applied) in [
        (vec![Err(Connect), Err(Connect)], false),
        (vec![Err(Timeout), Err(Connect)], true),
        (vec![Err(Body), Err(Connect)], true),
        (vec![Err(Closed), Err(Connect)], true),
        (vec![response(500, "{}"), Err(Connect)], true),
        (vec![Err(Connect), Err(Unsendable)], false),
        (vec![Err(Timeout), Err(Unsendable)], true),
        (vec![response_with(429, &[("retry-after", "1")], "{}"), Err(Connect)], false),
    ] {
        let text = format!("{script:?}");
        let bed = Bed::scripted(script, |builder| builder.max_retries(1));
        let error = bed.post().await.unwrap_err();
        assert_eq!(error.attempts(), 2, "{text}");
        assert_eq!(error.may_have_been_applied(), applied, "{text}");
    }
}

#[derive(Debug)]
struct Patient;

impl RetryPolicy for Patient {
    /// Retries any 404 immediately and without limit, and nothing else.
    fn retry_in(&self, failed: &FailedAttempt<'_>) -> Option<Duration> {
        match failed.failure {
            Failure::Response { status, .. } if status == 404 => {
                Some(Duration::from_secs(u64::from(failed.attempts)))
            }
            _ => None,
        }
    }
}

#[tokio::test]
async fn a_policy_of_ones_own_decides() {
    let missing = || response(404, r#"{"error": {"type": "invalid_request_error"}}"#);
    let script = [missing(), missing(), missing(), response(200, REFUND)];
    let bed = Bed::scripted(script, |builder| builder.max_retries(0).retry_policy(Patient));
    bed.post().await.unwrap();
    assert_eq!(bed.clock.waits(), [1.0, 2.0, 3.0]);
    let keys = bed.server.header("idempotency-key");
    assert_eq!(keys, vec![Some("00000000-0000-4001-8000-000000000002".to_owned()); 4]);
}

#[tokio::test]
async fn a_policy_of_ones_own_is_not_asked_where_a_retry_is_unsafe() {
    let missing = || response(404, "{}");
    let bed = Bed::scripted([missing()], |builder| builder.retry_policy(Patient));
    bed.client.request(Method::PATCH, "/v1/things", &[]).await.unwrap_err();
    assert_eq!(bed.server.attempts(), 1);
}

#[tokio::test]
async fn a_policy_sees_what_happened() {
    #[derive(Debug, Clone, Default)]
    struct Asked(Arc<Mutex<Vec<String>>>);
    impl RetryPolicy for Asked {
        fn retry_in(&self, failed: &FailedAttempt<'_>) -> Option<Duration> {
            let what = match failed.failure {
                Failure::Transport(kind) => format!("{kind:?}"),
                Failure::Response { status, headers, error_type, code, .. } => {
                    format!("{status} {error_type:?} {code:?} {}", headers.len())
                }
                _ => unreachable!(),
            };
            let mut asked = self.0.lock().unwrap();
            asked.push(format!("{} of {}: {what}", failed.attempts, failed.max_retries));
            (asked.len() < 3).then_some(Duration::ZERO)
        }
    }
    let body = r#"{"error": {"type": "card_error", "code": "card_declined"}}"#;
    let script =
        [Err(Timeout), response_with(402, &[("request-id", "req_1")], body), response(503, "<p>")];
    let asked = Asked::default();
    let bed = Bed::scripted(script, |builder| builder.retry_policy(asked.clone()).max_retries(7));
    bed.post().await.unwrap_err();
    assert_eq!(
        *asked.0.lock().unwrap(),
        [
            "1 of 7: Timeout",
            r#"2 of 7: 402 Payment Required Some("card_error") Some("card_declined") 1"#,
            "3 of 7: 503 Service Unavailable None None 0",
        ]
    );
}

#[tokio::test]
async fn hooks_see_each_attempt() {
    type Log = Arc<Mutex<Vec<String>>>;
    let log = Log::default();
    let (sending, responses) = (Arc::clone(&log), Arc::clone(&log));
    let script = [Err(Timeout), response(500, "{}"), response(200, REFUND)];
    let bed = Bed::scripted(script, |builder| {
        builder
            .on_sending(move |sending_| {
                assert!(sending_.headers["authorization"].is_sensitive());
                let line =
                    format!("{} {} {}", sending_.attempt, sending_.method, sending_.path_template);
                sending.lock().unwrap().push(line);
            })
            .on_response(move |attempt| {
                let outcome = attempt.outcome.map(|(status, _)| status.as_u16());
                let line = format!("{} {outcome:?} {:?}", attempt.attempt, attempt.retry_in);
                responses.lock().unwrap().push(line);
            })
    });
    bed.client.request(Method::GET, "/v1/refunds/{}", &["re_1"]).await.unwrap();
    assert_eq!(
        *log.lock().unwrap(),
        [
            "1 GET /v1/refunds/{}",
            "1 Err(Timeout) Some(500ms)",
            "2 GET /v1/refunds/{}",
            "2 Ok(500) Some(1s)",
            "3 GET /v1/refunds/{}",
            "3 Ok(200) None",
        ]
    );
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn without_randomness_nothing_is_sent_that_needs_a_key() {
    #[derive(Debug)]
    struct Dry;
    impl Randomness for Dry {
        fn next_u64(&self) -> io::Result<u64> {
            Err(io::Error::other("dry"))
        }
    }
    let script = [Err(Timeout), response(200, REFUND), response(200, REFUND)];
    let bed = Bed::scripted(script, |builder| builder.randomness(Dry));
    let error = bed.post().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    expect!["POST /v1/refunds: cannot generate an idempotency key, since the system has no source of randomness; set one with `idempotency_key`"]
    .assert_eq(&error.to_string());
    assert_eq!(error.attempts(), 0);
    assert_eq!(bed.server.attempts(), 0);

    bed.post().idempotency_key("mine").await.unwrap();
    assert_eq!(bed.clock.waits(), [0.5], "a wait needs no randomness");
    bed.client.request(Method::GET, "/v1/refunds", &[]).await.unwrap();
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn a_call_that_is_wrong_is_not_sent() {
    let bed = bed([]);
    for (error, text) in [
        (
            bed.client.request(Method::GET, "/v1/refunds/{}", &[".."]).await.unwrap_err(),
            expect!["GET /v1/refunds/{}: cannot build the path: the id for `/v1/refunds/{}` is a relative path segment; pass the object's id as Stripe returned it"],
        ),
        (
            bed.post().idempotency_key("a\nb").await.unwrap_err(),
            expect!["POST /v1/refunds: the idempotency key contains a character that is invalid in a header"],
        ),
        (
            bed.post().stripe_account("acct\n").await.unwrap_err(),
            expect!["POST /v1/refunds: the stripe-account contains a character that is invalid in a header"],
        ),
        (
            bed.post().header("a b", "c").await.unwrap_err(),
            expect!["POST /v1/refunds: `a b` is not a header name"],
        ),
        (
            bed.post().api_key("sk test").await.unwrap_err(),
            expect!["POST /v1/refunds: the API key contains white space or a line feed; was it read from a file without trimming?"],
        ),
    ] {
        text.assert_eq(&error.to_string());
        assert_eq!(error.kind(), ErrorKind::Encode);
        assert_eq!(error.attempts(), 0);
        assert!(!error.is_retryable());
        assert!(!error.may_have_been_applied());
    }
    assert_eq!(bed.server.attempts(), 0);
}

#[test]
fn a_live_key_goes_over_plain_http_to_this_machine_alone() {
    for url in [
        "http://localhost:1",
        "http://127.0.0.1:1",
        "http://127.9.9.9",
        "http://[::1]:1",
        "https://proxy.example",
    ] {
        Client::builder("sk_live_1").base_url(url).build().unwrap();
    }
    let client = Client::builder(KEY).base_url("http://proxy.example").build().unwrap();
    let request = || client.request(Method::GET, "/v1/balance", &[]);
    for request in [
        request().api_key("sk_live_1"),
        request().api_key("rk_live_1"),
        request().api_key("sk_org_live_1"),
        request().header("Authorization", "Bearer sk_live_1"),
        request().header("authorization", "Basic c2tfbGl2ZV8xOg=="), // `sk_live_1:`
        request().header("authorization", "Basic cmtfbGl2ZV8xMjo="), // `rk_live_12:`
        request().header("authorization", "Basic c2tfb3JnX2xpdmVfMTo="), // `sk_org_live_1:`
    ] {
        let error = request.prepare().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration);
        assert!(error.to_string().contains("over plain HTTP"), "{error}");
    }
    for key in ["sk_test_live1", "sk_org_test_1", "sk_delivery"] {
        request().api_key(key).prepare().unwrap();
    }
    request().header("authorization", "Basic c2tfdGVzdF8xOg==").prepare().unwrap(); // `sk_test_1:`
}

#[test]
#[rustfmt::skip::macros(expect)]
fn a_client_that_is_wrong_is_not_built() {
    for (builder, text) in [
        (Client::builder(""), expect!["the API key is empty"]),
        (
            Client::builder("sk_test_1\n"),
            expect!["the API key contains white space or a line feed; was it read from a file without trimming?"],
        ),
        (
            Client::builder("sk_test_ä"),
            expect!["the API key contains a character that is not ASCII"],
        ),
        (
            Client::builder("pk_test_1"),
            expect!["the API key is a publishable one (`pk_…`), which is for browsers and apps; use a secret key (`sk_…`) or a restricted key (`rk_…`)"],
        ),
        (
            Client::builder("sk_live_1").api_base_url("http://proxy.example:8080"),
            expect!["a live API key would be sent to `proxy.example` over plain HTTP, where others can read it; use a base URL with `https://`, or a key of a sandbox (`sk_test_…`)"],
        ),
        (
            Client::builder("rk_live_1").base_url("http://127.0.0.1.example"),
            expect!["a live API key would be sent to `127.0.0.1.example` over plain HTTP, where others can read it; use a base URL with `https://`, or a key of a sandbox (`sk_test_…`)"],
        ),
        (
            Client::builder(KEY).base_url("nowhere"),
            expect!["the base URL does not begin with `https://` or `http://`; expected one such as `https://api.stripe.com`"],
        ),
        (
            Client::builder(KEY).base_url("ftp://a"),
            expect!["the base URL does not begin with `https://` or `http://`; expected one such as `https://api.stripe.com`"],
        ),
        (
            Client::builder(KEY).base_url("http://a?b=c"),
            expect!["the base URL has a query string; expected one such as `https://api.stripe.com`"],
        ),
        (
            Client::builder(KEY).base_url("http://a b"),
            expect!["the base URL is not a valid URL; expected one such as `https://api.stripe.com`"],
        ),
        (
            Client::builder(KEY).stripe_version("a\n"),
            expect!["the API version contains a character that is invalid in a header"],
        ),
        (
            Client::builder(KEY).stripe_account("a\n"),
            expect!["the account contains a character that is invalid in a header"],
        ),
        (
            Client::builder(KEY).app_info("a\n", "", ""),
            expect!["the app info contains a character that is invalid in a header"],
        ),
    ] {
        let error = builder.build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration);
        text.assert_eq(&error.to_string());
    }
}

#[tokio::test]
async fn a_replayed_response_says_so() {
    let script =
        [response_with(200, &[("idempotent-replayed", "true")], REFUND), response(200, REFUND)];
    let bed = bed(script);
    assert!(bed.post().idempotency_key("k").send().await.unwrap().is_idempotent_replayed());
    assert!(!bed.post().send().await.unwrap().is_idempotent_replayed());
}

#[tokio::test]
async fn a_response_has_everything_around_the_data() {
    let headers = [("request-id", "req_1"), ("stripe-version", "2026-10-28.endive")];
    let bed = bed([Err(Timeout), response_with(201, &headers, REFUND)]);
    let response = bed.post().send().await.unwrap();
    assert_eq!(response.data["id"], "re_1");
    assert_eq!(response.status(), 201);
    assert_eq!(response.request_id(), Some("req_1"));
    assert_eq!(response.stripe_version(), Some("2026-10-28.endive"));
    assert_eq!(response.idempotency_key(), Some("00000000-0000-4001-8000-000000000002"));
    assert_eq!(response.attempts(), 2);
    assert_eq!(response.headers().len(), 2);
    assert_eq!(response.body(), REFUND);
    assert_eq!(response.json().unwrap()["object"], "refund");
}

#[tokio::test]
async fn a_pending_request_can_be_kept_and_sent_again() {
    let bed = bed([response(200, REFUND), response(200, REFUND)]);
    let request = bed.post().idempotency_key("k");
    request.clone().await.unwrap();
    tokio::spawn(request.into_future()).await.unwrap().unwrap();
    assert_eq!(bed.server.header("idempotency-key"), vec![Some("k".to_owned()); 2]);
}

#[tokio::test]
async fn an_idempotency_key_outlives_the_future_and_is_shared_by_clones() {
    /// A transport that never responds to the first request.
    #[derive(Debug)]
    struct HangsFirst(ScriptedTransport, AtomicBool);
    impl Transport for HangsFirst {
        fn send(&self, request: http::Request<RequestBody>, timeout: Duration) -> TransportFuture {
            let sent = self.0.send(request, timeout);
            if self.1.swap(true, Ordering::Relaxed) { sent } else { Box::pin(pending()) }
        }
    }
    let script = [response(200, REFUND), response(500, "{}"), Err(Body), response(200, REFUND)];
    let transport = ScriptedTransport::new(script);
    let hangs_first = HangsFirst(transport.clone(), AtomicBool::new(false));
    let client = client_of(NOWHERE).transport(hangs_first).build().unwrap();
    let call = client.request(Method::POST, "/v1/refunds", &[]).max_retries(0);
    let key = call.get_idempotency_key().unwrap().to_owned();

    let dropped = tokio::time::timeout(Duration::from_millis(1), call.clone().into_future());
    dropped.await.unwrap_err();
    let mut failures = 0;
    while call.clone().await.is_err() {
        failures += 1;
    }
    assert_eq!(failures, 2);
    assert_eq!(transport.header("idempotency-key"), vec![Some(key.clone()); 4]);

    // Another call is another request.
    let other = client.request(Method::POST, "/v1/refunds", &[]);
    assert_ne!(other.get_idempotency_key(), Some(&*key));
    let own = call.clone().idempotency_key("mine");
    assert_eq!(own.get_idempotency_key(), Some("mine"));
    assert_eq!(call.get_idempotency_key(), Some(&*key));
    let own = call.header("Idempotency-Key", "by header");
    assert_eq!(own.get_idempotency_key(), Some("by header"));
}

#[tokio::test]
async fn a_key_is_read_only_where_one_is_sent() {
    let bed = bed([]);
    for (method, path, has_key) in [
        (Method::GET, "/v1/refunds", false),
        (Method::POST, "/v1/refunds", true),
        (Method::DELETE, "/v1/refunds", false),
        (Method::GET, "/v2/core/events", false),
        (Method::POST, "/v2/core/events", true),
        (Method::DELETE, "/v2/core/events", true),
    ] {
        let call = bed.client.request(method.clone(), path, &[]);
        let read = call.get_idempotency_key().map(str::to_owned);
        let sent = call.prepare().unwrap().headers().get("idempotency-key").cloned();
        assert_eq!(read.is_some(), has_key, "{method} {path}");
        assert_eq!(sent.map(|key| key.to_str().unwrap().to_owned()), read, "{method} {path}");
    }
    let wrong = bed.client.request(Method::POST, "/v1/refunds/{}", &[".."]);
    assert_eq!(wrong.get_idempotency_key(), None);
    for key in ["", "a\nb"] {
        assert_eq!(bed.post().idempotency_key(key).get_idempotency_key(), None, "{key:?}");
    }
}

#[tokio::test]
async fn a_loop_of_the_callers_own_waits_as_the_client_does() {
    let wait = [("retry-after", "7")];
    let date = [("retry-after", "Thu, 01 Jan 1970 00:01:00 GMT")];
    let script =
        [response(429, "{}"), response_with(429, &wait, "{}"), response_with(429, &date, "{}")];
    let bed = bed(script);
    let mut waits = Vec::new();
    for failures in [1, 2, 99] {
        let error = bed.post().max_retries(0).await.unwrap_err();
        waits.push(bed.client.backoff(failures, &error).as_secs_f64());
    }
    assert_eq!(waits, [0.5, 7.0, 60.0]);
    let error = bed.client.request(Method::GET, "/v1/refunds/{}", &[".."]).await.unwrap_err();
    let waits = [1, 2, 3, 99].map(|failures| bed.client.backoff(failures, &error).as_millis());
    assert_eq!(waits, [500, 1_000, 2_000, 5_000]);
}

#[tokio::test]
async fn a_loop_of_the_callers_own_is_not_stopped_for_good() {
    for asked in ["601", "31536000", "18446744073709551615", "Fri, 31 Dec 9999 23:59:59 GMT"] {
        let bed = bed([response_with(429, &[("retry-after", asked)], "{}")]);
        let error = bed.post().max_retries(0).await.unwrap_err();
        assert_eq!(bed.client.backoff(1, &error).as_secs(), 600, "{asked}");
    }
}

#[test]
fn public_types_are_send_and_sync() {
    fn assert_send_sync<T: Send + Sync + 'static>() {}
    fn assert_send<T: Send + 'static>() {}
    assert_send_sync::<Client>();
    assert_send_sync::<stripe_core::Error>();
    assert_send_sync::<stripe_core::Response<Value>>();
    assert_send::<PendingRequest<Value, AnyParams>>();
    assert_send::<stripe_core::SendFuture<Value>>();
    assert_send::<stripe_core::DataFuture<Value>>();
    assert_send_sync::<TransportErrorKind>();
}
