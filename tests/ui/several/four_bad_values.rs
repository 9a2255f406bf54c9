use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = 1, path = 2, version = 3, crate = 4)]
struct Charge {
    id: String,
}

fn main() {}
