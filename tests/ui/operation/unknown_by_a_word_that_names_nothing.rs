use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "charge", path = "/v1/charges", ops(self, _))]
struct Charge {
    id: String,
}

fn main() {}
