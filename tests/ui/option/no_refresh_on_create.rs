use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "charge", path = "/v1/charges", ops(create(no_refresh)))]
struct Charge {
    id: String,
}

fn main() {}
