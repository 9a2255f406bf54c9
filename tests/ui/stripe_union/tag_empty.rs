use stripe_core::{StripeResource, StripeUnion};

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "card")]
struct Card {}

#[derive(StripeUnion)]
#[stripe_union(tag = "")]
enum Source {
    Card(Card),
    Unknown(serde_json::Value),
}

fn main() {}
