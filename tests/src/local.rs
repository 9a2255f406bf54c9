//! Setup that several tests of local Stripes share.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use stripe_billing::{Meter, MeterCreateParams, billing::meter};
use stripe_core::Client;
use stripe_local::{LocalStripeBuilder, LocalTransport};

/// The time this number of seconds after 1970-01-01.
pub fn unix(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}

/// A local Stripe with predictable ids, whose clock is set to this time in seconds, and a client of
/// it that does not retry.
#[track_caller]
pub fn local_at(time: i64, builder: LocalStripeBuilder) -> (LocalTransport, Client) {
    let stripe = builder.predictable_ids().transport().expect("a local Stripe");
    stripe.clock().set(unix(time.unsigned_abs()));
    let client = stripe.client_builder().max_retries(0).build().expect("a client");
    (stripe, client)
}

/// Creates a meter for events with this name.
pub async fn meter(client: &Client, event_name: &str, formula: &str) -> Meter {
    let aggregation = meter::DefaultAggregationParams::new(formula);
    let params = MeterCreateParams::new(aggregation, "A meter", event_name);
    Meter::create(client, params).await.expect("a meter")
}
