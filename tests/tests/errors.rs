//! What Stripe says of an error, and what a caller sees of it.

use http::Method;
use serde_json::json;
use stripe_core::{ApiError, Error, ErrorKind};
use tests::{ScriptedTransport, answer_with, client_of};

const NOWHERE: &str = "http://nowhere.invalid";

/// The error of a `POST /v1/refunds` that is answered so and not retried.
async fn error_of(status: u16, headers: &[(&str, &str)], body: &'static str) -> Error {
    let transport = ScriptedTransport::new([answer_with(status, headers, body)]);
    let client = client_of(NOWHERE).transport(transport).build().expect("a client");
    client
        .request(Method::POST, "/v1/refunds", &[])
        .idempotency_key("k")
        .max_retries(0)
        .await
        .expect_err("the script has a failure")
}

struct Row {
    status: u16,
    body: &'static str,
    kind: ErrorKind,
    text: &'static str,
}

const ROWS: &[Row] = &[
    // v1, by status.
    Row {
        status: 400,
        body: r#"{"error": {"type": "invalid_request_error", "code": "parameter_missing", "param": "amount", "message": "Missing required param: amount."}}"#,
        kind: ErrorKind::InvalidRequest,
        text: "POST /v1/refunds: 400 invalid_request_error, code `parameter_missing`, param `amount`: Missing required param: amount. (request req_1)",
    },
    Row {
        status: 401,
        body: r#"{"error": {"type": "invalid_request_error", "message": "Invalid API Key provided: sk_test_****"}}"#,
        kind: ErrorKind::Authentication,
        text: "POST /v1/refunds: 401 invalid_request_error: Invalid API Key provided: sk_test_**** (request req_1)",
    },
    Row {
        status: 402,
        body: r#"{"error": {"type": "card_error", "code": "card_declined", "decline_code": "insufficient_funds", "charge": "ch_1", "message": "Your card has insufficient funds."}}"#,
        kind: ErrorKind::Card,
        text: "POST /v1/refunds: 402 card_error, code `card_declined`, decline code `insufficient_funds`: Your card has insufficient funds. (request req_1)",
    },
    Row {
        status: 403,
        body: r#"{"error": {"type": "invalid_request_error", "message": "Not allowed."}}"#,
        kind: ErrorKind::Permission,
        text: "POST /v1/refunds: 403 invalid_request_error: Not allowed. (request req_1)",
    },
    Row {
        status: 404,
        body: r#"{"error": {"type": "invalid_request_error", "code": "resource_missing", "param": "charge", "message": "No such charge: 'ch_1'", "doc_url": "https://stripe.com/docs/error-codes/resource-missing"}}"#,
        kind: ErrorKind::InvalidRequest,
        text: "POST /v1/refunds: 404 invalid_request_error, code `resource_missing`, param `charge`: No such charge: 'ch_1' (request req_1, see https://stripe.com/docs/error-codes/resource-missing)",
    },
    Row {
        status: 429,
        body: r#"{"error": {"type": "invalid_request_error", "code": "rate_limit", "message": "Too many.", "doc_url": "https://stripe.com/docs", "request_log_url": "https://dashboard.stripe.com/logs/req_1"}}"#,
        kind: ErrorKind::RateLimit,
        text: "POST /v1/refunds: 429 invalid_request_error, code `rate_limit`: Too many. (request req_1, see https://dashboard.stripe.com/logs/req_1)",
    },
    Row {
        status: 400,
        body: r#"{"error": {"code": "rate_limit", "message": "Too many."}}"#,
        kind: ErrorKind::RateLimit,
        text: "POST /v1/refunds: 400, code `rate_limit`: Too many. (request req_1)",
    },
    Row {
        status: 400,
        body: r#"{"error": {"type": "idempotency_error", "message": "Other params."}}"#,
        kind: ErrorKind::Idempotency,
        text: "POST /v1/refunds: 400 idempotency_error: Other params. (request req_1)",
    },
    Row {
        status: 409,
        body: r#"{"error": {"type": "idempotency_error", "code": "idempotency_key_in_use", "message": "In use."}}"#,
        kind: ErrorKind::Idempotency,
        text: "POST /v1/refunds: 409 idempotency_error, code `idempotency_key_in_use`: In use. (request req_1)",
    },
    Row {
        status: 500,
        body: r#"{"error": {"type": "api_error", "message": "Something went wrong."}}"#,
        kind: ErrorKind::Api,
        text: "POST /v1/refunds: 500 api_error: Something went wrong. (request req_1)",
    },
    Row {
        status: 418,
        body: r#"{"error": {"type": "teapot_error", "message": "Short and stout."}}"#,
        kind: ErrorKind::Api,
        text: "POST /v1/refunds: 418 teapot_error: Short and stout. (request req_1)",
    },
    // v2, by type.
    Row {
        status: 400,
        body: r#"{"error": {"type": "temporary_session_expired", "code": "billing_meter_event_session_expired", "message": "Expired."}}"#,
        kind: ErrorKind::TemporarySessionExpired,
        text: "POST /v1/refunds: 400 temporary_session_expired, code `billing_meter_event_session_expired`: Expired. (request req_1)",
    },
    Row {
        status: 401,
        body: r#"{"error": {"type": "temporary_session_expired", "message": "Expired."}}"#,
        kind: ErrorKind::TemporarySessionExpired,
        text: "POST /v1/refunds: 401 temporary_session_expired: Expired. (request req_1)",
    },
    Row {
        status: 400,
        body: r#"{"error": {"type": "rate_limit", "code": "too_many", "message": "Slow down."}}"#,
        kind: ErrorKind::RateLimit,
        text: "POST /v1/refunds: 400 rate_limit, code `too_many`: Slow down. (request req_1)",
    },
    Row {
        status: 400,
        body: r#"{"error": {"type": "insufficient_funds", "code": "outbound_payment_insufficient_funds", "message": "Not enough.", "user_message": "You have too little money."}}"#,
        kind: ErrorKind::InvalidRequest,
        text: "POST /v1/refunds: 400 insufficient_funds, code `outbound_payment_insufficient_funds`: Not enough. (request req_1)",
    },
    // OAuth.
    Row {
        status: 400,
        body: r#"{"error": "invalid_grant", "error_description": "Authorization code does not exist: ac_1"}"#,
        kind: ErrorKind::OAuth,
        text: "POST /v1/refunds: 400, code `invalid_grant`: Authorization code does not exist: ac_1 (request req_1)",
    },
    Row {
        status: 401,
        body: r#"{"error": "invalid_client"}"#,
        kind: ErrorKind::OAuth,
        text: "POST /v1/refunds: 401, code `invalid_client`: no message (request req_1)",
    },
    // Garbage.
    Row {
        status: 400,
        body: r#"{"error": {}}"#,
        kind: ErrorKind::InvalidRequest,
        text: "POST /v1/refunds: 400: no message (request req_1)",
    },
    Row {
        status: 400,
        body: r#"{"error": {"type": 5, "code": null, "message": ["a"]}}"#,
        kind: ErrorKind::InvalidRequest,
        text: "POST /v1/refunds: 400: no message (request req_1)",
    },
    Row {
        status: 404,
        body: r#"{"error": null}"#,
        kind: ErrorKind::Api,
        text: r#"POST /v1/refunds: 404: the response is not Stripe's, a proxy or another server may have sent it: `{"error": null}` (request req_1)"#,
    },
    Row {
        status: 400,
        body: r#"{"id": "re_1"}"#,
        kind: ErrorKind::Api,
        text: r#"POST /v1/refunds: 400: the response is not Stripe's, a proxy or another server may have sent it: `{"id": "re_1"}` (request req_1)"#,
    },
    Row {
        status: 503,
        body: "",
        kind: ErrorKind::Api,
        text: "POST /v1/refunds: 503: the response is not Stripe's, a proxy or another server may have sent it: an empty body (request req_1)",
    },
    Row {
        status: 401,
        body: "\u{1b}[31mred\r\ntext\0",
        kind: ErrorKind::Api,
        text: "POST /v1/refunds: 401: the response is not Stripe's, a proxy or another server may have sent it: ` [31mred  text ` (request req_1)",
    },
];

