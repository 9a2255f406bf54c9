//! Refunds part of a payment, and contests a dispute with a file as evidence.
//!
//! ```text
//! cargo run --example dispute_evidence
//! ```
//!
//! The local Stripe stores refunds and files. Only a bank opens a dispute, so the program sets
//! Stripe's responses for it.

use std::error::Error;

use http::Response;
use serde_json::{Value, json};
use stripe_core::FilePart;
use stripe_local::LocalStripe;
use stripe_payments::dispute::EvidenceParams;
use stripe_payments::file::UploadPurpose;
use stripe_payments::refund::RequestReason;
use stripe_payments::{
    Client, Currency, Dispute, DisputeUpdateParams, File, FileCreateParams, PaymentIntent,
    PaymentIntentCreateParams, Refund, RefundCreateParams,
};

/// Refunds part of the money.
async fn refund(client: &Client, payment_intent: &str) -> Result<Refund, stripe_payments::Error> {
    let params = RefundCreateParams::new()
        .payment_intent(payment_intent)
        .amount(1500)
        .reason(RequestReason::RequestedByCustomer);
    // The same refund has the same key, so that it is never paid out twice.
    Refund::create(client, params).idempotency_key("order-1234-refund-1").await
}

/// Uploads the receipt, and submits it with an explanation.
async fn contest(client: &Client, dispute: &str) -> Result<Dispute, Box<dyn Error>> {
    let receipt = FilePart::from_bytes("receipt.txt", "Paid in full on 2026-10-28.\n")
        .content_type("text/plain");
    let params = FileCreateParams::new(UploadPurpose::DisputeEvidence);
    let file = File::create(client, params).file("file", receipt).await?;
    println!("{} was uploaded: {} bytes", file.id, file.size);

    let evidence = EvidenceParams::new()
        .customer_name("Jenny Rosen")
        .product_description("Team plan, October")
        .receipt(file.id);
    // Evidence can be submitted once: without `submit` it is kept, and can still be changed.
    let params = DisputeUpdateParams::new().evidence(evidence).submit(true);
    Ok(Dispute::update(client, dispute, params).await?)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let stripe = LocalStripe::builder().payments().start().await?;
    let client = stripe.client();

    let params = PaymentIntentCreateParams::new(4900, Currency::EUR);
    let intent = PaymentIntent::create(&client, params).await?;
    let refunded = refund(&client, intent.id.as_str()).await?;
    println!("{} gives {} back: {:?}", refunded.id, refunded.amount, refunded.status);

    respond(&stripe, "update", &dispute("under_review"))?;
    let dispute = contest(&client, "dp_1").await?;
    println!("{}: {:?}", dispute.id, dispute.status);
    Ok(())
}

/// Sets the response to the next call of an operation of disputes.
fn respond(stripe: &LocalStripe, operation: &str, json: &Value) -> Result<(), Box<dyn Error>> {
    let response = Response::builder()
        .header("content-type", "application/json")
        .body(serde_json::to_vec(json)?.into())?;
    stripe.faults().next(1).of::<Dispute>(operation).respond_with(response);
    Ok(())
}

/// A dispute as Stripe returns it.
fn dispute(status: &str) -> Value {
    json!({
        "id": "dp_1",
        "object": "dispute",
        "amount": 4900,
        "balance_transactions": [],
        "charge": "ch_1",
        "created": 1_793_491_200,
        "currency": "eur",
        "enhanced_eligibility_types": [],
        "evidence": { "enhanced_evidence": {} },
        "evidence_details": { "has_evidence": true, "past_due": false, "submission_count": 1 },
        "is_charge_refundable": false,
        "livemode": false,
        "metadata": {},
        "reason": "product_not_received",
        "status": status,
    })
}
