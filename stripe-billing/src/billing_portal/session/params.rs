//! Parameters of the operation on sessions.

use stripe_core::ids::billing_portal::ConfigurationId;
use stripe_core::ids::{
    self, AccountId, CouponId, CustomerId, PriceId, PromotionCodeId, SubscriptionId,
    SubscriptionItemId,
};
use stripe_core::{StripeParams, Timestamp};

use super::{AfterCompletionType, AfterExpirationType, FlowType, Locale, RetentionType};

/// Parameters for [`Session::create`](super::Session::create). Stripe requires one of `customer` and
/// `customer_account`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SessionCreateParams {
    after_expiration: Option<AfterExpirationParams>,
    /// Configuration of the portal. Default: the default configuration.
    configuration: Option<ConfigurationId>,
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Task that the session is limited to. Default: none, and the session starts at the home page
    /// of the portal.
    flow_data: Option<FlowDataParams>,
    /// Language of the portal. Default: [`Locale::Auto`].
    locale: Option<Locale>,
    /// Connected account whose subscriptions and invoices the portal shows.
    on_behalf_of: Option<AccountId>,
    /// URL of the link back to your site. Default: the URL of the configuration.
    return_url: Option<String>,
}

/// Behavior after a session expires.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AfterExpirationParams {
    r#type: AfterExpirationType,
    customer_login: Option<CustomerLoginParams>,
}

/// Login that lets customers continue after a session expires.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerLoginParams {
    /// Time until which login is possible. Default: no limit.
    expires_at: Option<Timestamp>,
}

/// A single task for the customer, instead of the home page of the portal.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FlowDataParams {
    r#type: FlowType,
    /// Behavior after the customer completes the task. Default: return to the home page of the
    /// portal.
    after_completion: Option<AfterCompletionParams>,
    /// Settings for the task. Required if `type` is [`FlowType::SubscriptionCancel`].
    subscription_cancel: Option<SubscriptionCancelParams>,
    /// Settings for the task. Required if `type` is [`FlowType::SubscriptionPause`].
    subscription_pause: Option<SubscriptionPauseParams>,
    /// Settings for the task. Required if `type` is [`FlowType::SubscriptionUpdate`].
    subscription_update: Option<SubscriptionUpdateParams>,
    /// Settings for the task. Required if `type` is [`FlowType::SubscriptionUpdateConfirm`].
    subscription_update_confirm: Option<SubscriptionUpdateConfirmParams>,
}

/// Behavior after the customer completes the task.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AfterCompletionParams {
    r#type: AfterCompletionType,
    /// Settings for the confirmation page. Allowed only if `type` is
    /// [`AfterCompletionType::HostedConfirmation`].
    hosted_confirmation: Option<HostedConfirmationParams>,
    /// Settings for the redirect. Required if `type` is [`AfterCompletionType::Redirect`].
    redirect: Option<RedirectParams>,
}

/// Confirmation page hosted by Stripe.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct HostedConfirmationParams {
    /// Custom text on the confirmation page.
    custom_message: Option<String>,
}

/// Redirect to a page on your site.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RedirectParams {
    /// URL that the customer is redirected to.
    return_url: String,
}

/// Flow for canceling a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionCancelParams {
    subscription: SubscriptionId,
    /// Offer shown before the cancellation.
    retention: Option<RetentionParams>,
}

/// An offer to retain the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RetentionParams {
    coupon_offer: CouponOfferParams,
    r#type: RetentionType,
}

/// A coupon offered to customers who are about to cancel.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CouponOfferParams {
    coupon: CouponId,
}

/// Flow for pausing a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionPauseParams {
    subscription: SubscriptionId,
}

/// Flow for changing a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionUpdateParams {
    subscription: SubscriptionId,
}

/// Flow for confirming a prepared change to a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionUpdateConfirmParams {
    /// Change to the item, exactly one: the portal cannot change subscriptions with several items.
    items: Vec<ItemParams>,
    subscription: SubscriptionId,
    /// Discounts to apply, at most one.
    discounts: Option<Vec<DiscountParams>>,
}

/// A subscription item after the change.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ItemParams {
    /// Subscription item to change.
    id: SubscriptionItemId,
    /// Price after the change. The configuration must allow it.
    price: Option<PriceId>,
    quantity: Option<i64>,
}

/// A discount to apply with the change: either a coupon or a promotion code.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DiscountParams {
    coupon: Option<CouponId>,
    promotion_code: Option<PromotionCodeId>,
}