#[tokio::test]
async fn bodies_kinds_and_texts() {
    for row in ROWS {
        let error = error_of(row.status, &[("request-id", "req_1")], row.body).await;
        assert_eq!(error.kind(), row.kind, "{}", row.body);
        assert_eq!(error.to_string(), row.text);
        assert_eq!(error.status().unwrap(), row.status);
        assert_eq!(error.body().unwrap(), row.body);
        assert_eq!(error.attempts(), 1);
    }
}

#[tokio::test]
async fn every_accessor() {
    let body = r#"{"error": {
        "type": "card_error", "code": "card_declined", "decline_code": "do_not_honor",
        "param": "source", "message": "Declined.", "doc_url": "https://stripe.com/docs",
        "request_log_url": "https://dashboard.stripe.com/logs", "charge": "ch_1",
        "network_decline_code": "05", "user_message": "Try another card.",
        "payment_intent": {"id": "pi_1", "client_secret": "pi_1_secret_2"},
        "advice_code": "try_again_later"
    }}"#;
    let headers = [("request-id", "req_1"), ("retry-after", "12")];
    let error = error_of(402, &headers, body).await;
    assert_eq!(error.error_type(), Some("card_error"));
    assert_eq!(error.code(), Some("card_declined"));
    assert_eq!(error.decline_code(), Some("do_not_honor"));
    assert_eq!(error.param(), Some("source"));
    assert_eq!(error.message(), "Declined.");
    assert_eq!(error.doc_url(), Some("https://stripe.com/docs"));
    assert_eq!(error.request_log_url(), Some("https://dashboard.stripe.com/logs"));
    assert_eq!(error.request_id(), Some("req_1"));
    assert_eq!(error.retry_after().map(|after| after.as_secs()), Some(12));
    assert_eq!(error.idempotency_key(), Some("k"));
    assert_eq!(error.method(), Some(&Method::POST));
    assert_eq!(error.path_template(), Some("/v1/refunds"));
    assert_eq!(error.headers().unwrap().len(), 2);
    assert!(error.is_card_error());
    assert!(!error.is_rate_limited());
    assert!(!error.is_not_found());

    let api: &ApiError = error.api_error().unwrap();
    assert_eq!(api.charge(), Some("ch_1"));
    assert_eq!(api.network_decline_code(), Some("05"));
    assert_eq!(api.user_message(), Some("Try another card."));
    assert_eq!(api.text("advice_code"), Some("try_again_later"));
    assert_eq!(api.text("payment_intent"), None);
    assert_eq!(api.json()["payment_intent"]["id"], "pi_1");
    assert!(!api.is_oauth());
}

