//! Faults between client and server: the number and times of retries, and the resulting error. A
//! local Stripe fails on demand; faults in the bytes on the wire are in `faults_on_the_wire.rs`.

// A path to the method is not a function for every lifetime.
#![allow(clippy::redundant_closure_for_method_calls)]

use expect_test::expect;
use std::error::Error as _;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Method, StatusCode};
use serde_json::json;
use stripe_core::descriptor::{
    FieldDescriptor, OperationDescriptor, OperationKind, ParamsDescriptor, ResourceDescriptor,
    Shape,
};
use stripe_core::{ClientBuilder, ErrorKind, Resource, descriptor};
use stripe_local::{FaultBuilder, LocalStripe, Refusal};
use tests::{Bed, KEY_OF_FIRST_CALL, Told, assert_told};

const HTML: &str = "<html>\n<h1>502 Bad Gateway</h1>\n</html>";

const FIELDS: &[FieldDescriptor] = &[FieldDescriptor::new("id", Shape::String)];

struct Refund;

impl Resource for Refund {
    const DESCRIPTOR: ResourceDescriptor =
        ResourceDescriptor::new("/v1/refunds").object("refund").fields(FIELDS).operations(&[
            OperationDescriptor::new("create", descriptor::Method::Post, "/v1/refunds")
                .kind(OperationKind::Create)
                .params(ParamsDescriptor::Untyped),
            OperationDescriptor::new("list", descriptor::Method::Get, "/v1/refunds")
                .kind(OperationKind::List),
        ]);
}

struct Destination;

impl Resource for Destination {
    const DESCRIPTOR: ResourceDescriptor = ResourceDescriptor::new("/v2/core/event_destinations")
        .operations(&[OperationDescriptor::new(
            "disable",
            descriptor::Method::Delete,
            "/v2/core/event_destinations/{}",
        )]);
}

