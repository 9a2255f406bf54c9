use stripe_core::{StripeResource, StripeUnion};

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "card")]
struct Card {}

#[derive(StripeUnion)]
enum Source {
    Card(Card),
}

fn main() {
    let _source: Result<Source, _> = serde_json::from_str("{}");
}
