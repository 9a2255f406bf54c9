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

/// Credit that was given or sold to a customer, to pay for metered usage.
///
/// It is used up as invoices are finalized, before any other means of payment. What is left of it is
/// no field of the grant: see [`CreditBalanceSummary`].
///
/// [`CreditBalanceSummary`]: https://docs.stripe.com/api/billing/credit-balance-summary
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing.credit_grant",
    path = "/v1/billing/credit_grants",
    ops(
        /// Grants credits to a customer. Nothing is charged for them, also if `category` is
        /// [`Category::Paid`]: the payment is a matter of its own.
        create(CreditGrantCreateParams),
        retrieve(()),
        /// Updates the time of expiry and the metadata. All other fields are fixed when it is created.
        update(CreditGrantUpdateParams),
        list(CreditGrantListParams),
        /// Ends the grant now: what is left of it is lost. Invoices that it has paid stay paid.
        action(expire, ()),
        /// Takes the grant back, as one that was given by mistake.
        action(void_grant, (), path = "void"),
    )
)]
#[non_exhaustive]
pub struct CreditGrant {
    pub id: CreditGrantId,
    pub object: ObjectName<Self>,
    /// The amount that was granted originally. It does not change when credit is used.
    pub amount: CreditAmount,
    pub applicability_config: ApplicabilityConfig,
    /// Whether the customer paid for it, for your accounting. Not shown to customers.
    pub category: Category,
    pub created: Timestamp,
    /// The customer who can use it.
    pub customer: Expandable<CustomerId>,
    /// Present if an account represents the customer.
    pub customer_account: Option<AccountId>,
    /// Time from which it can be used.
    pub effective_at: Option<Timestamp>,
    /// Time at which it expires. Absent if it does not expire.
    pub expires_at: Option<Timestamp>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Name in the dashboard, not shown to customers.
    pub name: Option<String>,
    /// Order of use of several grants: 0 before 100.
    pub priority: Option<i64>,
    /// The test clock of the customer, if there is one.
    pub test_clock: Option<Expandable<TestClockId>>,
    /// Time of the last change of any field.
    pub updated: Timestamp,
    /// Absent unless it was voided.
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
    /// Absent if `prices` names them.
    pub price_type: Option<PriceType>,
    /// Absent if `price_type` chooses them.
    pub prices: Option<Vec<Price>>,
}

/// Kind of price.
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
    /// Absent if the price no longer exists.
    pub id: Option<PriceId>,
}

/// Whether the customer paid for a grant.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Category {
    /// The customer paid for it in advance.
    Paid,
    /// It was given for free.
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
    /// Default: [`Category::Paid`].
    category: Option<Category>,
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<AccountId>,
    /// Time from which it can be used. Default: now.
    effective_at: Option<Timestamp>,
    /// Time at which it expires. Default: never.
    expires_at: Option<Timestamp>,
    metadata: Option<Metadata>,
    /// Name in the dashboard, not shown to customers.
    name: Option<String>,
    /// Order of use of several grants: 0 before 100. Default: 50.
    priority: Option<i64>,
}

/// An amount to grant.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmountParams {
    r#type: CreditAmountType,
    /// Amount in the smallest currency unit. Required if `type` is [`CreditAmountType::Monetary`].
    monetary: Option<Money>,
}

/// Prices that a grant is to pay for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ApplicabilityConfigParams {
    scope: ScopeParams,
}

/// Prices that a grant is to pay for. `price_type` and `prices` exclude each other.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScopeParams {
    price_type: Option<PriceType>,
    /// Prices that the grant can pay for. Each must refer to a meter.
    prices: Option<Vec<PriceParams>>,
}

/// A price that a grant is to pay for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceParams {
    id: PriceId,
}

/// Parameters for [`CreditGrant::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditGrantUpdateParams {
    /// Time at which it expires. If cleared, it does not expire.
    expires_at: Option<Clearable<Timestamp>>,
    metadata: Option<MetadataUpdate>,
}

/// Parameters for [`CreditGrant::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditGrantListParams {
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<AccountId>,
}
