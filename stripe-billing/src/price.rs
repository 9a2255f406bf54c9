//! Prices: <https://docs.stripe.com/api/prices>

use std::collections::BTreeMap;

use stripe_core::ids::billing::MeterId;
use stripe_core::ids::{PriceId, ProductId, TaxCodeId};
use stripe_core::{
    Clearable, Currency, Decimal, Expandable, Interval, Metadata, MetadataUpdate, ObjectName,
    Range, SearchParams, StripeEnum, StripeObject, StripeParams, StripeResource, TaxBehavior,
    Timestamp,
};

pub use crate::shared::{ProductTaxDetailsParams, TierParams, UpTo};

/// The amount, currency and interval at which a product is sold.
///
/// Amount, currency and interval are fixed when it is created. To change them, create another price
/// and set [`active`](Self::active) of this one to `false`. A price cannot be deleted.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "price",
    path = "/v1/prices",
    ops(
        /// Creates a price, and a product too if `product_data` is set.
        create(PriceCreateParams),
        /// Retrieves a price. Its tiers are present only if expanded.
        retrieve(()),
        /// Updates what is not fixed at creation. Existing subscriptions to the price do not change.
        update(PriceUpdateParams),
        /// Lists the prices that are active, or those that are not if `active` is set to `false`.
        ///
        /// Prices that were made for one item by its `price_data` are left out.
        list(PriceListParams),
        /// Searches prices. A new or changed price is usually found within a minute.
        search(SearchParams),
    )
)]
#[non_exhaustive]
pub struct Price {
    pub id: PriceId,
    pub object: ObjectName<Self>,
    /// Whether it is available for new purchases.
    pub active: bool,
    pub billing_scheme: BillingScheme,
    pub created: Timestamp,
    pub currency: Currency,
    /// Prices in other currencies, by currency. Present only if expanded.
    pub currency_options: Option<BTreeMap<Currency, CurrencyOption>>,
    /// Present if the customer chooses the amount.
    pub custom_unit_amount: Option<CustomUnitAmount>,
    pub livemode: bool,
    /// Your key to look the price up by, unique among your prices.
    pub lookup_key: Option<String>,
    pub metadata: Metadata,
    /// Internal name, not shown to customers.
    pub nickname: Option<String>,
    pub product: Expandable<ProductId>,
    /// Absent for a price that is paid once.
    pub recurring: Option<Recurring>,
    pub tax_behavior: Option<TaxBehavior>,
    /// Absent unless `billing_scheme` is [`BillingScheme::Tiered`], and present only if expanded.
    pub tiers: Option<Vec<Tier>>,
    pub tiers_mode: Option<TiersMode>,
    /// Division and rounding of a quantity before pricing.
    pub transform_quantity: Option<TransformQuantity>,
    pub r#type: PriceType,
    /// Amount in the smallest currency unit. Absent if tiered, or if it has a fraction.
    pub unit_amount: Option<i64>,
    /// `unit_amount` with up to 12 decimal places.
    pub unit_amount_decimal: Option<Decimal>,
}

/// Pricing method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingScheme {
    /// `unit_amount` times the quantity.
    PerUnit,
    /// By [`Price::tiers`] and [`Price::tiers_mode`].
    Tiered,
    Unknown(String),
}

/// The price in an additional currency.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CurrencyOption {
    pub custom_unit_amount: Option<CustomUnitAmount>,
    pub tax_behavior: Option<TaxBehavior>,
    /// Present only if expanded.
    pub tiers: Option<Vec<Tier>>,
    /// Amount in the smallest unit of that currency.
    pub unit_amount: Option<i64>,
    /// `unit_amount` with up to 12 decimal places.
    pub unit_amount_decimal: Option<Decimal>,
}

/// Bounds of an amount that the customer chooses, in the smallest currency unit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomUnitAmount {
    pub maximum: Option<i64>,
    pub minimum: Option<i64>,
    /// Suggested amount, which the customer can change.
    pub preset: Option<i64>,
}

/// Billing interval and usage type of a recurring price.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Recurring {
    pub interval: Interval,
    /// Number of intervals between two invoices.
    pub interval_count: i64,
    /// The meter that counts usage. Present if `usage_type` is [`UsageType::Metered`].
    pub meter: Option<MeterId>,
    /// Length of the trial in days, for a subscription that is created with `trial_from_plan`.
    pub trial_period_days: Option<i64>,
    pub usage_type: UsageType,
}

/// Source of the billed quantity.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UsageType {
    /// It is set on the subscription.
    Licensed,
    /// A meter counts it.
    Metered,
    Unknown(String),
}

/// A pricing tier: the price for quantities up to an upper bound.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tier {
    /// For the whole tier, in the smallest currency unit.
    pub flat_amount: Option<i64>,
    /// `flat_amount` with up to 12 decimal places.
    pub flat_amount_decimal: Option<Decimal>,
    /// For each unit, in the smallest currency unit.
    pub unit_amount: Option<i64>,
    /// `unit_amount` with up to 12 decimal places.
    pub unit_amount_decimal: Option<Decimal>,
    /// The last quantity in it. Absent for the last tier.
    pub up_to: Option<i64>,
}

/// Tier pricing method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TiersMode {
    /// Each unit is priced by the tier that it falls into.
    Graduated,
    /// All units are priced by the tier that the total quantity falls into.
    Volume,
    Unknown(String),
}

