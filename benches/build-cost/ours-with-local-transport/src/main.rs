//! Reports one meter event to a local Stripe without a socket, as a test would.

use std::error::Error;

use stripe_billing::billing::meter::DefaultAggregationParams;
use stripe_billing::{Meter, MeterCreateParams, MeterEvent, MeterEventCreateParams};
use stripe_local::LocalTransport;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = LocalTransport::builder().billing().transport()?.client()?;

    let sum = DefaultAggregationParams::new("sum");
    Meter::create(&client, MeterCreateParams::new(sum, "API requests", "api_requests")).await?;
    let params = MeterEventCreateParams::new(
        "api_requests",
        [("stripe_customer_id", "cus_1"), ("value", "1")],
    );
    let event = MeterEvent::create(&client, params).await?;

    println!("{event:?}");
    Ok(())
}
