//! Configurations of the customer portal:
//! <https://docs.stripe.com/api/customer_portal/configurations>

mod params;

use stripe_core::ids::billing::FeedbackOptionId;
use stripe_core::ids::billing_portal::ConfigurationId;
use stripe_core::ids::{ApplicationId, PaymentMethodConfigurationId, PriceId, ProductId};
use stripe_core::{
    Expandable, Interval, Metadata, ObjectName, StripeEnum, StripeObject, StripeResource, Timestamp,
};

pub use crate::shared::ProrationBehavior;
pub use params::*;

/// Settings for the customer portal, in which customers manage their subscriptions and billing
/// details.
///
/// A `BillingPortalSession` opens the portal for one customer. It uses the default configuration
/// unless it specifies another.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing_portal.configuration",
    path = "/v1/billing_portal/configurations",
    ops(
        /// Creates a configuration in addition to the default one.
        create(ConfigurationCreateParams),
        retrieve(()),
        /// Updates or deactivates a configuration. Fields that are not set do not change.
        update(ConfigurationUpdateParams),
        list(ConfigurationListParams),
    )
)]
#[non_exhaustive]
pub struct Configuration {
    pub id: ConfigurationId,
    pub object: ObjectName<Self>,
    /// Whether new sessions can use the configuration.
    pub active: bool,
    /// The Connect application that created it.
    pub application: Option<Expandable<ApplicationId>>,
    pub business_profile: BusinessProfile,
    pub created: Timestamp,
    /// URL of the link back to your site, for sessions that do not set their own.
    pub default_return_url: Option<String>,
    pub features: Features,
    /// Whether this is the default configuration, which is managed in the dashboard and used by
    /// sessions that specify none.
    pub is_default: bool,
    pub livemode: bool,
    pub login_page: LoginPage,
    pub metadata: Metadata,
    /// Your name for the configuration.
    pub name: Option<String>,
    /// Time of the last change to any field.
    pub updated: Timestamp,
}

/// Information about your business in the portal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessProfile {
    /// Headline of the portal.
    pub headline: Option<String>,
    /// URL of your privacy policy, to which the portal links.
    pub privacy_policy_url: Option<String>,
    /// URL of your terms of service, to which the portal links.
    pub terms_of_service_url: Option<String>,
}

/// Features of the portal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Features {
    pub customer_update: CustomerUpdate,
    pub invoice_history: InvoiceHistory,
    pub payment_method_update: PaymentMethodUpdate,
    pub subscription_cancel: SubscriptionCancel,
    pub subscription_pause: Option<SubscriptionPause>,
    pub subscription_update: SubscriptionUpdate,
}

/// Portal feature that lets customers change their billing details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerUpdate {
    /// Details that customers can change.
    pub allowed_updates: Vec<AllowedUpdate>,
    /// Whether the feature is enabled.
    pub enabled: bool,
}

/// A billing detail that customers can change.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowedUpdate {
    Address,
    Email,
    Name,
    Phone,
    Shipping,
    TaxId,
    Unknown(String),
}

/// Portal feature that lets customers see past invoices.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceHistory {
    /// Whether the feature is enabled.
    pub enabled: bool,
}

/// Portal feature that lets customers change their payment methods.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodUpdate {
    /// Whether the feature is enabled.
    pub enabled: bool,
    /// Configuration of the available payment methods. Absent if the default configuration applies.
    pub payment_method_configuration: Option<PaymentMethodConfigurationId>,
}

/// Portal feature that lets customers cancel subscriptions.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionCancel {
    pub cancellation_reason: CancellationReason,
    /// Whether the feature is enabled.
    pub enabled: bool,
    pub mode: Mode,
    pub proration_behavior: ProrationBehavior,
}

/// Survey about the reason for a cancellation.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CancellationReason {
    /// Whether customers are asked for a reason.
    pub enabled: bool,
    /// Custom reasons that customers can choose from.
    pub feedback_options: Option<Vec<Expandable<FeedbackOptionId>>>,
    /// Reasons that customers can choose from.
    pub options: Vec<CancellationReasonOption>,
}

