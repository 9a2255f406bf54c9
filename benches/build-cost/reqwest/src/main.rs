//! Reports one meter event with plain reqwest.

use std::collections::HashMap;
use std::error::Error;

use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "the fields are read by `Debug` alone")]
struct MeterEvent {
    object: String,
    created: i64,
    event_name: String,
    identifier: String,
    livemode: bool,
    payload: HashMap<String, String>,
    timestamp: i64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    rustls::crypto::ring::default_provider()
        .install_default()
        .map_err(|_| "another TLS provider is installed already")?;
    let client = reqwest::Client::builder().build()?;

    let event: MeterEvent = client
        .post("https://api.stripe.com/v1/billing/meter_events")
        .bearer_auth(std::env::var("STRIPE_SECRET_KEY")?)
        .form(&[
            ("event_name", "api_requests"),
            ("payload[stripe_customer_id]", "cus_1"),
            ("payload[value]", "1"),
        ])
        .send()
        .await?
        .error_for_status()?
        .json()
        .await?;

    println!("{event:?}");
    Ok(())
}
