//! Credits part of a finalized invoice.
//!
//! ```text
//! cargo run --example credit_note
//! ```
//!
//! The amounts of a finalized invoice cannot be changed. A credit note reduces the amount due, or
//! gives money back if the invoice is paid. The local Stripe keeps the credit note but does not
//! compute the invoice yet.

use std::error::Error;

use stripe_billing::credit_note::Reason;
use stripe_billing::{
    CreditNote, CreditNoteCreateParams, Currency, Customer, CustomerCreateParams, Invoice,
    InvoiceCreateParams, InvoiceItem, InvoiceItemCreateParams,
};
use stripe_local::LocalStripe;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let stripe = LocalStripe::builder().billing().start().await?;
    let client = stripe.client();

    let customer = Customer::create(&client, CustomerCreateParams::new().name("Jenny")).await?;
    let params = InvoiceCreateParams::new().customer(customer.id.clone());
    let invoice = Invoice::create(&client, params).await?;
    let id = invoice.id.ok_or("a created invoice has an id")?;
    let params = InvoiceItemCreateParams::new()
        .customer(customer.id.clone())
        .invoice(id.clone())
        .currency(Currency::EUR)
        .amount(36_000);
    InvoiceItem::create(&client, params).await?;
    Invoice::finalize_invoice(&client, &id).await?;

    let params = CreditNoteCreateParams::new(id)
        .amount(6_000)
        .reason(Reason::ProductUnsatisfactory)
        .memo("One hour less than agreed");
    // Without the key a repeated request would credit the amount again.
    let note = CreditNote::create(&client, params).idempotency_key("credit-order-1234").await?;
    println!("{}: {} {}", note.id, note.amount, note.currency);
    Ok(())
}
