//! stripe-core and stripe-billing in the same program as async-stripe, whose libraries have their names.

use stripe_core::customer::CreateCustomer;
use stripe_resources::{Client, StripeObject, StripeResource};
use stripe_resources_billing::Meter;

#[derive(Debug, StripeObject, StripeResource)]
#[stripe_object(crate = ::stripe_resources)]
#[stripe_resource(crate = ::stripe_resources, object = "customer", path = "/v1/customers", ops(retrieve))]
struct CustomerName {
    id: String,
    name: Option<String>,
}

/// Reads with the one library what the other has created.
pub(crate) async fn both_libraries(url: &str, theirs: &stripe::Client) {
    let ours = Client::builder("sk_test_local").base_url(url).build().expect("a client");

    let created = super::call(CreateCustomer::new().name("Jenny").send(theirs)).await;
    let read = CustomerName::retrieve(&ours, created.id.as_str()).await.expect("a customer");
    assert_eq!((read.id.as_str(), read.name.as_deref()), (created.id.as_str(), Some("Jenny")));

    let meters = Meter::list(&ours).await.expect("a list of meters");
    assert!(meters.data.iter().any(|meter| meter.event_name == "requests"));
}
