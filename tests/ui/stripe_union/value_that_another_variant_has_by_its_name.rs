use stripe_core::StripeUnion;

#[derive(StripeUnion)]
#[stripe_union(tag = "type")]
enum Source {
    Card(String),
    #[stripe_union(value = "card")]
    Debit(String),
    Unknown(serde_json::Value),
}

fn main() {}
