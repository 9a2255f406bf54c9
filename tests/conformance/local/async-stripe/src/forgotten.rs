//! A program that must not compile: no derive has `crate = ::stripe_resources`.

use stripe_resources::{StripeEnum, StripeObject, StripeParams, StripeResource, StripeUnion};

#[derive(Debug, StripeObject, StripeResource)]
#[stripe_resource(
    object = "customer",
    path = "/v1/customers",
    ops(create(CustomerParams), retrieve, list, delete)
)]
struct CustomerTaxStatus {
    id: String,
    tax_exempt: TaxExempt,
}

#[derive(Debug, Clone, StripeParams)]
struct CustomerParams {
    email: Option<String>,
    preferred_locales: Option<Vec<String>>,
}

#[derive(Debug, Clone, StripeEnum)]
enum TaxExempt {
    Exempt,
    None,
    Unknown(String),
}

#[derive(Debug, StripeUnion)]
#[stripe_union(tag = "object")]
enum CustomerOwner {
    Customer(CustomerTaxStatus),
    #[stripe_union(unknown)]
    Unknown(stripe_resources::serde_json::Value),
}

fn main() {
    println!("{:?}", CustomerParams::new().email("jenny@example.com"));
    println!("{:?}", CustomerOwner::Unknown(TaxExempt::None.as_str().into()));
}
