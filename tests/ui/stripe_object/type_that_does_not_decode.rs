use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Customer {
    id: String,
    address: Option<Address>,
    card: Card,
}

struct Address;

struct Card;

fn main() {}
