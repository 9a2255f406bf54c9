//! `POST /v1/billing/credit_grants`\
//! `GET /v1/billing/credit_grants/{}`\
//! `POST /v1/billing/credit_grants/{}`\
//! `GET /v1/billing/credit_grants`\
//! `POST /v1/billing/credit_grants/{}/expire`\
//! `POST /v1/billing/credit_grants/{}/void`
//!
//! <https://docs.stripe.com/api/billing/credit-grant>

use serde::Deserialize;
use stripe_core::ids::billing::CreditGrantId;
use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{CustomerId, PriceId};
use stripe_core::{
    Clearable, Expandable, Metadata, MetadataUpdate, ObjectName, StripeEnum, StripeParams,
    StripeResource, Timestamp,
};

use super::{CreditAmount, CreditScopeParams, CreditScopePriceType};
use crate::described::described;

/// Credit that was given to a customer, or sold, to pay for metered usage with.
///
/// It is used up as invoices are finalized, before any other means of payment. What is left of it
/// is no field here: [`CreditBalanceSummary`](super::CreditBalanceSummary) tells.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[stripe_resource(
    object = "billing.credit_grant",
    path = "/v1/billing/credit_grants",
    ops(
        create(CreditGrantCreateParams),
        retrieve(CreditGrantRetrieveParams),
        update(CreditGrantUpdateParams),
        list(CreditGrantListParams),
        /// Ends the grant now: what is left of it is lost. Invoices that it has paid stay paid.
        action(expire, CreditGrantExpireParams),
        /// Takes the grant back, as one that was given by mistake.
        action(void_grant, CreditGrantVoidGrantParams, path = "void"),
    )
)]
#[non_exhaustive]
pub struct CreditGrant {
    /// Begins with `credgr_`.
    pub id: CreditGrantId,
    /// Always `billing.credit_grant`.
    pub object: ObjectName<Self>,
    /// How much was granted at first. Using it up does not change this.
    pub amount: CreditAmount,
    /// What it can pay for.
    pub applicability_config: CreditGrantApplicabilityConfig,
    /// Whether the customer paid for it. For your books; the customer does not see it.
    pub category: CreditGrantCategory,
    /// When Stripe recorded the grant; [`effective_at`](Self::effective_at) says from when on it
    /// can be used.
    pub created: Timestamp,
    /// Who can use it.
    pub customer: Expandable<CustomerId>,
    /// Who can use it, where the customer is represented by an account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_account: Option<AccountId>,
    /// From when on it can be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective_at: Option<Timestamp>,
    /// When what is left of it is lost; absent if that never happens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// `false` in a sandbox or in test mode.
    pub livemode: bool,
    /// Your own keys and values.
    pub metadata: Metadata,
    /// What people see in the dashboard.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Which of several grants is used first: 0 before 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<i64>,
    /// The clock that its customer lives by, if a test set one up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub test_clock: Option<Expandable<TestClockId>>,
    /// When any of its fields last changed.
    pub updated: Timestamp,
    /// When it was taken back; absent if it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voided_at: Option<Timestamp>,
}

/// What a grant can pay for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreditGrantApplicabilityConfig {
    /// The prices it can pay for.
    pub scope: CreditGrantScope,
}

/// The prices that a grant can pay for: all of a kind, or the named ones.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreditGrantScope {
    /// All prices of this kind; absent where prices are named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_type: Option<CreditScopePriceType>,
    /// These prices alone; absent where a kind is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prices: Option<Vec<CreditGrantScopePrice>>,
}

/// A price that a grant can pay for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreditGrantScopePrice {
    /// Which one, where it still exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<PriceId>,
}

/// Whether the customer paid for a grant.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditGrantCategory {
    /// The customer paid for it in advance.
    Paid,
    /// It was given for nothing.
    Promotional,
    /// A value that this crate does not know.
    Unknown(String),
}

/// What [`CreditGrant::create`] takes. Stripe requires a customer as well, by `customer` or by
/// `customer_account`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditGrantCreateParams {
    /// How much to grant.
    amount: CreditAmount,
    /// What it is to pay for.
    applicability_config: CreditGrantApplicabilityConfigParams,
    /// Whether the customer pays for it. [`CreditGrantCategory::Paid`], if left out.
    category: Option<CreditGrantCategory>,
    /// Who is to use it.
    customer: Option<CustomerId>,
    /// Who is to use it, where the customer is represented by an account.
    customer_account: Option<AccountId>,
    /// From when on it can be used. Now, if left out.
    effective_at: Option<Timestamp>,
    /// References that are to come as whole objects, such as `customer`.
    expand: Option<Vec<String>>,
    /// When what is left of it is lost. Never, if left out.
    expires_at: Option<Timestamp>,
    /// Your own keys and values.
    metadata: Option<Metadata>,
    /// What people see in the dashboard.
    name: Option<String>,
    /// Which of several grants is used first: 0 before 100, and 50 if left out.
    priority: Option<i64>,
}

/// What a grant is to pay for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditGrantApplicabilityConfigParams {
    /// The prices it is to pay for.
    scope: CreditScopeParams,
}

/// What [`CreditGrant::retrieve`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditGrantRetrieveParams {
    /// References that are to come as whole objects, such as `customer`.
    expand: Option<Vec<String>>,
}

/// What [`CreditGrant::update`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditGrantUpdateParams {
    /// References that are to come as whole objects, such as `customer`.
    expand: Option<Vec<String>>,
    /// When what is left of it is lost. Cleared, it never is.
    expires_at: Option<Clearable<Timestamp>>,
    /// Your own keys to set and to unset. Those that are not named stay as they are.
    metadata: Option<MetadataUpdate>,
}

/// What [`CreditGrant::list`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditGrantListParams {
    /// The id of the grant before which the page ends, to go backwards.
    ending_before: Option<CreditGrantId>,
    /// How many to answer at most: 1 to 100, and 10 if left out.
    limit: Option<i64>,
    /// The id of the grant after which the page begins.
    starting_after: Option<CreditGrantId>,
    /// Leaves out the grants of other customers.
    customer: Option<CustomerId>,
    /// Leaves out the grants of other customers, where accounts represent them.
    customer_account: Option<AccountId>,
    /// References that are to come as whole objects, such as `data.customer`.
    expand: Option<Vec<String>>,
}

/// What [`CreditGrant::expire`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditGrantExpireParams {
    /// References that are to come as whole objects, such as `customer`.
    expand: Option<Vec<String>>,
}

/// What [`CreditGrant::void_grant`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditGrantVoidGrantParams {
    /// References that are to come as whole objects, such as `customer`.
    expand: Option<Vec<String>>,
}

described! {
    CreditGrantApplicabilityConfig { scope }
    CreditGrantScope { price_type, prices }
    CreditGrantScopePrice { id }
}
