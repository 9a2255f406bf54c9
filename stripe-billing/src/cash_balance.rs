//! Cash balances: <https://docs.stripe.com/api/cash_balance>

use std::collections::BTreeMap;

use stripe_core::ids::{self, CustomerId};
use stripe_core::{Currency, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource};

use crate::customer::CashBalanceSettingsParams;

/// Money that a customer transferred by bank and that no payment has used yet.
///
/// [`Customer::retrieve_cash_balance`](crate::Customer::retrieve_cash_balance) and
/// [`Customer::update_cash_balance`](crate::Customer::update_cash_balance) are its operations. Its
/// changes are listed by
/// [`Customer::list_cash_balance_transactions`](crate::Customer::list_cash_balance_transactions).
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "cash_balance")]
#[non_exhaustive]
pub struct CashBalance {
    pub object: ObjectName<Self>,
    /// The amounts by currency, each in the smallest currency unit.
    pub available: Option<BTreeMap<Currency, i64>>,
    pub customer: CustomerId,
    /// Present if an account represents the customer.
    pub customer_account: Option<ids::v2::core::AccountId>,
    pub livemode: bool,
    pub settings: Settings,
}

/// Application of the money that arrives.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Settings {
    pub reconciliation_mode: ReconciliationMode,
    /// Whether the mode is inherited from the account's settings, and not set for this customer.
    pub using_merchant_default: bool,
}

/// Application of arriving money to what the customer has to pay.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReconciliationMode {
    /// Stripe applies it to open payments and invoices.
    Automatic,
    /// You apply it.
    Manual,
    Unknown(String),
}

/// Parameters for [`Customer::update_cash_balance`](crate::Customer::update_cash_balance).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CashBalanceUpdateParams {
    settings: Option<CashBalanceSettingsParams>,
}
