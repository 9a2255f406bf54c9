//! Cash balances: <https://docs.stripe.com/api/cash_balance>

use std::collections::BTreeMap;

use stripe_core::ids::{self, CustomerId};
use stripe_core::{Currency, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource};

use crate::customer::CashBalanceSettingsParams;

/// Unspent funds that a customer has transferred by bank.
///
/// Its operations are [`Customer::retrieve_cash_balance`](crate::Customer::retrieve_cash_balance)
/// and [`Customer::update_cash_balance`](crate::Customer::update_cash_balance).
/// [`Customer::list_cash_balance_transactions`](crate::Customer::list_cash_balance_transactions)
/// lists the changes to the balance.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "cash_balance")]
#[non_exhaustive]
pub struct CashBalance {
    pub object: ObjectName<Self>,
    /// Available amounts by currency, each in the smallest currency unit.
    pub available: Option<BTreeMap<Currency, i64>>,
    pub customer: CustomerId,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<ids::v2::core::AccountId>,
    pub livemode: bool,
    pub settings: Settings,
}

/// Settings for the reconciliation of incoming funds.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Settings {
    pub reconciliation_mode: ReconciliationMode,
    /// Whether the mode comes from the settings of the account rather than from this customer.
    pub using_merchant_default: bool,
}

/// Mode of reconciling incoming funds with open payments and invoices.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReconciliationMode {
    /// Stripe applies the funds to open payments and invoices.
    Automatic,
    /// You apply the funds yourself.
    Manual,
    Unknown(String),
}

/// Parameters for [`Customer::update_cash_balance`](crate::Customer::update_cash_balance).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CashBalanceUpdateParams {
    settings: Option<CashBalanceSettingsParams>,
}
