use serde_json::json;
use stripe_core::{StripeObject, StripeResource};
use stripe_local::{ExpectedRequest, LocalTransport};

#[derive(Debug, StripeObject, StripeResource)]
#[stripe_resource(object = "refund", path = "/v1/refunds", ops(create))]
struct Refund {
    id: String,
}

#[tokio::test]
async fn a_lost_response_is_retried() -> Result<(), Box<dyn std::error::Error>> {
    let stripe = LocalTransport::builder().resource::<Refund>().transport()?;
    let client = stripe.client()?;

    stripe.faults().next(1).drop_response(); // Performed, but its response is lost.
    Refund::create(&client, json!({ "charge": "ch_1" })).await?;
    stripe.requests().expect(&[
        ExpectedRequest::post("/v1/refunds").param("charge", "ch_1"),
        // The retry, with the same idempotency key.
        ExpectedRequest::post("/v1/refunds").param("charge", "ch_1"),
    ])?;
    Ok(())
}
