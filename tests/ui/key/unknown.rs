use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(objct = "charge", path = "/v1/charges", object = "charge")]
struct Charge {
    id: String,
}

fn main() {}
