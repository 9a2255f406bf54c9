//! Onboards a connected account: creates it, sends its owner to Stripe's pages, and pays it when it
//! can receive transfers.
//!
//! ```text
//! cargo run --example onboard_account
//! ```
//!
//! With `STRIPE_SECRET_KEY` set to the test key of a platform it talks to Stripe, and stops where the
//! owner has to act. Without it it talks to a local Stripe, which verifies nobody: the program plays
//! Stripe's part and emits `account.updated`.

mod test_key;

use std::error::Error;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::json;
use stripe_local::{LocalEvent, LocalStripe, WebhookEndpoint};
use stripe_payments::account::CapabilitiesParams;
use stripe_payments::account_link::AccountLinkType;
use stripe_payments::webhook::Webhook;
use stripe_payments::{
    Account, AccountCreateParams, AccountLink, AccountLinkCreateParams, Currency, Transfer,
    TransferCreateParams, WebhookError,
};

const SECRET: &str = "whsec_example";

/// Whether the account can receive transfers.
fn can_be_paid(account: &Account) -> bool {
    account.details_submitted == Some(true) && account.payouts_enabled == Some(true)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let updated = Arc::new(Mutex::new(Vec::new()));
    let inbox = Arc::clone(&updated);
    let endpoint = WebhookEndpoint::handler(SECRET, move |request| {
        let event = Webhook::construct_event(request.body(), request.headers(), SECRET)?;
        // Events of connected accounts arrive at the platform's endpoint, with the account's id.
        if let Ok(account) = event.object::<Account>() {
            inbox.lock().unwrap_or_else(PoisonError::into_inner).push(account);
        }
        Ok::<(), WebhookError>(())
    });
    let stripe = LocalStripe::builder().payments().webhook(endpoint).start().await?;
    let of_stripe = test_key::client()?;
    let client = of_stripe.clone().unwrap_or_else(|| stripe.client());

    let transfers = CapabilitiesParams::new().transfers(true);
    let params = AccountCreateParams::new()
        .country("DE")
        .email("jenny.rosen@example.com")
        .capabilities(transfers);
    let account = Account::create(&client, params).idempotency_key("seller-7-account").await?;

    let params = AccountLinkCreateParams::new(&account.id, AccountLinkType::AccountOnboarding)
        .refresh_url("https://example.com/sellers/7/onboard")
        .return_url("https://example.com/sellers/7");
    let link = AccountLink::create(&client, params).await?;
    println!("{} goes on at {}", account.id, link.url.expose());
    if of_stripe.is_some() {
        return Ok(());
    }

    // Stripe's part: the owner has filled in the pages.
    let mut verified = serde_json::to_value(&account)?;
    verified["details_submitted"] = json!(true);
    verified["payouts_enabled"] = json!(true);
    stripe.emit(LocalEvent::snapshot("account.updated", verified).account(account.id.as_str()));

    let updated = std::mem::take(&mut *updated.lock().unwrap_or_else(PoisonError::into_inner));
    for account in updated.iter().filter(|account| can_be_paid(account)) {
        let params = TransferCreateParams::new(Currency::EUR, &account.id)
            .amount(4_000)
            .transfer_group("order-1234");
        let transfer =
            Transfer::create(&client, params).idempotency_key("order-1234-transfer").await?;
        println!("{} gets {}: {}", account.id, transfer.amount, transfer.id);
    }
    Ok(())
}
