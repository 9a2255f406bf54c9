//! Reports meter events with async-stripe, on command.

#[path = "../../../src/throughput/work.rs"]
mod work;

use std::collections::HashMap;
use std::error::Error;

use stripe::ClientBuilder;
use stripe_billing::billing_meter_event::CreateBillingMeterEvent;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let url = std::env::args().nth(2).ok_or("usage: --url URL")?;
    let client = ClientBuilder::new("sk_test_4eC39HqLyjWDarjtT1zdp7dc").url(url).build()?;
    work::run(move || {
        let client = client.clone();
        async move {
            let payload = [("stripe_customer_id", "cus_NciAYcXfLnqBoz"), ("value", "25")];
            let payload: HashMap<_, _> =
                payload.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
            CreateBillingMeterEvent::new("api_requests", payload)
                .identifier("order-1234")
                .timestamp(1_800_000_000)
                .send(&client)
                .await
                .map(drop)
        }
    })
    .await
}
