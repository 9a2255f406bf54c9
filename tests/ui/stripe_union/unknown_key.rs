use stripe_core::{StripeResource, StripeUnion};

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "card")]
struct Card {}

#[derive(StripeUnion)]
#[stripe_union(tga = "type")]
enum Source {
    #[stripe_union(valu = "card")]
    Card(Card),
    Unknown(serde_json::Value),
}

fn main() {}
