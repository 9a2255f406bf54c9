//! Promotion codes: <https://docs.stripe.com/api/promotion_codes>

use std::collections::BTreeMap;

use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{CouponId, CustomerId, PromotionCodeId};
use stripe_core::{
    Clearable, Currency, Expandable, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum,
    StripeObject, StripeParams, StripeResource, Timestamp,
};

/// A code that customers enter to redeem a coupon.
///
/// Several codes can refer to one coupon, each with its own limits. Customers enter the
/// [`code`](Self::code); requests take the [`id`](Self::id).
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "promotion_code",
    path = "/v1/promotion_codes",
    ops(
        /// Creates a promotion code for a coupon.
        ///
        /// Stripe refuses a code that is already in use by another active promotion code for the
        /// same customer.
        create(PromotionCodeCreateParams),
        /// Retrieves a promotion code by its id. To find one by its code, use [`list`](Self::list)
        /// with [`code`](PromotionCodeListParams::code).
        retrieve(()),
        /// Activates or deactivates a promotion code, and updates the metadata and the minimum
        /// amounts in additional currencies. All other fields are fixed at creation.
        ///
        /// Stripe refuses to activate a promotion code that has expired or reached its limit, or
        /// whose coupon has.
        update(PromotionCodeUpdateParams),
        /// Lists promotion codes, the newest first.
        list(PromotionCodeListParams),
    )
)]
#[non_exhaustive]
pub struct PromotionCode {
    pub id: PromotionCodeId,
    pub object: ObjectName<Self>,
    /// Whether the code can be used. Becomes `false` when the code reaches its limits or its coupon
    /// is no longer valid.
    pub active: bool,
    /// Code that customers enter. Not case-sensitive.
    pub code: String,
    pub created: Timestamp,
    /// Customer who can use the code. Absent if all customers can.
    pub customer: Option<Expandable<CustomerId>>,
    /// Account that represents the customer who can use the code.
    pub customer_account: Option<AccountId>,
    /// Time after which the code can no longer be used.
    pub expires_at: Option<Timestamp>,
    pub livemode: bool,
    /// Maximum number of redemptions. Absent if only the coupon sets a limit.
    pub max_redemptions: Option<i64>,
    pub metadata: Metadata,
    /// Present since API version 2025-09-30.clover.
    pub promotion: Option<Promotion>,
    pub restrictions: Restrictions,
    /// Number of redemptions so far.
    pub times_redeemed: i64,
}

/// Discount that a promotion code grants.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Promotion {
    /// Coupon that the code redeems. Present if `type` is [`PromotionType::Coupon`].
    pub coupon: Option<Expandable<CouponId>>,
    pub r#type: PromotionType,
}

/// Type of discount.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PromotionType {
    Coupon,
    Unknown(String),
}

/// Conditions for using a promotion code.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Restrictions {
    /// Minimum amounts in other currencies, by currency. Present only if expanded.
    pub currency_options: Option<BTreeMap<Currency, CurrencyOption>>,
    /// Whether the code is only for customers without previous payments or invoices.
    pub first_time_transaction: bool,
    /// Minimum purchase amount, in the smallest currency unit.
    pub minimum_amount: Option<i64>,
    /// Currency of `minimum_amount`. Present if `minimum_amount` is present.
    pub minimum_amount_currency: Option<Currency>,
}

/// Condition in an additional currency.
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
    /// Whether the code can be used. Default: `true`.
    active: Option<bool>,
    /// Code that customers enter: letters, digits and hyphens. Not case-sensitive. Default: a code
    /// that Stripe generates.
    code: Option<String>,
    /// Customer who can use the code. Default: all customers.
    customer: Option<CustomerId>,
    /// Account that represents the customer who can use the code.
    customer_account: Option<AccountId>,
    /// Time after which the code can no longer be used. Must not be after the coupon's `redeem_by`.
    expires_at: Option<Timestamp>,
    /// Maximum number of redemptions. Must not exceed the coupon's `max_redemptions`.
    max_redemptions: Option<i64>,
    metadata: Option<Metadata>,
    restrictions: Option<RestrictionsParams>,
}

/// Discount that a promotion code grants.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PromotionParams {
    r#type: PromotionType,
    /// Coupon that the code redeems. Required if `type` is [`PromotionType::Coupon`].
    coupon: Option<CouponId>,
}

/// Conditions for using a promotion code.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RestrictionsParams {
    /// Minimum amounts in currencies other than `minimum_amount_currency`.
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
    /// Whether the code is only for customers without previous payments or invoices. Default:
    /// `false`.
    first_time_transaction: Option<bool>,
    /// Minimum purchase amount, in the smallest currency unit. Requires `minimum_amount_currency`.
    minimum_amount: Option<i64>,
    /// Currency of `minimum_amount`. Required if `minimum_amount` is set.
    minimum_amount_currency: Option<Currency>,
}

/// Condition in an additional currency.
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
    /// Whether the code can be used.
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
    /// Whether to list only active promotion codes (`true`) or only inactive ones (`false`).
    active: Option<bool>,
    /// Code that customers enter. Not case-sensitive.
    code: Option<String>,
    coupon: Option<CouponId>,
    created: Option<Range<Timestamp>>,
    /// Customer to filter the promotion codes by.
    customer: Option<CustomerId>,
    /// Account of the customer to filter the promotion codes by.
    customer_account: Option<AccountId>,
}
