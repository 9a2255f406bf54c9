use stripe_core::StripeUnion;

#[derive(StripeUnion)]
enum Source {
    #[stripe_union(value = "card")]
    Card(String),
    #[stripe_union(value = "card")]
    Debit(String),
    Unknown(serde_json::Value),
}

fn main() {}
