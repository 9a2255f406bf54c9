//! The payment methods of Stripe.

use std::collections::BTreeSet;

use crate::facts;

/// Names of payment methods that are not types of a `payment_method`: those of older charges and of
/// other objects.
const OTHERS: &[&str] = &[
    "ach_credit_transfer",
    "ach_debit",
    "id_bank_transfer",
    "rechnung",
    "stripe_account",
    "stripe_balance",
    "wechat",
];

/// Returns the names of nested objects of payment methods.
pub(super) fn names() -> BTreeSet<String> {
    let types = facts::members()
        .into_iter()
        .find(|it| it.object == "payment_method" && it.operation.is_empty() && it.name == "type")
        .map(|it| it.values)
        .unwrap_or_default();
    types.into_iter().chain(OTHERS.iter().map(|&name| name.to_owned())).collect()
}
