//! Takes a payment that needs the customer's authentication (3D Secure): the states of a payment
//! intent from creation to success, and what a server does in each.
//!
//! ```text
//! cargo run --example payment_states
//! ```
//!
//! The local Stripe keeps payment intents but moves no money. The program plays the bank: it sets the
//! response that Stripe gives when the payment method is confirmed, and the one after the customer
//! has authenticated.

use std::error::Error;

use http::Response;
use serde_json::{Value, json};
use stripe_local::LocalStripe;
use stripe_payments::payment_intent::Status;
use stripe_payments::{
    Client, Currency, PaymentIntent, PaymentIntentConfirmParams, PaymentIntentCreateParams, Secret,
};

/// Number of times that a customer can try to pay.
const MOST_ATTEMPTS: u32 = 3;

/// Continues a payment according to its state.
async fn carry_on(
    client: &Client,
    order: &str,
    attempt: u32,
    intent: PaymentIntent,
) -> Result<PaymentIntent, stripe_payments::Error> {
    println!("{}: {:?}", intent.id, intent.status);
    match intent.status {
        Status::RequiresPaymentMethod | Status::RequiresConfirmation => {
            let params = PaymentIntentConfirmParams::new()
                .payment_method("pm_card_authenticationRequired")
                .return_url("https://example.com/orders/1234");
            PaymentIntent::confirm(client, &intent.id)
                .params(params)
                // One attempt to pay has one key, in whatever process it is repeated.
                .idempotency_key(format!("{order}-confirm-{attempt}"))
                .await
        }
        // The customer authenticates in the browser. Its outcome arrives as an event, and can be
        // retrieved.
        Status::RequiresAction => {
            let redirect = intent.next_action.and_then(|action| action.redirect_to_url);
            let url = redirect.and_then(|redirect| redirect.url);
            // Whoever has the URL can act for the customer: it goes to the browser, and into no log.
            let url = url.as_ref().map_or("Stripe.js", Secret::expose);
            println!("the customer authenticates at {url}");
            PaymentIntent::retrieve(client, &intent.id).await
        }
        _ => Ok(intent),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let stripe = LocalStripe::builder().payments().start().await?;
    let client = stripe.client();
    let order = "order-1234";

    let params = PaymentIntentCreateParams::new(4900, Currency::EUR).metadata([("order", order)]);
    let intent =
        PaymentIntent::create(&client, params).idempotency_key(format!("{order}-create")).await?;

    // Stripe's part: the bank asks the customer to authenticate, and the customer does so.
    let mut json = serde_json::to_value(&intent)?;
    json["status"] = json!("requires_action");
    json["next_action"] = json!({
        "type": "redirect_to_url",
        "redirect_to_url": { "url": "https://bank.example.com/3ds", "return_url": null },
    });
    respond(&stripe, "confirm", &json)?;
    json["status"] = json!("succeeded");
    json["amount_received"] = json!(4900);
    json["next_action"] = Value::Null;
    respond(&stripe, "retrieve", &json)?;

    let mut attempt = 1;
    let mut intent = carry_on(&client, order, attempt, intent).await?;
    // Any other status ends the loop, and so does one that Stripe adds later.
    while matches!(
        intent.status,
        Status::RequiresPaymentMethod | Status::RequiresConfirmation | Status::RequiresAction
    ) {
        if intent.status == Status::RequiresPaymentMethod {
            // The customer was declined, or did not authenticate.
            attempt += 1;
            if attempt > MOST_ATTEMPTS {
                break;
            }
        }
        intent = carry_on(&client, order, attempt, intent).await?;
    }
    println!("{}: {:?}, received {:?}", intent.id, intent.status, intent.amount_received);
    Ok(())
}

/// Sets the response to the next call of an operation of payment intents.
fn respond(stripe: &LocalStripe, operation: &str, json: &Value) -> Result<(), Box<dyn Error>> {
    let response = Response::builder()
        .header("content-type", "application/json")
        .body(serde_json::to_vec(json)?.into())?;
    stripe.faults().next(1).of::<PaymentIntent>(operation).respond_with(response);
    Ok(())
}
