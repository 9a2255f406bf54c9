//! Counts the allocations of calls, for the figure `calls`. Growing a buffer counts as an
//! allocation.

#[path = "../throughput/meter_event.rs"]
mod meter_event;

use std::alloc::System;
use std::error::Error;
use std::future::{Future, ready};
use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use meter_event::{KEY, METER_EVENT, MeterEvent, PARAMS};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use stripe_core::clock::{Clock, SleepFuture};
use stripe_core::transport::{Body, Transport, TransportFuture};
use stripe_core::{Client, Empty};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Number of calls of each kind that are counted. The first ones fill caches.
const CALLS: usize = 50;
const RETRIES: usize = 4;

const UNAVAILABLE: &str = r#"{
  "error": {
    "message": "Stripe is not available at the moment.",
    "type": "api_error"
  }
}"#;

const REFUSED: &str = r#"{
  "error": {
    "code": "resource_missing",
    "doc_url": "https://stripe.com/docs/error-codes/resource-missing",
    "message": "No such customer: 'cus_NciAYcXfLnqBoz'",
    "param": "payload[stripe_customer_id]",
    "request_log_url": "https://dashboard.stripe.com/test/logs/req_4eC39HqLyjWDar",
    "type": "invalid_request_error"
  }
}"#;

/// A transport that responds from memory and counts the allocations of its responses.
#[derive(Debug, Clone, Default)]
struct CountingTransport {
    responses: Arc<Mutex<Vec<http::Response<Bytes>>>>,
    allocations: Arc<AtomicUsize>,
    bytes: Arc<AtomicUsize>,
}

impl Transport for CountingTransport {
    fn send(&self, request: http::Request<Body>, _: Duration) -> TransportFuture {
        let region = Region::new(ALLOCATOR);
        drop(request);
        let response = self.responses.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let sent: TransportFuture = Box::pin(ready(Ok(response.unwrap_or_default())));
        let change = region.change();
        self.allocations.fetch_add(change.allocations + change.reallocations, Ordering::Relaxed);
        self.bytes.fetch_add(change.bytes_allocated, Ordering::Relaxed);
        sent
    }
}

/// Waits that end immediately. The allocations of a timer belong to the runtime.
#[derive(Debug)]
struct NoWaits(CountingTransport);

impl Clock for NoWaits {
    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, _: Duration) -> SleepFuture {
        let region = Region::new(ALLOCATOR);
        let slept: SleepFuture = Box::pin(ready(()));
        let change = region.change();
        self.0.allocations.fetch_add(change.allocations, Ordering::Relaxed);
        self.0.bytes.fetch_add(change.bytes_allocated, Ordering::Relaxed);
        slept
    }
}

struct Counter {
    memory: CountingTransport,
    runtime: tokio::runtime::Runtime,
}

/// Allocations and bytes.
type Counts = (usize, usize);

impl Counter {
    /// Allocations of a call that gets these responses, one after the other.
    fn count<T, F: Future<Output = Result<T, stripe_core::Error>>>(
        &self,
        responses: &[(u16, &'static str)],
        call: impl Fn() -> F,
    ) -> Result<Counts, Box<dyn Error>> {
        let mut counts = Vec::new();
        for _ in 0..CALLS {
            let responses: Result<_, _> = responses.iter().rev().map(response).collect();
            *self.memory.responses.lock().unwrap_or_else(PoisonError::into_inner) = responses?;
            self.memory.allocations.store(0, Ordering::Relaxed);
            self.memory.bytes.store(0, Ordering::Relaxed);
            let region = Region::new(ALLOCATOR);
            let result = self.runtime.block_on(call());
            let change = region.change();
            drop(black_box(result));
            counts.push((
                change.allocations + change.reallocations
                    - self.memory.allocations.load(Ordering::Relaxed),
                change.bytes_allocated - self.memory.bytes.load(Ordering::Relaxed),
            ));
        }
        counts.sort_unstable();
        counts.get(CALLS / 2).copied().ok_or_else(|| "nothing was counted".into())
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let memory = CountingTransport::default();
    let client = Client::builder(KEY)
        .transport(memory.clone())
        .clock(NoWaits(memory.clone()))
        .max_retries(u32::try_from(RETRIES)?)
        .build()?;
    let counter =
        Counter { memory, runtime: tokio::runtime::Builder::new_current_thread().build()? };
    // Without the object: what that allocates is its own.
    let call = || async { MeterEvent::create(&client, PARAMS).returning::<Empty>().await };

    let once = counter.count(&[(200, METER_EVENT)], call)?;
    let decoded = || async { MeterEvent::create(&client, PARAMS).await };
    let decoded = counter.count(&[(200, METER_EVENT)], decoded)?;
    let mut responses = vec![(503, UNAVAILABLE); RETRIES];
    responses.push((200, METER_EVENT));
    let retried = counter.count(&responses, call)?;
    let error = counter.count(&[(400, REFUSED)], call)?;
    println!("call {} {}", once.0, once.1);
    println!("decoded {} {}", decoded.0, decoded.1);
    println!("retry {} {}", (retried.0 - once.0) / RETRIES, (retried.1 - once.1) / RETRIES);
    println!("error {} {}", error.0, error.1);
    Ok(())
}

fn response((status, body): &(u16, &'static str)) -> Result<http::Response<Bytes>, http::Error> {
    http::Response::builder()
        .status(*status)
        .header("content-type", "application/json")
        .header("request-id", "req_4eC39HqLyjWDar")
        .header("stripe-version", "2026-10-28.endive")
        .header("cache-control", "no-cache, no-store")
        .body(Bytes::from_static(body.as_bytes()))
}
