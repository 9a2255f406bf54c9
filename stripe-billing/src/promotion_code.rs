//! Promotion codes: <https://docs.stripe.com/api/promotion_codes>

use std::collections::BTreeMap;

use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{CouponId, CustomerId, PromotionCodeId};
use stripe_core::{
    Clearable, Currency, Expandable, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum,
    StripeObject, StripeParams, StripeResource, Timestamp,
};

/// A code that a customer types in to get the reduction of a coupon.
///
/// Several codes can refer to one coupon, each with limits of its own. [`code`](Self::code) is what
/// is typed in; [`id`](Self::id) is what a request takes.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "promotion_code",
    path = "/v1/promotion_codes",
    ops(
        /// Creates a promotion code for a coupon.
        ///
        /// Stripe refuses a code that another active one for the same customer has.
        create(PromotionCodeCreateParams),
        /// Retrieves a promotion code by its id. To find one by its code, list with
        /// [`code`](PromotionCodeListParams::code).
        retrieve(()),
        /// Activates or deactivates a promotion code, and updates its metadata and its minimum amounts in
        /// further currencies. All other fields are fixed when it is created.
        ///
        /// Stripe refuses to activate one that is expired or used up, or whose coupon is.
        update(PromotionCodeUpdateParams),
        /// Lists promotion codes, the newest first.
        list(PromotionCodeListParams),
    )
)]
#[non_exhaustive]
pub struct PromotionCode {
    pub id: PromotionCodeId,
    pub object: ObjectName<Self>,
    /// Whether it can be used. Stripe sets it to `false` once it is used up or its coupon is no
    /// longer valid.
    pub active: bool,
    /// The code that customers type in. Case does not matter.
    pub code: String,
    pub created: Timestamp,
    /// The only customer who can use it. Absent if all can.
    pub customer: Option<Expandable<CustomerId>>,
    /// The account that represents the only customer who can use it.
    pub customer_account: Option<AccountId>,
    /// Time after which it can no longer be used.
    pub expires_at: Option<Timestamp>,
    pub livemode: bool,
    /// Maximum number of redemptions. Absent if only the coupon has a limit.
    pub max_redemptions: Option<i64>,
    pub metadata: Metadata,
    /// Present since the API version 2025-09-30.clover.
    pub promotion: Option<Promotion>,
    pub restrictions: Restrictions,
    /// Number of uses so far.
    pub times_redeemed: i64,
}

/// The benefit of a promotion code.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Promotion {
    /// Present if `type` is [`PromotionType::Coupon`].
    pub coupon: Option<Expandable<CouponId>>,
    pub r#type: PromotionType,
}

/// Kind of benefit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PromotionType {
    Coupon,
    Unknown(String),
}

/// Conditions for the use of a promotion code.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Restrictions {
    /// Minimum amounts in other currencies, by currency. Present only if expanded.
    pub currency_options: Option<BTreeMap<Currency, CurrencyOption>>,
    /// Whether it is only for customers without earlier payments or invoices.
    pub first_time_transaction: bool,
    /// Minimum purchase amount, in the smallest currency unit.
    pub minimum_amount: Option<i64>,
    /// Present if `minimum_amount` is.
    pub minimum_amount_currency: Option<Currency>,
}

/// The condition in an additional currency.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CurrencyOption {
    /// Amount in the smallest unit of that currency.
    pub minimum_amount: i64,
}

/// Parameters for [`PromotionCode::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PromotionCodeCreateParams {
    promotion: PromotionParams,
    /// Whether it can be used. Default: `true`.
    active: Option<bool>,
    /// The code that customers type in: letters, digits and hyphens. Case does not matter. Default:
    /// a code that Stripe generates.
    code: Option<String>,
    /// The only customer who can use it. Default: all can.
    customer: Option<CustomerId>,
    /// The account that represents the only customer who can use it.
    customer_account: Option<AccountId>,
    /// Time after which it can no longer be used. Not after the coupon's `redeem_by`.
    expires_at: Option<Timestamp>,
    /// Maximum number of redemptions. Not more than the coupon's `max_redemptions`.
    max_redemptions: Option<i64>,
    metadata: Option<Metadata>,
    restrictions: Option<RestrictionsParams>,
}

/// The benefit of a promotion code.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PromotionParams {
    r#type: PromotionType,
    /// Required if `type` is [`PromotionType::Coupon`].
    coupon: Option<CouponId>,
}

/// Conditions for the use of a promotion code.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RestrictionsParams {
    /// Minimum amounts in other currencies than `minimum_amount_currency`.
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
    /// Whether it is only for customers without earlier payments or invoices. Default: `false`.
    first_time_transaction: Option<bool>,
    /// Minimum purchase amount, in the smallest currency unit. Requires `minimum_amount_currency`.
    minimum_amount: Option<i64>,
    /// Required with `minimum_amount`.
    minimum_amount_currency: Option<Currency>,
}

/// The condition in an additional currency.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrencyOptionParams {
    /// Amount in the smallest unit of that currency.
    minimum_amount: Option<i64>,
}

/// Parameters for [`PromotionCode::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PromotionCodeUpdateParams {
    /// Whether it can be used.
    active: Option<bool>,
    metadata: Option<Clearable<MetadataUpdate>>,
    restrictions: Option<UpdateRestrictionsParams>,
}

/// Conditions that can be changed.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateRestrictionsParams {
    /// Minimum amounts in other currencies.
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
}

/// Parameters for [`PromotionCode::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PromotionCodeListParams {
    /// Returns only the promotion codes in this state.
    active: Option<bool>,
    /// The code that customers type in. Case does not matter.
    code: Option<String>,
    coupon: Option<CouponId>,
    created: Option<Range<Timestamp>>,
    /// Returns only promotion codes that are limited to this customer.
    customer: Option<CustomerId>,
    /// Returns only promotion codes that are limited to the customer of this account.
    customer_account: Option<AccountId>,
}
