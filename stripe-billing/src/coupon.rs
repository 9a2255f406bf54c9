//! Coupons: <https://docs.stripe.com/api/coupons>

use std::collections::BTreeMap;

use stripe_core::ids::{CouponId, ProductId};
use stripe_core::{
    Clearable, Currency, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

/// A reduction by an amount or by a percentage.
///
/// It is passed in the `discounts` of a subscription, an invoice or an item of either, each of which
/// makes a discount of it. What customers type in is a promotion code, which refers to a coupon.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "coupon",
    path = "/v1/coupons",
    ops(
        /// Creates a coupon, which reduces nothing until it is used in a discount.
        ///
        /// Stripe refuses one with both `amount_off` and `percent_off`, and one with neither.
        create(CouponCreateParams),
        retrieve(()),
        /// Updates the name, the metadata and the amounts in further currencies. All other fields are
        /// fixed when it is created.
        update(CouponUpdateParams),
        /// Deletes a coupon, so that it can no longer be used. Discounts by it stay.
        delete(()),
        /// Lists coupons, the newest first.
        list(CouponListParams),
    )
)]
#[non_exhaustive]
pub struct Coupon {
    pub id: CouponId,
    pub object: ObjectName<Self>,
    /// Reduction in the smallest currency unit. Absent if it is a share.
    pub amount_off: Option<i64>,
    /// Present only if expanded, and if it is limited to some products.
    pub applies_to: Option<AppliesTo>,
    pub created: Timestamp,
    /// Present if `amount_off` is.
    pub currency: Option<Currency>,
    /// Amounts in other currencies, by currency. Present only if expanded.
    pub currency_options: Option<BTreeMap<Currency, CurrencyOption>>,
    pub duration: Duration,
    /// Present if `duration` is [`Duration::Repeating`].
    pub duration_in_months: Option<i64>,
    pub livemode: bool,
    /// Maximum number of redemptions by all customers. Absent if there is no limit.
    pub max_redemptions: Option<i64>,
    pub metadata: Metadata,
    /// Name that is shown to customers on invoices and receipts. If absent, the id is shown.
    pub name: Option<String>,
    /// Reduction in percent, up to 100. Absent if it is an amount.
    pub percent_off: Option<f64>,
    /// Time after which it can no longer be redeemed. Existing discounts remain.
    pub redeem_by: Option<Timestamp>,
    /// Number of uses so far.
    pub times_redeemed: i64,
    /// Whether it can be used: it is neither used up nor expired.
    pub valid: bool,
}

/// Products that a coupon is limited to.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AppliesTo {
    /// Ids of the products. Only lines for these products are discounted.
    pub products: Vec<ProductId>,
}

/// The reduction in an additional currency.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CurrencyOption {
    /// Amount in the smallest unit of that currency.
    pub amount_off: i64,
}

/// Extent of a discount in time.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Duration {
    /// All invoices.
    Forever,
    /// The first invoice with something to pay.
    Once,
    /// The invoices of a number of months.
    Repeating,
    Unknown(String),
}

/// Parameters for [`Coupon::create`]. Stripe requires one of `amount_off` and `percent_off`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CouponCreateParams {
    /// Reduction in the smallest currency unit. Requires `currency`.
    amount_off: Option<i64>,
    /// Default: all products.
    applies_to: Option<AppliesToParams>,
    /// Required with `amount_off`.
    currency: Option<Currency>,
    /// Amounts in other currencies. Only with `amount_off`.
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
    /// Default: [`Duration::Once`].
    duration: Option<Duration>,
    /// Required if `duration` is [`Duration::Repeating`].
    duration_in_months: Option<i64>,
    /// An id of your choice, such as `SPRING`. Default: an id that Stripe generates.
    id: Option<CouponId>,
    /// Maximum number of redemptions by all customers. Default: no limit.
    max_redemptions: Option<i64>,
    metadata: Option<Clearable<Metadata>>,
    /// Shown to customers on invoices and receipts. Default: the id. At most 40 characters.
    name: Option<String>,
    /// Reduction in percent: more than 0 and at most 100.
    percent_off: Option<f64>,
    /// Time after which it can no longer be used, at most five years ahead. Default: no end.
    redeem_by: Option<Timestamp>,
}

/// Products to limit a coupon to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AppliesToParams {
    /// Ids of the products. Only lines for these products are discounted.
    products: Option<Vec<ProductId>>,
}

/// The reduction in an additional currency.
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
    /// Amounts in other currencies. Only for a coupon with `amount_off`.
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Shown to customers on invoices and receipts. At most 40 characters.
    name: Option<String>,
}

/// Parameters for [`Coupon::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CouponListParams {
    created: Option<Range<Timestamp>>,
}
