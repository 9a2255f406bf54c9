//! Subscription items: <https://docs.stripe.com/api/subscription_items>

use stripe_core::ids::product_catalog::TrialOfferId;
use stripe_core::ids::{
    DiscountId, PlanId, PriceId, SubscriptionId, SubscriptionItemId, TaxRateId,
};
use stripe_core::{
    Clearable, Expandable, Metadata, MetadataUpdate, ObjectName, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

pub use crate::shared::{
    CurrentTrialParams, DiscountParams, ItemBillingThresholdsParams, ItemPriceDataParams,
    ProrationBehavior, RecurringParams,
};
use crate::{Plan, Price, TaxRate};

/// A price of a subscription, with its quantity.
///
/// [`Subscription::create`](crate::Subscription::create) and
/// [`update`](crate::Subscription::update) accept items too. The operations here are for single
/// items.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "subscription_item",
    path = "/v1/subscription_items",
    ops(
        /// Adds an item to a subscription. The other items do not change.
        ///
        /// By default, the rest of the billing period is prorated on the next invoice. The price
        /// must be recurring, active and not yet part of the subscription.
        create(SubscriptionItemCreateParams),
        retrieve(()),
        /// Updates the price, the quantity or other settings of an item.
        ///
        /// By default, the next invoice credits the rest of the billing period at the old terms and
        /// charges it at the new ones. [`ProrationBehavior::AlwaysInvoice`] does so immediately.
        update(SubscriptionItemUpdateParams),
        /// Removes an item from its subscription, which is not canceled. By default, the next
        /// invoice credits the rest of the billing period.
        delete(SubscriptionItemDeleteParams),
        list(SubscriptionItemListParams, required),
    )
)]
#[non_exhaustive]
pub struct SubscriptionItem {
    pub id: SubscriptionItemId,
    pub object: ObjectName<Self>,
    /// Time up to which the item has been billed.
    pub billed_until: Option<Timestamp>,
    /// Usage threshold that creates an invoice before the billing period ends, if any.
    pub billing_thresholds: Option<BillingThresholds>,
    pub created: Timestamp,
    /// End of the item's billing period. Present since API version 2025-03-31.basil.
    pub current_period_end: Option<Timestamp>,
    /// Start of the item's billing period. Present since API version 2025-03-31.basil.
    pub current_period_start: Option<Timestamp>,
    /// Trial of this item, if one is active.
    pub current_trial: Option<CurrentTrial>,
    /// Discounts in the order in which they are applied, before the discounts of the subscription.
    pub discounts: Vec<Expandable<DiscountId>>,
    pub metadata: Metadata,
    /// The price as a legacy plan.
    pub plan: Plan,
    pub price: Price,
    /// Quantity. Absent for a metered price.
    pub quantity: Option<i64>,
    pub subscription: SubscriptionId,
    /// Tax rates of this item. If set, the `default_tax_rates` of the subscription do not apply to
    /// it.
    pub tax_rates: Option<Vec<TaxRate>>,
}

/// Usage threshold of an item that creates an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingThresholds {
    /// Usage threshold, in the unit of the price.
    pub usage_gte: Option<i64>,
}

/// Trial of a single item.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CurrentTrial {
    /// Time at which the item switches to the price after the trial.
    pub end_date: Timestamp,
    /// Beginning of the trial.
    pub start_date: Timestamp,
    /// Trial offer that defines the price and the length of the trial.
    pub trial_offer: TrialOfferId,
}

/// Parameters for [`SubscriptionItem::create`]. Stripe requires one of `price`, `price_data` and
/// `plan`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionItemCreateParams {
    /// Subscription to add the item to.
    subscription: SubscriptionId,
    /// Usage threshold at which an invoice is created.
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    current_trial: Option<CurrentTrialParams>,
    /// Discounts on this item, applied before the discounts of the subscription.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    metadata: Option<Metadata>,
    /// Behavior if a payment fails or needs authentication. Default:
    /// [`PaymentBehavior::AllowIncomplete`].
    payment_behavior: Option<PaymentBehavior>,
    /// Plan, as an alternative to a price.
    plan: Option<PlanId>,
    price: Option<PriceId>,
    /// Price to create for this item only.
    price_data: Option<ItemPriceDataParams>,
    /// Proration of the changes. Default: [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Time at which prorations are calculated. Default: now. Pass the time of a preview to get the
    /// same amounts.
    proration_date: Option<Timestamp>,
    /// Quantity. Not allowed for metered prices. Default: 1.
    quantity: Option<i64>,
    /// Tax rates of this item, instead of the default tax rates of the subscription.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// Behavior if the payment of a change fails or needs authentication. It applies only to
/// subscriptions that are charged automatically.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentBehavior {
    /// The change is made, and the subscription becomes past due.
    AllowIncomplete,
    /// The change is made, and the payment waits for confirmation.
    DefaultIncomplete,
    /// The request fails with status 402, and nothing changes.
    ErrorIfIncomplete,
    /// The change waits for its payment in the `pending_update` of the subscription.
    PendingIfIncomplete,
    Unknown(String),
}

/// Parameters for [`SubscriptionItem::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionItemUpdateParams {
    /// Usage threshold at which an invoice is created.
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    current_trial: Option<CurrentTrialParams>,
    /// Discounts on this item. Replaces the existing ones.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Whether the customer is absent and cannot authenticate a payment. Default: `false`.
    off_session: Option<bool>,
    /// Behavior if a payment fails or needs authentication. Default:
    /// [`PaymentBehavior::AllowIncomplete`].
    payment_behavior: Option<PaymentBehavior>,
    /// Plan, as an alternative to a price.
    plan: Option<PlanId>,
    /// New price. The quantity becomes 1 unless `quantity` is set too.
    price: Option<PriceId>,
    /// Price to create for this item only. Cannot be combined with `price`.
    price_data: Option<ItemPriceDataParams>,
    /// Proration of the changes. Default: [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Time at which prorations are calculated. Default: now. Pass the time of a preview to get the
    /// same amounts.
    proration_date: Option<Timestamp>,
    /// Quantity. Not allowed for metered prices.
    quantity: Option<i64>,
    /// Tax rates of this item. Replaces the existing ones.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// Parameters for [`SubscriptionItem::delete`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionItemDeleteParams {
    /// Whether to delete all usage of the item. Allowed only for a metered price.
    clear_usage: Option<bool>,
    /// Behavior if a payment fails or needs authentication. Default:
    /// [`PaymentBehavior::AllowIncomplete`].
    payment_behavior: Option<PaymentBehavior>,
    /// Proration of the changes. Default: [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Time at which prorations are calculated. Default: now. Pass the time of a preview to get the
    /// same amounts.
    proration_date: Option<Timestamp>,
}

/// Parameters for [`SubscriptionItem::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionItemListParams {
    subscription: SubscriptionId,
}
