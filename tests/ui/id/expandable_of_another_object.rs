use stripe_core::ids::{CustomerId, InvoiceId};
use stripe_core::{Expandable, StripeResource};

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "invoice", path = "/v1/invoices")]
struct Invoice {
    id: InvoiceId,
}

fn main() {
    let customer = Expandable::from(CustomerId::from("cus_1"));
    let _ = customer.object::<Invoice>();
}
