use stripe_core::StripeUnion;

#[derive(StripeUnion)]
enum Source {
    #[stripe_union(unknown, value = "other")]
    Unknown(serde_json::Value),
}

fn main() {}
