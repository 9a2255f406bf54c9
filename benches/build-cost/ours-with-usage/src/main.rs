//! Reports usage with stripe-usage.

use std::error::Error;
use std::time::Duration;

use stripe_billing::Client;
use stripe_usage::{Fact, Usage};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = Client::from_env()?;
    let usage = Usage::embedded("usage.redb").meter("api_requests").start(&client).await?;

    usage.record(Fact::new("api_requests", "cus_1", 1)).await?;

    println!("{:?}", usage.health());
    usage.drain(Duration::from_secs(10)).await;
    Ok(())
}