#[tokio::test]
async fn what_is_embedded_in_an_error_is_not_printed() {
    let body =
        r#"{"error": {"message": "No.", "payment_intent": {"client_secret": "pi_1_secret_2"}}}"#;
    let error = error_of(402, &[], body).await;
    for text in [format!("{error:?}"), format!("{error:#?}"), error.to_string()] {
        assert!(!text.contains("secret"), "{text}");
    }
    assert_eq!(
        format!("{error:?}"),
        "Error { kind: Card, message: \"No.\", call: POST /v1/refunds, attempts: 1, \
         idempotency_key: \"k\", status: 402, request_id: None, \
         api: {\"message\": \"No.\", \"payment_intent\": \"…\"} }"
    );
}

#[tokio::test]
async fn a_long_body_is_cut() {
    let body: &'static str = "ä".repeat(1000).leak();
    let error = error_of(502, &[], body).await;
    assert_eq!(
        error.to_string(),
        format!(
            "POST /v1/refunds: 502: the response is not Stripe's, a proxy or another server may have sent it: `{}…`",
            "ä".repeat(200)
        )
    );
}

#[tokio::test]
async fn predicates() {
    let in_use = r#"{"error": {"type": "idempotency_error", "code": "idempotency_key_in_use"}}"#;
    let misused = r#"{"error": {"type": "idempotency_error"}}"#;
    let plain = r#"{"error": {"type": "invalid_request_error"}}"#;
    for (status, body, is_retryable, may_have_been_applied) in [
        (400, plain, false, false),
        (401, plain, false, false),
        (402, plain, false, true),
        (403, plain, false, false),
        (404, plain, false, false),
        (409, plain, true, false),
        (409, in_use, true, true),
        (400, misused, false, false),
        (429, plain, true, false),
        (500, plain, true, true),
        (502, "<html>", true, true),
        (503, plain, true, true),
        (302, "", false, true),
        // Not Stripe's.
        (400, "<html>", false, true),
        (404, "<html>", false, true),
        (407, "", false, false),
        (429, "<html>", true, false),
    ] {
        let error = error_of(status, &[], body).await;
        assert_eq!(error.is_retryable(), is_retryable, "{error}");
        assert_eq!(error.may_have_been_applied(), may_have_been_applied, "{error}");
        assert_eq!(error.is_rate_limited(), status == 429, "{error}");
        assert_eq!(error.is_not_found(), status == 404 && body == plain, "{error}");
    }
}

