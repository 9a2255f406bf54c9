use stripe_core::{StripeObject, StripeResource};
use stripe_local::LocalTransport;

#[derive(Debug, StripeObject, StripeResource)]
#[stripe_resource(object = "book", path = "/v1/books", ops(create, retrieve))]
struct Book {
    id: String,
    title: String,
    page_count: Option<u32>,
}

#[tokio::test]
async fn a_book_is_created_if_the_response_is_lost() -> Result<(), Box<dyn std::error::Error>> {
    let stripe = LocalTransport::builder().resource::<Book>().transport()?;
    let client = stripe.client()?;

    stripe.faults().next(1).drop_response();
    let params = serde_json::json!({ "title": "Momo", "page_count": 304 });
    let momo = Book::create(&client, params).await?;
    let again = Book::retrieve(&client, &momo.id).await?;
    assert_eq!((again.title.as_str(), again.page_count), ("Momo", Some(304)));
    Ok(())
}
