//! Credit balance summaries: <https://docs.stripe.com/api/billing/credit-balance-summary>

use stripe_core::ids::billing::CreditGrantId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{CustomerId, PriceId};
use stripe_core::{Expandable, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource};

use crate::shared::CreditAmount;

/// The credit that a customer has left, in each currency.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing.credit_balance_summary",
    path = "/v1/billing/credit_balance_summary",
    ops(
        /// Adds up what is left of a customer's grants: of one grant, or of all that can pay for
        /// some prices.
        retrieve(CreditBalanceSummaryRetrieveParams, singleton, required)
    )
)]
#[non_exhaustive]
pub struct CreditBalanceSummary {
    pub object: ObjectName<Self>,
    /// One entry for each currency.
    pub balances: Vec<Balance>,
    /// The customer who has the credit.
    pub customer: Expandable<CustomerId>,
    /// Present if an account represents the customer.
    pub customer_account: Option<AccountId>,
    pub livemode: bool,
}

/// The credit that is left in one currency.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Balance {
    /// Credit that the next invoice can use.
    pub available_balance: CreditAmount,
    /// The sum of the transactions so far.
    pub ledger_balance: CreditAmount,
}

/// Parameters for [`CreditBalanceSummary::retrieve`]. Stripe requires one of `customer` and
/// `customer_account`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditBalanceSummaryRetrieveParams {
    filter: FilterParams,
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<AccountId>,
}

/// Filter for the grants to add up.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FilterParams {
    r#type: FilterType,
    /// The prices that the grants can pay for.
    applicability_scope: Option<ApplicabilityScopeParams>,
    /// The only grant that is included.
    credit_grant: Option<CreditGrantId>,
}

/// Filter for the grants to add up.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FilterType {
    /// The prices that they can pay for.
    ApplicabilityScope,
    /// One grant alone.
    CreditGrant,
    Unknown(String),
}

/// Prices that credit can pay for. `price_type` and `prices` exclude each other.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ApplicabilityScopeParams {
    price_type: Option<PriceType>,
    /// Prices that the grant can pay for. Each must refer to a meter.
    prices: Option<Vec<PriceParams>>,
}

/// Kind of price.
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
