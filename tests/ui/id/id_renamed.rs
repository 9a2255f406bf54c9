use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "charge", path = "/v1/charges", ops(retrieve))]
struct Charge {
    #[serde(rename = "charge_id")]
    id: String,
}

fn main() {}
