use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
struct Charge {
    id: String,
}

fn main() {}
