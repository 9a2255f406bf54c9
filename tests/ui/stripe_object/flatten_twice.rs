use std::collections::BTreeMap;

use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Address {
    #[stripe_object(flatten)]
    more: BTreeMap<String, String>,
    #[stripe_object(flatten)]
    even_more: BTreeMap<String, String>,
}

fn main() {}
