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

/// Functions of the portal.
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

/// Change of billing details by the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerUpdateParams {
    /// Offers it in the portal.
    enabled: bool,
    /// Details that may be changed. Default: none.
    allowed_updates: Option<Clearable<Vec<AllowedUpdate>>>,
}

/// Display of past invoices.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceHistoryParams {
    /// Offers it in the portal.
    enabled: bool,
}

/// Portal feature that lets customers change their payment methods.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodUpdateParams {
    /// Offers it in the portal.
    enabled: bool,
    /// Payment methods to choose from. Default: those of the default configuration.
    payment_method_configuration: Option<Clearable<PaymentMethodConfigurationId>>,
}

/// Cancellation of subscriptions by the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionCancelParams {
    /// Offers it in the portal.
    enabled: bool,
    cancellation_reason: Option<CancellationReasonParams>,
    mode: Option<Mode>,
    /// Only with [`Mode::Immediately`]. Stripe refuses [`ProrationBehavior::AlwaysInvoice`].
    proration_behavior: Option<ProrationBehavior>,
}

/// Question for the reason of a cancellation.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CancellationReasonParams {
    /// Asks the customer.
    enabled: bool,
    /// Reasons to choose from.
    options: Clearable<Vec<CancellationReasonOption>>,
    /// Reasons in your own words to choose from.
    feedback_options: Option<Clearable<Vec<FeedbackOptionId>>>,
}

/// Pausing of subscriptions by the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionPauseParams {
    /// Default: one month.
    duration: Option<DurationParams>,
    /// Offers it in the portal.
    enabled: Option<bool>,
}

/// Length of a pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DurationParams {
    r#type: DurationType,
    /// Lengths to choose from. Required if `type` is [`DurationType::IntervalOptions`].
    interval_options: Option<Clearable<Vec<IntervalOptionParams>>>,
}

/// A length of a pause to choose from.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IntervalOptionParams {
    interval: Interval,
    /// Number of intervals. Default: 1. At most three years in total.
    interval_count: Option<i64>,
}

/// Change of subscriptions by the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionUpdateParams {
    /// Offers it in the portal.
    enabled: bool,
    /// Default: [`BillingCycleAnchor::Unchanged`].
    billing_cycle_anchor: Option<BillingCycleAnchor>,
    /// Parts that may be changed. Default: none.
    default_allowed_updates: Option<Clearable<Vec<DefaultAllowedUpdate>>>,
    /// Products to change to, at most ten.
    products: Option<Clearable<Vec<ProductParams>>>,
    /// Default: [`ProrationBehavior::None`].
    proration_behavior: Option<ProrationBehavior>,
    schedule_at_period_end: Option<ScheduleAtPeriodEndParams>,
    /// Default: [`TrialUpdateBehavior::EndTrial`].
    trial_update_behavior: Option<TrialUpdateBehavior>,
}

/// A product that the customer may change to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductParams {
    /// Prices of the product to change to.
    prices: Vec<PriceId>,
    product: ProductId,
    adjustable_quantity: Option<AdjustableQuantityParams>,
}

/// Bounds of a quantity that the customer may change.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdjustableQuantityParams {
    /// Lets the customer change it.
    enabled: bool,
    maximum: Option<i64>,
    minimum: Option<i64>,
}

/// Changes that wait for the end of the billing period.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScheduleAtPeriodEndParams {
    /// A change that meets one of them waits. Others take effect immediately.
    conditions: Option<Vec<ConditionParams>>,
}

/// A condition under which a change waits.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConditionParams {
    r#type: ConditionType,
}

/// Information about your business that the portal shows.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BusinessProfileParams {
    /// Text that the portal shows to customers.
    headline: Option<Clearable<String>>,
    /// URL that the portal links to.
    privacy_policy_url: Option<String>,
    /// URL that the portal links to.
    terms_of_service_url: Option<String>,
}

/// A page where customers log in by email, for a link that you can share.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LoginPageParams {
    /// `true` creates the page with its URL. `false` makes that URL invalid.
    enabled: bool,
}

/// Parameters for [`Configuration::update`](super::Configuration::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationUpdateParams {
    /// Whether new sessions can use it.
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

/// Information about your business that the portal shows.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateBusinessProfileParams {
    /// Text that the portal shows to customers.
    headline: Option<Clearable<String>>,
    /// URL that the portal links to.
    privacy_policy_url: Option<Clearable<String>>,
    /// URL that the portal links to.
    terms_of_service_url: Option<Clearable<String>>,
}

/// Functions of the portal.
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

/// Change of billing details by the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateCustomerUpdateParams {
    /// Details that may be changed.
    allowed_updates: Option<Clearable<Vec<AllowedUpdate>>>,
    /// Offers it in the portal.
    enabled: Option<bool>,
}

/// Cancellation of subscriptions by the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateSubscriptionCancelParams {
    cancellation_reason: Option<UpdateCancellationReasonParams>,
    /// Offers it in the portal.
    enabled: Option<bool>,
    mode: Option<Mode>,
    /// Only with [`Mode::Immediately`]. Stripe refuses [`ProrationBehavior::AlwaysInvoice`].
    proration_behavior: Option<ProrationBehavior>,
}

/// Question for the reason of a cancellation.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateCancellationReasonParams {
    /// Asks the customer.
    enabled: bool,
    /// Reasons in your own words to choose from.
    feedback_options: Option<Clearable<Vec<FeedbackOptionId>>>,
    /// Reasons to choose from.
    options: Option<Clearable<Vec<CancellationReasonOption>>>,
}

/// Change of subscriptions by the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateSubscriptionUpdateParams {
    billing_cycle_anchor: Option<BillingCycleAnchor>,
    /// Parts that may be changed.
    default_allowed_updates: Option<Clearable<Vec<DefaultAllowedUpdate>>>,
    /// Offers it in the portal.
    enabled: Option<bool>,
    /// Products to change to, at most ten.
    products: Option<Clearable<Vec<ProductParams>>>,
    proration_behavior: Option<ProrationBehavior>,
    schedule_at_period_end: Option<UpdateScheduleAtPeriodEndParams>,
    trial_update_behavior: Option<TrialUpdateBehavior>,
}

/// Changes that wait for the end of the billing period.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateScheduleAtPeriodEndParams {
    /// A change that meets one of them waits. Others take effect immediately.
    conditions: Option<Clearable<Vec<ConditionParams>>>,
}

/// Parameters for [`Configuration::list`](super::Configuration::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationListParams {
    /// Returns only the configurations in this state.
    active: Option<bool>,
    /// `true` leaves out all but the default one, `false` leaves out that one.
    is_default: Option<bool>,
}
