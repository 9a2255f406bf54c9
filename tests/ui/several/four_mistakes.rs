use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(
    objct = "charge",
    path = "/v1/charges/",
    ops(lst, create(required)),
)]
struct Charge {
    id: String,
}

fn main() {}