#[tokio::test]
async fn a_response_that_is_not_stripes_is_an_api_error_whatever_its_status() {
    let html = "<html><h1>404 Not Found</h1><hr>nginx</html>";
    for status in [301, 400, 401, 402, 403, 404, 407, 409, 413, 500, 502] {
        for body in [html, "", "{}", r#"{"message": "no route"}"#, r#"{"error": []}"#] {
            let error = error_of(status, &[], body).await;
            assert_eq!(error.kind(), ErrorKind::Api, "{error}");
            assert!(!error.is_not_found() && !error.is_card_error(), "{error}");
            assert!(error.to_string().contains("the response is not Stripe's"), "{error}");
        }
    }
    let error = error_of(429, &[], html).await;
    assert!(error.is_rate_limited());
}

#[tokio::test]
async fn should_retry_decides_what_is_retryable_both_ways() {
    let bodies = [
        "<html>",
        r#"{"error": {"type": "invalid_request_error", "code": "rate_limit"}}"#,
        r#"{"error": {"type": "idempotency_error", "code": "idempotency_key_in_use"}}"#,
        r#"{"error": {"type": "card_error"}}"#,
    ];
    for status in [400, 402, 404, 409, 429, 500, 503] {
        for body in bodies {
            let yes = error_of(status, &[("stripe-should-retry", "true")], body).await;
            assert!(yes.is_retryable(), "{yes}");
            let no = error_of(status, &[("stripe-should-retry", "false")], body).await;
            assert!(!no.is_retryable(), "{no}");
            let plain = error_of(status, &[], body).await;
            let unclear = error_of(status, &[("stripe-should-retry", "maybe")], body).await;
            assert_eq!(unclear.is_retryable(), plain.is_retryable(), "{unclear}");
        }
    }
}

