use stripe_core::StripeUnion;

#[derive(StripeUnion)]
enum Source {
    Card,
    Unknown(serde_json::Value),
}

fn main() {}
