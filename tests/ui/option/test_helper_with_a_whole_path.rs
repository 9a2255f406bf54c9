use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(
    object = "charge",
    path = "/v1/charges",
    ops(action(fund, test_helper, path = "/v1/charges/{}/fund")),
)]
struct Charge {
    id: String,
}

fn main() {}
