use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "charge", path = "/v1/charges\\..\\a", ops(create))]
struct Charge {
    id: String,
}

fn main() {}
