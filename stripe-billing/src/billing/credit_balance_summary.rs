//! Credit balance summaries: <https://docs.stripe.com/api/billing/credit-balance-summary>

use stripe_core::ids::billing::CreditGrantId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{CustomerId, PriceId};
use stripe_core::{Expandable, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource};

use crate::shared::CreditAmount;

/// Remaining billing credit of a customer, by currency.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing.credit_balance_summary",
    path = "/v1/billing/credit_balance_summary",
    ops(
        /// Computes the remaining credit of a customer: of a single grant, or of all grants that
        /// can pay for certain prices.
        retrieve(CreditBalanceSummaryRetrieveParams, singleton, required)
    )
)]
#[non_exhaustive]
pub struct CreditBalanceSummary {
    pub object: ObjectName<Self>,
    /// Balances, one for each currency.
    pub balances: Vec<Balance>,
    /// Customer who owns the credit.
    pub customer: Expandable<CustomerId>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<AccountId>,
    pub livemode: bool,
}

/// Remaining credit in one currency.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Balance {
    /// Credit that the next invoice can use.
    pub available_balance: CreditAmount,
    /// Sum of all transactions so far.
    pub ledger_balance: CreditAmount,
}

/// Parameters for [`CreditBalanceSummary::retrieve`]. Stripe requires one of `customer` and
/// `customer_account`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditBalanceSummaryRetrieveParams {
    filter: FilterParams,
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<AccountId>,
}

/// Filter for the grants to include in the sum.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FilterParams {
    r#type: FilterType,
    /// Prices that the grants can pay for.
    applicability_scope: Option<ApplicabilityScopeParams>,
    /// Single grant to include.
    credit_grant: Option<CreditGrantId>,
}

/// Filter for the grants to include in the sum.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FilterType {
    /// Grants that apply to certain prices.
    ApplicabilityScope,
    /// A single grant.
    CreditGrant,
    Unknown(String),
}

/// Prices that credit can pay for. `price_type` and `prices` are mutually exclusive.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ApplicabilityScopeParams {
    price_type: Option<PriceType>,
    /// Prices that the grant can pay for. Each must refer to a meter.
    prices: Option<Vec<PriceParams>>,
}

/// Kind of price that credit can pay for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PriceType {
    /// Prices that refer to a meter.
    Metered,
    Unknown(String),
}

/// A price that credit can pay for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceParams {
    id: PriceId,
}