/// A predefined reason for a cancellation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CancellationReasonOption {
    /// The customer service was poor.
    CustomerService,
    /// The quality was disappointing.
    LowQuality,
    /// Something is missing.
    MissingFeatures,
    Other,
    /// The customer is switching to another provider.
    SwitchedService,
    /// The product is too difficult to use.
    TooComplex,
    /// The product is too expensive.
    TooExpensive,
    /// The customer does not use the product enough.
    Unused,
    Unknown(String),
}

/// Timing of a cancellation by the customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Mode {
    /// The subscription is canceled at the end of the billing period.
    AtPeriodEnd,
    /// The subscription is canceled immediately, even during a billing period.
    Immediately,
    Unknown(String),
}

/// Portal feature that lets customers pause subscriptions.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionPause {
    pub duration: Duration,
    /// Whether the feature is enabled.
    pub enabled: bool,
}

/// Length of a pause.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Duration {
    /// Pause lengths that customers can choose from.
    pub interval_options: Vec<IntervalOption>,
    pub r#type: DurationType,
}

/// A length of a pause that customers can choose.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IntervalOption {
    pub interval: Interval,
    /// Number of intervals. The pause lasts at most three years.
    pub interval_count: i64,
}

/// Type of pause length.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DurationType {
    /// The pause lasts until the customer resumes the subscription.
    Indefinite,
    /// The customer chooses one of the configured lengths.
    IntervalOptions,
    Unknown(String),
}

/// Portal feature that lets customers change subscriptions.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionUpdate {
    pub billing_cycle_anchor: Option<BillingCycleAnchor>,
    /// Parts of a subscription that customers can change.
    pub default_allowed_updates: Vec<DefaultAllowedUpdate>,
    /// Whether the feature is enabled.
    pub enabled: bool,
    /// Products that customers can switch to, at most ten. Present only if expanded.
    pub products: Option<Vec<Product>>,
    pub proration_behavior: ProrationBehavior,
    pub schedule_at_period_end: Option<ScheduleAtPeriodEnd>,
    pub trial_update_behavior: Option<TrialUpdateBehavior>,
}

/// Effect of a change on the billing cycle.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingCycleAnchor {
    /// A new billing cycle starts immediately.
    Now,
    /// The billing cycle does not change.
    Unchanged,
    Unknown(String),
}

/// A part of a subscription that customers can change.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DefaultAllowedUpdate {
    Price,
    /// Promotion codes, which the customer can enter.
    PromotionCode,
    Quantity,
    Unknown(String),
}

/// A product that customers can switch to.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Product {
    pub adjustable_quantity: Option<AdjustableQuantity>,
    /// Prices of the product that customers can switch to.
    pub prices: Vec<PriceId>,
    pub product: ProductId,
}

/// Limits for a quantity that customers can change.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdjustableQuantity {
    /// Whether customers can change the quantity.
    pub enabled: bool,
    pub maximum: Option<i64>,
    pub minimum: i64,
}

/// Conditions under which a change waits for the end of the billing period.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ScheduleAtPeriodEnd {
    /// Conditions, any of which delays a change. All other changes take effect immediately.
    pub conditions: Vec<Condition>,
}

/// A condition under which a change waits for the end of the billing period.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Condition {
    pub r#type: ConditionType,
}

/// Kind of change that waits for the end of the billing period.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ConditionType {
    /// The change lowers the amount of an item.
    DecreasingItemAmount,
    /// The change shortens the billing interval.
    ShorteningInterval,
    Unknown(String),
}

/// Effect of a change on a trial.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TrialUpdateBehavior {
    ContinueTrial,
    /// The trial ends, and the customer pays immediately.
    EndTrial,
    Unknown(String),
}

/// A login page for customers, reached by a link that can be shared.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct LoginPage {
    /// Whether customers can log in to the portal at [`url`](Self::url).
    pub enabled: bool,
    /// URL of the page, the same for all customers.
    pub url: Option<String>,
}
