use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(
    object = "charge",
    path = "/v1/test_helpers/charges",
    ops(action(fund, test_helper)),
)]
struct Charge {
    id: String,
}

fn main() {}
