//! Promotion codes: <https://docs.stripe.com/api/promotion_codes>

use std::collections::BTreeMap;

use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{CouponId, CustomerId, PromotionCodeId};
use stripe_core::{
    Clearable, Currency, Expandable, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum,
    StripeObject, StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "promotion_code",
    path = "/v1/promotion_codes",
    ops(
        create(PromotionCodeCreateParams),
        retrieve(()),
        update(PromotionCodeUpdateParams),
        list(PromotionCodeListParams),
    )
)]
#[non_exhaustive]
pub struct PromotionCode {
    pub id: PromotionCodeId,
    pub object: ObjectName<Self>,
    pub active: bool,
    pub code: String,
    pub created: Timestamp,
    pub customer: Option<Expandable<CustomerId>>,
    pub customer_account: Option<AccountId>,
    pub expires_at: Option<Timestamp>,
    pub livemode: bool,
    pub max_redemptions: Option<i64>,
    pub metadata: Metadata,
    pub promotion: Option<Promotion>,
    pub restrictions: Restrictions,
    pub times_redeemed: i64,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Promotion {
    pub coupon: Option<Expandable<CouponId>>,
    pub r#type: PromotionType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PromotionType {
    Coupon,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Restrictions {
    pub currency_options: Option<BTreeMap<Currency, CurrencyOption>>,
    pub first_time_transaction: bool,
    pub minimum_amount: Option<i64>,
    pub minimum_amount_currency: Option<Currency>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CurrencyOption {
    pub minimum_amount: i64,
}

/// Parameters for [`PromotionCode::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PromotionCodeCreateParams {
    promotion: PromotionParams,
    active: Option<bool>,
    code: Option<String>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    expires_at: Option<Timestamp>,
    max_redemptions: Option<i64>,
    metadata: Option<Metadata>,
    restrictions: Option<RestrictionsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PromotionParams {
    r#type: PromotionType,
    coupon: Option<CouponId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RestrictionsParams {
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
    first_time_transaction: Option<bool>,
    minimum_amount: Option<i64>,
    minimum_amount_currency: Option<Currency>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrencyOptionParams {
    minimum_amount: Option<i64>,
}

/// Parameters for [`PromotionCode::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PromotionCodeUpdateParams {
    active: Option<bool>,
    metadata: Option<Clearable<MetadataUpdate>>,
    restrictions: Option<UpdateRestrictionsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateRestrictionsParams {
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
}

/// Parameters for [`PromotionCode::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PromotionCodeListParams {
    active: Option<bool>,
    code: Option<String>,
    coupon: Option<CouponId>,
    created: Option<Range<Timestamp>>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
}
