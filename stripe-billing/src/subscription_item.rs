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

/// A price that a subscription bills, and its quantity.
///
/// [`Subscription::create`](crate::Subscription::create) and
/// [`update`](crate::Subscription::update) take items too; use these operations for one item alone.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "subscription_item",
    path = "/v1/subscription_items",
    ops(
        /// Adds an item to a subscription. The other items stay as they are.
        ///
        /// The rest of the billing period is prorated by default, on the next invoice.
        /// Stripe refuses a price that the subscription has already, one that is not recurring and
        /// one that is not active.
        create(SubscriptionItemCreateParams),
        retrieve(()),
        /// Changes the price, the quantity or other settings of an item.
        ///
        /// By default the next invoice credits the rest of the billing period as it was and charges
        /// it as it is now; [`ProrationBehavior::AlwaysInvoice`] does so at once.
        update(SubscriptionItemUpdateParams),
        /// Removes an item from its subscription, which is not cancelled by it. What was paid for the
        /// rest of the billing period is credited by default, on the next invoice.
        delete(SubscriptionItemDeleteParams),
        /// Lists the items of one subscription.
        list(SubscriptionItemListParams, required),
    )
)]
#[non_exhaustive]
pub struct SubscriptionItem {
    pub id: SubscriptionItemId,
    pub object: ObjectName<Self>,
    /// Time up to which it has been billed.
    pub billed_until: Option<Timestamp>,
    /// Present if usage also causes an invoice.
    pub billing_thresholds: Option<BillingThresholds>,
    pub created: Timestamp,
    /// End of its billing period. Present since the API version 2025-03-31.basil.
    pub current_period_end: Option<Timestamp>,
    /// Start of its billing period. Present since the API version 2025-03-31.basil.
    pub current_period_start: Option<Timestamp>,
    /// Present while it is in a trial of its own.
    pub current_trial: Option<CurrentTrial>,
    /// Discounts in the order in which they apply, before those of the subscription.
    pub discounts: Vec<Expandable<DiscountId>>,
    pub metadata: Metadata,
    /// The price, represented as a plan.
    pub plan: Plan,
    pub price: Price,
    /// Absent for a metered price.
    pub quantity: Option<i64>,
    pub subscription: SubscriptionId,
    /// Tax rates of this item. If there are any, the `default_tax_rates` of the subscription do not
    /// apply to it.
    pub tax_rates: Option<Vec<TaxRate>>,
}

/// Usage of an item that causes an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingThresholds {
    /// In the unit of the price.
    pub usage_gte: Option<i64>,
}

/// A trial of one item.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CurrentTrial {
    /// Time at which the item switches to the price after the trial.
    pub end_date: Timestamp,
    /// Time from which the price of the trial applies.
    pub start_date: Timestamp,
    /// Source of the price and the length of the trial.
    pub trial_offer: TrialOfferId,
}

/// Parameters for [`SubscriptionItem::create`]. Stripe requires one of `price`, `price_data` and
/// `plan`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionItemCreateParams {
    /// The subscription to add it to.
    subscription: SubscriptionId,
    /// Usage threshold at which an invoice is created.
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    /// A trial of this item alone.
    current_trial: Option<CurrentTrialParams>,
    /// Discounts of this item, before those of the subscription.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    metadata: Option<Metadata>,
    /// Default: [`PaymentBehavior::AllowIncomplete`].
    payment_behavior: Option<PaymentBehavior>,
    /// A plan in place of a price.
    plan: Option<PlanId>,
    price: Option<PriceId>,
    /// A price for this item alone.
    price_data: Option<ItemPriceDataParams>,
    /// Default: [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Time as of which the change is prorated. The time of a preview gives the amounts of the
    /// preview. Default: now.
    proration_date: Option<Timestamp>,
    /// Default: 1. Not for metered prices.
    quantity: Option<i64>,
    /// Tax rates of this item, in place of the default ones of the subscription.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// Treatment of a change whose payment fails or needs authentication. It counts only for
/// subscriptions that are charged automatically.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentBehavior {
    /// The change is made nevertheless, and the subscription is past due.
    AllowIncomplete,
    /// The change is made nevertheless, and the payment waits to be confirmed.
    DefaultIncomplete,
    /// The request fails with status 402, and nothing is changed.
    ErrorIfIncomplete,
    /// The change waits for its payment, in the `pending_update` of the subscription.
    PendingIfIncomplete,
    Unknown(String),
}

/// Parameters for [`SubscriptionItem::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionItemUpdateParams {
    /// Usage threshold at which an invoice is created.
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    /// A trial of this item alone.
    current_trial: Option<CurrentTrialParams>,
    /// Discounts of this item, replacing the existing ones.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Whether the customer is absent and cannot authenticate a payment. Default: `false`.
    off_session: Option<bool>,
    /// Default: [`PaymentBehavior::AllowIncomplete`].
    payment_behavior: Option<PaymentBehavior>,
    /// A plan in place of a price.
    plan: Option<PlanId>,
    /// Sets the quantity to 1 unless `quantity` is set as well.
    price: Option<PriceId>,
    /// A price for this item alone. Cannot be combined with `price`.
    price_data: Option<ItemPriceDataParams>,
    /// Default: [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Time as of which the change is prorated. The time of a preview gives the amounts of the
    /// preview. Default: now.
    proration_date: Option<Timestamp>,
    /// Not for metered prices.
    quantity: Option<i64>,
    /// Tax rates of this item, replacing the existing ones.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// Parameters for [`SubscriptionItem::delete`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionItemDeleteParams {
    /// Deletes all usage of the item. Only for a metered price.
    clear_usage: Option<bool>,
    /// Default: [`PaymentBehavior::AllowIncomplete`].
    payment_behavior: Option<PaymentBehavior>,
    /// Default: [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Time as of which the change is prorated. The time of a preview gives the amounts of the
    /// preview. Default: now.
    proration_date: Option<Timestamp>,
}

/// Parameters for [`SubscriptionItem::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionItemListParams {
    subscription: SubscriptionId,
}
