//! Sells a subscription with Checkout: creates the session, and waits for the webhooks that tell
//! whether it is paid.
//!
//! ```text
//! cargo run --example checkout_subscription
//! ```
//!
//! With `STRIPE_SECRET_KEY`, a test key, and `STRIPE_WEBHOOK_SECRET` set it talks to Stripe and serves
//! `http://127.0.0.1:4242/webhook` for `stripe listen --forward-to 127.0.0.1:4242/webhook`. Without
//! them it talks to a local Stripe. That shows no payment page, so the program plays the customer: it
//! emits the event that Stripe sends once the customer has paid.

mod test_key;

use std::error::Error;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use serde_json::json;
use stripe_billing::price::{ProductDataParams, RecurringParams};
use stripe_billing::{Interval, Price, PriceCreateParams};
use stripe_local::{LocalEvent, LocalStripe, WebhookEndpoint};
use stripe_payments::checkout::session::{LineItemParams, Mode, PaymentStatus};
use stripe_payments::{CheckoutSession, CheckoutSessionCreateParams};
use stripe_payments::{Client, Currency, EventType, WebhookVerifier, checkout};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

/// State of the webhook: the secret, and the channel for completed sessions with the type of the event.
#[derive(Clone)]
struct App {
    verifier: WebhookVerifier,
    completed: UnboundedSender<(EventType, checkout::Session)>,
}

async fn webhook(
    State(app): State<App>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<(), (StatusCode, String)> {
    let event = app
        .verifier
        .construct_event(&body, &headers)
        .map_err(|error| (error.status(), error.to_string()))?;
    // The other two are sent for a bank debit, which succeeds or fails days after the session is complete.
    if matches!(
        event.r#type,
        EventType::CheckoutSessionCompleted
            | EventType::CheckoutSessionAsyncPaymentSucceeded
            | EventType::CheckoutSessionAsyncPaymentFailed
    ) {
        let session = event
            .object::<checkout::Session>()
            .map_err(|error| (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()))?;
        // An event can come twice: what is done here is done once for each session's id.
        app.completed
            .send((event.r#type, session))
            .map_err(|error| (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()))?;
    }
    Ok(())
}

/// Creates the price of the team plan, and a session in which the customer of an order subscribes.
async fn session_of(client: &Client, order: &str) -> Result<CheckoutSession, Box<dyn Error>> {
    let params = PriceCreateParams::new(Currency::EUR)
        .product_data(ProductDataParams::new("Team plan"))
        .recurring(RecurringParams::new(Interval::Month))
        .unit_amount(4900);
    let key = format!("{order}-price");
    let price = Price::create(client, params).idempotency_key(key).await?;

    let params = CheckoutSessionCreateParams::new()
        .mode(Mode::Subscription)
        .line_items([LineItemParams::new().price(price.id).quantity(5)])
        .client_reference_id(order)
        .success_url("https://example.com/thanks?session={CHECKOUT_SESSION_ID}");
    let key = format!("{order}-session");
    Ok(CheckoutSession::create(client, params).idempotency_key(key).await?)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = test_key::client()?;
    let of_stripe = client.is_some();
    let from_env = std::env::var("STRIPE_WEBHOOK_SECRET").ok().filter(|_| of_stripe);
    let secret = from_env.unwrap_or_else(|| "whsec_example".to_owned());

    let (completed, mut sessions) = unbounded_channel();
    let app = App { verifier: WebhookVerifier::new(secret.as_str()), completed };
    let address = if of_stripe { "127.0.0.1:4242" } else { "127.0.0.1:0" };
    let listener = TcpListener::bind(address).await?;
    let url = format!("http://{}/webhook", listener.local_addr()?);
    let server = Router::new().route("/webhook", post(webhook)).with_state(app);
    tokio::spawn(async { axum::serve(listener, server).await });

    let stripe = LocalStripe::builder()
        .billing()
        .payments()
        .webhook(WebhookEndpoint::url(&url, &secret))
        .start()
        .await?;
    let client = client.unwrap_or_else(|| stripe.client());

    let session = session_of(&client, "order-1234").await?;
    println!("{} was created: {:?}", session.id, session.status);

    if of_stripe {
        println!("pay at {}", session.url.as_deref().unwrap_or_default());
    } else {
        // Stripe's part: the customer has paid.
        let mut complete = serde_json::to_value(&session)?;
        complete["status"] = json!("complete");
        complete["payment_status"] = json!("paid");
        complete["subscription"] = json!("sub_1");
        stripe.emit(LocalEvent::snapshot("checkout.session.completed", complete));
    }

    while let Some((event, session)) = sessions.recv().await {
        let order = session.client_reference_id.as_deref().unwrap_or("an unknown order");
        if event == EventType::CheckoutSessionAsyncPaymentFailed {
            println!("the payment of {order} failed");
            return Ok(());
        }
        match &session.payment_status {
            PaymentStatus::Paid | PaymentStatus::NoPaymentRequired => {
                let subscription = session.subscription.as_ref();
                let subscription = subscription.map_or("no subscription", |it| it.id().as_str());
                println!("fulfill {order}, with {subscription}");
                return Ok(());
            }
            PaymentStatus::Unpaid => println!("{order} waits for the payment"),
            // A value that Stripe has added: nothing is fulfilled by mistake.
            status => {
                println!("a person decides about {order}: {status:?}");
                return Ok(());
            }
        }
    }
    Err("the webhook has ended".into())
}
