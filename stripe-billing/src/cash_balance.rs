//! Cash balances: <https://docs.stripe.com/api/cash_balance>

use std::collections::BTreeMap;

use stripe_core::ids::CustomerId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::{ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "cash_balance",
    path = "/v1/customers/{customer}/cash_balance",
    parent = CustomerId,
    ops(
        retrieve((), singleton),
        update(CashBalanceUpdateParams, singleton),
    )
)]
#[non_exhaustive]
pub struct CashBalance {
    pub object: ObjectName<Self>,
    pub available: Option<BTreeMap<String, i64>>,
    pub customer: CustomerId,
    pub customer_account: Option<AccountId>,
    pub livemode: bool,
    pub settings: Settings,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Settings {
    pub reconciliation_mode: SettingsReconciliationMode,
    pub using_merchant_default: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SettingsReconciliationMode {
    Automatic,
    Manual,
    Unknown(String),
}

/// Parameters for [`CashBalance::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CashBalanceUpdateParams {
    settings: Option<SettingsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SettingsParams {
    reconciliation_mode: Option<UpdateSettingsReconciliationMode>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UpdateSettingsReconciliationMode {
    Automatic,
    Manual,
    MerchantDefault,
    Unknown(String),
}
