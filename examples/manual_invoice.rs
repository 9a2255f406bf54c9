//! Creates an invoice manually: a draft, its items, finalization, and the email to the customer.
//!
//! ```text
//! cargo run --example manual_invoice
//! ```
//!
//! Each request that creates something has an idempotency key derived from the order, so that the
//! program can stop anywhere and run again without a second invoice.
//!
//! The local Stripe stores the objects but does not compute invoices yet: it adds up no amounts
//! and does not change the status.

use std::error::Error;

use stripe_billing::invoice::CollectionMethod;
use stripe_billing::{
    Currency, Customer, CustomerCreateParams, Invoice, InvoiceCreateParams, InvoiceItem,
    InvoiceItemCreateParams,
};
use stripe_local::LocalStripe;

const ORDER: &str = "order-1234";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let stripe = LocalStripe::builder().billing().start().await?;
    let client = stripe.client();

    let params = CustomerCreateParams::new().name("Jenny Rosen").email("jenny.rosen@example.com");
    let customer = Customer::create(&client, params).await?;

    let params = InvoiceCreateParams::new()
        .customer(customer.id.clone())
        .currency(Currency::EUR)
        .collection_method(CollectionMethod::SendInvoice)
        .days_until_due(14)
        .metadata([("order", ORDER)]);
    let draft =
        Invoice::create(&client, params).idempotency_key(format!("{ORDER}-invoice")).await?;
    let id = draft.id.ok_or("a created invoice has an id")?;

    for (number, (description, cents)) in
        [("Consulting, 3 hours", 36_000), ("Travel", 4_250)].into_iter().enumerate()
    {
        let params = InvoiceItemCreateParams::new()
            .customer(customer.id.clone())
            .invoice(id.clone())
            .currency(Currency::EUR)
            .amount(cents)
            .description(description);
        let item = InvoiceItem::create(&client, params)
            .idempotency_key(format!("{ORDER}-item-{number}"))
            .await?;
        println!("{description}: {} {}", item.amount, item.currency);
    }

    let invoice = Invoice::finalize_invoice(&client, &id).await?;
    println!("{id}: {:?}", invoice.status);
    Invoice::send_invoice(&client, &id).await?;
    Ok(())
}
