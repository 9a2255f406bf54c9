//! Sells subscriptions with async-stripe: six everyday objects.

use std::error::Error;

use stripe::Client;
use stripe_billing::invoice::RetrieveInvoice;
use stripe_billing::subscription::{CreateSubscription, CreateSubscriptionItems};
use stripe_checkout::CheckoutSessionMode;
use stripe_checkout::checkout_session::{CreateCheckoutSession, CreateCheckoutSessionLineItems};
use stripe_core::customer::CreateCustomer;
use stripe_product::price::{CreatePrice, CreatePriceRecurring, CreatePriceRecurringInterval};
use stripe_product::product::CreateProduct;
use stripe_types::Currency;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = Client::new(std::env::var("STRIPE_SECRET_KEY")?);

    let customer = CreateCustomer::new().email("jenny.rosen@example.com").send(&client).await?;
    let product = CreateProduct::new("Team plan").send(&client).await?;
    let price = CreatePrice::new(Currency::EUR)
        .product(product.id.as_str())
        .unit_amount(4900)
        .recurring(CreatePriceRecurring::new(CreatePriceRecurringInterval::Month))
        .send(&client)
        .await?;
    let mut item = CreateSubscriptionItems::new();
    item.price = Some(price.id.to_string());
    let subscription = CreateSubscription::new()
        .customer(customer.id.as_str())
        .items(vec![item])
        .send(&client)
        .await?;
    let invoice = subscription.latest_invoice.ok_or("a new subscription has an invoice")?;
    let id = invoice.id().clone().ok_or("an invoice that is not a preview has an id")?;
    let invoice = RetrieveInvoice::new(id).send(&client).await?;

    let mut item = CreateCheckoutSessionLineItems::new();
    item.price = Some(price.id.to_string());
    item.quantity = Some(1);
    let session = CreateCheckoutSession::new()
        .mode(CheckoutSessionMode::Subscription)
        .line_items(vec![item])
        .success_url("https://example.com/thanks")
        .send(&client)
        .await?;

    println!("{invoice:?} {session:?}");
    Ok(())
}
