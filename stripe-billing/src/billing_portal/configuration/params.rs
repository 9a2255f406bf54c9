//! Parameters of the operations on configurations.

use stripe_core::ids::billing::FeedbackOptionId;
use stripe_core::ids::{PaymentMethodConfigurationId, PriceId, ProductId};
use stripe_core::{Clearable, Interval, Metadata, MetadataUpdate, StripeParams};

use super::{
    AllowedUpdate, BillingCycleAnchor, CancellationReasonOption, ConditionType,
    DefaultAllowedUpdate, DurationType, Mode, ProrationBehavior, TrialUpdateBehavior,
};

/// Parameters for [`Configuration::create`](super::Configuration::create).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationCreateParams {
    features: FeaturesParams,
    business_profile: Option<BusinessProfileParams>,
    /// URL of the link back to your site, for sessions that do not set their own.
    default_return_url: Option<Clearable<String>>,
    login_page: Option<LoginPageParams>,
    metadata: Option<Metadata>,
    /// Your name for the configuration.
    name: Option<Clearable<String>>,
}

/// Features of the portal.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeaturesParams {
    customer_update: Option<CustomerUpdateParams>,
    invoice_history: Option<InvoiceHistoryParams>,
    payment_method_update: Option<PaymentMethodUpdateParams>,
    subscription_cancel: Option<SubscriptionCancelParams>,
    subscription_pause: Option<SubscriptionPauseParams>,
    subscription_update: Option<SubscriptionUpdateParams>,
}

/// Portal feature that lets customers change their billing details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerUpdateParams {
    /// Whether the feature is enabled.
    enabled: bool,
    /// Details that customers can change. Default: none.
    allowed_updates: Option<Clearable<Vec<AllowedUpdate>>>,
}

/// Portal feature that lets customers see past invoices.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceHistoryParams {
    /// Whether the feature is enabled.
    enabled: bool,
}

/// Portal feature that lets customers change their payment methods.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodUpdateParams {
    /// Whether the feature is enabled.
    enabled: bool,
    /// Configuration of the available payment methods. Default: the default configuration.
    payment_method_configuration: Option<Clearable<PaymentMethodConfigurationId>>,
}

/// Portal feature that lets customers cancel subscriptions.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionCancelParams {
    /// Whether the feature is enabled.
    enabled: bool,
    cancellation_reason: Option<CancellationReasonParams>,
    mode: Option<Mode>,
    /// Proration of a cancellation with [`Mode::Immediately`]. Stripe refuses
    /// [`ProrationBehavior::AlwaysInvoice`].
    proration_behavior: Option<ProrationBehavior>,
}

/// Survey about the reason for a cancellation.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CancellationReasonParams {
    /// Whether customers are asked for a reason.
    enabled: bool,
    /// Reasons that customers can choose from.
    options: Clearable<Vec<CancellationReasonOption>>,
    /// Custom reasons that customers can choose from.
    feedback_options: Option<Clearable<Vec<FeedbackOptionId>>>,
}

/// Portal feature that lets customers pause subscriptions.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionPauseParams {
    /// Pause lengths that customers can choose from. Default: one month.
    duration: Option<DurationParams>,
    /// Whether the feature is enabled.
    enabled: Option<bool>,
}

/// Length of a pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DurationParams {
    r#type: DurationType,
    /// Pause lengths that customers can choose from. Required if `type` is
    /// [`DurationType::IntervalOptions`].
    interval_options: Option<Clearable<Vec<IntervalOptionParams>>>,
}

/// A length of a pause that customers can choose.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IntervalOptionParams {
    interval: Interval,
    /// Number of intervals. Default: 1. The pause lasts at most three years.
    interval_count: Option<i64>,
}

/// Portal feature that lets customers change subscriptions.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionUpdateParams {
    /// Whether the feature is enabled.
    enabled: bool,
    /// Effect of a change on the billing cycle. Default: [`BillingCycleAnchor::Unchanged`].
    billing_cycle_anchor: Option<BillingCycleAnchor>,
    /// Parts of a subscription that customers can change. Default: none.
    default_allowed_updates: Option<Clearable<Vec<DefaultAllowedUpdate>>>,
    /// Products that customers can switch to, at most ten.
    products: Option<Clearable<Vec<ProductParams>>>,
    /// Proration of changes. Default: [`ProrationBehavior::None`].
    proration_behavior: Option<ProrationBehavior>,
    schedule_at_period_end: Option<ScheduleAtPeriodEndParams>,
    /// Effect of a change on a trial. Default: [`TrialUpdateBehavior::EndTrial`].
    trial_update_behavior: Option<TrialUpdateBehavior>,
}

/// A product that customers can switch to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductParams {
    /// Prices of the product that customers can switch to.
    prices: Vec<PriceId>,
    product: ProductId,
    adjustable_quantity: Option<AdjustableQuantityParams>,
}

