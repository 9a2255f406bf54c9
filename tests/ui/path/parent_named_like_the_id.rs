use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "charge", path = "/v1/customers/{id}/charges", ops(retrieve))]
struct Charge {
    id: String,
}

fn main() {}
