//! Sends a customer to the billing portal, where he changes his card or cancels.
//!
//! ```text
//! cargo run --example customer_portal
//! ```

use std::error::Error;

use stripe_billing::{
    BillingPortalSession, BillingPortalSessionCreateParams, Customer, CustomerCreateParams,
};
use stripe_local::LocalStripe;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let stripe = LocalStripe::builder().descriptors(stripe_billing::DESCRIPTORS).start().await?;
    let client = stripe.client();

    let params = CustomerCreateParams::new().email("jenny.rosen@example.com");
    let customer = Customer::create(&client, params).await?;

    // The address works for a few minutes and lets its holder in: create it when the customer asks
    // for it, redirect to it, and keep it out of logs.
    let params = BillingPortalSessionCreateParams::new()
        .customer(customer.id.clone())
        .return_url("https://example.com/account");
    let session = BillingPortalSession::create(&client, params).await?;
    println!("{} comes back to {:?}", session.id, session.return_url);
    Ok(())
}
