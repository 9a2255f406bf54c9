//! Plans: <https://docs.stripe.com/api/plans>

use stripe_core::ids::billing::MeterId;
use stripe_core::ids::{PlanId, ProductId};
use stripe_core::{
    Clearable, Currency, Decimal, Expandable, Interval, Metadata, MetadataUpdate, ObjectName,
    Range, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "plan",
    path = "/v1/plans",
    ops(
        create(PlanCreateParams),
        retrieve(()),
        update(PlanUpdateParams),
        delete(()),
        list(PlanListParams),
    )
)]
#[non_exhaustive]
pub struct Plan {
    pub id: PlanId,
    pub object: ObjectName<Self>,
    pub active: bool,
    pub amount: Option<i64>,
    pub amount_decimal: Option<Decimal>,
    pub billing_scheme: BillingScheme,
    pub created: Timestamp,
    pub currency: Currency,
    pub interval: Interval,
    pub interval_count: i64,
    pub livemode: bool,
    pub metadata: Metadata,
    pub meter: Option<MeterId>,
    pub nickname: Option<String>,
    pub product: Option<Expandable<ProductId>>,
    pub tiers: Option<Vec<Tier>>,
    pub tiers_mode: Option<TiersMode>,
    pub transform_usage: Option<TransformUsage>,
    pub trial_period_days: Option<i64>,
    pub usage_type: UsageType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingScheme {
    PerUnit,
    Tiered,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tier {
    pub flat_amount: Option<i64>,
    pub flat_amount_decimal: Option<Decimal>,
    pub unit_amount: Option<i64>,
    pub unit_amount_decimal: Option<Decimal>,
    pub up_to: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TiersMode {
    Graduated,
    Volume,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransformUsage {
    pub divide_by: i64,
    pub round: Round,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Round {
    Down,
    Up,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UsageType {
    Licensed,
    Metered,
    Unknown(String),
}

/// Parameters for [`Plan::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PlanCreateParams {
    currency: Currency,
    interval: Interval,
    active: Option<bool>,
    amount: Option<i64>,
    amount_decimal: Option<Decimal>,
    billing_scheme: Option<BillingScheme>,
    id: Option<String>,
    interval_count: Option<i64>,
    metadata: Option<Clearable<Metadata>>,
    meter: Option<MeterId>,
    nickname: Option<String>,
    product: Option<String>,
    tiers: Option<Vec<TierParams>>,
    tiers_mode: Option<TiersMode>,
    transform_usage: Option<TransformUsageParams>,
    trial_period_days: Option<i64>,
    usage_type: Option<UsageType>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TierParams {
    up_to: UpTo,
    flat_amount: Option<i64>,
    flat_amount_decimal: Option<Decimal>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum UpTo {
    Inf,
    Value(i64),
}

stripe_core::keyword_or!(UpTo { "inf" => Inf, Value(i64) });

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransformUsageParams {
    divide_by: i64,
    round: Round,
}

/// Parameters for [`Plan::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PlanUpdateParams {
    active: Option<bool>,
    metadata: Option<Clearable<MetadataUpdate>>,
    nickname: Option<String>,
    product: Option<ProductId>,
    trial_period_days: Option<i64>,
}

/// Parameters for [`Plan::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PlanListParams {
    active: Option<bool>,
    created: Option<Range<Timestamp>>,
    product: Option<ProductId>,
}
