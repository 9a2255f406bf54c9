//! Any response results in a value or an error that can be displayed.
#![no_main]

use std::future::{Future, IntoFuture};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use libfuzzer_sys::fuzz_target;
use serde::Deserialize;
use stripe_core::transport::{Body, Transport, TransportFuture};
use stripe_core::{
    AutoPaging, Client, Decimal, Error, Expandable, List, Metadata, Page, SearchResult, Timestamp,
    ids, v2,
};

/// Every shared type at once.
#[derive(Deserialize)]
#[allow(dead_code)]
struct Thing {
    id: Option<ids::CustomerId>,
    created: Option<Timestamp>,
    at: Option<v2::DateTime>,
    amount: Option<Decimal>,
    metadata: Option<Metadata>,
    customer: Option<Expandable<ids::CustomerId>>,
    items: Option<List<Thing>>,
}

/// A response: the first byte determines the status, and the rest is the body.
#[derive(Debug)]
struct Canned(Vec<u8>);

impl Transport for Canned {
    fn send(&self, _: http::Request<Body>, _: Duration) -> TransportFuture {
        let status = [200, 400, 402, 404, 409, 429, 500][usize::from(self.0[0]) % 7];
        let body = self.0[1..].to_vec();
        Box::pin(async move {
            let mut response = http::Response::new(body.into());
            *response.status_mut() = http::StatusCode::from_u16(status).expect("a status");
            Ok(response)
        })
    }
}

/// The output of a future that does not wait, after a single poll.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits"),
    }
}

/// The error of a list all of whose pages are this response. It ends, since pages must not repeat.
fn paging_error<L: Page>(mut pages: AutoPaging<L>) -> Option<Error> {
    for _ in 0..20_000 {
        match now(pages.next()) {
            Some(Ok(_)) => {}
            Some(Err(error)) => return Some(error),
            None => return None,
        }
    }
    panic!("the list has no end");
}

fuzz_target!(|input: &[u8]| {
    if input.is_empty() {
        return;
    }
    let client = Client::builder("sk_test_123")
        .transport(Canned(input.to_vec()))
        .max_retries(0)
        .build()
        .expect("a client");
    let request = || client.request(http::Method::GET, "/v1/things", &[]);
    let errors = [
        now(request().returning::<Thing>().into_future()).err(),
        now(request().returning::<SearchResult<Thing>>().into_future()).err(),
        now(request().returning::<v2::Page<Thing>>().into_future()).err(),
        paging_error(request().returning::<List<Thing>>().auto_paging()),
        paging_error(request().returning::<SearchResult<Thing>>().auto_paging()),
        paging_error(request().returning::<v2::Page<Thing>>().auto_paging()),
    ];
    for error in errors.into_iter().flatten() {
        assert!(!format!("{error}{error:?}").is_empty());
    }
});
