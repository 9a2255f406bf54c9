use stripe_core::StripeUnion;

#[derive(StripeUnion)]
struct Source {
    card: u8,
}

fn main() {}
