//! Credit grants: <https://docs.stripe.com/api/billing/credit-grant>

use stripe_core::ids::billing::CreditGrantId;
use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{CustomerId, PriceId};
use stripe_core::{
    Clearable, Expandable, Metadata, MetadataUpdate, Money, ObjectName, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

use crate::shared::{CreditAmount, CreditAmountType};

/// Credit given or sold to a customer that pays for metered usage.
///
/// Invoices use the credit when they are finalized, before any other means of payment. A grant does
/// not hold its remaining amount: see [`CreditBalanceSummary`].
///
/// [`CreditBalanceSummary`]: https://docs.stripe.com/api/billing/credit-balance-summary
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing.credit_grant",
    path = "/v1/billing/credit_grants",
    ops(
        /// Grants credit to a customer. Nothing is charged, not even if `category` is
        /// [`Category::Paid`]: the customer's payment is separate.
        create(CreditGrantCreateParams),
        retrieve(()),
        /// Updates the expiry and the metadata. All other fields are fixed at creation.
        update(CreditGrantUpdateParams),
        list(CreditGrantListParams),
        /// Expires the grant now. The remaining credit is lost; invoices that it paid stay paid.
        action(expire, ()),
        /// Voids the grant, for example if it was given by mistake.
        action(void_grant, (), path = "void"),
    )
)]
#[non_exhaustive]
pub struct CreditGrant {
    pub id: CreditGrantId,
    pub object: ObjectName<Self>,
    /// Amount originally granted. Using the credit does not change it.
    pub amount: CreditAmount,
    pub applicability_config: ApplicabilityConfig,
    /// Whether the customer paid for the grant, for your accounting. Not visible to customers.
    pub category: Category,
    pub created: Timestamp,
    /// Customer who can use the credit.
    pub customer: Expandable<CustomerId>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<AccountId>,
    /// Time from which the credit can be used.
    pub effective_at: Option<Timestamp>,
    /// Time at which the grant expires. Absent if it does not expire.
    pub expires_at: Option<Timestamp>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Name in the dashboard. Not visible to customers.
    pub name: Option<String>,
    /// Priority among several grants: lower numbers are used first, from 0 to 100.
    pub priority: Option<i64>,
    /// Test clock of the customer, if there is one.
    pub test_clock: Option<Expandable<TestClockId>>,
    /// Time of the last change to any field.
    pub updated: Timestamp,
    /// Time at which the grant was voided. Absent if it was not.
    pub voided_at: Option<Timestamp>,
}

/// Prices that a grant can pay for.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ApplicabilityConfig {
    pub scope: Scope,
}

/// Prices that a grant can pay for.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Scope {
    /// Kind of price. Absent if `prices` is set.
    pub price_type: Option<PriceType>,
    /// Eligible prices. Absent if `price_type` is set.
    pub prices: Option<Vec<Price>>,
}

/// Kind of price that credit can pay for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PriceType {
    /// Prices that refer to a meter.
    Metered,
    Unknown(String),
}

/// A price that a grant can pay for.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Price {
    /// Id of the price. Absent if the price no longer exists.
    pub id: Option<PriceId>,
}

/// Category of a grant: paid or promotional.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Category {
    /// The customer paid for the credit in advance.
    Paid,
    /// The credit was given for free.
    Promotional,
    Unknown(String),
}

/// Parameters for [`CreditGrant::create`]. Stripe requires one of `customer` and
/// `customer_account`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditGrantCreateParams {
    amount: AmountParams,
    applicability_config: ApplicabilityConfigParams,
    /// Category of the grant. Default: [`Category::Paid`].
    category: Option<Category>,
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<AccountId>,
    /// Time from which the credit can be used. Default: now.
    effective_at: Option<Timestamp>,
    /// Time at which the grant expires. Default: never.
    expires_at: Option<Timestamp>,
    metadata: Option<Metadata>,
    /// Name in the dashboard. Not visible to customers.
    name: Option<String>,
    /// Priority among several grants: lower numbers are used first, from 0 to 100. Default: 50.
    priority: Option<i64>,
}

/// An amount of credit to grant.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmountParams {
    r#type: CreditAmountType,
    /// Amount in the smallest currency unit. Required if `type` is [`CreditAmountType::Monetary`].
    monetary: Option<Money>,
}

/// Prices that a grant can pay for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ApplicabilityConfigParams {
    scope: ScopeParams,
}

/// Prices that a grant can pay for. `price_type` and `prices` are mutually exclusive.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScopeParams {
    price_type: Option<PriceType>,
    /// Prices that the grant can pay for. Each must refer to a meter.
    prices: Option<Vec<PriceParams>>,
}

/// A price that a grant can pay for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceParams {
    id: PriceId,
}

/// Parameters for [`CreditGrant::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditGrantUpdateParams {
    /// Time at which the grant expires. It never expires if this is cleared.
    expires_at: Option<Clearable<Timestamp>>,
    metadata: Option<MetadataUpdate>,
}

/// Parameters for [`CreditGrant::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditGrantListParams {
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<AccountId>,
}
