//! Reports one meter event with all of stripe-billing compiled in.

use std::error::Error;

use stripe_billing::{Client, MeterEvent, MeterEventCreateParams};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = Client::from_env()?;

    let params = MeterEventCreateParams::new(
        "api_requests",
        [("stripe_customer_id", "cus_1"), ("value", "1")],
    );
    let event = MeterEvent::create(&client, params).await?;

    println!("{event:?}");
    Ok(())
}