/// Limits for a quantity that customers can change.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdjustableQuantityParams {
    /// Whether customers can change the quantity.
    enabled: bool,
    maximum: Option<i64>,
    minimum: Option<i64>,
}

/// Conditions under which a change waits for the end of the billing period.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScheduleAtPeriodEndParams {
    /// Conditions, any of which delays a change. All other changes take effect immediately.
    conditions: Option<Vec<ConditionParams>>,
}

/// A condition under which a change waits for the end of the billing period.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConditionParams {
    r#type: ConditionType,
}

/// Information about your business in the portal.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BusinessProfileParams {
    /// Headline of the portal.
    headline: Option<Clearable<String>>,
    /// URL of your privacy policy, to which the portal links.
    privacy_policy_url: Option<String>,
    /// URL of your terms of service, to which the portal links.
    terms_of_service_url: Option<String>,
}

/// A login page for customers, reached by a link that can be shared.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LoginPageParams {
    /// Whether the page is enabled. `true` generates its URL, and `false` invalidates it.
    enabled: bool,
}

/// Parameters for [`Configuration::update`](super::Configuration::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationUpdateParams {
    /// Whether new sessions can use the configuration.
    active: Option<bool>,
    business_profile: Option<UpdateBusinessProfileParams>,
    /// URL of the link back to your site, for sessions that do not set their own.
    default_return_url: Option<Clearable<String>>,
    features: Option<UpdateFeaturesParams>,
    login_page: Option<LoginPageParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Your name for the configuration.
    name: Option<Clearable<String>>,
}

/// Information about your business in the portal.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateBusinessProfileParams {
    /// Headline of the portal.
    headline: Option<Clearable<String>>,
    /// URL of your privacy policy, to which the portal links.
    privacy_policy_url: Option<Clearable<String>>,
    /// URL of your terms of service, to which the portal links.
    terms_of_service_url: Option<Clearable<String>>,
}

/// Features of the portal.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateFeaturesParams {
    customer_update: Option<UpdateCustomerUpdateParams>,
    invoice_history: Option<InvoiceHistoryParams>,
    payment_method_update: Option<PaymentMethodUpdateParams>,
    subscription_cancel: Option<UpdateSubscriptionCancelParams>,
    subscription_pause: Option<SubscriptionPauseParams>,
    subscription_update: Option<UpdateSubscriptionUpdateParams>,
}

/// Portal feature that lets customers change their billing details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateCustomerUpdateParams {
    /// Details that customers can change.
    allowed_updates: Option<Clearable<Vec<AllowedUpdate>>>,
    /// Whether the feature is enabled.
    enabled: Option<bool>,
}

/// Portal feature that lets customers cancel subscriptions.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateSubscriptionCancelParams {
    cancellation_reason: Option<UpdateCancellationReasonParams>,
    /// Whether the feature is enabled.
    enabled: Option<bool>,
    mode: Option<Mode>,
    /// Proration of a cancellation with [`Mode::Immediately`]. Stripe refuses
    /// [`ProrationBehavior::AlwaysInvoice`].
    proration_behavior: Option<ProrationBehavior>,
}

/// Survey about the reason for a cancellation.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateCancellationReasonParams {
    /// Whether customers are asked for a reason.
    enabled: bool,
    /// Custom reasons that customers can choose from.
    feedback_options: Option<Clearable<Vec<FeedbackOptionId>>>,
    /// Reasons that customers can choose from.
    options: Option<Clearable<Vec<CancellationReasonOption>>>,
}

/// Portal feature that lets customers change subscriptions.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateSubscriptionUpdateParams {
    billing_cycle_anchor: Option<BillingCycleAnchor>,
    /// Parts of a subscription that customers can change.
    default_allowed_updates: Option<Clearable<Vec<DefaultAllowedUpdate>>>,
    /// Whether the feature is enabled.
    enabled: Option<bool>,
    /// Products that customers can switch to, at most ten.
    products: Option<Clearable<Vec<ProductParams>>>,
    proration_behavior: Option<ProrationBehavior>,
    schedule_at_period_end: Option<UpdateScheduleAtPeriodEndParams>,
    trial_update_behavior: Option<TrialUpdateBehavior>,
}

/// Conditions under which a change waits for the end of the billing period.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateScheduleAtPeriodEndParams {
    /// Conditions, any of which delays a change. All other changes take effect immediately.
    conditions: Option<Clearable<Vec<ConditionParams>>>,
}

/// Parameters for [`Configuration::list`](super::Configuration::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationListParams {
    /// Whether to list only active configurations (`true`) or only inactive ones (`false`).
    active: Option<bool>,
    /// Whether to return only the default configuration (`true`) or all others (`false`).
    is_default: Option<bool>,
}
