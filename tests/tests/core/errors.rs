//! Stripe's errors, and their representation for a caller.

use expect_test::{Expect, expect};
use http::Method;
use serde_json::json;
use stripe_core::{ApiError, Error, ErrorKind};
use tests::{ScriptedTransport, client_of, response_with};

const NOWHERE: &str = "http://nowhere.invalid";

/// The error of a `POST /v1/refunds` that gets this response and is not retried.
async fn error_of(status: u16, headers: &[(&str, &str)], body: &'static str) -> Error {
    let transport = ScriptedTransport::new([response_with(status, headers, body)]);
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
    text: Expect,
}

#[rustfmt::skip::macros(expect)]
const ROWS: &[Row] = &[
    // v1, by status.
    Row {
        status: 400,
        body: r#"{"error": {"type": "invalid_request_error", "code": "parameter_missing", "param": "amount", "message": "Missing required param: amount."}}"#,
        kind: ErrorKind::InvalidRequest,
        text: expect!["POST /v1/refunds: 400 invalid_request_error, code `parameter_missing`, param `amount`: Missing required param: amount. (request req_1)"],
    },
    Row {
        status: 401,
        body: r#"{"error": {"type": "invalid_request_error", "message": "Invalid API Key provided: sk_test_****"}}"#,
        kind: ErrorKind::Authentication,
        text: expect!["POST /v1/refunds: 401 invalid_request_error: Invalid API Key provided: sk_test_**** (request req_1)"],
    },
    Row {
        status: 402,
        body: r#"{"error": {"type": "card_error", "code": "card_declined", "decline_code": "insufficient_funds", "charge": "ch_1", "message": "Your card has insufficient funds."}}"#,
        kind: ErrorKind::Card,
        text: expect!["POST /v1/refunds: 402 card_error, code `card_declined`, decline code `insufficient_funds`: Your card has insufficient funds. (request req_1)"],
    },
    Row {
        status: 403,
        body: r#"{"error": {"type": "invalid_request_error", "message": "Not allowed."}}"#,
        kind: ErrorKind::Permission,
        text: expect!["POST /v1/refunds: 403 invalid_request_error: Not allowed. (request req_1)"],
    },
    Row {
        status: 404,
        body: r#"{"error": {"type": "invalid_request_error", "code": "resource_missing", "param": "charge", "message": "No such charge: 'ch_1'", "doc_url": "https://stripe.com/docs/error-codes/resource-missing"}}"#,
        kind: ErrorKind::InvalidRequest,
        text: expect!["POST /v1/refunds: 404 invalid_request_error, code `resource_missing`, param `charge`: No such charge: 'ch_1' (request req_1, see https://stripe.com/docs/error-codes/resource-missing)"],
    },
    Row {
        status: 429,
        body: r#"{"error": {"type": "invalid_request_error", "code": "rate_limit", "message": "Too many.", "doc_url": "https://stripe.com/docs", "request_log_url": "https://dashboard.stripe.com/logs/req_1"}}"#,
        kind: ErrorKind::RateLimit,
        text: expect!["POST /v1/refunds: 429 invalid_request_error, code `rate_limit`: Too many. (request req_1, see https://dashboard.stripe.com/logs/req_1)"],
    },
    Row {
        status: 400,
        body: r#"{"error": {"code": "rate_limit", "message": "Too many."}}"#,
        kind: ErrorKind::RateLimit,
        text: expect!["POST /v1/refunds: 400, code `rate_limit`: Too many. (request req_1)"],
    },
    Row {
        status: 400,
        body: r#"{"error": {"type": "idempotency_error", "message": "Other params."}}"#,
        kind: ErrorKind::Idempotency,
        text: expect!["POST /v1/refunds: 400 idempotency_error: Other params. (request req_1)"],
    },
    Row {
        status: 409,
        body: r#"{"error": {"type": "idempotency_error", "code": "idempotency_key_in_use", "message": "In use."}}"#,
        kind: ErrorKind::Idempotency,
        text: expect!["POST /v1/refunds: 409 idempotency_error, code `idempotency_key_in_use`: In use. (request req_1)"],
    },
    Row {
        status: 500,
        body: r#"{"error": {"type": "api_error", "message": "Something went wrong."}}"#,
        kind: ErrorKind::Api,
        text: expect!["POST /v1/refunds: 500 api_error: Something went wrong. (request req_1)"],
    },
    Row {
        status: 418,
        body: r#"{"error": {"type": "teapot_error", "message": "Short and stout."}}"#,
        kind: ErrorKind::Api,
        text: expect!["POST /v1/refunds: 418 teapot_error: Short and stout. (request req_1)"],
    },
    // v2, by type.
    Row {
        status: 400,
        body: r#"{"error": {"type": "temporary_session_expired", "code": "billing_meter_event_session_expired", "message": "Expired."}}"#,
        kind: ErrorKind::TemporarySessionExpired,
        text: expect!["POST /v1/refunds: 400 temporary_session_expired, code `billing_meter_event_session_expired`: Expired. (request req_1)"],
    },
    Row {
        status: 401,
        body: r#"{"error": {"type": "temporary_session_expired", "message": "Expired."}}"#,
        kind: ErrorKind::TemporarySessionExpired,
        text: expect!["POST /v1/refunds: 401 temporary_session_expired: Expired. (request req_1)"],
    },
    Row {
        status: 400,
        body: r#"{"error": {"type": "rate_limit", "code": "too_many", "message": "Slow down."}}"#,
        kind: ErrorKind::RateLimit,
        text: expect!["POST /v1/refunds: 400 rate_limit, code `too_many`: Slow down. (request req_1)"],
    },
    Row {
        status: 400,
        body: r#"{"error": {"type": "insufficient_funds", "code": "outbound_payment_insufficient_funds", "message": "Not enough.", "user_message": "You have too little money."}}"#,
        kind: ErrorKind::InvalidRequest,
        text: expect!["POST /v1/refunds: 400 insufficient_funds, code `outbound_payment_insufficient_funds`: Not enough. (request req_1)"],
    },
    // OAuth.
    Row {
        status: 400,
        body: r#"{"error": "invalid_grant", "error_description": "Authorization code does not exist: ac_1"}"#,
        kind: ErrorKind::OAuth,
        text: expect!["POST /v1/refunds: 400, code `invalid_grant`: Authorization code does not exist: ac_1 (request req_1)"],
    },
    Row {
        status: 401,
        body: r#"{"error": "invalid_client"}"#,
        kind: ErrorKind::OAuth,
        text: expect!["POST /v1/refunds: 401, code `invalid_client`: no message (request req_1)"],
    },
    // Garbage.
    Row {
        status: 400,
        body: r#"{"error": {}}"#,
        kind: ErrorKind::InvalidRequest,
        text: expect!["POST /v1/refunds: 400: no message (request req_1)"],
    },
    Row {
        status: 400,
        body: r#"{"error": {"type": 5, "code": null, "message": ["a"]}}"#,
        kind: ErrorKind::InvalidRequest,
        text: expect!["POST /v1/refunds: 400: no message (request req_1)"],
    },
    Row {
        status: 404,
        body: r#"{"error": null}"#,
        kind: ErrorKind::Api,
        text: expect![r#"POST /v1/refunds: 404: the response is not from Stripe; a proxy or another server may have sent it: `{"error": null}` (request req_1)"#],
    },
    Row {
        status: 400,
        body: r#"{"id": "re_1"}"#,
        kind: ErrorKind::Api,
        text: expect![r#"POST /v1/refunds: 400: the response is not from Stripe; a proxy or another server may have sent it: `{"id": "re_1"}` (request req_1)"#],
    },
    Row {
        status: 503,
        body: "",
        kind: ErrorKind::Api,
        text: expect!["POST /v1/refunds: 503: the response is not from Stripe; a proxy or another server may have sent it: an empty body (request req_1)"],
    },
    Row {
        status: 401,
        body: "\u{1b}[31mred\r\ntext\0",
        kind: ErrorKind::Api,
        text: expect!["POST /v1/refunds: 401: the response is not from Stripe; a proxy or another server may have sent it: ` [31mred  text ` (request req_1)"],
    },
];

#[tokio::test]
async fn bodies_kinds_and_texts() {
    for row in ROWS {
        let error = error_of(row.status, &[("request-id", "req_1")], row.body).await;
        assert_eq!(error.kind(), row.kind, "{}", row.body);
        row.text.assert_eq(&error.to_string());
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
async fn objects_embedded_in_an_error_are_not_printed() {
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
            "POST /v1/refunds: 502: the response is not from Stripe; a proxy or another server may have sent it: `{}…`",
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
            assert!(error.to_string().contains("the response is not from Stripe"), "{error}");
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

#[tokio::test]
async fn a_gateway_that_says_error_is_not_taken_for_stripe() {
    for (status, body) in [
        (400, r#"{"error": "Bad Request"}"#),
        (403, r#"{"error": "Forbidden"}"#),
        (404, r#"{"status": 404, "error": "Not Found", "path": "/v1/refunds"}"#),
        (408, r#"{"error": "Request Timeout"}"#),
        (499, r#"{"error": "Client Closed Request"}"#),
        (401, r#"{"error": "invalid_token"}"#),
        (404, r#"{"error": "not_found"}"#),
        (403, r#"{"error": ""}"#),
    ] {
        let error = error_of(status, &[], body).await;
        assert_eq!(error.kind(), ErrorKind::Api, "{error}");
        assert!(error.may_have_been_applied(), "{error}");
        assert!(!error.is_not_found() && error.api_error().is_none(), "{error}");
        assert!(error.to_string().contains("the response is not from Stripe"), "{error}");
    }
    // A gateway's object, which has no `type`, promises nothing.
    for (status, body) in [
        (404, r#"{"error": {"code": 404, "message": "no route", "status": "NOT_FOUND"}}"#),
        (403, r#"{"error": {"code": "Forbidden", "message": "Blocked."}}"#),
    ] {
        let error = error_of(status, &[], body).await;
        assert!(error.may_have_been_applied() && !error.is_not_found(), "{error}");
    }
}

#[tokio::test]
async fn an_abandoned_request_may_have_been_applied() {
    for status in [408, 424, 499] {
        for body in [
            r#"{"error": {"type": "invalid_request_error", "message": "Timed out."}}"#,
            r#"{"error": "invalid_request"}"#,
            "<html>",
        ] {
            let error = error_of(status, &[], body).await;
            assert!(error.may_have_been_applied(), "{error}");
        }
    }
}

#[tokio::test]
async fn oauth_has_its_own_codes_and_on_connect_any() {
    for code in [
        "invalid_client",
        "invalid_grant",
        "invalid_request",
        "invalid_scope",
        "unauthorized_client",
        "unsupported_grant_type",
        "unsupported_response_type",
    ] {
        let error = error_of(400, &[], format!(r#"{{"error": "{code}"}}"#).leak()).await;
        assert_eq!((error.kind(), error.code()), (ErrorKind::OAuth, Some(code)));
        assert!(!error.may_have_been_applied(), "{error}");
    }
    for (body, kind) in [
        (r#"{"error": "access_denied"}"#, ErrorKind::OAuth),
        (r#"{"error": "Not Found"}"#, ErrorKind::Api),
    ] {
        let transport = ScriptedTransport::new([response_with(404, &[], body)]);
        let client = client_of(NOWHERE).transport(transport).build().expect("a client");
        let call = client.request(Method::POST, "/oauth/token", &[]);
        let error = call.host(stripe_core::descriptor::Host::Connect).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{error}");
        assert!(!error.is_not_found(), "{error}");
    }
}

/// Effects of a failed call that remain at Stripe: see docs.stripe.com/api/errors.
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
async fn retry_after_of_an_error() {
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
    //! Responses that are JSON but not the expected object.

    use stripe_core::descriptor::{Method, OperationDescriptor, ResourceDescriptor, Shape};
    use stripe_core::{NoParams, PendingRequest};
    use tests::response_with;

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
            ScriptedTransport::new([response_with(200, &[("request-id", "req_1")], body)]);
        let client = client_of(NOWHERE).transport(transport).build().expect("a client");
        PendingRequest::<Meter, NoParams>::new(&client, RETRIEVE, &["mtr_1"])
            .await
            .expect_err("the script has another shape")
    }

    /// The full text of an error and of its causes.
    fn everything(error: &Error) -> String {
        let mut text = format!("{error} {error:?} {error:#?}");
        let mut cause = std::error::Error::source(error);
        while let Some(error) = cause {
            text += &format!(" {error} {error:?}");
            cause = error.source();
        }
        text
    }

    #[tokio::test]
    async fn object_place_reason_and_request_are_named() {
        for (body, said) in [
            (
                r#"{"id": 5, "aggregation": {"formula": "sum"}}"#,
                "at `id`: invalid type: integer, expected a string",
            ),
            (
                r#"{"id": "mtr_1", "aggregation": {"formula": ["sum"]}}"#,
                "at `aggregation.formula`: invalid type: sequence, expected a string",
            ),
            (r#"{"id": "mtr_1", "aggregation": {}}"#, "at `aggregation`: missing field `formula`"),
            (
                r#"{"id": "mtr_1", "aggregation": {"formula": "sum"}, "events": [{"value": 1}, {"value": "x"}]}"#,
                "at `events[1].value`: invalid type: string, expected u64",
            ),
            (
                "{\n  \"id\": \"mtr_1\",\n  \"aggregation\": {\n    \"formula\": 5\n  }\n}",
                "at `aggregation.formula`: invalid type: integer, expected a string",
            ),
            (r#"{"id": "mtr_1"}"#, "missing field `aggregation`"),
            ("", "it is empty"),
            (" \n", "it is empty"),
            (r#"{"id": "mtr_1", "#, "EOF while parsing a value at line 1 column 16"),
        ] {
            let error = error_of(body).await;
            assert_eq!(error.kind(), ErrorKind::Decode);
            assert_eq!(
                error.to_string(),
                format!(
                    "GET /v1/billing/meters/{{}}: 200: the call succeeded, but its response is not \
                     a `billing.meter`: {said} (request req_1)"
                )
            );
            let cause = std::error::Error::source(&error).unwrap();
            assert!(cause.is::<serde_json::Error>(), "{cause}");
            assert!(!error.may_have_been_applied(), "a GET changes nothing");
        }
    }

    #[tokio::test]
    async fn a_success_that_is_no_object_is_not_said_to_be_stripes() {
        for (body, said) in [
            ("[]", "invalid length 0, expected struct Meter with 3 elements"),
            ("<html>", "expected value at line 1 column 1"),
        ] {
            let error = error_of(body).await;
            assert_eq!(error.kind(), ErrorKind::Decode);
            assert_eq!(
                error.to_string(),
                format!(
                    "GET /v1/billing/meters/{{}}: 200: the response is a success (200), but not a \
                     JSON object; a proxy or another server may have sent it: {said} (request req_1)"
                )
            );
        }
    }

    #[tokio::test]
    #[rustfmt::skip::macros(expect)]
    async fn the_cause_keeps_line_and_column_and_shows_no_value() {
        let error = error_of("{\n  \"id\": \"mtr_1\",\n  \"aggregation\": 4242\n}").await;
        let cause = std::error::Error::source(&error).unwrap();
        let cause = cause.downcast_ref::<serde_json::Error>().unwrap();
        assert_eq!((cause.line(), cause.column()), (3, 21));
        assert_eq!(cause.classify(), serde_json::error::Category::Data);
        expect!["invalid type: integer, expected struct Aggregation at line 3 column 21"]
            .assert_eq(&cause.to_string());
    }

    #[tokio::test]
    #[rustfmt::skip::macros(expect)]
    async fn text_that_is_not_utf8_is_said_to_be() {
        let body: http::Response<bytes::Bytes> =
            http::Response::new(bytes::Bytes::from_static(b"{\"id\": \"\xff\"}"));
        let client =
            client_of(NOWHERE).transport(ScriptedTransport::new([Ok(body)])).build().unwrap();
        let error = client.request(http::Method::GET, "/v1/balance", &[]).await.unwrap_err();
        expect!["GET /v1/balance: 200: the call succeeded, but its response cannot be decoded: it is not UTF-8"]
        .assert_eq(&error.to_string());
    }

    /// Every way in which serde, this crate or a user's type might quote a value.
    #[tokio::test]
    async fn no_value_of_the_response_is_shown() {
        use serde::Deserialize;
        use serde::de::Error as _;
        use stripe_core::{Decimal, Expandable, List, Timestamp, ids, v2};

        const SECRET: &str = "pi_1_secret_aBcDeFgHiJ";

        #[derive(Debug, Deserialize)]
        enum Choice {
            Sum,
            Count,
        }
        #[derive(Debug, Deserialize)]
        #[serde(untagged)]
        #[expect(dead_code, reason = "only decoded")]
        enum Either {
            Number(u64),
            Pair(u8, u8),
        }
        #[derive(Debug, Deserialize)]
        #[serde(tag = "type")]
        enum Tagged {
            Sum,
        }
        #[derive(Debug, Deserialize)]
        #[serde(try_from = "String")]
        struct Picky;
        impl TryFrom<String> for Picky {
            type Error = String;
            fn try_from(text: String) -> Result<Self, String> {
                Err(format!("`{text}` is refused, {text:?} and {}", text.to_uppercase()))
            }
        }
        fn part<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
            let text = String::deserialize(deserializer)?;
            Err(D::Error::custom(format_args!("it begins with {}", &text[..12])))
        }
        #[derive(Debug, Deserialize)]
        struct Part {
            #[serde(deserialize_with = "part")]
            #[expect(dead_code, reason = "only decoded")]
            value: (),
        }
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Strict {}
        #[derive(Debug, Deserialize)]
        #[expect(dead_code, reason = "only decoded")]
        struct Flat {
            #[serde(flatten)]
            inner: Counted,
        }
        #[derive(Debug, Deserialize)]
        #[expect(dead_code, reason = "only decoded")]
        struct Counted {
            value: u64,
        }

        async fn error_of<T: serde::de::DeserializeOwned + std::fmt::Debug>(value: &str) -> Error {
            // Alone, and as the last of an object that is an element of a list.
            let body = format!(
                r#"{{"object": "list", "url": "/", "has_more": false, "data": [{value}]}}"#
            );
            let transport = ScriptedTransport::new([response_with(200, &[], body.leak())]);
            let client = client_of(NOWHERE).transport(transport).build().unwrap();
            let request = client.request(http::Method::POST, "/v1/things", &[]);
            request.returning::<List<T>>().await.unwrap_err()
        }

        let text = format!("\"{SECRET}\"");
        let object = format!(r#"{{"value": "{SECRET}"}}"#);
        let tagged = format!(r#"{{"type": "{SECRET}"}}"#);
        let list = format!(r#"["{SECRET}"]"#);
        for (error, place, reason) in [
            (error_of::<u64>(&text).await, "data[0]", "invalid type: string, expected u64"),
            (
                error_of::<bool>("4242424242424242").await,
                "data[0]",
                "invalid type: integer, expected a boolean",
            ),
            (
                error_of::<bool>("4242.5").await,
                "data[0]",
                "invalid type: floating point, expected a boolean",
            ),
            (
                error_of::<char>(&text).await,
                "data[0]",
                "invalid value: string, expected a character",
            ),
            (
                error_of::<Choice>(&text).await,
                "data[0]",
                "unknown variant, expected `Sum` or `Count`",
            ),
            (error_of::<Tagged>(&tagged).await, "data[0].type", "unknown variant, expected `Sum`"),
            (
                error_of::<Either>(&text).await,
                "data[0]",
                "data did not match any variant of untagged enum Either",
            ),
            (error_of::<Picky>(&text).await, "data[0]", "`…` is refused, \"…\" and …"),
            (error_of::<Part>(&object).await, "data[0].value", "it begins with …"),
            (
                error_of::<Strict>(&object).await,
                "data[0].value",
                "unknown field `value`, there are no fields",
            ),
            (error_of::<Flat>(&object).await, "data[0]", "invalid type: string, expected u64"),
            (
                error_of::<Counted>(&object).await,
                "data[0].value",
                "invalid type: string, expected u64",
            ),
            (error_of::<Timestamp>(&text).await, "data[0]", "`…` is not an RFC 3339 timestamp"),
            (
                error_of::<Timestamp>(&list).await,
                "data[0]",
                "expected seconds since 1970, found `[\"…\"]`",
            ),
            (
                error_of::<Decimal>(&list).await,
                "data[0]",
                "expected a decimal number, found `[\"…\"]`",
            ),
            (error_of::<v2::DateTime>(&list).await, "data[0]", ""),
            (error_of::<v2::Int64>(&text).await, "data[0]", ""),
            (
                error_of::<Expandable<ids::CustomerId>>("4242424242424242").await,
                "data[0]",
                "invalid type: integer, expected an id or an object",
            ),
            (
                error_of::<ids::CustomerId>(&list).await,
                "data[0]",
                "invalid type: sequence, expected a string",
            ),
        ] {
            let said = error.to_string();
            assert!(said.contains(&format!("at `{place}`: {reason}")), "{said}");
            let everything = everything(&error).to_lowercase();
            for part in ["secret", "abcdef", "pi_1_", "4242"] {
                assert!(!everything.contains(part), "{everything}");
            }
        }
    }

    #[tokio::test]
    async fn unknown_fields_are_passed_over() {
        let body = json!({
            "id": "mtr_1",
            "aggregation": { "formula": "sum", "new": { "deep": [1, 2] } },
            "new": null,
        });
        let transport = ScriptedTransport::new([response_with(200, &[], body.to_string().leak())]);
        let client = client_of(NOWHERE).transport(transport).build().unwrap();
        let meter =
            PendingRequest::<Meter, NoParams>::new(&client, RETRIEVE, &["mtr_1"]).await.unwrap();
        assert_eq!(meter.id, "mtr_1");
    }
}
