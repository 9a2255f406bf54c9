//! Any bytes, statuses and headers in a response result in a value or an error.

use std::future::IntoFuture as _;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use proptest::prelude::*;
use serde::Deserialize;
use serde_json::Value;
use stripe_core::transport::{Body, Transport, TransportFuture};
use stripe_core::{
    Client, Currency, Decimal, Error, ErrorKind, Expandable, List, Metadata, Money, SearchResult,
    Timestamp, ids, v2,
};
use tests::runtime;

/// Every shared type at once.
#[derive(Debug, Deserialize)]
#[allow(dead_code)]
struct Everything {
    id: Option<ids::CustomerId>,
    created: Option<Timestamp>,
    at: Option<v2::DateTime>,
    amount: Option<Decimal>,
    money: Option<Money>,
    currency: Option<Currency>,
    metadata: Option<Metadata>,
    customer: Option<Expandable<ids::CustomerId>>,
    items: Option<List<Everything>>,
}

/// Status, headers and body.
type Reply = (u16, Vec<(String, Vec<u8>)>, Vec<u8>);

#[derive(Debug, Clone, Default)]
struct Canned {
    response: Arc<Mutex<Reply>>,
}

impl Transport for Canned {
    fn send(&self, _: http::Request<Body>, _: Duration) -> TransportFuture {
        let (status, headers, body) = self.response.lock().unwrap().clone();
        let mut response = http::Response::builder().status(status);
        for (name, value) in headers {
            if let Ok(value) = http::HeaderValue::from_bytes(&value) {
                response = response.header(name, value);
            }
        }
        Box::pin(async move { Ok(response.body(body.into()).unwrap()) })
    }
}

fn client(canned: &Canned) -> Client {
    Client::builder("sk_test_123").transport(canned.clone()).max_retries(0).build().unwrap()
}

/// Formats an error in every way.
fn show(error: &Error) -> String {
    format!(
        "{error} {error:?} {:?} {:?} {:?} {:?} {}",
        error.code(),
        error.param(),
        error.retry_after(),
        error.request_id(),
        error.may_have_been_applied() || error.is_retryable(),
    )
}

fn decode_all(canned: &Canned) {
    let client = client(canned);
    let request = || client.request(http::Method::GET, "/v1/things", &[]);
    runtime().block_on(async {
        let outcomes: [Result<(), Error>; 5] = [
            request().await.map(drop),
            request().returning::<Everything>().await.map(drop),
            request().returning::<SearchResult<Everything>>().await.map(drop),
            request().returning::<v2::Page<Everything>>().await.map(drop),
            request().returning::<stripe_core::Empty>().await.map(drop),
        ];
        for error in outcomes.into_iter().filter_map(Result::err) {
            assert!(!show(&error).is_empty());
        }
        let mut pages = request().returning::<List<Everything>>().auto_paging();
        for _ in 0..3 {
            if let Some(Err(error)) = pages.next().await {
                assert!(!show(&error).is_empty());
                assert!(pages.next().await.is_none());
            }
        }
    });
}

fn header() -> impl Strategy<Value = (String, Vec<u8>)> {
    let name = prop::sample::select(vec![
        "request-id",
        "retry-after",
        "stripe-should-retry",
        "stripe-notice",
        "stripe-version",
        "idempotent-replayed",
        "content-type",
    ]);
    (name.prop_map(str::to_owned), prop::collection::vec(any::<u8>(), 0..40))
}

/// JSON that resembles Stripe's objects, with any value in any place.
fn near_stripe() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        prop::sample::select(vec![
            "list",
            "usd",
            "cus_1",
            "2026-02-29T23:59:60.5+99:99",
            "-0.00e1"
        ])
        .prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        let key = prop::sample::select(vec![
            "id",
            "created",
            "at",
            "amount",
            "money",
            "currency",
            "metadata",
            "customer",
            "items",
            "data",
            "has_more",
            "next_page",
            "next_page_url",
            "url",
            "error",
            "type",
            "code",
            "message",
            "value",
            "object",
            "deleted",
        ]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(key.prop_map(str::to_owned), inner, 0..8)
                .prop_map(|map| map.into_iter().collect()),
        ]
    })
}

/// Text that represents confidential values in a response.
const SECRET: &str = "zq7xk_secret_9vw4j";
const SECRET_NUMBER: u64 = 918_273_645_546;

/// The same JSON, with a secret in place of every string and number.
fn confidential(json: Value) -> Value {
    match json {
        Value::String(text) => Value::from(format!("{SECRET}{}", text.len())),
        Value::Number(_) => Value::from(SECRET_NUMBER),
        Value::Array(items) => items.into_iter().map(confidential).collect(),
        Value::Object(fields) => {
            fields.into_iter().map(|(name, value)| (name, confidential(value))).collect()
        }
        other => other,
    }
}

proptest! {
    #[test]
    fn no_decode_error_shows_a_value(body in near_stripe(), pretty in any::<bool>()) {
        let body = confidential(body);
        let text = if pretty { format!("{body:#}") } else { body.to_string() };
        let canned = Canned::default();
        *canned.response.lock().unwrap() = (200, Vec::new(), text.into_bytes());
        let client = client(&canned);
        let request = || client.request(http::Method::GET, "/v1/things", &[]);
        let outcomes: [Result<(), Error>; 4] = runtime().block_on(async {
            [
                request().returning::<Everything>().await.map(drop),
                request().returning::<List<Everything>>().await.map(drop),
                request().returning::<v2::Page<Everything>>().await.map(drop),
                request().returning::<Vec<Decimal>>().await.map(drop),
            ]
        });
        for error in outcomes.into_iter().filter_map(Result::err) {
            // Which object it is that is deleted is said on purpose: by its id.
            if error.to_string().ends_with("is deleted; decode it as `MaybeDeleted`, or give the struct a field `deleted`") {
                continue;
            }
            let cause = std::error::Error::source(&error).unwrap();
            let said = format!("{} {cause} {cause:?}", show(&error)).to_lowercase();
            prop_assert!(!said.contains("zq7xk") && !said.contains("9vw4j"), "{}", said);
            prop_assert!(!said.contains("918273"), "{}", said);
        }
    }

    #[test]
    fn any_bytes(
        status in 200_u16..600,
        headers in prop::collection::vec(header(), 0..4),
        body in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let canned = Canned::default();
        *canned.response.lock().unwrap() = (status, headers, body);
        decode_all(&canned);
    }

    #[test]
    fn any_json(status in prop::sample::select(vec![200_u16, 400, 402, 404, 409, 429, 500]), body in near_stripe()) {
        let canned = Canned::default();
        *canned.response.lock().unwrap() = (status, Vec::new(), body.to_string().into_bytes());
        decode_all(&canned);
    }

    #[test]
    fn json_that_is_cut_off(body in near_stripe(), keep in 0.0..1.0_f64) {
        let text = body.to_string();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let cut = (text.len() as f64 * keep) as usize;
        let canned = Canned::default();
        *canned.response.lock().unwrap() = (200, Vec::new(), text.as_bytes()[..cut].to_vec());
        decode_all(&canned);
    }
}

#[test]
fn nesting_that_would_overflow_a_stack_is_a_decode_error() {
    let canned = Canned::default();
    for body in ["[".repeat(200_000), "{\"data\":".repeat(200_000), "{\"error\":".repeat(200_000)] {
        *canned.response.lock().unwrap() = (200, Vec::new(), body.into_bytes());
        let error = runtime()
            .block_on(client(&canned).request(http::Method::GET, "/v1/things", &[]).into_future())
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode);
        decode_all(&canned);
    }
}
