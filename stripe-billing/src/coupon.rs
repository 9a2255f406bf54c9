//! Coupons: <https://docs.stripe.com/api/coupons>

use std::collections::BTreeMap;

use stripe_core::ids::{CouponId, ProductId};
use stripe_core::{
    Clearable, Currency, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "coupon",
    path = "/v1/coupons",
    ops(
        create(CouponCreateParams),
        retrieve(()),
        update(CouponUpdateParams),
        delete(()),
        list(CouponListParams),
    )
)]
#[non_exhaustive]
pub struct Coupon {
    pub id: CouponId,
    pub object: ObjectName<Self>,
    pub amount_off: Option<i64>,
    pub applies_to: Option<AppliesTo>,
    pub created: Timestamp,
    pub currency: Option<Currency>,
    pub currency_options: Option<BTreeMap<Currency, CurrencyOption>>,
    pub duration: Duration,
    pub duration_in_months: Option<i64>,
    pub livemode: bool,
    pub max_redemptions: Option<i64>,
    pub metadata: Metadata,
    pub name: Option<String>,
    pub percent_off: Option<f64>,
    pub redeem_by: Option<Timestamp>,
    pub times_redeemed: i64,
    pub valid: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AppliesTo {
    pub products: Vec<ProductId>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CurrencyOption {
    pub amount_off: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Duration {
    Forever,
    Once,
    Repeating,
    Unknown(String),
}

/// Parameters for [`Coupon::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CouponCreateParams {
    amount_off: Option<i64>,
    applies_to: Option<AppliesToParams>,
    currency: Option<Currency>,
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
    duration: Option<Duration>,
    duration_in_months: Option<i64>,
    id: Option<String>,
    max_redemptions: Option<i64>,
    metadata: Option<Clearable<Metadata>>,
    name: Option<String>,
    percent_off: Option<f64>,
    redeem_by: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AppliesToParams {
    products: Option<Vec<ProductId>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrencyOptionParams {
    amount_off: i64,
}

/// Parameters for [`Coupon::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CouponUpdateParams {
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    name: Option<String>,
}

/// Parameters for [`Coupon::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CouponListParams {
    created: Option<Range<Timestamp>>,
}
