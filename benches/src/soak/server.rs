//! A local Stripe on which some creates fail, with each kind of fault in turn.
//!
//! It prints its port. Afterwards the input is `faults`, and the output the number of each kind.

use std::error::Error;
use std::io::BufRead as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use stripe_local::{Exchange, Faults, LocalStripe};

use super::customer::Customer;

/// The kinds, in the order of `faults`.
pub(super) const FAULTS: [&str; 12] = [
    "connections reset",
    "responses lost",
    "status 503",
    "status 429",
    "responses delayed",
    "responses cut",
    "responses stalled",
    "timeouts",
    "requests that arrive late",
    "500 before the effect, kept",
    "500 after the effect, kept",
    "responses of a proxy",
];

/// Number of creates of which one fails.
pub(super) const FAILING: u64 = 10;

const DELAY: Duration = Duration::from_millis(30);
/// Minimum delay of a late request.
const LATE: Duration = Duration::from_secs(1);

#[derive(Default)]
struct Failing {
    faults: OnceLock<Faults>,
    requests: AtomicU64,
    counts: [AtomicU64; FAULTS.len()],
}

impl Failing {
    fn observe(&self, exchange: &Exchange) {
        let Some(faults) = self.faults.get() else { return };
        if exchange.method != http::Method::POST {
            return;
        }
        let request = self.requests.fetch_add(1, Ordering::Relaxed) + 1;
        if !request.is_multiple_of(FAILING) {
            return;
        }
        let next = faults.next(1).of::<Customer>("create");
        let kind = usize::try_from(request / FAILING).unwrap_or_default() % FAULTS.len();
        match kind {
            0 => next.reset(),
            1 => next.drop_response(),
            2 => next.status(503),
            3 => next.rate_limited(None),
            4 => next.delay(DELAY),
            5 => next.truncate_response(),
            6 => next.stall_response(),
            7 => next.timeout(),
            8 => next.straggle(LATE),
            9 => next.fail_before_effect(),
            10 => next.fail_after_effect(),
            _ => {
                let mut response = http::Response::new("<h1>Bad Gateway</h1>".into());
                *response.status_mut() = http::StatusCode::BAD_GATEWAY;
                next.respond_with(response);
            }
        }
        self.counts[kind].fetch_add(1, Ordering::Relaxed);
    }
}

pub(super) fn run() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let failing = Arc::new(Failing::default());
        let observing = Arc::clone(&failing);
        let stripe = LocalStripe::builder()
            .resource::<Customer>()
            .observe(move |exchange| observing.observe(exchange))
            .start()
            .await?;
        // It is set once, here.
        let _ = failing.faults.set(stripe.faults().clone());
        println!("{}", stripe.address().port());
        std::thread::spawn(move || {
            for _ in std::io::stdin().lock().lines().map_while(Result::ok) {
                let counts = failing.counts.iter();
                let counts = counts.map(|count| count.load(Ordering::Relaxed).to_string());
                println!("{}", counts.collect::<Vec<_>>().join(" "));
            }
            // Whoever measured is gone.
            std::process::exit(0);
        });
        match stripe.serve_forever().await {}
    })
}
