use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(table = "charges", object = "charge", path = "/v1/charges")]
struct Charge {
    id: String,
}

fn main() {}
