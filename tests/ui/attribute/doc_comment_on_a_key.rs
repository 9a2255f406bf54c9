use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(#[doc = "A charge."] object = "charge", path = "/v1/charges")]
struct Charge {
    id: String,
}

fn main() {}
