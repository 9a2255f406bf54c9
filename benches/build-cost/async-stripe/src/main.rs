//! Reports one meter event with async-stripe.

use std::collections::HashMap;
use std::error::Error;

use stripe::Client;
use stripe_billing::billing_meter_event::CreateBillingMeterEvent;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = Client::new(std::env::var("STRIPE_SECRET_KEY")?);

    let payload = [("stripe_customer_id", "cus_1"), ("value", "1")];
    let payload: HashMap<_, _> = payload.map(|(k, v)| (k.to_owned(), v.to_owned())).into();
    let event = CreateBillingMeterEvent::new("api_requests", payload).send(&client).await?;

    println!("{event:?}");
    Ok(())
}
