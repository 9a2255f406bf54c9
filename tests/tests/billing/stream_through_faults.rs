//! Usage by the stream through failures of every kind: no event is lost, and none is counted twice.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, SystemTime};

use stripe_billing::v2::{MeterEventSender, MeterEventStream, MeterEventStreamEventParams};
use stripe_billing::{Client, Meter, MeterEventSummaryListParams, Timestamp};
use stripe_core::retry::ExponentialBackoff;
use stripe_local::{Faults, LocalClock, LocalStripe};
use tests::meter;
use tokio::task::JoinSet;

const CUSTOMERS: usize = 40;
/// Number of events per customer. The values are 1, 4, 16, …: the digits of a total in base 4 are
/// the counts of each event.
const EVENTS_OF_A_CUSTOMER: usize = 25;
const BATCH: usize = 10;
const CONCURRENCY: usize = 8;
/// Maximum number of times that a batch is given to the sender.
const MOST_SENDS: u32 = 20;

/// A transport on which every third request of the stream fails, and all sessions end after every
/// twentieth.
#[derive(Default)]
struct Failing {
    controls: OnceLock<(Faults, LocalClock)>,
    requests: AtomicU64,
}

impl Failing {
    fn observe(&self, path: &str) {
        let Some((faults, clock)) = self.controls.get() else { return };
        if path != "/v2/billing/meter_event_stream" {
            return;
        }
        let request = self.requests.fetch_add(1, Ordering::Relaxed) + 1;
        if request % 20 == 0 {
            clock.advance(Duration::from_secs(16 * 60));
        }
        if request % 3 == 0 {
            let next = faults.next(1).of::<MeterEventStream>("create");
            match request / 3 % 4 {
                0 => next.reset(),
                1 => next.drop_response(),
                2 => next.status(500),
                _ => next.rate_limited(None),
            }
        }
    }
}

#[tokio::test]
async fn every_event_counts_exactly_once() {
    let failing = Arc::new(Failing::default());
    let observing = Arc::clone(&failing);
    let stripe = LocalStripe::builder()
        .billing()
        .observe(move |exchange| observing.observe(&exchange.path))
        .start()
        .await
        .unwrap();
    let mut backoff = ExponentialBackoff::default();
    backoff.shortest = Duration::from_millis(1);
    backoff.longest = Duration::from_millis(5);
    let client = stripe.client_builder().retry_policy(backoff).build().unwrap();
    let meter = meter(&client, "api_requests", "sum").await;
    assert!(failing.controls.set((stripe.faults().clone(), stripe.clock().clone())).is_ok());

    let sender = MeterEventSender::new(&client);
    let events: Vec<_> = events().collect();
    let mut sending = JoinSet::new();
    for share in events.chunks(events.len().div_ceil(CONCURRENCY)) {
        let (sender, share) = (sender.clone(), share.to_vec());
        sending.spawn(async move {
            for batch in share.chunks(BATCH) {
                let mut batch = batch.to_vec();
                let mut sends = 1;
                while let Err(failure) = sender.send(&mut batch).await {
                    assert!(sends < MOST_SENDS && failure.is_retryable(), "{failure}");
                    sends += 1;
                }
            }
        });
    }
    sending.join_all().await;

    let requests = failing.requests.load(Ordering::Relaxed);
    assert!(requests > 100, "{requests}");
    let each_once: u64 = (0..EVENTS_OF_A_CUSTOMER).map(value).sum();
    for number in 0..CUSTOMERS {
        assert_eq!(
            total(&client, &meter, &stripe, number).await,
            each_once.to_string(),
            "{number}"
        );
    }
}

fn value(digit: usize) -> u64 {
    1 << (2 * digit)
}

fn customer(number: usize) -> String {
    format!("cus_{number}")
}

/// Events without identifiers, which the sender assigns.
fn events() -> impl Iterator<Item = MeterEventStreamEventParams> {
    (0..EVENTS_OF_A_CUSTOMER).flat_map(|digit| {
        (0..CUSTOMERS).map(move |number| {
            let value = value(digit).to_string();
            let payload = [("stripe_customer_id", customer(number)), ("value", value)];
            MeterEventStreamEventParams::new("api_requests", payload)
        })
    })
}

async fn total(client: &Client, meter: &Meter, stripe: &LocalStripe, number: usize) -> String {
    let minute = |seconds: i64| Timestamp::from_unix(seconds.div_euclid(60) * 60);
    let from = Timestamp::from(SystemTime::now()).unix() - 60;
    let to = stripe.clock().unix_seconds() + 60;
    let params = MeterEventSummaryListParams::new(customer(number), minute(from), minute(to));
    let summaries = Meter::list_event_summaries(client, meter, params).await.unwrap();
    let total: f64 = summaries.data.iter().map(|summary| summary.aggregated_value).sum();
    format!("{total:.0}")
}
