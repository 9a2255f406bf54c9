use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(
    object = "charge",
    path = "/v1/charges",
    ops(action(capture), action(r#capture))
)]
struct Charge {
    id: String,
}

fn main() {}
