//! Sells subscriptions with stripe-billing and stripe-payments: six everyday objects.

use std::error::Error;

use stripe_billing::price::RecurringParams;
use stripe_billing::stripe_core::Interval;
use stripe_billing::subscription::CreateItemParams;
use stripe_billing::{
    Client, Currency, Customer, CustomerCreateParams, Invoice, Price, PriceCreateParams, Product,
    ProductCreateParams, Subscription, SubscriptionCreateParams,
};
use stripe_payments::checkout::session::{LineItemParams, Mode};
use stripe_payments::{CheckoutSession, CheckoutSessionCreateParams};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = Client::from_env()?;

    let params = CustomerCreateParams::new().email("jenny.rosen@example.com");
    let customer = Customer::create(&client, params).await?;
    let product = Product::create(&client, ProductCreateParams::new("Team plan")).await?;
    let params = PriceCreateParams::new(Currency::EUR)
        .product(product.id)
        .unit_amount(4900)
        .recurring(RecurringParams::new(Interval::Month));
    let price = Price::create(&client, params).await?;
    let params = SubscriptionCreateParams::new()
        .customer(customer.id)
        .items([CreateItemParams::new().price(price.id.clone())]);
    let subscription = Subscription::create(&client, params).await?;
    let id = subscription.latest_invoice.ok_or("a new subscription has an invoice")?.into_id();
    let invoice = Invoice::retrieve(&client, id.as_str()).await?;

    let params = CheckoutSessionCreateParams::new()
        .mode(Mode::Subscription)
        .line_items([LineItemParams::new().price(price.id).quantity(1)])
        .success_url("https://example.com/thanks");
    let session = CheckoutSession::create(&client, params).await?;

    println!("{invoice:?} {session:?}");
    Ok(())
}
