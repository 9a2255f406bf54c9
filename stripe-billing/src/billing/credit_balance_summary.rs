//! `GET /v1/billing/credit_balance_summary`
//!
//! <https://docs.stripe.com/api/billing/credit-balance-summary>

use serde::Deserialize;
use stripe_core::ids::CustomerId;
use stripe_core::ids::billing::CreditGrantId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::{Expandable, ObjectName, StripeEnum, StripeParams, StripeResource};

use super::{CreditAmount, CreditScopeParams};
use crate::described::described;

/// How much credit a customer has left, in each currency.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[stripe_resource(
    object = "billing.credit_balance_summary",
    path = "/v1/billing/credit_balance_summary",
    ops(
        /// Adds up what is left of a customer's grants: of one grant, or of all that can pay for
        /// the asked prices.
        retrieve(CreditBalanceSummaryRetrieveParams, singleton, required)
    )
)]
#[non_exhaustive]
pub struct CreditBalanceSummary {
    /// Always `billing.credit_balance_summary`.
    pub object: ObjectName<Self>,
    /// One entry for each currency.
    pub balances: Vec<CreditBalanceSummaryBalance>,
    /// Who has the credit.
    pub customer: Expandable<CustomerId>,
    /// Who has the credit, where the customer is represented by an account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_account: Option<AccountId>,
    /// `false` in a sandbox or in test mode.
    pub livemode: bool,
}

/// How much credit is left in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreditBalanceSummaryBalance {
    /// What the next invoice can use.
    pub available_balance: CreditAmount,
    /// What the transactions so far add up to.
    pub ledger_balance: CreditAmount,
}

/// What [`CreditBalanceSummary::retrieve`] takes. Stripe requires a customer as well, by `customer`
/// or by `customer_account`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditBalanceSummaryRetrieveParams {
    /// Which grants are added up.
    filter: CreditBalanceSummaryFilterParams,
    /// Whose grants are added up.
    customer: Option<CustomerId>,
    /// Whose grants are added up, where the customer is represented by an account.
    customer_account: Option<AccountId>,
    /// References that are to come as whole objects, such as `customer`.
    expand: Option<Vec<String>>,
}

/// Which grants are added up.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditBalanceSummaryFilterParams {
    /// By what they are chosen.
    r#type: CreditBalanceSummaryFilterType,
    /// The prices that they can pay for.
    applicability_scope: Option<CreditScopeParams>,
    /// The only one to count.
    credit_grant: Option<CreditGrantId>,
}

/// By what grants are chosen.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditBalanceSummaryFilterType {
    /// By the prices that they can pay for.
    ApplicabilityScope,
    /// By id: one grant.
    CreditGrant,
    /// A value that this crate does not know.
    Unknown(String),
}

described! {
    CreditBalanceSummaryBalance { available_balance, ledger_balance }
}
