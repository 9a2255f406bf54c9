//! Credit grants, the transactions that change what is left of them, and their balance.
//!
//! What is left of a grant is what its transactions add up to. It is used up by invoices at Stripe;
//! there are none here, so nothing is used unless [`AccountState::apply_credit`] is called.
//!
//! [`AccountState::apply_credit`]: crate::AccountState::apply_credit

mod balance;
mod fields;
mod grants;
mod transactions;

use stripe_billing::{CreditBalanceSummary, CreditBalanceTransaction, CreditGrant};

use super::customers::Customers;
use crate::builder::LocalStripeBuilder;

pub(super) fn serve(builder: LocalStripeBuilder, customers: &Customers) -> LocalStripeBuilder {
    let customers = customers.clone();
    builder
        .on::<CreditGrant>("create", move |cx| grants::create(cx, &customers))
        .on::<CreditGrant>("update", grants::update)
        .on::<CreditGrant>("expire", grants::expire)
        .on::<CreditGrant>("void_grant", grants::void)
        .on::<CreditBalanceTransaction>("list", transactions::list)
        .on::<CreditBalanceSummary>("retrieve", balance::summarize)
}
