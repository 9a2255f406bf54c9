use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "charge", path = "/v1/charges", id = String, ops(create))]
struct Charge {
    id: i64,
}

fn main() {}
