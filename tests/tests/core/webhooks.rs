//! Verification of a webhook request: accepted and refused requests, and the errors.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use expect_test::expect;
use std::time::Duration;

use http::{HeaderMap, HeaderValue, StatusCode};
use proptest::prelude::*;
use serde::Deserialize;
use stripe_core::webhook::{Webhook, WebhookError, WebhookErrorKind as Kind, WebhookVerifier};
use tests::unix;

const SECRET: &str = "whsec_test_secret";
const TIME: u64 = 1_700_000_000;
const BODY: &str = r#"{"id":"evt_test_webhook","object":"event"}"#;
const HEADER: &str =
    "t=1700000000,v1=d95c6b7477fbd7e9f90b1b0ef5f9c7ac25abca5382460e0d988c2b2a5b71b990";
const THIN: &str = r#"{"id":"evt_1","object":"v2.core.event","type":"v1.invoice.paid","created":"2026-01-31T12:00:00.000Z"}"#;

fn verifier(secret: &str) -> WebhookVerifier {
    WebhookVerifier::new(secret).at(unix(TIME))
}

/// A header for any body.
fn header(body: impl AsRef<[u8]>) -> String {
    verifier(SECRET).generate_test_header(body)
}

/// Error for a correctly signed body.
fn refusal(body: impl AsRef<[u8]>) -> WebhookError {
    verifier(SECRET).construct_event(&body, header(&body)).unwrap_err()
}

#[test]
fn a_signature_of_stripes_is_accepted_and_ours_is_the_same() {
    assert_eq!(header(BODY), HEADER);
    let event = verifier(SECRET).construct_event(BODY, HEADER).unwrap();
    assert_eq!(event.id, "evt_test_webhook");
}

#[test]
fn the_calls_of_the_sdks_go_by_the_time_of_day() {
    let header = Webhook::generate_test_header(BODY, SECRET);
    assert_eq!(Webhook::construct_event(BODY, &header, SECRET).unwrap().id, "evt_test_webhook");
    Webhook::verify(BODY, &header, SECRET).unwrap();
    let header = Webhook::generate_test_header(THIN, SECRET);
    assert_eq!(Webhook::parse_event_notification(THIN, &header, SECRET).unwrap().id, "evt_1");
    assert_eq!(Webhook::verify(BODY, HEADER, SECRET).unwrap_err().kind(), Kind::TooOld);
}

#[test]
fn the_header_comes_as_whatever_a_framework_has() {
    let verifier = verifier(SECRET);
    let value = HeaderValue::from_static(HEADER);
    let headers =
        HeaderMap::from_iter([(http::HeaderName::from_static("stripe-signature"), value.clone())]);
    verifier.verify(BODY, HEADER).unwrap();
    verifier.verify(BODY.as_bytes(), HEADER.to_owned()).unwrap();
    let body: Vec<u8> = BODY.into();
    verifier.verify(body, Some(HEADER)).unwrap();
    verifier.verify(bytes::Bytes::from_static(BODY.as_bytes()), &value).unwrap();
    verifier.verify(BODY, headers.get("stripe-signature")).unwrap();
    verifier.verify(BODY, &headers).unwrap();

    // Two lines are one list.
    let (time, signature) = HEADER.split_once(',').unwrap();
    let mut headers = HeaderMap::new();
    headers.append("stripe-signature", HeaderValue::from_static(time));
    headers.append("stripe-signature", HeaderValue::from_static(signature));
    verifier.verify(BODY, &headers).unwrap();
}

#[test]
#[rustfmt::skip::macros(expect)]
fn no_header_is_no_signature_at_all() {
    let verifier = verifier(SECRET);
    for error in [
        verifier.verify(BODY, None::<&str>).unwrap_err(),
        verifier.verify(BODY, "").unwrap_err(),
        verifier.verify(BODY, " ").unwrap_err(),
        verifier.verify(BODY, HeaderMap::new()).unwrap_err(),
        verifier.verify(BODY, None::<&HeaderValue>).unwrap_err(),
    ] {
        assert_eq!(error.kind(), Kind::NoHeader);
        expect!["there is no `Stripe-Signature` header; the request is not from Stripe, or the header was not passed on"]
        .assert_eq(&error.to_string());
    }
    let binary = HeaderValue::from_bytes(b"t=1,v1=\xff").unwrap();
    assert_eq!(verifier.verify(BODY, &binary).unwrap_err().kind(), Kind::MalformedHeader);
}

