//! Subscription items: <https://docs.stripe.com/api/subscription_items>

use stripe_core::ids::{
    CouponId, DiscountId, PlanId, PriceId, ProductId, PromotionCodeId, SubscriptionId,
    SubscriptionItemId, TaxRateId,
};
use stripe_core::{
    Clearable, Currency, Decimal, Expandable, Interval, Metadata, MetadataUpdate, ObjectName,
    StripeEnum, StripeObject, StripeParams, StripeResource, TaxBehavior, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "subscription_item",
    path = "/v1/subscription_items",
    ops(
        create(SubscriptionItemCreateParams),
        retrieve(()),
        update(SubscriptionItemUpdateParams),
        delete(SubscriptionItemDeleteParams),
        list(SubscriptionItemListParams, required),
    )
)]
#[non_exhaustive]
pub struct SubscriptionItem {
    pub id: SubscriptionItemId,
    pub object: ObjectName<Self>,
    pub billed_until: Option<Timestamp>,
    pub billing_thresholds: Option<BillingThresholds>,
    pub created: Timestamp,
    pub current_period_end: Option<Timestamp>,
    pub current_period_start: Option<Timestamp>,
    pub current_trial: Option<CurrentTrial>,
    pub discounts: Vec<Expandable<DiscountId>>,
    pub metadata: Metadata,
    pub plan: Expandable<PlanId>,
    pub price: Expandable<PriceId>,
    pub quantity: Option<i64>,
    pub subscription: SubscriptionId,
    pub tax_rates: Option<Vec<Expandable<TaxRateId>>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingThresholds {
    pub usage_gte: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CurrentTrial {
    pub end_date: Timestamp,
    pub start_date: Timestamp,
    pub trial_offer: String,
}

/// Parameters for [`SubscriptionItem::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionItemCreateParams {
    subscription: SubscriptionId,
    billing_thresholds: Option<Clearable<BillingThresholdsParams>>,
    current_trial: Option<CurrentTrialParams>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    metadata: Option<Metadata>,
    payment_behavior: Option<PaymentBehavior>,
    plan: Option<PlanId>,
    price: Option<PriceId>,
    price_data: Option<PriceDataParams>,
    proration_behavior: Option<ProrationBehavior>,
    proration_date: Option<Timestamp>,
    quantity: Option<i64>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingThresholdsParams {
    usage_gte: i64,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrentTrialParams {
    trial_offer: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DiscountParams {
    coupon: Option<CouponId>,
    discount: Option<DiscountId>,
    promotion_code: Option<PromotionCodeId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentBehavior {
    AllowIncomplete,
    DefaultIncomplete,
    ErrorIfIncomplete,
    PendingIfIncomplete,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceDataParams {
    currency: Currency,
    product: ProductId,
    recurring: RecurringParams,
    tax_behavior: Option<TaxBehavior>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecurringParams {
    interval: Interval,
    interval_count: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProrationBehavior {
    AlwaysInvoice,
    CreateProrations,
    None,
    Unknown(String),
}

/// Parameters for [`SubscriptionItem::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionItemUpdateParams {
    billing_thresholds: Option<Clearable<BillingThresholdsParams>>,
    current_trial: Option<CurrentTrialParams>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    off_session: Option<bool>,
    payment_behavior: Option<PaymentBehavior>,
    plan: Option<PlanId>,
    price: Option<PriceId>,
    price_data: Option<PriceDataParams>,
    proration_behavior: Option<ProrationBehavior>,
    proration_date: Option<Timestamp>,
    quantity: Option<i64>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// Parameters for [`SubscriptionItem::delete`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionItemDeleteParams {
    clear_usage: Option<bool>,
    payment_behavior: Option<PaymentBehavior>,
    proration_behavior: Option<ProrationBehavior>,
    proration_date: Option<Timestamp>,
}

/// Parameters for [`SubscriptionItem::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionItemListParams {
    subscription: SubscriptionId,
}