/// Fate of one request.
type Fault = Box<dyn Fn(FaultBuilder<'_>)>;

/// A client whose first requests fail in these ways, and all others succeed.
async fn bed(faults: impl IntoIterator<Item = Fault>) -> Bed<LocalStripe> {
    bed_with(faults, |builder| builder).await
}

async fn bed_with(
    faults: impl IntoIterator<Item = Fault>,
    setup: impl FnOnce(ClientBuilder) -> ClientBuilder,
) -> Bed<LocalStripe> {
    let builder = LocalStripe::builder().resource::<Refund>().resource::<Destination>();
    let stripe = builder.predictable_ids().start().await.expect("a free port");
    for fault in faults {
        fault(stripe.faults().next(1));
    }
    let url = stripe.url();
    Bed::new(stripe, &url, setup)
}

/// The same failure, this number of times.
fn times(count: usize, fault: impl Fn() -> Fault) -> Vec<Fault> {
    std::iter::repeat_with(fault).take(count).collect()
}

fn fault(fault: impl Fn(FaultBuilder<'_>) + 'static) -> Fault {
    Box::new(fault)
}

fn timeout() -> Fault {
    fault(|next| next.timeout())
}

fn reset() -> Fault {
    fault(|next| next.reset())
}

fn truncate_response() -> Fault {
    fault(|next| next.truncate_response())
}

fn stall_response() -> Fault {
    fault(|next| next.stall_response())
}

fn refused(refusal: Refusal) -> Fault {
    fault(move |next| next.refuse(refusal.clone()))
}

fn api_error(status: u16, error_type: &'static str, code: &'static str) -> Refusal {
    let status = StatusCode::from_u16(status).expect("a status");
    Refusal::new(status, "No.").error_type(error_type).code(code)
}

fn failure() -> Refusal {
    api_error(500, "api_error", "lost")
}

fn with(refusal: Refusal, name: &'static str, value: &'static str) -> Refusal {
    refusal.header(HeaderName::from_static(name), HeaderValue::from_static(value))
}

/// A response that does not come from Stripe.
fn responds(status: u16, content_type: &'static str, body: &'static str) -> Fault {
    fault(move |next| {
        let response = http::Response::builder()
            .status(status)
            .header("content-type", content_type)
            .body(Bytes::from_static(body.as_bytes()));
        next.respond_with(response.expect("a response"));
    })
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn a_reset_in_the_middle_of_the_body() {
    let bed = bed(times(3, truncate_response)).await;
    let error = bed.post().await.unwrap_err();
    assert_told(
        &error,
        &Told { kind: ErrorKind::Connection, is_retryable: true, may_have_been_applied: true },
    );
    expect!["POST /v1/refunds: the connection broke in the middle of the response: Connection reset by peer (os error 104) (3 attempts)"].assert_eq(&error.to_string());
    bed.assert_attempts(&[0.5, 1.0], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn a_get_that_failed_has_changed_nothing() {
    let bed = bed(times(3, reset)).await;
    let error = bed.client.request(Method::GET, "/v1/refunds", &[]).await.unwrap_err();
    assert_told(
        &error,
        &Told { kind: ErrorKind::Connection, is_retryable: true, may_have_been_applied: false },
    );
    expect!["GET /v1/refunds: the connection closed before a response: Connection reset by peer (os error 104) (3 attempts)"].assert_eq(&error.to_string());
    bed.assert_attempts(&[0.5, 1.0], None);
}

#[tokio::test]
async fn the_timeout_of_a_request_stands_before_that_of_the_client() {
    let bed =
        bed_with([timeout()], |builder| builder.timeout(Duration::from_secs(60)).max_retries(0))
            .await;
    let start = Instant::now();
    let error = bed.post().timeout(Duration::from_millis(50)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(start.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn no_limit_at_all_is_no_panic() {
    let bed = bed_with([], |builder| {
        builder
            .timeout(Duration::MAX)
            .deadline(Duration::MAX)
            .connect_timeout(Duration::MAX)
            .read_timeout(Duration::MAX)
    })
    .await;
    bed.post().await.unwrap();
}

#[tokio::test]
async fn a_body_that_stalls_runs_into_the_read_timeout() {
    let bed =
        bed_with([stall_response()], |builder| builder.read_timeout(Duration::from_millis(100)))
            .await;
    assert_eq!(bed.post().await.unwrap()["id"], "ref_00000000000001");
    bed.assert_attempts(&[0.5], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn a_body_that_stalls_is_a_timeout() {
    let bed = bed_with([stall_response()], |builder| {
        builder.read_timeout(Duration::from_millis(100)).max_retries(0)
    })
    .await;
    let error = bed.post().await.unwrap_err();
    assert_told(
        &error,
        &Told { kind: ErrorKind::Timeout, is_retryable: true, may_have_been_applied: true },
    );
    expect!["POST /v1/refunds: no complete response in time: nothing arrived for 100ms, which is the read timeout"].assert_eq(&error.to_string());
    let cause = error.source().map(ToString::to_string);
    assert_eq!(cause.as_deref(), Some("nothing arrived for 100ms, which is the read timeout"));
}

#[tokio::test]
async fn the_overall_deadline_includes_the_waits() {
    let busy = || with(failure(), "retry-after", "4");
    let bed = bed_with(times(9, || refused(busy())), |builder| {
        builder.max_retries(9).deadline(Duration::from_secs(10))
    })
    .await;
    let error = bed.post().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Api);
    bed.assert_attempts(&[4.0, 4.0], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn a_success_that_is_not_json() {
    let bed = bed([responds(200, "text/html", HTML)]).await;
    let error = bed.post().await.unwrap_err();
    assert_told(
        &error,
        &Told { kind: ErrorKind::Decode, is_retryable: false, may_have_been_applied: true },
    );
    expect!["POST /v1/refunds: 200: the response is a success (200), but not a JSON object; a proxy or another server may have sent it: expected value at line 1 column 1"].assert_eq(&error.to_string());
    bed.assert_attempts(&[], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_failure_that_is_not_json() {
    for status in [500, 502] {
        let bed = bed(times(3, || responds(status, "text/html", HTML))).await;
        let error = bed.post().await.unwrap_err();
        let text = format!(
            "POST /v1/refunds: {status}: the response is not from Stripe; a proxy or another server may have sent it: \
             `<html> <h1>502 Bad Gateway</h1> </html>` (3 attempts)"
        );
        assert_told(
            &error,
            &Told { kind: ErrorKind::Api, is_retryable: true, may_have_been_applied: true },
        );
        assert_eq!(error.to_string(), text);
        assert_eq!(error.body().unwrap(), HTML);
        bed.assert_attempts(&[0.5, 1.0], Some(KEY_OF_FIRST_CALL));
    }
}

// Failures that Stripe reports.

#[tokio::test]
async fn a_500_and_then_a_200() {
    let bed = bed([refused(failure())]).await;
    let response = bed.post().params(json!({ "charge": "ch_1" })).send().await.unwrap();
    assert_eq!(response.attempts(), 2);
    assert_eq!(response.idempotency_key(), Some(KEY_OF_FIRST_CALL));
    assert_eq!(response.request_id(), Some("req_00000000000002"));
    bed.assert_attempts(&[0.5], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_key_of_the_callers_own_goes_through_all_attempts() {
    let bed = bed([refused(failure()), reset()]).await;
    bed.post().idempotency_key("order-1234").await.unwrap();
    bed.assert_attempts(&[0.5, 1.0], Some("order-1234"));
}

#[tokio::test]
async fn each_call_has_a_key_of_its_own() {
    let bed = bed([]).await;
    bed.post().await.unwrap();
    bed.post().await.unwrap();
    let requests = bed.server.requests();
    let keys: Vec<_> = requests.iter().map(|request| request.header("idempotency-key")).collect();
    assert_eq!(keys, [Some(KEY_OF_FIRST_CALL), Some("00000000-0000-4003-8000-000000000004")]);
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn a_500_that_stays() {
    let bed = bed(times(3, || refused(failure()))).await;
    let error = bed.post().await.unwrap_err();
    assert_told(
        &error,
        &Told { kind: ErrorKind::Api, is_retryable: true, may_have_been_applied: true },
    );
    expect!["POST /v1/refunds: 500 api_error, code `lost`: No. (request req_00000000000003, 3 attempts)"].assert_eq(&error.to_string());
    bed.assert_attempts(&[0.5, 1.0], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn a_conflict_is_retried() {
    let conflict = || api_error(409, "invalid_request_error", "lock_timeout");
    let bed = bed(times(3, || refused(conflict()))).await;
    let error = bed.post().await.unwrap_err();
    assert_told(
        &error,
        &Told { kind: ErrorKind::Api, is_retryable: true, may_have_been_applied: false },
    );
    expect!["POST /v1/refunds: 409 invalid_request_error, code `lock_timeout`: No. (request req_00000000000003, 3 attempts)"].assert_eq(&error.to_string());
    bed.assert_attempts(&[0.5, 1.0], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn a_misused_idempotency_key_is_the_callers() {
    let bed = bed([refused(api_error(400, "idempotency_error", "other_params"))]).await;
    let error = bed.post().idempotency_key("used").await.unwrap_err();
    assert_told(
        &error,
        &Told { kind: ErrorKind::Idempotency, is_retryable: false, may_have_been_applied: false },
    );
    expect!["POST /v1/refunds: 400 idempotency_error, code `other_params`: No. (request req_00000000000001)"].assert_eq(&error.to_string());
    bed.assert_attempts(&[], Some("used"));
}

/// The key belongs to an earlier attempt of this call, or to a process that was restarted.
#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn a_key_that_is_in_use_is_waited_for() {
    let in_use = || api_error(409, "idempotency_error", "idempotency_key_in_use");
    let saved = bed([refused(in_use())]).await;
    assert_eq!(saved.post().idempotency_key("saved").await.unwrap()["id"], "ref_00000000000001");
    saved.assert_attempts(&[0.5], Some("saved"));

    let lost = truncate_response;
    let bed_lost = bed([lost(), refused(in_use())]).await;
    assert_eq!(bed_lost.post().await.unwrap()["id"], "ref_00000000000001");
    bed_lost.assert_attempts(&[0.5, 1.0], Some(KEY_OF_FIRST_CALL));

    let stays = bed(times(3, || refused(in_use()))).await;
    let error = stays.post().idempotency_key("saved").await.unwrap_err();
    assert_told(
        &error,
        &Told { kind: ErrorKind::Idempotency, is_retryable: true, may_have_been_applied: true },
    );
    expect!["POST /v1/refunds: 409 idempotency_error, code `idempotency_key_in_use`: No. (request req_00000000000003, 3 attempts)"].assert_eq(&error.to_string());
    stays.assert_attempts(&[0.5, 1.0], Some("saved"));
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn a_429_is_retried_only_where_it_says_when_or_was_a_lock() {
    let limited = || api_error(429, "invalid_request_error", "rate_limit");
    let bed_plain = bed([refused(limited())]).await;
    let error = bed_plain.post().await.unwrap_err();
    assert_told(
        &error,
        &Told { kind: ErrorKind::RateLimit, is_retryable: true, may_have_been_applied: false },
    );
    expect!["POST /v1/refunds: 429 invalid_request_error, code `rate_limit`: No. (request req_00000000000001)"].assert_eq(&error.to_string());
    bed_plain.assert_attempts(&[], Some(KEY_OF_FIRST_CALL));

    let bed_when = bed([refused(with(limited(), "retry-after", "3"))]).await;
    bed_when.post().await.unwrap();
    bed_when.assert_attempts(&[3.0], Some(KEY_OF_FIRST_CALL));

    let bed_date =
        bed([refused(with(limited(), "retry-after", "Thu, 01 Jan 1970 00:00:07 GMT"))]).await;
    bed_date.post().await.unwrap();
    bed_date.assert_attempts(&[7.0], Some(KEY_OF_FIRST_CALL));

    let bed_lock = bed([refused(api_error(429, "invalid_request_error", "lock_timeout"))]).await;
    bed_lock.post().await.unwrap();
    bed_lock.assert_attempts(&[0.5], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_wait_that_is_too_long_is_left_to_the_caller() {
    let bed = bed([refused(with(
        api_error(429, "invalid_request_error", "rate_limit"),
        "retry-after",
        "61",
    ))])
    .await;
    let error = bed.post().await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(61)));
    assert!(error.is_retryable());
    bed.assert_attempts(&[], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn stripe_decides_what_should_be_retried() {
    let no = bed([refused(with(failure(), "stripe-should-retry", "false"))]).await;
    let error = no.post().await.unwrap_err();
    assert_eq!(error.status().unwrap(), 500);
    no.assert_attempts(&[], Some(KEY_OF_FIRST_CALL));

    let bad_request = || api_error(400, "invalid_request_error", "try_again");
    let yes = bed([refused(with(bad_request(), "stripe-should-retry", "true"))]).await;
    yes.post().await.unwrap();
    yes.assert_attempts(&[0.5], Some(KEY_OF_FIRST_CALL));

    let bounded =
        bed(times(9, || refused(with(bad_request(), "stripe-should-retry", "true")))).await;
    assert_eq!(bounded.post().await.unwrap_err().attempts(), 3);
    bounded.assert_attempts(&[0.5, 1.0], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn no_retries_are_no_retries() {
    let of_client = bed_with([refused(failure())], |builder| builder.max_retries(0)).await;
    of_client.post().await.unwrap_err();
    of_client.assert_attempts(&[], Some(KEY_OF_FIRST_CALL));

    let of_request = bed([refused(failure())]).await;
    of_request.post().max_retries(0).await.unwrap_err();
    of_request.assert_attempts(&[], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn a_v2_delete_is_retried_under_one_key() {
    let bed = bed([refused(failure())]).await;
    bed.client.request(Method::DELETE, "/v2/core/event_destinations/{}", &["ed_1"]).await.unwrap();
    bed.assert_attempts(&[0.5], Some(KEY_OF_FIRST_CALL));
}

#[tokio::test]
async fn no_post_goes_without_a_key() {
    let empty_option = bed([refused(failure())]).await;
    let error = empty_option.post().idempotency_key("").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Encode);
    assert_eq!(empty_option.server.requests().total(), 0);

    let empty_header = bed([refused(failure())]).await;
    let error = empty_header.post().header("idempotency-key", "").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Encode);
    assert_eq!(empty_header.server.requests().total(), 0);
}

#[tokio::test]
async fn the_possible_effect_of_an_earlier_attempt_is_not_forgotten() {
    // The response to the first attempt was lost; the second one was refused before it did anything.
    let lost = truncate_response;
    for refusal in [
        api_error(429, "invalid_request_error", "rate_limit"),
        api_error(403, "invalid_request_error", "forbidden"),
    ] {
        let bed = bed([lost(), refused(refusal)]).await;
        let error = bed.post().await.unwrap_err();
        assert_eq!(error.attempts(), 2);
        assert!(error.may_have_been_applied(), "{error}");
    }
}
