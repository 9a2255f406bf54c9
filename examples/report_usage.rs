//! Declares a resource, creates one, prints it, and shows an API error.
//!
//! ```text
//! cargo run --example report_usage [EVENT_NAME [CUSTOMER_ID [VALUE]]]
//! ```
//!
//! With `STRIPE_SECRET_KEY` set to a test key it talks to Stripe; without it, to a local Stripe that
//! it starts. It refuses a live key, with which the reported usage would be billed.

mod test_key;

use std::collections::HashMap;
use std::process::ExitCode;

use serde::Deserialize;
use serde_json::json;
use stripe_core::{Client, Error, StripeResource, Timestamp};
use stripe_local::LocalStripe;

/// A meter event, which `stripe-billing` has too. This is a complete declaration.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(object = "billing.meter_event", path = "/v1/billing/meter_events", ops(create))]
#[allow(dead_code, reason = "the fields are there to be printed")]
struct MeterEvent {
    event_name: String,
    identifier: String,
    created: Timestamp,
    livemode: bool,
    timestamp: Timestamp,
    payload: HashMap<String, String>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("report_usage: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn std::error::Error>> {
    if let Some(client) = test_key::client()? {
        println!("STRIPE_SECRET_KEY is set: talking to Stripe");
        return Ok(report(&client).await?);
    }
    let stripe = LocalStripe::builder().resource::<MeterEvent>().start().await?;
    println!("STRIPE_SECRET_KEY is not set: talking to a local Stripe at {}", stripe.url());
    Ok(report(&stripe.client()).await?)
}

async fn report(client: &Client) -> Result<(), Error> {
    let mut arguments = std::env::args().skip(1);
    let mut argument = |default: &str| arguments.next().unwrap_or_else(|| default.to_owned());
    let params = json!({
        "event_name": argument("api_requests"),
        "payload": {
            "stripe_customer_id": argument("cus_123"),
            "value": argument("25"),
        },
        // An event that is sent again with its identifier within 24 hours counts once.
        "identifier": "order-1234",
    });

    let event = MeterEvent::create(client, params).idempotency_key("order-1234").await?;
    println!("\ncreated a {}:\n{event:#?}", MeterEvent::OBJECT_NAME);

    let missing = client.request(http::Method::GET, "/v1/billing/meters/{}", &["mtr_missing"]);
    match missing.await {
        Ok(meter) => println!("\nthere is a meter mtr_missing after all:\n{meter:#}"),
        Err(error) if error.is_not_found() => println!("\nan API error looks like this:\n{error}"),
        Err(error) => return Err(error),
    }
    Ok(())
}
