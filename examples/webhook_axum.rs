//! Receives webhooks with axum: an extractor verifies the request and reads the event.
//!
//! ```text
//! cargo run --example webhook_axum
//! ```
//!
//! With `STRIPE_WEBHOOK_SECRET` set it serves `http://127.0.0.1:4242/webhook` for Stripe, or for
//! `stripe listen --forward-to 127.0.0.1:4242/webhook`. Without it, it sends itself some events and
//! ends.

mod deliver;

use std::error::Error;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::routing::post;
use serde::Deserialize;
use stripe_core::webhook::WebhookVerifier;
use stripe_core::{Event, EventType, StripeResource};
use tokio::net::TcpListener;

/// The fields of an invoice that this program needs.
#[derive(Debug, Deserialize, StripeResource)]
#[stripe_resource(object = "invoice", path = "/v1/invoices", ops(retrieve))]
struct Invoice {
    id: String,
    amount_paid: i64,
}

/// An event that Stripe has sent.
struct StripeEvent(Event);

impl FromRequest<WebhookVerifier> for StripeEvent {
    type Rejection = (StatusCode, String);

    async fn from_request(
        request: Request,
        verifier: &WebhookVerifier,
    ) -> Result<Self, Self::Rejection> {
        let headers = request.headers().clone();
        // The bytes as they came: what was parsed and written again does not match the signature.
        let body = Bytes::from_request(request, verifier)
            .await
            .map_err(|error| (error.status(), error.body_text()))?;
        match verifier.construct_event(&body, &headers) {
            Ok(event) => Ok(Self(event)),
            Err(error) => Err((error.status(), error.to_string())),
        }
    }
}

async fn webhook(StripeEvent(event): StripeEvent) -> Result<(), (StatusCode, String)> {
    match event.r#type {
        EventType::InvoicePaid => {
            let invoice: Invoice = event
                .object()
                .map_err(|error| (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()))?;
            println!("{}: {} was paid with {}", event.id, invoice.id, invoice.amount_paid);
        }
        other => println!("{}: nothing to do for {other}", event.id),
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let from_env = std::env::var("STRIPE_WEBHOOK_SECRET").ok();
    let secret = from_env.as_deref().unwrap_or("whsec_example");
    let app =
        Router::new().route("/webhook", post(webhook)).with_state(WebhookVerifier::new(secret));
    let address = if from_env.is_some() { "127.0.0.1:4242" } else { "127.0.0.1:0" };
    let listener = TcpListener::bind(address).await?;
    let endpoint = listener.local_addr()?;
    println!("listening at http://{endpoint}/webhook");
    let server = async { axum::serve(listener, app).await };
    if from_env.is_some() {
        return Ok(server.await?);
    }
    tokio::spawn(server);

    let paid = r#"{
        "id": "evt_1", "object": "event", "type": "invoice.paid",
        "data": { "object": { "id": "in_1", "object": "invoice", "amount_paid": 1000 } }
    }"#;
    let created = r#"{ "id": "evt_2", "object": "event", "type": "customer.created" }"#;
    for (what, body, secret, expected) in [
        ("an event", paid, secret, "200"),
        ("another", created, secret, "200"),
        ("one that somebody else signed", paid, "whsec_somebody_else", "400"),
    ] {
        let response = deliver::deliver(endpoint, body, secret).await?;
        println!("sent {what}, received {response}");
        if !response.contains(expected) {
            return Err(format!("expected {expected}").into());
        }
    }
    Ok(())
}
