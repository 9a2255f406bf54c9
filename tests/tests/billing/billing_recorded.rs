//! Usage that was already reported is distinguished from usage that was not recorded.

use stripe_billing::{Error, MeterEvent, MeterEventCreateParams, v2};
use tests::{ScriptedTransport, client_of, response_with};

const REPEATED: &str = r#"{"error": {
    "message": "An event already exists with identifier order-1234.",
    "type": "invalid_request_error",
    "request_log_url": "https://dashboard.stripe.com/test/logs/req_1"
}}"#;

async fn error(status: u16, body: &'static str) -> Error {
    let transport =
        ScriptedTransport::new([response_with(status, &[("stripe-should-retry", "false")], body)]);
    let client = client_of("https://stripe.invalid").transport(transport.clone());
    let client = client.build().expect("a client");
    let params = MeterEventCreateParams::new("api_requests", [("value", "25")]);
    let params = params.identifier("order-1234");
    let error = MeterEvent::create(&client, params).await.expect_err("the script refuses");
    assert_eq!(transport.attempts(), 1);
    error
}

#[tokio::test]
async fn a_repeated_identifier_is_told_by_its_message() {
    let error = error(400, REPEATED).await;
    assert!(MeterEvent::is_already_recorded(&error), "{error}");
    assert!(v2::MeterEvent::is_already_recorded(&error), "{error}");
}

#[tokio::test]
async fn a_repeated_identifier_is_told_by_its_code() {
    let body = r#"{"error": {"code": "duplicate_meter_event", "message": "Seen before."}}"#;
    assert!(v2::MeterEvent::is_already_recorded(&error(400, body).await));
}

#[tokio::test]
async fn every_other_error_is_one() {
    for (status, body) in [
        (400, r#"{"error": {"message": "No such event name.", "type": "invalid_request_error"}}"#),
        (400, r#"{"error": {"type": "invalid_request_error"}}"#),
        (400, "An event already exists with identifier order-1234."),
        (402, REPEATED),
        (500, REPEATED),
    ] {
        let error = error(status, body).await;
        assert!(!MeterEvent::is_already_recorded(&error), "{error}");
    }
}