/// What is left at Stripe by a call that failed: see docs.stripe.com/api/errors.
#[tokio::test]
async fn a_payment_that_failed_leaves_something() {
    for (status, fields, applied) in [
        (402, r#""type": "card_error", "code": "card_declined", "charge": "ch_1""#, true),
        (402, r#""type": "invalid_request_error""#, true),
        (400, r#""type": "card_error", "payment_intent": {"id": "pi_1"}"#, true),
        (400, r#""type": "invalid_request_error", "setup_intent": {"id": "seti_1"}"#, true),
        (400, r#""type": "invalid_request_error", "charge": null"#, false),
        (400, r#""type": "invalid_request_error", "code": "parameter_missing""#, false),
    ] {
        let body = format!(r#"{{"error": {{{fields}}}}}"#);
        let error = error_of(status, &[], body.leak()).await;
        assert_eq!(error.may_have_been_applied(), applied, "{error}");
    }
}

#[tokio::test]
async fn what_stripe_asked_to_wait() {
    for (value, seconds) in [
        ("0", Some(0)),
        ("7", Some(7)),
        (" 7 ", Some(7)),
        ("soon", None),
        ("-1", None),
        ("1.5", None),
    ] {
        let error = error_of(429, &[("retry-after", value)], "{}").await;
        assert_eq!(error.retry_after().map(|after| after.as_secs()), seconds, "{value}");
    }
}

mod decoding {
    //! Answers that are JSON and not what they should be.

    use stripe_core::descriptor::{Method, OperationDescriptor, ResourceDescriptor, Shape};
    use stripe_core::{NoParams, PendingRequest};
    use tests::answer_with;

    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[expect(dead_code, reason = "only decoded")]
    struct Meter {
        id: String,
        aggregation: Aggregation,
        #[serde(default)]
        events: Vec<Event>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[expect(dead_code, reason = "only decoded")]
    struct Aggregation {
        formula: String,
    }

    #[derive(Debug, serde::Deserialize)]
    #[expect(dead_code, reason = "only decoded")]
    struct Event {
        value: u64,
    }

    const METER: ResourceDescriptor =
        ResourceDescriptor::new("/v1/billing/meters").object("billing.meter");
    const RETRIEVE: &OperationDescriptor =
        &OperationDescriptor::new("retrieve", Method::Get, "/v1/billing/meters/{}")
            .response(Shape::Resource(|| &METER));

    async fn error_of(body: &'static str) -> Error {
        let transport =
            ScriptedTransport::new([answer_with(200, &[("request-id", "req_1")], body)]);
        let client = client_of(NOWHERE).transport(transport).build().expect("a client");
        PendingRequest::<Meter, NoParams>::new(&client, RETRIEVE, &["mtr_1"])
            .await
            .expect_err("the script has another shape")
    }

    #[tokio::test]
    async fn object_path_and_request_are_named() {
        for (body, place) in [
            (r#"{"id": 5, "aggregation": {"formula": "sum"}}"#, ": at `id`"),
            (
                r#"{"id": "mtr_1", "aggregation": {"formula": ["sum"]}}"#,
                ": at `aggregation.formula`",
            ),
            (r#"{"id": "mtr_1", "aggregation": {}}"#, ": at `aggregation`"),
            (
                r#"{"id": "mtr_1", "aggregation": {"formula": "sum"}, "events": [{"value": 1}, {"value": "x"}]}"#,
                ": at `events[1].value`",
            ),
            (
                "{\n  \"id\": \"mtr_1\",\n  \"aggregation\": {\n    \"formula\": 5\n  }\n}",
                ": at `aggregation.formula`",
            ),
            (r#"{"id": "mtr_1"}"#, ""),
            ("[]", ""),
        ] {
            let error = error_of(body).await;
            assert_eq!(error.kind(), ErrorKind::Decode);
            assert_eq!(
                error.to_string(),
                format!(
                    "GET /v1/billing/meters/{{}}: 200: the call succeeded, but its answer is no \
                     `billing.meter`{place} (request req_1)"
                )
            );
            let cause = std::error::Error::source(&error).unwrap();
            assert!(cause.is::<serde_json::Error>(), "{cause}");
            assert!(!error.may_have_been_applied(), "a GET changes nothing");
        }
    }

    #[tokio::test]
    async fn unknown_fields_are_passed_over() {
        let body = json!({
            "id": "mtr_1",
            "aggregation": { "formula": "sum", "new": { "deep": [1, 2] } },
            "new": null,
        });
        let transport = ScriptedTransport::new([answer_with(200, &[], body.to_string().leak())]);
        let client = client_of(NOWHERE).transport(transport).build().unwrap();
        let meter =
            PendingRequest::<Meter, NoParams>::new(&client, RETRIEVE, &["mtr_1"]).await.unwrap();
        assert_eq!(meter.id, "mtr_1");
    }
}
