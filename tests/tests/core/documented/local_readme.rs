use stripe_core::{StripeObject, StripeResource};
use stripe_local::{ExpectedRequest, LocalStripe};

#[derive(Debug, StripeObject, StripeResource)]
#[stripe_resource(object = "book", path = "/v1/books", ops(create, retrieve, list))]
struct Book {
    id: String,
    title: String,
}

#[tokio::test]
async fn a_lost_response_creates_one_book() -> Result<(), Box<dyn std::error::Error>> {
    let stripe = LocalStripe::builder().resource::<Book>().start().await?;
    let client = stripe.client();

    stripe.faults().next(1).drop_response();
    let momo = Book::create(&client, serde_json::json!({ "title": "Momo" })).await?;
    assert_eq!(Book::list(&client).await?.data[0].id, momo.id);

    stripe.requests().expect(&[
        ExpectedRequest::post("/v1/books").param("title", "Momo"),
        // The retry, with the same idempotency key.
        ExpectedRequest::post("/v1/books").param("title", "Momo"),
        ExpectedRequest::get("/v1/books"),
    ])?;
    Ok(())
}