/// Division and rounding of a quantity before pricing.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransformQuantity {
    /// Number of units that are priced as one.
    pub divide_by: i64,
    pub round: Round,
}

/// Rounding direction.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Round {
    Down,
    Up,
    Unknown(String),
}

/// One-time or recurring.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PriceType {
    OneTime,
    Recurring,
    Unknown(String),
}

/// Parameters for [`Price::create`]. Stripe requires one of `product` and `product_data`, and unless
/// the price is tiered one of `unit_amount`, `unit_amount_decimal` and `custom_unit_amount`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceCreateParams {
    currency: Currency,
    /// Whether it is available for new purchases. Default: `true`.
    active: Option<bool>,
    /// Default: [`BillingScheme::PerUnit`].
    billing_scheme: Option<BillingScheme>,
    /// Prices in other currencies.
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
    /// Lets the customer choose the amount.
    custom_unit_amount: Option<CustomUnitAmountParams>,
    /// Your key to look the price up by. At most 200 characters.
    lookup_key: Option<String>,
    metadata: Option<Metadata>,
    /// Internal name, not shown to customers.
    nickname: Option<String>,
    product: Option<ProductId>,
    /// Creates the product as well.
    product_data: Option<ProductDataParams>,
    /// Makes it recurring.
    recurring: Option<RecurringParams>,
    /// Default: that of the tax settings.
    tax_behavior: Option<TaxBehavior>,
    /// In ascending order. The last one is [`UpTo::Inf`].
    tiers: Option<Vec<TierParams>>,
    tiers_mode: Option<TiersMode>,
    /// Takes `lookup_key` from the price that has it now.
    transfer_lookup_key: Option<bool>,
    /// Cannot be combined with `tiers`.
    transform_quantity: Option<TransformQuantityParams>,
    /// Amount in the smallest currency unit.
    unit_amount: Option<i64>,
    /// `unit_amount` with up to 12 decimal places; excludes `unit_amount`.
    unit_amount_decimal: Option<Decimal>,
}

/// A price in an additional currency.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrencyOptionParams {
    custom_unit_amount: Option<CustomUnitAmountParams>,
    tax_behavior: Option<TaxBehavior>,
    /// In ascending order. The last one is [`UpTo::Inf`].
    tiers: Option<Vec<TierParams>>,
    /// Amount in the smallest unit of that currency.
    unit_amount: Option<i64>,
    /// `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// Bounds of an amount that the customer chooses, in the smallest currency unit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomUnitAmountParams {
    /// `true`, to let the customer choose the amount.
    enabled: bool,
    maximum: Option<i64>,
    minimum: Option<i64>,
    /// The amount to propose.
    preset: Option<i64>,
}

/// A product to create with the price.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductDataParams {
    /// Shown to customers.
    name: String,
    /// Whether it is available for purchase. Default: `true`.
    active: Option<bool>,
    /// An id of your choice. Default: an id that Stripe generates.
    id: Option<ProductId>,
    metadata: Option<Metadata>,
    /// Text on card statements. At most 22 characters.
    statement_descriptor: Option<String>,
    tax_code: Option<TaxCodeId>,
    tax_details: Option<ProductTaxDetailsParams>,
    /// Label of one unit on receipts, such as `seat`.
    unit_label: Option<String>,
}

/// Billing interval and usage type.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecurringParams {
    interval: Interval,
    /// Default: 1. At most three years between two invoices.
    interval_count: Option<i64>,
    /// The meter that counts usage. Required if `usage_type` is [`UsageType::Metered`].
    meter: Option<MeterId>,
    /// Length of the trial in days, for a subscription that is created with `trial_from_plan`.
    trial_period_days: Option<i64>,
    /// Default: [`UsageType::Licensed`].
    usage_type: Option<UsageType>,
}

/// Division and rounding of a quantity before pricing.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransformQuantityParams {
    /// Number of units that are priced as one.
    divide_by: i64,
    round: Round,
}

/// Parameters for [`Price::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceUpdateParams {
    /// Whether it is available for new purchases.
    active: Option<bool>,
    /// Prices in other currencies.
    currency_options: Option<Clearable<BTreeMap<Currency, CurrencyOptionParams>>>,
    /// Your key to look the price up by. At most 200 characters.
    lookup_key: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Internal name, not shown to customers.
    nickname: Option<String>,
    /// Cannot be changed once it is [`TaxBehavior::Inclusive`] or [`TaxBehavior::Exclusive`].
    tax_behavior: Option<TaxBehavior>,
    /// Takes `lookup_key` from the price that has it now.
    transfer_lookup_key: Option<bool>,
}

/// Parameters for [`Price::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceListParams {
    /// Returns only the prices in this state. Default: `true`.
    active: Option<bool>,
    created: Option<Range<Timestamp>>,
    currency: Option<Currency>,
    /// At most ten lookup keys.
    lookup_keys: Option<Vec<String>>,
    product: Option<ProductId>,
    recurring: Option<RecurringFilter>,
    r#type: Option<PriceType>,
}

/// Filter for recurring prices.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecurringFilter {
    interval: Option<Interval>,
    meter: Option<MeterId>,
    usage_type: Option<UsageType>,
}
