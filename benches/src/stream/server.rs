//! A local Stripe, whose stream fails on request.
//!
//! It prints its port. Afterwards the input is `bytes`, `time` or `failures`, and the output
//! numbers, one line each.

use std::error::Error;
use std::io::BufRead as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use stripe_billing::v2::MeterEventStream;
use stripe_local::{Exchange, Faults, LocalClock, LocalStripe};

use crate::resident::resident_bytes;

/// The failures, in the order in which `failures` returns their counts.
pub(super) const FAILURES: [&str; 5] =
    ["connections reset", "responses lost", "status 500", "status 429", "sessions ended"];

/// Number of stream requests of which one fails.
const FAILING: u64 = 8;
/// Number of stream requests after which all sessions end.
const SESSION: u64 = 150;
/// Time after which a session has expired.
const LONGER_THAN_A_SESSION: Duration = Duration::from_secs(16 * 60);

/// A server whose stream requests fail according to their number.
#[derive(Default)]
struct Failing {
    controls: OnceLock<(Faults, LocalClock)>,
    requests: AtomicU64,
    counts: [AtomicU64; FAILURES.len()],
}

impl Failing {
    fn observe(&self, exchange: &Exchange) {
        let Some((faults, clock)) = self.controls.get() else { return };
        if !exchange.path.ends_with("/meter_event_stream") {
            return;
        }
        let request = self.requests.fetch_add(1, Ordering::Relaxed) + 1;
        let count = |failure: usize| self.counts[failure].fetch_add(1, Ordering::Relaxed);
        if request.is_multiple_of(SESSION) {
            clock.advance(LONGER_THAN_A_SESSION);
            count(4);
        }
        if request.is_multiple_of(FAILING) {
            let next = faults.next(1).of::<MeterEventStream>("create");
            match request / FAILING % 4 {
                0 => (next.reset(), count(0)),
                1 => (next.drop_response(), count(1)),
                2 => (next.status(500), count(2)),
                _ => (next.rate_limited(None), count(3)),
            };
        }
    }
}

pub(super) fn run(failing: bool) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let failures = Arc::new(Failing::default());
        let observing = Arc::clone(&failures);
        let stripe = LocalStripe::builder()
            .billing()
            .observe(move |exchange| observing.observe(exchange))
            .start()
            .await?;
        let clock = stripe.clock().clone();
        if failing {
            // It is set once, here.
            let _ = failures.controls.set((stripe.faults().clone(), clock.clone()));
        }
        println!("{}", stripe.address().port());
        std::thread::spawn(move || {
            for line in std::io::stdin().lock().lines().map_while(Result::ok) {
                match line.as_str() {
                    "bytes" => println!("{}", resident_bytes().unwrap_or_default()),
                    "time" => println!("{}", clock.unix_seconds()),
                    _ => {
                        let counts = failures.counts.iter();
                        let counts = counts.map(|count| count.load(Ordering::Relaxed).to_string());
                        println!("{}", counts.collect::<Vec<_>>().join(" "));
                    }
                }
            }
            // Whoever measured is gone.
            std::process::exit(0);
        });
        match stripe.serve_forever().await {}
    })
}
