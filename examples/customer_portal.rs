//! Redirects a customer to the portal, to change the payment method or to cancel.
//!
//! ```text
//! cargo run --example customer_portal
//! ```
//!
//! The local Stripe keeps the session but has no portal: its response has no URL to redirect to.

use std::error::Error;

use stripe_billing::{
    BillingPortalSession, BillingPortalSessionCreateParams, Customer, CustomerCreateParams,
};
use stripe_local::LocalStripe;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let stripe = LocalStripe::builder().billing().start().await?;
    let client = stripe.client();

    let params = CustomerCreateParams::new().email("jenny.rosen@example.com");
    let customer = Customer::create(&client, params).await?;

    // The URL works for a few minutes, and whoever has it acts as the customer: create it on demand,
    // redirect to it, and keep it out of logs.
    let params = BillingPortalSessionCreateParams::new()
        .customer(customer.id.clone())
        .return_url("https://example.com/account");
    let session = BillingPortalSession::create(&client, params).await?;
    println!("{} comes back to {:?}", session.id, session.return_url);
    Ok(())
}
