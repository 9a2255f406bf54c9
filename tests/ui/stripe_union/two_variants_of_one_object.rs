use stripe_core::{StripeResource, StripeUnion};

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "card")]
struct Card {}

#[derive(StripeUnion)]
enum Source {
    Card(Card),
    Debit(Card),
    Unknown(serde_json::Value),
}

fn main() {}
