//! Any request to a local Stripe gets a response of JSON, and the local Stripe remains usable.
#![no_main]

use std::cell::RefCell;

use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{Method, Request};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use stripe_core::{
    Clearable, List, Metadata, MetadataUpdate, Range, StripeParams, StripeResource, Timestamp,
};
use stripe_local::LocalTransport;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(
    object = "thing",
    path = "/v1/things",
    ops(
        create(Params),
        retrieve,
        update(Update),
        delete,
        list(Filter),
        search,
        close(post, path = "/v1/things/{id}/close")
    )
)]
#[allow(dead_code)]
struct Thing {
    id: String,
    amount: i64,
    created: Timestamp,
    metadata: Metadata,
    lines: List<Value>,
}

#[derive(StripeParams)]
struct Params {
    amount: i64,
    active: Option<bool>,
    rate: Option<f64>,
    names: Option<Vec<String>>,
    lines: Option<Vec<Line>>,
    metadata: Option<Metadata>,
}

#[derive(StripeParams)]
struct Line {
    price: Option<String>,
    quantity: Option<i64>,
}

#[derive(StripeParams)]
struct Update {
    name: Option<Clearable<String>>,
    lines: Option<Clearable<Vec<Line>>>,
    metadata: Option<Clearable<MetadataUpdate>>,
}

#[derive(StripeParams)]
struct Filter {
    created: Option<Range<Timestamp>>,
    active: Option<bool>,
}

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "v2.thing", path = "/v2/things", ops(create, retrieve, list))]
#[allow(dead_code)]
struct Newer {
    id: String,
}

const TYPES: [&str; 3] =
    ["application/x-www-form-urlencoded", "application/json", "multipart/form-data; boundary=b"];

/// The largest number of requests before a new start, so that few objects are stored.
const MOST_REQUESTS: u32 = 500;

thread_local! {
    static STRIPE: RefCell<Option<(LocalTransport, u32)>> = const { RefCell::new(None) };
}

/// The first byte determines the method and the type of the body, the first line the path, and the rest is
/// the body.
fn request(input: &[u8]) -> Option<Request<bytes::Bytes>> {
    let (kind, rest) = input.split_first()?;
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let uri: http::Uri = std::str::from_utf8(&rest[..end]).ok()?.parse().ok()?;
    let method = [Method::POST, Method::GET, Method::DELETE][usize::from(kind % 3)].clone();
    Request::builder()
        .method(method)
        .uri(uri)
        .header(AUTHORIZATION, "Bearer sk_test_123")
        .header(CONTENT_TYPE, TYPES[usize::from(kind / 3 % 3)])
        .body(bytes::Bytes::copy_from_slice(&rest[end + 1..]))
        .ok()
}

fuzz_target!(|input: &[u8]| {
    let Some(request) = request(input) else { return };
    STRIPE.with_borrow_mut(|stripe| {
        if stripe.as_ref().is_none_or(|(_, requests)| *requests >= MOST_REQUESTS) {
            let builder = LocalTransport::builder().resource::<Thing>().resource::<Newer>();
            *stripe = Some((builder.transport().expect("a local Stripe"), 0));
        }
        let (stripe, requests) = stripe.as_mut().expect("a local Stripe");
        *requests += 1;
        let response = stripe.respond(&request).expect("a response without faults");
        let body: Value = serde_json::from_slice(response.body()).expect("a body of JSON");
        let status = response.status();
        assert!(status == 200 || status.is_client_error(), "{status}: {body}");
        assert_eq!(status.is_client_error(), body["error"].is_object(), "{status}: {body}");
    });
});
