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
    /// Default: the default configuration.
    configuration: Option<ConfigurationId>,
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Leads the customer through one task. Default: the portal begins with its home page.
    flow_data: Option<FlowDataParams>,
    /// Default: [`Locale::Auto`].
    locale: Option<Locale>,
    /// The connected account to whose subscriptions and invoices the portal is limited.
    on_behalf_of: Option<AccountId>,
    /// URL of the link back to your site. Default: that of the configuration.
    return_url: Option<String>,
}

/// Behavior once the session has expired.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AfterExpirationParams {
    r#type: AfterExpirationType,
    customer_login: Option<CustomerLoginParams>,
}

/// A login with which the customer can continue.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerLoginParams {
    /// Time until which it is offered. Default: no limit.
    expires_at: Option<Timestamp>,
}

/// One task that the portal leads the customer through, in place of its home page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FlowDataParams {
    r#type: FlowType,
    /// Default: the home page of the portal.
    after_completion: Option<AfterCompletionParams>,
    /// Required if `type` is [`FlowType::SubscriptionCancel`].
    subscription_cancel: Option<SubscriptionCancelParams>,
    /// Required if `type` is [`FlowType::SubscriptionPause`].
    subscription_pause: Option<SubscriptionPauseParams>,
    /// Required if `type` is [`FlowType::SubscriptionUpdate`].
    subscription_update: Option<SubscriptionUpdateParams>,
    /// Required if `type` is [`FlowType::SubscriptionUpdateConfirm`].
    subscription_update_confirm: Option<SubscriptionUpdateConfirmParams>,
}

/// The step after the task.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AfterCompletionParams {
    r#type: AfterCompletionType,
    /// Only with [`AfterCompletionType::HostedConfirmation`].
    hosted_confirmation: Option<HostedConfirmationParams>,
    /// Required if `type` is [`AfterCompletionType::Redirect`].
    redirect: Option<RedirectParams>,
}

/// A page that confirms that the task is done.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct HostedConfirmationParams {
    /// Your text on that page.
    custom_message: Option<String>,
}

/// A redirect to a page of your own.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RedirectParams {
    /// URL of your page to redirect the customer to.
    return_url: String,
}

/// The task of ending a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionCancelParams {
    subscription: SubscriptionId,
    /// Offer to make before the cancellation.
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

/// The task of pausing a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionPauseParams {
    subscription: SubscriptionId,
}

/// The task of changing a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionUpdateParams {
    subscription: SubscriptionId,
}

/// The task of confirming a change of a subscription that you have chosen.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionUpdateConfirmParams {
    /// Exactly one: a subscription of several items cannot be changed in the portal.
    items: Vec<ItemParams>,
    subscription: SubscriptionId,
    /// At most one.
    discounts: Option<Vec<DiscountParams>>,
}

/// An item of the subscription as it is to be.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ItemParams {
    /// The item to change.
    id: SubscriptionItemId,
    /// A price that the configuration lets the customer change to.
    price: Option<PriceId>,
    quantity: Option<i64>,
}

/// A discount to apply with the change: one of the two.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DiscountParams {
    coupon: Option<CouponId>,
    promotion_code: Option<PromotionCodeId>,
}
