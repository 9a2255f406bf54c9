use stripe_core::{StripeEnum, StripeObject, StripeParams, StripeResource, StripeUnion};

#[derive(StripeObject, StripeResource)]
#[stripe_object(crate = ::serde_json)]
#[stripe_resource(
    crate = ::serde_json,
    object = "customer",
    path = "/v1/customers",
    ops(create(CustomerParams), retrieve, list, delete)
)]
struct Customer {
    id: String,
    tax_exempt: TaxExempt,
}

#[derive(StripeParams)]
#[stripe_params(crate = ::serde_json)]
struct CustomerParams {
    email: Option<String>,
    preferred_locales: Option<Vec<String>>,
}

#[derive(StripeEnum)]
#[stripe_enum(crate = ::serde_json)]
enum TaxExempt {
    Exempt,
    None,
    Unknown(String),
}

#[derive(StripeUnion)]
#[stripe_union(crate = ::serde_json, tag = "object")]
enum Owner {
    Customer(Customer),
    Unknown(serde_json::Value),
}

fn main() {
    let _ = CustomerParams::new().email("jenny@example.com");
    let _ = TaxExempt::None.as_str();
    let _ = Owner::Unknown(serde_json::Value::Null);
}