#[test]
#[rustfmt::skip::macros(expect)]
fn every_refusal_says_what_to_do() {
    for (error, kind, status, message) in [
        (
            verifier(SECRET).verify(BODY, "x").unwrap_err(),
            Kind::MalformedHeader,
            400,
            expect!["the `Stripe-Signature` header cannot be read: expected `t=<unix seconds>,v1=<hex digits>`; pass it as it was received"],
        ),
        (
            verifier(SECRET).verify(BODY, "t=1,v0=a").unwrap_err(),
            Kind::NoSignature,
            400,
            expect!["the `Stripe-Signature` header has no signature of the scheme `v1`"],
        ),
        (
            verifier("whsec_other").verify(BODY, HEADER).unwrap_err(),
            Kind::NoMatch,
            400,
            expect!["no signature in the `Stripe-Signature` header matches the body; pass the raw body as it was received, since a body that was parsed and serialized again does not match, and the secret of this endpoint"],
        ),
        (
            verifier("whsec_test_secret\n").verify(BODY, HEADER).unwrap_err(),
            Kind::NoMatch,
            400,
            expect!["no signature in the `Stripe-Signature` header matches the body; pass the raw body as it was received, since a body that was parsed and serialized again does not match, and the secret of this endpoint; the secret contains white space or a line feed: was it read without trimming?"],
        ),
        (
            verifier("sk_test_123").verify("", HEADER).unwrap_err(),
            Kind::NoMatch,
            400,
            expect!["no signature in the `Stripe-Signature` header matches the body; pass the raw body as it was received, since a body that was parsed and serialized again does not match, and the secret of this endpoint; the body is empty: was it read before?; the secret does not begin with `whsec_`: is it an API key or an id?"],
        ),
        (
            verifier(SECRET).at(unix(TIME + 301)).verify(BODY, HEADER).unwrap_err(),
            Kind::TooOld,
            400,
            expect!["the signature is 301 seconds old, but only 300 are tolerated; is the clock right?"],
        ),
        (
            verifier("").verify(BODY, HEADER).unwrap_err(),
            Kind::Secret,
            500,
            expect!["the webhook secret is empty; it begins with `whsec_` and is shown next to the endpoint in the dashboard"],
        ),
    ] {
        message.assert_eq(&error.to_string());
        assert_eq!((error.kind(), error.status().as_u16()), (kind, status), "{error}");
        assert_eq!(error.is_signature_error(), kind != Kind::Secret);
    }
}

#[test]
#[rustfmt::skip::macros(expect)]
fn a_body_that_is_no_event_is_told_apart() {
    for (body, kind, message) in [
        (
            &b"\xff{}"[..],
            Kind::Utf8,
            expect!["the body is not UTF-8: invalid utf-8 sequence of 1 bytes from index 0"],
        ),
        (b"", Kind::Json, expect!["the body is not JSON: it is empty"]),
        (b"<html>", Kind::Json, expect!["the body is not JSON: expected value at line 1 column 1"]),
        (
            b"{\"id\":",
            Kind::Json,
            expect!["the body is not JSON: at `id`: EOF while parsing a value"],
        ),
        (b"[]", Kind::Json, expect!["the body is not an event: it has no `object` that is `event`"]),
        (b"5", Kind::Json, expect!["the body is JSON, but not an event"]),
        (b"{}", Kind::Json, expect!["the body is not an event: it has no `object` that is `event`"]),
        (
            br#"{"id":"cus_1","object":"customer"}"#,
            Kind::Json,
            expect!["the body is a `customer`, not an event (`event`)"],
        ),
        (
            THIN.as_bytes(),
            Kind::OtherKind,
            expect!["the body is a thin event; read it with `parse_event_notification`, or handle it with an `EventHandler<EventNotification>`"],
        ),
    ] {
        let error = refusal(body);
        assert_eq!(error.kind(), kind, "{error}");
        message.assert_eq(&error.to_string());
        assert_eq!(error.status(), StatusCode::BAD_REQUEST);
        assert!(!error.is_signature_error());
    }
    let error = verifier(SECRET).parse_event_notification(BODY, HEADER).unwrap_err();
    assert_eq!(error.kind(), Kind::OtherKind);
    expect!["the body is a snapshot event; read it with `construct_event`, or handle it with an `EventHandler<Event>`"]
    .assert_eq(&error.to_string());
}

