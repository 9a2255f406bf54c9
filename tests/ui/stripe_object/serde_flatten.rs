use std::collections::BTreeMap;

use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Address {
    #[serde(flatten)]
    more: BTreeMap<String, String>,
}

fn main() {}
