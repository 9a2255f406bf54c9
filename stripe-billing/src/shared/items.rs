//! Parameters of prices and of subscription items.

use stripe_core::ids::{CouponId, DiscountId, ProductId, PromotionCodeId, TaxCodeId};
use stripe_core::{Clearable, Currency, Decimal, Interval, StripeEnum, StripeParams, TaxBehavior};

/// A pricing tier for quantities up to an upper bound.
///
/// Set either an amount or its decimal form.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TierParams {
    /// Upper bound of the tier, inclusive.
    up_to: UpTo,
    /// Flat price of the whole tier in the smallest currency unit.
    flat_amount: Option<i64>,
    /// Value of `flat_amount` with up to 12 decimal places.
    flat_amount_decimal: Option<Decimal>,
    /// Price of one unit in the smallest currency unit.
    unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// Upper bound of a tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum UpTo {
    /// No upper bound.
    Inf,
    Quantity(i64),
}

stripe_core::keyword_or!(UpTo { "inf" => Inf, Quantity(i64) });

/// Billing interval of a price.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecurringParams {
    interval: Interval,
    /// Number of intervals between two invoices, spanning at most three years. Default: 1.
    interval_count: Option<i64>,
}

/// A recurring price to create for one item. Stripe requires one of `unit_amount` and
/// `unit_amount_decimal`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ItemPriceDataParams {
    currency: Currency,
    product: ProductId,
    recurring: RecurringParams,
    tax_behavior: Option<TaxBehavior>,
    /// Price of one unit in the smallest currency unit.
    unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// A one-time price. Stripe requires one of `unit_amount` and `unit_amount_decimal`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OneTimePriceDataParams {
    currency: Currency,
    product: ProductId,
    /// Whether the amount includes tax. [`TaxBehavior::Inclusive`] and [`TaxBehavior::Exclusive`]
    /// cannot be changed later.
    tax_behavior: Option<TaxBehavior>,
    /// Amount in the smallest currency unit, negative for a credit.
    unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// Properties of a product that determine its tax.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductTaxDetailsParams {
    /// Id of the place where a service is performed. Whether it is required depends on the tax
    /// code.
    performance_location: Option<String>,
    tax_code: Option<Clearable<TaxCodeId>>,
}

/// Usage threshold of an item that creates an invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ItemBillingThresholdsParams {
    /// Usage threshold, in the unit of the price.
    usage_gte: i64,
}

/// A discount, with exactly one of the three fields.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DiscountParams {
    /// Coupon from which a new discount is created.
    coupon: Option<CouponId>,
    /// Existing discount.
    discount: Option<DiscountId>,
    /// Promotion code from which a new discount is created.
    promotion_code: Option<PromotionCodeId>,
}

/// Proration of a change within a billing period.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProrationBehavior {
    /// The change is prorated and invoiced immediately.
    AlwaysInvoice,
    /// The change is prorated on the next invoice.
    CreateProrations,
    /// The change is not prorated.
    None,
    Unknown(String),
}
