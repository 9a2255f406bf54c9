//! stripe-core and stripe-billing in the same program as async-stripe, whose libraries have their names.
//!
//! The guide `async_stripe` of stripe-core shows the code up to `create_and_read`.

use stripe_core::customer::CreateCustomer;
use stripe_resources::{Client, List, StripeObject, StripeResource};
use stripe_resources_billing::Meter;

#[derive(Debug, StripeObject, StripeResource)]
#[stripe_object(crate = ::stripe_resources)]
#[stripe_resource(crate = ::stripe_resources, object = "customer", path = "/v1/customers", ops(retrieve))]
struct CustomerName {
    id: String,
    name: Option<String>,
}

/// Creates a customer with async-stripe, and reads it with this project's crates.
async fn create_and_read(
    theirs: &stripe::Client,
    ours: &Client,
) -> Result<(CustomerName, List<Meter>), Box<dyn std::error::Error>> {
    let created = CreateCustomer::new().name("Jenny").send(theirs).await?;
    let customer = CustomerName::retrieve(ours, created.id.as_str()).await?;
    let meters = Meter::list(ours).await?;
    Ok((customer, meters))
}

/// Reads with the one library what the other has created.
pub(crate) async fn both_libraries(url: &str, theirs: &stripe::Client) {
    let ours = Client::builder("sk_test_local").base_url(url).build().expect("a client");
    let (customer, meters) =
        super::outcome(create_and_read(theirs, &ours)).await.expect("a customer and meters");
    assert!(!customer.id.is_empty());
    assert_eq!(customer.name.as_deref(), Some("Jenny"));
    assert!(meters.data.iter().any(|meter| meter.event_name == "requests"));
}
