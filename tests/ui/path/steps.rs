use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "charge", path = "/v1/../charges", ops(action(pay, path = "./pay")))]
struct Charge {
    id: String,
}

fn main() {}
