use stripe_core::StripeUnion;

#[derive(StripeUnion)]
enum Source {
    Unknown(serde_json::Value),
    Other(serde_json::Value),
}

fn main() {}
