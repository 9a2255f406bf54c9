//! The local Stripe without a socket: its memory, and the time of a page.

use std::error::Error;
use std::time::{Duration, Instant, UNIX_EPOCH};

use bytes::Bytes;
use http::{Method, Request};
use serde_json::Value;
use stripe_local::LocalTransport;

use super::resources::{Customer, MeterEvent};
use crate::report::median;
use crate::resident::resident_bytes;

pub(super) const PATH: &str = "/v1/billing/meter_events";
pub(super) const BODY: &str = "event_name=api_requests&payload%5Bstripe_customer_id%5D=cus_NciAYcXfLnqBoz&payload%5Bvalue%5D=25&identifier=order-1234&timestamp=1800000000";

/// Name of the pages that are requested only once: the first request with a filter builds the
/// index.
pub(super) const FIRST_FILTERED: &str = "the first by a filter";
/// The pages that are measured.
pub(super) const PAGES: [&str; 8] = [
    "the newest",
    "after one in the middle",
    "before one in the middle",
    FIRST_FILTERED,
    "by a filter that fits one",
    "by a filter that fits none",
    "by time, half of them",
    "by a search that fits one",
];
/// Number of requests for a page.
const ASKED: usize = 200;

/// Stores meter events, each with an identifier of its own. Prints the bytes that an event took,
/// those of its JSON text, and the microseconds of a create.
pub(super) fn memory(events: usize, with_keys: bool) -> Result<(), Box<dyn Error>> {
    let stripe = LocalTransport::builder().resource::<MeterEvent>().transport()?;
    let before = resident_bytes()?;
    let start = Instant::now();
    let mut json = 0;
    for number in 0..events {
        let body = BODY.replace("order-1234", &format!("order-{number:07}"));
        let key = with_keys.then(|| format!("6f1c1f0e-0000-4000-8000-{number:012}"));
        json = send(&stripe, Method::POST, PATH, key.as_deref(), body.into())?.len();
    }
    let micros = start.elapsed().as_secs_f64() * 1e6;
    let after = resident_bytes()?;
    // Counts and sizes are far below 2^53.
    #[expect(clippy::cast_precision_loss)]
    let (taken, events) = (after.saturating_sub(before) as f64, events as f64);
    println!("{} {json} {}", taken / events, micros / events);
    drop(stripe);
    Ok(())
}

/// Stores objects and lists them. Prints the microseconds that each of the pages takes.
pub(super) fn pages(objects: usize) -> Result<(), Box<dyn Error>> {
    let stripe = LocalTransport::builder().resource::<Customer>().transport()?;
    stripe.clock().set(UNIX_EPOCH);
    let mut middle = String::new();
    for number in 0..objects {
        stripe.clock().advance(Duration::from_secs(1));
        let body = format!("email=c{number}%40example.com");
        let response = send(&stripe, Method::POST, "/v1/customers", None, body.into())?;
        if number == objects / 2 {
            let customer: Value = serde_json::from_slice(&response)?;
            customer["id"].as_str().unwrap_or_default().clone_into(&mut middle);
        }
    }
    let half = objects / 2;
    let asked = [
        ("?limit=10".to_owned(), ASKED),
        (format!("?limit=10&starting_after={middle}"), ASKED),
        (format!("?limit=10&ending_before={middle}"), ASKED),
        ("?limit=10&email=c0%40example.com".to_owned(), 1),
        (format!("?limit=10&email=c{half}%40example.com"), ASKED),
        ("?limit=10&email=nobody".to_owned(), ASKED),
        (format!("?limit=10&created[lte]={half}"), ASKED),
        (format!("/search?query=email:'c{half}%40example.com'"), ASKED),
    ];
    let mut times = Vec::new();
    for (query, asked) in asked {
        let path = format!("/v1/customers{query}");
        // What is made when it is first asked for has a row of its own.
        if asked > 1 {
            send(&stripe, Method::GET, &path, None, Bytes::new())?;
        }
        let mut micros = Vec::new();
        for _ in 0..asked {
            let start = Instant::now();
            send(&stripe, Method::GET, &path, None, Bytes::new())?;
            micros.push(start.elapsed().as_secs_f64() * 1e6);
        }
        times.push(median(&micros).to_string());
    }
    println!("{}", times.join(" "));
    Ok(())
}

fn send(
    stripe: &LocalTransport,
    method: Method,
    path: &str,
    key: Option<&str>,
    body: Bytes,
) -> Result<Bytes, Box<dyn Error>> {
    let mut request = Request::builder()
        .method(method)
        .uri(path)
        .header("authorization", "Bearer sk_test_123")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("stripe-version", "2026-10-28.endive");
    if let Some(key) = key {
        request = request.header("idempotency-key", key);
    }
    let response = stripe.respond(&request.body(body)?).ok_or("there is no response")?;
    if !response.status().is_success() {
        return Err(String::from_utf8_lossy(response.body()).into());
    }
    Ok(response.into_body())
}
