//! Stripe's rate limits.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, PoisonError};

use http::{HeaderValue, StatusCode};
use serde_json::Value;
use stripe_billing::{MeterEvent, v2};
use stripe_core::__private::header::STRIPE_RATE_LIMITED_REASON;
use stripe_core::descriptor::ApiMode;

use super::ledger::Ledger;
use super::sessions;
use crate::faults::rate_limited;
use crate::incoming::Incoming;
use crate::refusal::Refusal;

/// Maximum number of requests of all kinds in a second, per account in test mode.
const IN_TEST_MODE: u32 = 25;
/// Maximum number of requests in a second in live mode, without a limit of their own.
const OTHERS: u32 = 100;

/// Paths with their own rate limits in live mode.
const OWN: [(&str, u32); 3] = [
    (MeterEvent::DESCRIPTOR.path, 1_000),
    (v2::MeterEvent::DESCRIPTOR.path, 1_000),
    (v2::MeterEventStream::DESCRIPTOR.path, 10_000),
];

/// Requests of an account in the current second.
#[derive(Debug, Clone, Default)]
struct Rates {
    second: i64,
    in_test_mode: u32,
    others: u32,
    own: [u32; OWN.len()],
}

/// Customers and meters for which an event is in progress.
#[derive(Debug, Clone, Default)]
struct UnderWay {
    pairs: Arc<Mutex<HashSet<u64>>>,
    hashing: RandomState,
}

/// A permit that releases a customer and meter when the request is complete.
struct ConcurrencyPermit {
    pair: u64,
    pairs: Arc<Mutex<HashSet<u64>>>,
}

impl Drop for ConcurrencyPermit {
    fn drop(&mut self) {
        self.pairs.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.pair);
    }
}

/// Counts a request, and refuses it above the limit.
pub(super) fn limit(request: &mut Incoming<'_>) -> Result<(), Refusal> {
    let path = request.operation().path;
    let own = OWN.iter().position(|(limited, _)| *limited == path);
    let (now, is_live) = (request.now(), sessions::is_live_request(request));
    let rates = request.memory::<Rates>();
    if rates.second != now {
        *rates = Rates { second: now, ..Rates::default() };
    }
    let (count, most, reason) = match (is_live, own) {
        (false, _) => (&mut rates.in_test_mode, IN_TEST_MODE, "global-rate"),
        (true, Some(at)) => (&mut rates.own[at], OWN[at].1, "endpoint-rate"),
        (true, None) => (&mut rates.others, OTHERS, "global-rate"),
    };
    if *count >= most {
        return Err(
            rate_limited().header(STRIPE_RATE_LIMITED_REASON, HeaderValue::from_static(reason))
        );
    }
    *count += 1;
    Ok(())
}

/// Refuses a second event for a customer and meter while the first is in progress.
pub(super) fn one_at_a_time(request: &mut Incoming<'_>) -> Result<(), Refusal> {
    let Some(pair) = customer_and_meter(request) else { return Ok(()) };
    let mode = request.operation().api_mode();
    let under_way = request.memory::<UnderWay>();
    let pair = under_way.hashing.hash_one(pair);
    let pairs = Arc::clone(&under_way.pairs);
    if !pairs.lock().unwrap_or_else(PoisonError::into_inner).insert(pair) {
        let message = "another event of this customer and meter is being reported";
        return Err(match mode {
            ApiMode::V1 => {
                Refusal::new(StatusCode::TOO_MANY_REQUESTS, message).code("rate_limit").header(
                    STRIPE_RATE_LIMITED_REASON,
                    HeaderValue::from_static("endpoint-concurrency"),
                )
            }
            ApiMode::V2 => {
                Refusal::new(StatusCode::CONFLICT, message).code("too_many_concurrent_requests")
            }
        });
    }
    request.hold(ConcurrencyPermit { pair, pairs });
    Ok(())
}

fn customer_and_meter(request: &Incoming<'_>) -> Option<(String, usize)> {
    let event_name = request.sent().get("event_name")?.as_str()?;
    let ledger = request.memory_of::<Ledger>(request.account())?;
    let (number, meter) = ledger.meter_of(event_name)?;
    let payload = request.sent().get("payload")?;
    let customer = payload.get(&*meter.customer_key).and_then(Value::as_str)?;
    Some((customer.to_owned(), number))
}
