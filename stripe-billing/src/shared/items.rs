//! Parameters of prices and of the items that are sold at them.

use stripe_core::ids::{CouponId, DiscountId, ProductId, PromotionCodeId, TaxCodeId};
use stripe_core::{Clearable, Currency, Decimal, Interval, StripeEnum, StripeParams, TaxBehavior};

/// A pricing tier: the price for quantities up to an upper bound.
///
/// Of an amount and its decimal form, one is set.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TierParams {
    /// The last quantity in the tier.
    up_to: UpTo,
    /// For the whole tier, in the smallest currency unit.
    flat_amount: Option<i64>,
    /// `flat_amount` with up to 12 decimal places.
    flat_amount_decimal: Option<Decimal>,
    /// For each unit, in the smallest currency unit.
    unit_amount: Option<i64>,
    /// `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// The last quantity in a tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum UpTo {
    /// There is no bound.
    Inf,
    Quantity(i64),
}

stripe_core::keyword_or!(UpTo { "inf" => Inf, Quantity(i64) });

/// Billing interval of a price.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecurringParams {
    interval: Interval,
    /// Number of intervals between two invoices. Default: 1. At most three years in total.
    interval_count: Option<i64>,
}

/// A recurring price for one item. Stripe requires one of `unit_amount` and `unit_amount_decimal`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ItemPriceDataParams {
    currency: Currency,
    product: ProductId,
    recurring: RecurringParams,
    tax_behavior: Option<TaxBehavior>,
    /// Amount in the smallest currency unit.
    unit_amount: Option<i64>,
    /// `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// A price that is charged once. Stripe requires one of `unit_amount` and `unit_amount_decimal`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OneTimePriceDataParams {
    currency: Currency,
    product: ProductId,
    /// Cannot be changed once it is [`TaxBehavior::Inclusive`] or [`TaxBehavior::Exclusive`].
    tax_behavior: Option<TaxBehavior>,
    /// Amount in the smallest currency unit; a negative amount is a credit.
    unit_amount: Option<i64>,
    /// `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// Basis of the tax on a product.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductTaxDetailsParams {
    /// The id of the place where a service is performed. The tax code determines whether it is
    /// required.
    performance_location: Option<String>,
    tax_code: Option<Clearable<TaxCodeId>>,
}

/// Usage of an item that causes an invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ItemBillingThresholdsParams {
    /// In the unit of the price.
    usage_gte: i64,
}

/// A discount: exactly one of the three.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DiscountParams {
    /// A new discount by this coupon.
    coupon: Option<CouponId>,
    /// An existing discount.
    discount: Option<DiscountId>,
    /// A new discount by this promotion code.
    promotion_code: Option<PromotionCodeId>,
}

/// Treatment of a change in the middle of a billing period.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProrationBehavior {
    /// It is prorated, and invoiced immediately.
    AlwaysInvoice,
    /// It is prorated on the next invoice.
    CreateProrations,
    /// It is not prorated.
    None,
    Unknown(String),
}
