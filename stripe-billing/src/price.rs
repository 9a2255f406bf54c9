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

/// The amount, currency and billing interval at which a product is sold.
///
/// Amount, currency and interval are fixed at creation. To change them, create another price and
/// set [`active`](Self::active) of this one to `false`. A price cannot be deleted.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "price",
    path = "/v1/prices",
    ops(
        /// Creates a price, together with a product if `product_data` is set.
        create(PriceCreateParams),
        /// Retrieves a price. Its tiers are present only if expanded.
        retrieve(()),
        /// Updates a price. Amount, currency and interval cannot be changed. Existing subscriptions
        /// are not affected.
        update(PriceUpdateParams),
        /// Lists active prices, or inactive ones if `active` is set to `false`.
        ///
        /// Prices created with `price_data` are not included.
        list(PriceListParams),
        /// Searches prices. Changes are usually visible within a minute.
        search(SearchParams),
    )
)]
#[non_exhaustive]
pub struct Price {
    pub id: PriceId,
    pub object: ObjectName<Self>,
    /// Whether the price is available for new purchases.
    pub active: bool,
    pub billing_scheme: BillingScheme,
    pub created: Timestamp,
    pub currency: Currency,
    /// Prices in other currencies, by currency. Present only if expanded.
    pub currency_options: Option<BTreeMap<Currency, CurrencyOption>>,
    /// Limits for an amount that the customer chooses. Absent if the amount is fixed.
    pub custom_unit_amount: Option<CustomUnitAmount>,
    pub livemode: bool,
    /// Lookup key, unique among your prices.
    pub lookup_key: Option<String>,
    pub metadata: Metadata,
    /// Internal name, not visible to customers.
    pub nickname: Option<String>,
    pub product: Expandable<ProductId>,
    /// Billing interval and usage type. Absent for a one-time price.
    pub recurring: Option<Recurring>,
    pub tax_behavior: Option<TaxBehavior>,
    /// Pricing tiers. Present only if expanded and `billing_scheme` is [`BillingScheme::Tiered`].
    pub tiers: Option<Vec<Tier>>,
    pub tiers_mode: Option<TiersMode>,
    /// Division and rounding of a quantity before pricing.
    pub transform_quantity: Option<TransformQuantity>,
    pub r#type: PriceType,
    /// Amount in the smallest currency unit. Absent if the price is tiered or has a fraction.
    pub unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places.
    pub unit_amount_decimal: Option<Decimal>,
}

/// Pricing method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingScheme {
    /// Fixed price: `unit_amount` times the quantity.
    PerUnit,
    /// Tiered price: see [`Price::tiers`] and [`Price::tiers_mode`].
    Tiered,
    Unknown(String),
}

/// Price in an additional currency.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CurrencyOption {
    pub custom_unit_amount: Option<CustomUnitAmount>,
    pub tax_behavior: Option<TaxBehavior>,
    /// Pricing tiers. Present only if expanded.
    pub tiers: Option<Vec<Tier>>,
    /// Amount in the smallest unit of that currency.
    pub unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places.
    pub unit_amount_decimal: Option<Decimal>,
}

/// Limits for an amount that the customer chooses, in the smallest currency unit.
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
    /// Meter that counts the usage. Present if `usage_type` is [`UsageType::Metered`].
    pub meter: Option<MeterId>,
    /// Length of the trial in days, for subscriptions created with `trial_from_plan`.
    pub trial_period_days: Option<i64>,
    pub usage_type: UsageType,
}

/// Source of the billed quantity.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UsageType {
    /// The quantity is set on the subscription.
    Licensed,
    /// The quantity is counted by a meter.
    Metered,
    Unknown(String),
}

/// A pricing tier for quantities up to an upper bound.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tier {
    /// Flat price of the whole tier in the smallest currency unit.
    pub flat_amount: Option<i64>,
    /// Value of `flat_amount` with up to 12 decimal places.
    pub flat_amount_decimal: Option<Decimal>,
    /// Price of one unit in the smallest currency unit.
    pub unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places.
    pub unit_amount_decimal: Option<Decimal>,
    /// Upper bound of the tier, inclusive. Absent for the last tier.
    pub up_to: Option<i64>,
}

/// Pricing method for tiers.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TiersMode {
    /// Each unit is priced at the tier that it falls into.
    Graduated,
    /// All units are priced at the tier that the total quantity falls into.
    Volume,
    Unknown(String),
}

/// Division and rounding of a quantity before pricing.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransformQuantity {
    /// Number by which the quantity is divided, for example 1,000 for a price per thousand units.
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

/// Type of a price: one-time or recurring.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PriceType {
    OneTime,
    Recurring,
    Unknown(String),
}

