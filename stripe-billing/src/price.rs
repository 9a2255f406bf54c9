//! Prices: <https://docs.stripe.com/api/prices>

use std::collections::BTreeMap;

use stripe_core::ids::billing::MeterId;
use stripe_core::ids::{PriceId, ProductId, TaxCodeId};
use stripe_core::{
    Clearable, Currency, Decimal, Expandable, Interval, Metadata, MetadataUpdate, ObjectName,
    Range, SearchParams, StripeEnum, StripeObject, StripeParams, StripeResource, TaxBehavior,
    Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "price",
    path = "/v1/prices",
    ops(
        create(PriceCreateParams),
        retrieve(()),
        update(PriceUpdateParams),
        list(PriceListParams),
        search(SearchParams),
    )
)]
#[non_exhaustive]
pub struct Price {
    pub id: PriceId,
    pub object: ObjectName<Self>,
    pub active: bool,
    pub billing_scheme: BillingScheme,
    pub created: Timestamp,
    pub currency: Currency,
    pub currency_options: Option<BTreeMap<Currency, CurrencyOption>>,
    pub custom_unit_amount: Option<CustomUnitAmount>,
    pub livemode: bool,
    pub lookup_key: Option<String>,
    pub metadata: Metadata,
    pub nickname: Option<String>,
    pub product: Expandable<ProductId>,
    pub recurring: Option<Recurring>,
    pub tax_behavior: Option<TaxBehavior>,
    pub tiers: Option<Vec<Tier>>,
    pub tiers_mode: Option<TiersMode>,
    pub transform_quantity: Option<TransformQuantity>,
    pub r#type: PriceType,
    pub unit_amount: Option<i64>,
    pub unit_amount_decimal: Option<Decimal>,
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
pub struct CurrencyOption {
    pub custom_unit_amount: Option<CustomUnitAmount>,
    pub tax_behavior: Option<TaxBehavior>,
    pub tiers: Option<Vec<Tier>>,
    pub unit_amount: Option<i64>,
    pub unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomUnitAmount {
    pub maximum: Option<i64>,
    pub minimum: Option<i64>,
    pub preset: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Recurring {
    pub interval: Interval,
    pub interval_count: i64,
    pub meter: Option<MeterId>,
    pub trial_period_days: Option<i64>,
    pub usage_type: UsageType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UsageType {
    Licensed,
    Metered,
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
pub struct TransformQuantity {
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
pub enum PriceType {
    OneTime,
    Recurring,
    Unknown(String),
}

/// Parameters for [`Price::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceCreateParams {
    currency: Currency,
    active: Option<bool>,
    billing_scheme: Option<BillingScheme>,
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
    custom_unit_amount: Option<CustomUnitAmountParams>,
    lookup_key: Option<String>,
    metadata: Option<Metadata>,
    nickname: Option<String>,
    product: Option<ProductId>,
    product_data: Option<ProductDataParams>,
    recurring: Option<RecurringParams>,
    tax_behavior: Option<TaxBehavior>,
    tiers: Option<Vec<TierParams>>,
    tiers_mode: Option<TiersMode>,
    transfer_lookup_key: Option<bool>,
    transform_quantity: Option<TransformQuantityParams>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrencyOptionParams {
    custom_unit_amount: Option<CustomUnitAmountParams>,
    tax_behavior: Option<TaxBehavior>,
    tiers: Option<Vec<TierParams>>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomUnitAmountParams {
    enabled: bool,
    maximum: Option<i64>,
    minimum: Option<i64>,
    preset: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductDataParams {
    name: String,
    active: Option<bool>,
    id: Option<String>,
    metadata: Option<Metadata>,
    statement_descriptor: Option<String>,
    tax_code: Option<TaxCodeId>,
    tax_details: Option<TaxDetailsParams>,
    unit_label: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxDetailsParams {
    performance_location: Option<String>,
    tax_code: Option<Clearable<TaxCodeId>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecurringParams {
    interval: Interval,
    interval_count: Option<i64>,
    meter: Option<MeterId>,
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
pub struct TransformQuantityParams {
    divide_by: i64,
    round: Round,
}

/// Parameters for [`Price::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceUpdateParams {
    active: Option<bool>,
    currency_options: Option<Clearable<BTreeMap<Currency, CurrencyOptionParams>>>,
    lookup_key: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    nickname: Option<String>,
    tax_behavior: Option<TaxBehavior>,
    transfer_lookup_key: Option<bool>,
}

/// Parameters for [`Price::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceListParams {
    active: Option<bool>,
    created: Option<Range<Timestamp>>,
    currency: Option<Currency>,
    lookup_keys: Option<Vec<String>>,
    product: Option<ProductId>,
    recurring: Option<RecurringFilter>,
    r#type: Option<PriceType>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecurringFilter {
    interval: Option<Interval>,
    meter: Option<MeterId>,
    usage_type: Option<UsageType>,
}
