use stripe_core::{Expandable, StripeObject};

#[derive(StripeObject)]
struct Invoice {
    customer: Expandable<Customer>,
    account: Option<Expandable<Customer>>,
}

#[derive(StripeObject)]
struct Customer {
    id: String,
}

fn main() {}
