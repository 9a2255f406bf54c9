use std::collections::BTreeMap;

use stripe_core::StripeObject;

#[derive(StripeObject)]
struct Address {
    #[stripe_object(flatten, rename = "others")]
    more: BTreeMap<String, String>,
}

fn main() {}