#[test]
fn whatever_is_an_event_is_read_once_it_is_verified() {
    for envelope in [
        r#"{"object":"event"}"#,
        r#"{"object":"event","id":null,"type":null,"created":null,"data":null,"livemode":null}"#,
        r#"{"object":"event","id":5,"type":{},"created":"soon","data":[],"livemode":"no","request":7}"#,
    ] {
        let event = verifier(SECRET).construct_event(envelope, header(envelope)).unwrap();
        assert!(event.id == "" || event.id == "5", "{envelope}");
        assert_eq!(event.r#type.as_str(), "");

        let thin = envelope.replace(r#""event""#, r#""v2.core.event""#);
        let event = verifier(SECRET).parse_event_notification(&thin, header(&thin)).unwrap();
        assert_eq!(event.r#type.as_str(), "");
    }
}

#[test]
fn a_part_of_a_second_is_no_reason_to_accept_any_age() {
    let verifier = |tolerance| verifier(SECRET).tolerance(tolerance).at(unix(TIME + 2));
    for (milliseconds, accepted) in [(0, false), (1, false), (999, false), (1_001, true)] {
        let result = verifier(Duration::from_millis(milliseconds)).verify(BODY, HEADER);
        assert_eq!(result.is_ok(), accepted, "{milliseconds} ms");
    }
    // Rounded up, not down.
    let after = |age: u64| verifier(Duration::from_millis(999)).at(unix(TIME + age));
    after(1).verify(BODY, HEADER).unwrap();
    assert_eq!(after(2).verify(BODY, HEADER).unwrap_err().kind(), Kind::TooOld);
}

#[test]
#[rustfmt::skip::macros(expect)]
fn zero_is_no_tolerance_and_any_age_is_asked_for_by_name() {
    let strict = verifier(SECRET).tolerance(Duration::ZERO);
    strict.clone().at(unix(TIME)).verify(BODY, HEADER).unwrap();
    // A clock that is behind is no reason to refuse.
    strict.clone().at(unix(TIME - 100)).verify(BODY, HEADER).unwrap();
    let error = strict.clone().at(unix(TIME + 1)).verify(BODY, HEADER).unwrap_err();
    expect!["the signature is 1 seconds old, but only 0 are tolerated; is the clock right?"]
        .assert_eq(&error.to_string());
    let years_later = strict.any_age().at(unix(TIME + 1_000_000_000));
    years_later.verify(BODY, HEADER).unwrap();
    // A tolerance that is set afterwards counts.
    assert!(years_later.tolerance(Duration::MAX).verify(BODY, HEADER).is_ok());
}

#[test]
fn a_request_that_is_not_stripes_is_not_read() {
    // Signed by nobody, and no JSON either: only the signature is told.
    let error = verifier(SECRET).construct_event("<html>", HEADER).unwrap_err();
    assert_eq!(error.kind(), Kind::NoMatch);
}

#[test]
fn a_rolled_secret_is_accepted_on_both_sides() {
    let (new, old) = ("whsec_new", "whsec_old");
    let both = WebhookVerifier::new(new).or_secret(old).at(unix(TIME));
    // Our program knows both secrets already.
    for secret in [new, old] {
        both.verify(BODY, verifier(secret).generate_test_header(BODY)).unwrap();
    }
    // Stripe signs with both for a while.
    let header = both.generate_test_header(BODY);
    assert_eq!(header.matches(",v1=").count(), 2);
    for secret in [new, old] {
        verifier(secret).verify(BODY, &header).unwrap();
    }
    assert_eq!(verifier("whsec_third").verify(BODY, &header).unwrap_err().kind(), Kind::NoMatch);
    // A second secret that is not set up is not a secret that everybody knows.
    let header = verifier(SECRET).generate_test_header(BODY);
    let error = verifier(SECRET).or_secret("").verify(BODY, header).unwrap_err();
    assert_eq!(error.kind(), Kind::Secret);
}

#[test]
fn the_clock_can_be_a_tests_own() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    let now = Arc::new(AtomicU64::new(TIME));
    let clock = Arc::clone(&now);
    let verifier = WebhookVerifier::new(SECRET).clock(move || unix(clock.load(Ordering::Relaxed)));
    verifier.verify(BODY, HEADER).unwrap();
    now.fetch_add(301, Ordering::Relaxed);
    assert_eq!(verifier.verify(BODY, HEADER).unwrap_err().kind(), Kind::TooOld);
    // In whole seconds, as Stripe's SDKs count.
    let late = unix(TIME + 300) + Duration::from_millis(900);
    WebhookVerifier::new(SECRET).at(late).verify(BODY, HEADER).unwrap();
}

#[test]
fn nothing_shows_the_secret() {
    let verifier = verifier(SECRET);
    let error = verifier.verify(BODY, HEADER.replace("d9", "9d")).unwrap_err();
    for text in [format!("{verifier:?}"), format!("{error:?}"), format!("{error}")] {
        assert!(!text.contains(SECRET) && !text.contains("test_secret"), "{text}");
        assert!(!text.contains("d95c"), "{text}");
    }
    assert_eq!(
        format!("{verifier:?}"),
        "WebhookVerifier { secrets: 1, tolerance: Some(300s), .. }"
    );
}

#[test]
#[rustfmt::skip::macros(expect)]
fn envelopes_are_taken_off_without_verification() {
    let eventbridge = format!(
        r#"{{"version":"0","id":"1","detail-type":"invoice.paid","source":"aws.partner/stripe.com/ed_1","detail":{BODY}}}"#
    );
    let event_grid = format!(
        r#"{{"specversion":"1.0","id":"1","type":"invoice.paid","source":"stripe","data":{BODY}}}"#
    );
    for body in [BODY, &eventbridge, &event_grid] {
        let event = Webhook::construct_event_without_verification(body).unwrap();
        assert_eq!(event.id, "evt_test_webhook");
        let error = Webhook::parse_event_notification_without_verification(body).unwrap_err();
        assert_eq!(error.kind(), Kind::OtherKind);
    }
    for body in [THIN, &eventbridge.replace(BODY, THIN), &event_grid.replace(BODY, THIN)] {
        let event = Webhook::parse_event_notification_without_verification(body).unwrap();
        assert_eq!(event.id, "evt_1");
        let error = Webhook::construct_event_without_verification(body).unwrap_err();
        assert_eq!(error.kind(), Kind::OtherKind);
    }
    // What is verified is not an envelope.
    let error = refusal(&eventbridge);
    assert_eq!(error.kind(), Kind::Json);
    for (body, message) in [
        (
            r#"{"specversion":"1.0"}"#,
            expect!["the body is neither a Stripe event nor an envelope of AWS EventBridge (`detail`) or Azure Event Grid (`specversion` and `data`)"],
        ),
        ("[]", expect!["the body is a batch; pass its events one at a time"]),
        ("<html>", expect!["the body is not JSON: expected value at line 1 column 1"]),
        (
            r#"{"detail":{"object":"charge"}}"#,
            expect!["the body is a `charge`, not an event (`event`)"],
        ),
    ] {
        let error = Webhook::construct_event_without_verification(body).unwrap_err();
        assert_eq!(error.kind(), Kind::Json, "{body}");
        message.assert_eq(&error.to_string());
    }
}

/// Signatures and results of Stripe's own SDKs, which the lane `conformance` reproduces.
#[derive(Deserialize)]
struct Vectors {
    signed: Vec<SignedVector>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct SignedVector {
    name: String,
    body: String,
    secret: String,
    time: u64,
    header: String,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    kind: String,
    body: String,
    header: String,
    secret: String,
    now: u64,
    tolerance: u64,
    outcome: String,
}

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("../../conformance/webhooks/cases.json")).unwrap()
}

#[test]
fn signatures_of_the_sdks_are_verified_and_equal_ours() {
    let vectors = vectors().signed;
    assert!(vectors.len() >= 14);
    for SignedVector { name, body, secret, time, header } in vectors {
        let verifier = WebhookVerifier::new(&secret).at(unix(time));
        assert_eq!(verifier.generate_test_header(&body), header, "{name}");
        verifier.verify(&body, &header).unwrap();
    }
}

#[test]
fn payloads_that_the_sdks_refuse_are_refused_for_the_same_reason() {
    let cases = vectors().cases;
    assert!(cases.len() >= 39);
    for case in cases {
        let verifier = WebhookVerifier::new(&case.secret).at(unix(case.now));
        // In Stripe's SDKs a tolerance of zero accepts any age.
        let verifier = match case.tolerance {
            0 => verifier.any_age(),
            seconds => verifier.tolerance(Duration::from_secs(seconds)),
        };
        let result = match case.kind.as_str() {
            "thin" => verifier.parse_event_notification(&case.body, &case.header).map(drop),
            _ => verifier.construct_event(&case.body, &case.header).map(drop),
        };
        let outcome = match result.map_err(|error| error.kind()) {
            Ok(()) => "verified",
            Err(Kind::NoHeader) => "no header",
            Err(Kind::MalformedHeader) => "malformed header",
            Err(Kind::NoSignature) => "no signature",
            Err(Kind::NoMatch) => "no match",
            Err(Kind::TooOld) => "too old",
            Err(Kind::Json) => "no json",
            Err(Kind::OtherKind) => "other kind",
            Err(Kind::Secret) => "no secret",
            Err(_) => "another",
        };
        assert_eq!(outcome, case.outcome, "{}", case.name);
    }
}

/// A body that is an event with any content.
fn bodies() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|text| {
        serde_json::json!({ "id": "evt_1", "object": "event", "data": { "object": text } })
            .to_string()
    })
}

