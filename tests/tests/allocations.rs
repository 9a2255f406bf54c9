//! Cost of an error: an outage must not make a program that reports it slower than its calls. These
//! are bounds; `benches -- calls` has exact figures.
//!
//! A separate binary, since its allocator counts the allocations of all threads of the process.

use std::alloc::System;
use std::future::IntoFuture as _;

use http::Method;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use tests::{Outcome, ScriptedTransport, client_of, response_with, runtime};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Headers as Stripe sends them, one of them longer than a key.
const HEADERS: &[(&str, &str)] = &[
    ("request-id", "req_4eC39HqLyjWDar"),
    ("content-type", "application/json"),
    ("stripe-version", "2026-10-28.endive"),
    (
        "content-security-policy",
        "base-uri 'none'; default-src 'none'; form-action 'none'; frame-ancestors 'none'; \
         img-src 'self'; script-src 'self' 'report-sample'; style-src 'self'; worker-src 'none'",
    ),
];

const REFUSED: &str = r#"{"error": {"code": "resource_missing", "message": "No such customer: 'cus_1'",
    "doc_url": "https://stripe.com/docs/error-codes/resource-missing", "param": "customer",
    "type": "invalid_request_error"}}"#;

/// Number of allocations of a call that gets this response.
fn allocations(status: u16, body: &'static str) -> usize {
    let calls = 20;
    let script: Vec<Outcome> = (0..calls).map(|_| response_with(status, HEADERS, body)).collect();
    let transport = ScriptedTransport::new(script);
    let client = client_of("http://nowhere.invalid").transport(transport).max_retries(0);
    let client = client.build().unwrap();
    let runtime = runtime();
    let counts = (0..calls).map(|_| {
        let region = Region::new(ALLOCATOR);
        let call = client.request(Method::GET, "/v1/customers/{}", &["cus_1"]).into_future();
        let result = runtime.block_on(call);
        let count = region.change().allocations + region.change().reallocations;
        assert_eq!(result.is_ok(), body == "{}", "{result:?}");
        count
    });
    // The smallest: the first calls fill what is kept, and the transport keeps what it was sent.
    counts.min().unwrap()
}

// One test: what another one allocates at the same time would count.
#[test]
fn an_error_costs_little_more_than_a_call() {
    let call = allocations(200, "{}");
    let refused = allocations(404, REFUSED);
    let not_stripes = allocations(502, "<html><h1>502 Bad Gateway</h1></html>");
    let undecodable = allocations(200, r#"{"id": "#);
    println!("{call} {refused} {not_stripes} {undecodable}");
    assert!(refused <= call + 20, "{refused}, a call {call}");
    assert!(not_stripes <= call + 12, "{not_stripes}, a call {call}");
    assert!(undecodable <= call + 35, "{undecodable}, a call {call}");
}
