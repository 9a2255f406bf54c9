use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource()]
struct Charge {
    id: String,
}

fn main() {}