proptest! {
    #[test]
    fn any_flipped_bit_of_the_body_fails(body in bodies(), at in any::<prop::sample::Index>()) {
        let header = header(&body);
        let mut bytes = body.into_bytes();
        verifier(SECRET).construct_event(&bytes, &header).unwrap();
        let bit = at.index(bytes.len() * 8);
        bytes[bit / 8] ^= 1 << (bit % 8);
        prop_assert_eq!(verifier(SECRET).verify(&bytes, &header).unwrap_err().kind(), Kind::NoMatch);
    }

    #[test]
    fn any_flipped_bit_of_the_secret_fails(body in bodies(), secret in "whsec_[!-~]{0,80}", at in any::<prop::sample::Index>()) {
        let header = verifier(&secret).generate_test_header(&body);
        verifier(&secret).verify(&body, &header).unwrap();
        let mut bytes = secret.into_bytes();
        // All but the highest, so that it stays text.
        let bit = at.index(bytes.len() * 7);
        bytes[bit / 7] ^= 1 << (bit % 7);
        let other = String::from_utf8(bytes).unwrap();
        prop_assert_eq!(verifier(&other).verify(&body, &header).unwrap_err().kind(), Kind::NoMatch);
    }

    #[test]
    fn any_header_and_any_body_are_refused_calmly(body in any::<Vec<u8>>(), header in ".{0,80}") {
        prop_assert!(verifier(SECRET).construct_event(&body, &header).is_err());
        prop_assert!(verifier(SECRET).parse_event_notification(&body, &header).is_err());
        let _ = Webhook::construct_event_without_verification(&body);
        let _ = Webhook::parse_event_notification_without_verification(&body);
    }

    #[test]
    fn a_body_is_signed_byte_for_byte(body in any::<Vec<u8>>(), time in 0..i64::MAX as u64 / 2) {
        let then = WebhookVerifier::new(SECRET).at(unix(time));
        then.verify(&body, then.generate_test_header(&body)).unwrap();
    }
}

#[test]
fn any_flipped_bit_of_the_header_fails() {
    verifier(SECRET).verify(BODY, HEADER).unwrap();
    for bit in 0..HEADER.len() * 8 {
        let mut bytes = HEADER.as_bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        // Most are neither text nor a header any more; what is both must not match.
        let Ok(header) = String::from_utf8(bytes) else { continue };
        let error = verifier(SECRET).verify(BODY, &header).unwrap_err();
        assert!(error.is_signature_error(), "{header}: {error}");
    }
}
