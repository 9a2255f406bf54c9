use stripe_billing::{Customer, CustomerCreateParams};
use stripe_local::LocalStripe;

#[tokio::test]
async fn a_lost_response_creates_one_customer() -> Result<(), Box<dyn std::error::Error>> {
    let stripe = LocalStripe::builder().billing().start().await?;
    stripe.faults().next(1).drop_response(); // Performed, but the response is lost.
    Customer::create(&stripe.client(), CustomerCreateParams::new()).await?; // Sent twice …
    assert_eq!(Customer::list(&stripe.client()).await?.data.len(), 1); // … and created once.
    Ok(())
}
