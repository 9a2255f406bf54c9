//! Sells a subscription: a product, its monthly price, a customer, and the subscription.
//!
//! ```text
//! cargo run --example sell_subscription
//! ```
//!
//! With `STRIPE_SECRET_KEY` set to a test key it talks to Stripe, else to a local Stripe, which
//! keeps objects as Stripe does but bills nothing. The price has a lookup key, so that the program
//! can run again without a second product.

mod test_key;

use std::error::Error;

use stripe_billing::price::{ProductDataParams, RecurringParams};
use stripe_billing::subscription::CreateItemParams;
use stripe_billing::{
    Client, Currency, Customer, CustomerCreateParams, Interval, Price, PriceCreateParams,
    PriceListParams, Subscription, SubscriptionCreateParams,
};
use stripe_local::LocalStripe;

const LOOKUP_KEY: &str = "team_monthly";

/// The price of the team plan, which is created with its product the first time.
async fn team_price(client: &Client) -> Result<Price, stripe_billing::Error> {
    let found =
        Price::list(client).params(PriceListParams::new().lookup_keys([LOOKUP_KEY])).await?;
    if let Some(price) = found.data.into_iter().next() {
        return Ok(price);
    }
    let params = PriceCreateParams::new(Currency::EUR)
        .product_data(ProductDataParams::new("Team plan"))
        .recurring(RecurringParams::new(Interval::Month))
        .lookup_key(LOOKUP_KEY)
        .unit_amount(4900);
    // Two programs that start at the same time create it once.
    Price::create(client, params).idempotency_key("create-price-team_monthly").await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let stripe = LocalStripe::builder().billing().start().await?;
    let client = test_key::client()?.unwrap_or_else(|| stripe.client());

    let price = team_price(&client).await?;
    let params = CustomerCreateParams::new().name("Jenny Rosen").email("jenny.rosen@example.com");
    let customer = Customer::create(&client, params).await?;

    let params = SubscriptionCreateParams::new()
        .customer(customer.id.clone())
        .items([CreateItemParams::new().price(price.id.clone()).quantity(5)]);
    let subscription =
        Subscription::create(&client, params).idempotency_key("subscribe-jenny-team").await?;
    println!("{} pays for {}: {:?}", customer.id, price.id, subscription.status);
    Ok(())
}