/// Parameters for [`Price::create`]. Stripe requires one of `product` and `product_data`. Unless
/// the price is tiered, it also requires one of `unit_amount`, `unit_amount_decimal` and
/// `custom_unit_amount`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceCreateParams {
    currency: Currency,
    /// Whether the price is available for new purchases. Default: `true`.
    active: Option<bool>,
    /// Pricing method. Default: [`BillingScheme::PerUnit`].
    billing_scheme: Option<BillingScheme>,
    /// Prices in other currencies.
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
    /// Limits for an amount that the customer chooses.
    custom_unit_amount: Option<CustomUnitAmountParams>,
    /// Lookup key, at most 200 characters.
    lookup_key: Option<String>,
    metadata: Option<Metadata>,
    /// Internal name, not visible to customers.
    nickname: Option<String>,
    product: Option<ProductId>,
    product_data: Option<ProductDataParams>,
    /// Billing interval and usage type of a recurring price.
    recurring: Option<RecurringParams>,
    /// Whether the amount includes tax. Default: the tax setting of the account.
    tax_behavior: Option<TaxBehavior>,
    /// Pricing tiers in ascending order. The last one is [`UpTo::Inf`].
    tiers: Option<Vec<TierParams>>,
    tiers_mode: Option<TiersMode>,
    /// Whether to take `lookup_key` from the price that currently has it.
    transfer_lookup_key: Option<bool>,
    /// Division and rounding of a quantity before pricing. Cannot be combined with `tiers`.
    transform_quantity: Option<TransformQuantityParams>,
    /// Price of one unit in the smallest currency unit.
    unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places. Cannot be combined with `unit_amount`.
    unit_amount_decimal: Option<Decimal>,
}

/// Price in an additional currency.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrencyOptionParams {
    custom_unit_amount: Option<CustomUnitAmountParams>,
    tax_behavior: Option<TaxBehavior>,
    /// Pricing tiers in ascending order. The last one is [`UpTo::Inf`].
    tiers: Option<Vec<TierParams>>,
    /// Amount in the smallest unit of that currency.
    unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// Limits for an amount that the customer chooses, in the smallest currency unit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomUnitAmountParams {
    /// Whether the customer chooses the amount. Must be `true`.
    enabled: bool,
    maximum: Option<i64>,
    minimum: Option<i64>,
    /// Suggested amount.
    preset: Option<i64>,
}

/// A product to create with the price.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductDataParams {
    /// Name shown to customers.
    name: String,
    /// Whether the product is available for purchase. Default: `true`.
    active: Option<bool>,
    /// Custom id. Default: an id that Stripe generates.
    id: Option<ProductId>,
    metadata: Option<Metadata>,
    /// Text on card statements. At most 22 characters.
    statement_descriptor: Option<String>,
    tax_code: Option<TaxCodeId>,
    tax_details: Option<ProductTaxDetailsParams>,
    /// Label for one unit on receipts, such as `seat`.
    unit_label: Option<String>,
}

/// Billing interval and usage type.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecurringParams {
    interval: Interval,
    /// Number of intervals between two invoices, spanning at most three years. Default: 1.
    interval_count: Option<i64>,
    /// Meter that counts the usage. Required if `usage_type` is [`UsageType::Metered`].
    meter: Option<MeterId>,
    /// Length of the trial in days, for subscriptions created with `trial_from_plan`.
    trial_period_days: Option<i64>,
    /// Source of the billed quantity. Default: [`UsageType::Licensed`].
    usage_type: Option<UsageType>,
}

/// Division and rounding of a quantity before pricing.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransformQuantityParams {
    /// Number by which the quantity is divided, for example 1,000 for a price per thousand units.
    divide_by: i64,
    round: Round,
}

/// Parameters for [`Price::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceUpdateParams {
    /// Whether the price is available for new purchases.
    active: Option<bool>,
    /// Prices in other currencies.
    currency_options: Option<Clearable<BTreeMap<Currency, CurrencyOptionParams>>>,
    /// Lookup key, at most 200 characters.
    lookup_key: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Internal name, not visible to customers.
    nickname: Option<String>,
    /// Whether the amount includes tax. [`TaxBehavior::Inclusive`] and [`TaxBehavior::Exclusive`]
    /// cannot be changed later.
    tax_behavior: Option<TaxBehavior>,
    /// Whether to take `lookup_key` from the price that currently has it.
    transfer_lookup_key: Option<bool>,
}

/// Parameters for [`Price::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceListParams {
    /// Whether to list only active prices (`true`) or only inactive ones (`false`). Default:
    /// `true`.
    active: Option<bool>,
    created: Option<Range<Timestamp>>,
    currency: Option<Currency>,
    /// Lookup keys to filter the prices by, at most ten.
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
