use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "charge", path = "/v1/charges", ops(delete(singleton)))]
struct Charge {
    amount: i64,
}

fn main() {}
