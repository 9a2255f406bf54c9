//! Coupons: <https://docs.stripe.com/api/coupons>

use std::collections::BTreeMap;

use stripe_core::ids::{CouponId, ProductId};
use stripe_core::{
    Clearable, Currency, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

/// A reduction of a price by an amount or a percentage.
///
/// It is passed in the `discounts` of a subscription, an invoice or an item of either, where it
/// creates a discount. Customers enter a promotion code, which refers to a coupon.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "coupon",
    path = "/v1/coupons",
    ops(
        /// Creates a coupon. It has no effect until it is used in a discount.
        ///
        /// Stripe refuses a coupon with both `amount_off` and `percent_off`, and one with neither.
        create(CouponCreateParams),
        retrieve(()),
        /// Updates the name, the metadata and the amounts in additional currencies. All other
        /// fields are fixed at creation.
        update(CouponUpdateParams),
        /// Deletes a coupon, so that it can no longer be used. Existing discounts remain.
        delete(()),
        /// Lists coupons, the newest first.
        list(CouponListParams),
    )
)]
#[non_exhaustive]
pub struct Coupon {
    pub id: CouponId,
    pub object: ObjectName<Self>,
    /// Reduction in the smallest currency unit. Absent if it is a percentage.
    pub amount_off: Option<i64>,
    /// Products that the coupon is limited to. Absent if it applies to all; present only if
    /// expanded.
    pub applies_to: Option<AppliesTo>,
    pub created: Timestamp,
    /// Currency of `amount_off`. Present if `amount_off` is present.
    pub currency: Option<Currency>,
    /// Amounts in other currencies, by currency. Present only if expanded.
    pub currency_options: Option<BTreeMap<Currency, CurrencyOption>>,
    pub duration: Duration,
    /// Number of months in which the discount applies. Present if `duration` is
    /// [`Duration::Repeating`].
    pub duration_in_months: Option<i64>,
    pub livemode: bool,
    /// Maximum number of redemptions by all customers. Absent if there is no limit.
    pub max_redemptions: Option<i64>,
    pub metadata: Metadata,
    /// Name on invoices and receipts. If absent, they show the id.
    pub name: Option<String>,
    /// Reduction in percent, up to 100. Absent if it is an amount.
    pub percent_off: Option<f64>,
    /// Time after which the coupon can no longer be redeemed. Existing discounts remain.
    pub redeem_by: Option<Timestamp>,
    /// Number of redemptions so far.
    pub times_redeemed: i64,
    /// Whether the coupon can be redeemed: it has neither expired nor reached its limits.
    pub valid: bool,
}

/// Products that a coupon is limited to.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AppliesTo {
    /// Ids of the products. Only lines with these products are discounted.
    pub products: Vec<ProductId>,
}

/// Reduction in an additional currency.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CurrencyOption {
    /// Amount in the smallest unit of that currency.
    pub amount_off: i64,
}

/// Duration of a discount, by the invoices that it applies to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Duration {
    /// The discount applies to all invoices.
    Forever,
    /// The discount applies to the first invoice with an amount due.
    Once,
    /// The discount applies to all invoices in a number of months.
    Repeating,
    Unknown(String),
}

/// Parameters for [`Coupon::create`]. Stripe requires one of `amount_off` and `percent_off`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CouponCreateParams {
    /// Reduction in the smallest currency unit. Requires `currency`.
    amount_off: Option<i64>,
    /// Products that the coupon is limited to. Default: all products.
    applies_to: Option<AppliesToParams>,
    /// Currency of `amount_off`. Required if `amount_off` is set.
    currency: Option<Currency>,
    /// Amounts in other currencies. Allowed only with `amount_off`.
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
    /// Duration of the discount. Default: [`Duration::Once`].
    duration: Option<Duration>,
    /// Number of months in which the discount applies. Required if `duration` is
    /// [`Duration::Repeating`].
    duration_in_months: Option<i64>,
    /// Custom id, such as `SPRING`. Default: an id that Stripe generates.
    id: Option<CouponId>,
    /// Maximum number of redemptions by all customers. Default: no limit.
    max_redemptions: Option<i64>,
    metadata: Option<Clearable<Metadata>>,
    /// Name on invoices and receipts, at most 40 characters. Default: the id.
    name: Option<String>,
    /// Reduction in percent: more than 0 and at most 100.
    percent_off: Option<f64>,
    /// Time after which the coupon can no longer be redeemed, at most five years ahead. Default:
    /// none.
    redeem_by: Option<Timestamp>,
}

/// Products that a coupon is limited to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AppliesToParams {
    /// Ids of the products. Only lines with these products are discounted.
    products: Option<Vec<ProductId>>,
}

/// Reduction in an additional currency.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrencyOptionParams {
    /// Amount in the smallest unit of that currency.
    amount_off: i64,
}

/// Parameters for [`Coupon::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CouponUpdateParams {
    /// Amounts in other currencies. Allowed only for a coupon with `amount_off`.
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Name on invoices and receipts, at most 40 characters.
    name: Option<String>,
}

/// Parameters for [`Coupon::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CouponListParams {
    created: Option<Range<Timestamp>>,
}
