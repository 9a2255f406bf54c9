//! Credit grants, with their transactions and balances.
//!
//! The balance of a grant is the sum of its transactions. At Stripe, invoices use credit. The local
//! Stripe has no invoices, so only [`AccountState::apply_credit`] uses credit.
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
    let (of_new, of_listed) = (customers.clone(), customers.clone());
    builder
        .on::<CreditGrant>("create", move |cx| grants::create(cx, &of_new))
        .on::<CreditGrant>("list", move |cx| grants::list(cx, &of_listed))
        .on::<CreditGrant>("update", grants::update)
        .on::<CreditGrant>("expire", grants::expire)
        .on::<CreditGrant>("void_grant", grants::void)
        .on::<CreditBalanceTransaction>("list", transactions::list)
        .on::<CreditBalanceSummary>("retrieve", balance::summarize)
}
