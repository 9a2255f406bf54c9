use stripe_core::StripeUnion;

#[derive(StripeUnion)]
enum Source {
    Card(u8, u8),
    Unknown(serde_json::Value),
}

fn main() {}
