use stripe_core::StripeUnion;

#[derive(StripeUnion)]
#[stripe_union(value = "card")]
enum Source {
    Unknown(serde_json::Value),
}

fn main() {}
