use stripe_core::{StripeResource, StripeUnion};

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(object = "card")]
struct Card {}

#[derive(StripeUnion)]
enum Source<T> {
    Card(Card),
    Unknown(T),
}

fn main() {}
