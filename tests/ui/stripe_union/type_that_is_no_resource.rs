use stripe_core::StripeUnion;

#[derive(serde::Deserialize)]
struct Card {}

#[derive(StripeUnion)]
enum Source {
    Card(Card),
    Unknown(serde_json::Value),
}

fn main() {}
