use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(
    object = "charge",
    path = "/v1/charges",
    ops(update(name = DESCRIPTOR), delete(name = OBJECT_NAME))
)]
struct Charge {
    id: String,
}

fn main() {}
